import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { DocumentRecord } from '@shared/documents/contract';
import { factsOf, paperName } from '@shared/documents/kinds';
import { documentStatusNames } from '@shared/documents/model';
import { formatDate, type LocalDate } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import type { CommandContext, Outcome } from '../../application/context';
import { openSubject } from '../subjects';
import { composePaper, figuresCodeOf } from './compose';
import { findRecord } from './document-store';
import { findSeries } from './number-series';
import { loadOfficeNames } from './office-names';
import { paperThen } from './paper-steps';
import { papersOf } from './subject-columns';
import { whyNoNumber } from './why-no-number';

/**
 * Makes a draft official: its number is the next one of its kind and year, taken in the same transaction, so that
 * none is given twice and none is left out (Nghị định 30/2020/NĐ-CP Điều 15). Numbers that the office gave elsewhere
 * count as given.
 */
export async function issue(
  context: CommandContext,
  input: Input<'documents.issue'>,
): Outcome<DocumentRecord> {
  const { tx, now } = context;
  const found = await recordAtVersion(context, input);
  if (!found.ok) return found;
  const record = found.value;
  if (record.status !== 'draft') return err(appError('document.not-draft'));
  if (await hasOfficialTwin(context, record)) return err(appError('document.not-draft'));
  const subject = await openSubject(tx, record.subject);
  if (!subject) return err(appError('not-found'));
  const refused = whyNoNumber(subject, record.kind);
  if (refused) return err(refused);
  if (record.formerOffice) return err(appError('document.former-office'));
  if (record.stale) return err(appError('document.stale'));
  const wrongDay = subject.whyNotDated(record.kind, input.issueDate, record.part);
  if (wrongDay !== null) {
    return err({ code: 'invalid-input', issues: [{ path: ['issueDate'], message: wrongDay }] });
  }
  const office = await loadOfficeNames(tx);
  if (!office.ok) return office;
  const place = await nextPlace(context, record, input.issueDate);
  if (!place.ok) return place;

  const details = { ...record.details, issueDate: input.issueDate };
  const year = Number(input.issueDate.slice(0, 4));
  const { model, symbol, checkCode } = composePaper({
    kind: record.kind,
    subject,
    part: record.part === null ? null : { id: record.part, name: record.partName },
    office: office.value,
    details,
    status: 'official',
    number: place.value,
    year,
    madeBy: { programVersion: context.program.version, at: now, operator: context.actor },
  });
  await tx
    .updateTable('official_document')
    .set({
      title: model.title,
      status: 'official',
      details: JSON.stringify(details),
      model: JSON.stringify(model),
      figures_code: figuresCodeOf(subject, record.kind, record.part),
      check_code: checkCode,
      issue_date: input.issueDate,
      updated_at: now,
      version: record.version + 1,
    })
    .where('id', '=', record.id)
    .execute();
  const { abbreviation } = factsOf(record.kind);
  if (abbreviation !== null && place.value !== null) {
    await tx
      .insertInto('document_number')
      .values({ abbreviation, year, number: place.value, symbol, document_id: record.id, given_at: now })
      .execute();
  }
  context.audit({
    entity: 'document',
    entityId: record.id,
    summary: `Ban hành: ${paperName(record.kind, record.partName)}${symbol === '' ? '' : ` số ${symbol}`}`,
    changes: [
      { field: 'Trạng thái', before: documentStatusNames.draft, after: documentStatusNames.official },
      { field: 'Ngày ban hành', before: '', after: formatDate(input.issueDate) },
    ],
  });
  await subject.record?.(context, { step: 'issued', ...paperThen({ ...record, symbol, checkCode }) });
  return answerWith(context, record.id);
}

/** A withdrawn document keeps its number, and both stay visible in the register. */
export async function withdraw(
  context: CommandContext,
  input: Input<'documents.withdraw'>,
): Outcome<DocumentRecord> {
  const found = await recordAtVersion(context, input);
  if (!found.ok) return found;
  const record = found.value;
  if (record.status !== 'official') return err(appError('document.not-official'));
  await context.tx
    .updateTable('official_document')
    .set({
      status: 'withdrawn',
      withdrawn_reason: input.reason,
      updated_at: context.now,
      version: record.version + 1,
    })
    .where('id', '=', record.id)
    .execute();
  context.audit({
    entity: 'document',
    entityId: record.id,
    summary: `Thu hồi: ${paperName(record.kind, record.partName)}${record.symbol === '' ? '' : ` số ${record.symbol}`}`,
    changes: [
      { field: 'Trạng thái', before: documentStatusNames.official, after: documentStatusNames.withdrawn },
      { field: 'Lý do', before: '', after: input.reason },
    ],
  });
  const subject = await openSubject(context.tx, record.subject);
  await subject?.record?.(context, { step: 'withdrawn', ...paperThen(record), reason: input.reason });
  return answerWith(context, record.id);
}

async function recordAtVersion(
  { tx }: CommandContext,
  ref: { readonly documentId: string; readonly version: number },
): Promise<Result<DocumentRecord, AppError>> {
  const record = await findRecord(tx, ref.documentId);
  if (!record) return err(appError('not-found'));
  return record.version === ref.version ? ok(record) : err(appError('conflict'));
}

/** Two official papers of one kind for one subject would contradict each other: the first is withdrawn before. */
async function hasOfficialTwin({ tx }: CommandContext, record: DocumentRecord): Promise<boolean> {
  const twin = await papersOf(tx, record.subject, record.kind, record.part)
    .select('id')
    .where('status', '=', 'official')
    .limit(1)
    .executeTakeFirst();
  return twin !== undefined;
}

/**
 * The next number of the series; null for a table, which has none. Numbers and dates go up together; the date of a
 * paper that was withdrawn, perhaps because of that date, binds nobody.
 */
async function nextPlace(
  { tx }: CommandContext,
  record: DocumentRecord,
  issueDate: LocalDate,
): Promise<Result<number | null, AppError>> {
  const { abbreviation } = factsOf(record.kind);
  if (abbreviation === null) return ok(null);
  const year = Number(issueDate.slice(0, 4));
  const last = await tx
    .selectFrom('document_number as given')
    .innerJoin('official_document as document', 'document.id', 'given.document_id')
    .select((eb) => eb.fn.max('document.issue_date').as('date'))
    .where('given.abbreviation', '=', abbreviation)
    .where('given.year', '=', year)
    .where('document.status', '=', 'official')
    .executeTakeFirst();
  const lastDate = last?.date ?? null;
  if (lastDate !== null && issueDate < lastDate) {
    return err(appError('document.date-before-last', { date: formatDate(lastDate) }));
  }
  return ok((await findSeries(tx, abbreviation, year)).next);
}

async function answerWith({ tx }: CommandContext, id: string): Outcome<DocumentRecord> {
  const record = await findRecord(tx, id);
  return record ? ok(record) : err(appError('not-found'));
}
