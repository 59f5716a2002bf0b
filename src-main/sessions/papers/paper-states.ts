import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { formatDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { PapersReply } from '@shared/sessions/papers/contract';
import { approvalNames, paperLabels } from '@shared/sessions/papers/messages';
import type { Paper } from '@shared/sessions/papers/model';
import { isUnreadable } from '@shared/sessions/papers/state';
import type { CommandContext, Outcome } from '../../application/context';
import { NOT_APPROVED, papersReply } from './paper-store';
import { chosen, openPapers } from './papers';

const MOST_NOTE = 1000;

/** One name in the history, or how many. */
const named = (papers: readonly Paper[]): string =>
  papers.length === 1 ? (papers[0]?.title ?? '') : `${papers.length} tài liệu`;

export async function setReceived(
  context: CommandContext,
  { sessionId, ids, receivedDate, reason = '' }: Input<'sessionPapers.setReceived'>,
): Outcome<PapersReply> {
  const opened = await openPapers(context, sessionId);
  if (!opened.ok) return opened;
  const found = chosen(opened.value.papers, ids);
  if (!found.ok) return found;
  const unreadable = receivedDate === null ? [] : found.value.filter(isUnreadable);
  const [first] = unreadable;
  if (first && reason === '') return err(appError('paper.accept-unreadable', { title: first.title }));
  for (const paper of found.value) {
    const accepted = `Nhận dù tệp không mở được: ${reason}`;
    const note = [accepted, paper.note].filter((part) => part !== '').join('\n');
    await context.tx
      .updateTable('session_paper')
      .set({
        received_date: receivedDate,
        ...(unreadable.includes(paper) && note.length <= MOST_NOTE ? { note } : {}),
        // What is not there any more cannot be approved.
        ...(receivedDate === null ? NOT_APPROVED : {}),
        updated_at: context.now,
        version: paper.version + 1,
      })
      .where('id', '=', paper.id)
      .execute();
  }
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `${receivedDate === null ? 'Bỏ ghi nhận' : 'Ghi nhận'} tài liệu: ${named(found.value)}`,
    changes:
      receivedDate === null
        ? []
        : [
            { field: paperLabels.receivedDate, before: '', after: formatDate(receivedDate) },
            ...(reason === '' ? [] : [{ field: 'Lý do', before: '', after: reason }]),
          ],
  });
  return ok(await papersReply(context.tx, opened.value.session, context.now));
}

/** S06: three states, each with who and when. Nothing is approved before it was handed in. */
export async function setApproval(
  context: CommandContext,
  { sessionId, ids, status, by, date }: Input<'sessionPapers.setApproval'>,
): Outcome<PapersReply> {
  const opened = await openPapers(context, sessionId);
  if (!opened.ok) return opened;
  const found = chosen(opened.value.papers, ids);
  if (!found.ok) return found;
  const waiting = found.value.find(({ receivedDate }) => receivedDate === null);
  if (status !== 'draft' && waiting) return err(appError('paper.not-received', { title: waiting.title }));
  for (const paper of found.value) {
    // Sent at once without a word about approval: whoever sent it approved it.
    const approved = { approved_by: paper.approvedBy, approved_date: paper.approvedDate ?? date };
    const columns = {
      draft: NOT_APPROVED,
      approved: {
        approval_status: 'approved',
        approved_by: by,
        approved_date: date,
        sent_by: '',
        sent_date: null,
      },
      sent: { approval_status: 'sent', ...approved, sent_by: by, sent_date: date },
    } as const;
    await context.tx
      .updateTable('session_paper')
      .set({ ...columns[status], updated_at: context.now, version: paper.version + 1 })
      .where('id', '=', paper.id)
      .execute();
  }
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `${approvalNames[status]}: ${named(found.value)}`,
    changes: status === 'draft' ? [] : [{ field: by, before: '', after: formatDate(date) }],
  });
  return ok(await papersReply(context.tx, opened.value.session, context.now));
}
