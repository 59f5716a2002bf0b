import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { dateText } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import type { Session } from '@shared/sessions/model';
import type { PapersReply } from '@shared/sessions/papers/contract';
import { paperKindNames, paperLabels } from '@shared/sessions/papers/messages';
import type { Paper, PaperFields } from '@shared/sessions/papers/model';
import { isUnreadable } from '@shared/sessions/papers/state';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { loadAgenda } from '../agenda-store';
import { loadSession } from '../session-store';
import { loadPapers, NOT_APPROVED, paperColumns, papersReply } from './paper-store';

export async function getPapers(
  { db, now }: QueryContext,
  { sessionId }: Input<'sessionPapers.getPapers'>,
): Outcome<PapersReply> {
  const session = await loadSession(db, sessionId);
  return session ? ok(await papersReply(db, session, now)) : err(appError('not-found'));
}

interface Opened {
  readonly session: Session;
  readonly papers: readonly Paper[];
  readonly itemIds: readonly string[];
}

/** A session with its papers, for a command that changes them. */
export async function openPapers(
  context: CommandContext,
  sessionId: string,
): Promise<Result<Opened, AppError>> {
  const session = await loadSession(context.tx, sessionId);
  if (!session) return err(appError('not-found'));
  const itemIds = (await loadAgenda(context.tx, session)).map(({ id }) => id);
  return ok({ session, itemIds, papers: await loadPapers(context.tx, session, itemIds) });
}

export async function savePaper(
  context: CommandContext,
  { sessionId, id, version, fields }: Input<'sessionPapers.savePaper'>,
): Outcome<PapersReply> {
  const opened = await openPapers(context, sessionId);
  if (!opened.ok) return opened;
  const { session, papers, itemIds } = opened.value;
  const before = papers.find((paper) => paper.id === id) ?? null;
  if (id !== null && before === null) return err(appError('not-found'));
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  if (fields.itemId !== null && !itemIds.includes(fields.itemId)) return err(appError('not-found'));
  const accepts = before?.receivedDate === null && fields.receivedDate !== null && isUnreadable(before);
  if (accepts && fields.note === '') {
    return err(appError('paper.accept-unreadable', { title: fields.title }));
  }
  const covered = coveredBy(fields, papers, id);
  if (!covered.ok) return covered;
  const paperId = before?.id ?? context.newId();
  if (before) {
    await context.tx
      .updateTable('session_paper')
      .set({ ...paperColumns(fields), updated_at: context.now, version: before.version + 1 })
      .where('id', '=', before.id)
      .execute();
  } else {
    await insertPapers(context, sessionId, [{ ...fields, id: paperId }], papers.length);
  }
  await writeCovers(context, paperId, covered.value);
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `${before ? 'Sửa' : 'Thêm'} tài liệu: ${fields.title}`,
    changes: changedFields(
      before && readablePaper(before, papers),
      readablePaper({ ...fields, coversIds: covered.value }, papers),
      paperLabels,
    ),
  });
  return ok(await papersReply(context.tx, session, context.now));
}

/** Which submissions a report speaks about: papers of this session, of the kinds that a Ban verifies. */
function coveredBy(
  fields: PaperFields,
  papers: readonly Paper[],
  ownId: string | null,
): Result<readonly string[], AppError> {
  if (fields.kind !== 'verification_report') return ok([]);
  const ids = [...new Set(fields.coversIds)];
  const known = ids.every((id) =>
    papers.some((paper) => paper.id === id && paper.id !== ownId && paper.kind !== 'verification_report'),
  );
  return known ? ok(ids) : err(appError('paper.covers-itself'));
}

export async function writeCovers(
  { tx }: CommandContext,
  reportId: string,
  submissionIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('session_paper_cover').where('report_id', '=', reportId).execute();
  if (submissionIds.length === 0) return;
  await tx
    .insertInto('session_paper_cover')
    .values(submissionIds.map((id) => ({ report_id: reportId, submission_id: id })))
    .execute();
}

/** New papers, not approved, in their order. */
export async function insertPapers(
  { tx, now }: CommandContext,
  sessionId: string,
  papers: readonly (PaperFields & { readonly id: string })[],
  firstOrder: number,
): Promise<void> {
  if (papers.length === 0) return;
  await tx
    .insertInto('session_paper')
    .values(
      papers.map((paper, index) => ({
        ...paperColumns(paper),
        ...NOT_APPROVED,
        id: paper.id,
        session_id: sessionId,
        sort_order: firstOrder + index,
        created_at: now,
        updated_at: now,
        version: 1,
      })),
    )
    .execute();
}

function readablePaper(
  fields: PaperFields,
  papers: readonly Paper[],
): Partial<Record<keyof typeof paperLabels, string>> {
  const titles = fields.coversIds.map((id) => papers.find((paper) => paper.id === id)?.title ?? '');
  return {
    kind: paperKindNames[fields.kind],
    title: fields.title,
    symbol: fields.symbol,
    paperDate: dateText(fields.paperDate),
    responsible: fields.responsible,
    dueDate: dateText(fields.dueDate),
    receivedDate: dateText(fields.receivedDate),
    covers: titles.join('; '),
    dropped: fields.dropped ? 'Có' : '',
    note: fields.note,
  };
}

export async function removePaper(
  context: CommandContext,
  { sessionId, id, version }: Input<'sessionPapers.removePaper'>,
): Outcome<PapersReply> {
  const opened = await openPapers(context, sessionId);
  if (!opened.ok) return opened;
  const paper = opened.value.papers.find((one) => one.id === id);
  if (!paper) return err(appError('not-found'));
  if (paper.version !== version) return err(appError('conflict'));
  if (paper.versions.length > 0) return err(appError('paper.has-files'));
  await context.tx.deleteFrom('session_paper').where('id', '=', id).execute();
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `Bỏ tài liệu: ${paper.title}`,
    changes: [],
  });
  return ok(await papersReply(context.tx, opened.value.session, context.now));
}

/** Undoes what was added in one step. */
export async function removePapers(
  context: CommandContext,
  { sessionId, papers: named }: Input<'sessionPapers.removePapers'>,
): Outcome<PapersReply> {
  const opened = await openPapers(context, sessionId);
  if (!opened.ok) return opened;
  const found = chosen(
    opened.value.papers,
    named.map(({ id }) => id),
  );
  if (!found.ok) return found;
  if (found.value.some(({ versions }) => versions.length > 0)) return err(appError('paper.has-files'));
  const same = found.value.every(({ id, version }) =>
    named.some((one) => one.id === id && one.version === version),
  );
  if (!same) return err(appError('conflict'));
  await context.tx
    .deleteFrom('session_paper')
    .where(
      'id',
      'in',
      found.value.map(({ id }) => id),
    )
    .execute();
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `Bỏ ${found.value.length} tài liệu vừa thêm`,
    changes: [],
  });
  return ok(await papersReply(context.tx, opened.value.session, context.now));
}

/** The papers that a command names, or the refusal. */
export function chosen(papers: readonly Paper[], ids: readonly string[]): Result<readonly Paper[], AppError> {
  const found = papers.filter(({ id }) => ids.includes(id));
  return found.length === new Set(ids).size ? ok(found) : err(appError('not-found'));
}
