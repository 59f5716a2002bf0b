import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { DocumentDetails, DocumentRecord } from '@shared/documents/contract';
import { paperName, type DocumentKind } from '@shared/documents/kinds';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { err, ok } from '@shared/kernel/result';
import type { PaperPart } from '@shared/official-documents';
import type { CommandContext, Outcome } from '../../application/context';
import type { PaperSubject } from '../subject';
import { openSubject } from '../subjects';
import { composeDraft, figuresCodeOf } from './compose';
import { findFreshDraft } from './document-store';
import { findPart } from './find-paper';
import { loadOfficeNames, type OfficeNames } from './office-names';
import { papersOf, subjectColumns } from './subject-columns';

/** Drafts with the figures as they stand now; a draft that exists is made again in place. */
export async function makeDrafts(
  context: CommandContext,
  { subject: named, documents }: Input<'documents.makeDrafts'>,
): Outcome<DocumentRecord[]> {
  const subject = await openSubject(context.tx, named);
  if (!subject) return err(appError('not-found'));
  const office = await loadOfficeNames(context.tx);
  if (!office.ok) return office;
  const keys = documents.map(({ kind, part }) => `${kind} ${part ?? ''}`);
  if (new Set(keys).size < keys.length) {
    return err({
      code: 'invalid-input',
      issues: [{ path: ['documents'], message: 'Mỗi loại văn bản chỉ lập một bản.' }],
    });
  }
  const made: DocumentRecord[] = [];
  for (const { kind, part, details, version } of documents) {
    const refused = subject.whyNotMade(kind);
    if (refused) return err(refused);
    const found = findPart(subject, kind, part);
    if (!found.ok) return found;
    const wrong = subject.wrongVotes?.(kind, details) ?? null;
    if (wrong !== null) {
      return err({
        code: 'invalid-input',
        issues: [{ path: ['documents', 'details', 'passed'], message: wrong }],
      });
    }
    const draft = await writeDraft(context, {
      subject,
      office: office.value,
      kind,
      part: found.value,
      details,
      version,
    });
    if (!draft.ok) return draft;
    made.push(draft.value);
  }
  return ok(made);
}

interface DraftToWrite {
  readonly subject: PaperSubject;
  readonly office: OfficeNames;
  readonly kind: DocumentKind;
  readonly part: PaperPart | null;
  readonly details: DocumentDetails;
  /** That of the draft that the caller has seen; null says that there was none. */
  readonly version: number | null;
}

export async function writeDraft(
  context: CommandContext,
  { subject, office, kind, part, details, version }: DraftToWrite,
): Outcome<DocumentRecord> {
  const { tx } = context;
  const earlier = await findDraft(context, subject, kind, part);
  // Somebody else has made, edited or issued the draft since the caller looked at it.
  if ((earlier?.version ?? null) !== version) return err(appError('conflict'));
  const { model, checkCode } = composeDraft({
    kind,
    subject,
    part,
    office,
    details,
    madeBy: { programVersion: context.program.version, at: context.now, operator: context.actor },
  });
  const figuresCode = figuresCodeOf(subject, kind, part?.id ?? null);
  // Made again as it stands: neither a change nor a line of its history.
  if (
    earlier?.check_code === checkCode &&
    earlier.figures_code === figuresCode &&
    canonicalJson(JSON.parse(earlier.details)) === canonicalJson(details)
  ) {
    const standing = await findFreshDraft(tx, earlier.id, subject);
    return standing ? ok(standing) : err(appError('not-found'));
  }
  const contents = {
    title: model.title,
    part_name: part?.name ?? '',
    details: JSON.stringify(details),
    model: JSON.stringify(model),
    figures_code: figuresCode,
    check_code: checkCode,
    updated_at: context.now,
    version: (version ?? 0) + 1,
  };
  const id = earlier?.id ?? context.newId();
  if (earlier) {
    await tx.updateTable('official_document').set(contents).where('id', '=', id).execute();
  } else {
    await tx
      .insertInto('official_document')
      .values({
        ...contents,
        ...subjectColumns(subject.subject, part),
        id,
        kind,
        status: 'draft',
        issue_date: null,
        withdrawn_reason: '',
        created_at: context.now,
      })
      .execute();
  }
  context.audit({
    entity: 'document',
    entityId: id,
    summary: `${earlier ? 'Lập lại' : 'Lập'} dự thảo: ${paperName(kind, part?.name ?? '')}`,
    changes: [{ field: 'Mã kiểm tra', before: earlier?.check_code ?? '', after: checkCode }],
  });
  const record = await findFreshDraft(tx, id, subject);
  return record ? ok(record) : err(appError('not-found'));
}

/** A subject has one draft of a paper at most: making it again keeps its record, and with it its history. */
function findDraft(
  { tx }: CommandContext,
  { subject }: PaperSubject,
  kind: DocumentKind,
  part: PaperPart | null,
) {
  return papersOf(tx, subject, kind, part?.id ?? null)
    .select(['id', 'version', 'check_code', 'figures_code', 'details'])
    .where('status', '=', 'draft')
    .executeTakeFirst();
}
