import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { dateText, formatDate, localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome } from '../../application/context';
import { currentHoldings, electedHolders, leftOf } from './holders';

const RESIGNED = 'Từ chức';

/** Whether a post ended by what `noteResignation` writes. */
export const isResignation = (endReason: string): boolean => endReason.startsWith(RESIGNED);

/**
 * A resignation is kept where everybody looks for it: the person's posts end on its day. From then on no decision vote
 * follows from the grading (NQ 96/2023/QH15 Điều 12).
 */
export async function noteResignation(
  context: CommandContext,
  { personId, date, decision }: Input<'decisionTriggers.noteResignation'>,
): Outcome<Output<'decisionTriggers.noteResignation'>> {
  const { tx, now } = context;
  if (date > localDateOf(now)) return err(appError('triggers.date-ahead'));
  const holder = (await electedHolders(tx)).get(personId);
  if (!holder) return err(appError('not-found'));
  const held = currentHoldings(holder, localDateOf(now));
  if (held.length === 0) return err(appError('triggers.no-post', { name: holder.name }));
  if (held.some(({ from }) => from !== null && from > date)) return err(appError('council.dates-reversed'));
  const reason = decision === '' ? RESIGNED : `${RESIGNED} (${decision})`;
  for (const { holdingId, postId, title } of held) {
    await tx
      .updateTable('post_holding')
      .set((eb) => ({
        held_to: date,
        end_reason: reason,
        updated_at: now,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', holdingId)
      .execute();
    const summary = `Ghi ${holder.name} từ chức: ${title}`;
    const changes = [
      { field: 'Đến ngày', before: '', after: formatDate(date) },
      { field: 'Lý do thôi giữ', before: '', after: reason },
    ];
    context.audit({ entity: 'post', entityId: postId, summary, changes });
    context.audit({ entity: 'person', entityId: personId, summary, changes });
  }
  return ok({ ended: held.length });
}

/** Noted by mistake: the posts that ended by the last resignation are held on as before. */
export async function takeBackResignation(
  { tx, now, audit }: CommandContext,
  { personId }: Input<'decisionTriggers.takeBackResignation'>,
): Outcome<Output<'decisionTriggers.takeBackResignation'>> {
  const holder = (await electedHolders(tx)).get(personId);
  if (!holder) return err(appError('not-found'));
  const left = leftOf(holder, localDateOf(now));
  const ended = holder.holdings.filter(
    ({ to, endReason }) => left !== null && to === left.date && isResignation(endReason),
  );
  if (ended.length === 0) return err(appError('triggers.no-resignation', { name: holder.name }));
  for (const { holdingId, postId, title, to, endReason } of ended) {
    await tx
      .updateTable('post_holding')
      .set((eb) => ({ held_to: null, end_reason: '', updated_at: now, version: eb('version', '+', 1) }))
      .where('id', '=', holdingId)
      .execute();
    const summary = `Hoàn tác ghi ${holder.name} từ chức: ${title}`;
    const changes = [
      { field: 'Đến ngày', before: dateText(to), after: '' },
      { field: 'Lý do thôi giữ', before: endReason, after: '' },
    ];
    audit({ entity: 'post', entityId: postId, summary, changes });
    audit({ entity: 'person', entityId: personId, summary, changes });
  }
  return ok({ restored: ended.length });
}
