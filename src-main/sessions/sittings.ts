import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { dayPartNames } from '@shared/kernel/day-part';
import { formatDate } from '@shared/kernel/local-date';
import { err } from '@shared/kernel/result';
import type { SessionReply } from '@shared/sessions/contract';
import { sittingKindNames } from '@shared/sessions/messages';
import { inOrderOfDays, type Sitting } from '@shared/sessions/model';
import type { CommandContext, Outcome } from '../application/context';
import { answerWith, noteChange, sessionAtVersion } from './session-changes';
import { sittingRow } from './session-store';
import { recordedIn } from './what-stands';

export async function saveSittings(
  context: CommandContext,
  input: Input<'sessions.saveSittings'>,
): Outcome<SessionReply> {
  const found = await sessionAtVersion(context, input);
  if (!found.ok) return found;
  const session = found.value;
  const known = new Set(session.sittings.map(({ id }) => id));
  const sent = input.sittings.map(({ id }) => id).filter((id) => id !== null);
  if (sent.some((id) => !known.has(id)) || new Set(sent).size !== sent.length) {
    return err(appError('not-found'));
  }
  const sittings = input.sittings.map((entry): Sitting => ({ ...entry, id: entry.id ?? context.newId() }));
  const kept = new Set(sittings.map(({ id }) => id));
  const gone = session.sittings.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const held = new Set<string>();
  for (const sitting of session.sittings) {
    const recorded = await recordedIn(context.tx, [sitting.id]);
    if (recorded.length === 0) continue;
    held.add(sitting.id);
    if (kept.has(sitting.id)) continue;
    const where = `${dayPartNames[sitting.part]} ${formatDate(sitting.date)}`;
    return err(appError('session.sitting-held', { sitting: where, what: recorded.join(', ') }));
  }
  // What happened on a day is that day's: only a slip of the pen is put right, and the history says why.
  const moved = session.sittings.filter(({ id }) => held.has(id)).some(isMovedIn(sittings));
  if (moved && (input.correction ?? '') === '') return err(appError('session.sitting-moved'));
  // Items of the agenda stand in a sitting: a row that stays is changed, never made anew.
  if (gone.length > 0) await context.tx.deleteFrom('session_sitting').where('id', 'in', gone).execute();
  for (const sitting of sittings) {
    const { id, ...columns } = sittingRow(session.id, sitting);
    if (known.has(id)) {
      await context.tx.updateTable('session_sitting').set(columns).where('id', '=', id).execute();
    } else {
      await context.tx
        .insertInto('session_sitting')
        .values({ id, ...columns })
        .execute();
    }
  }
  const [before, after] = [session.sittings, inOrderOfDays(sittings)].map((list) =>
    list.map(sittingInWords).join('; '),
  );
  if (before === after) return answerWith(context, session.id);
  return noteChange(context, session, 'Sửa các phiên họp', [
    { field: 'Phiên họp', before: before ?? '', after: after ?? '' },
    ...(moved ? [{ field: 'Lý do', before: '', after: input.correction ?? '' }] : []),
  ]);
}

const isMovedIn =
  (sittings: readonly Sitting[]) =>
  ({ date, id, part }: Sitting): boolean =>
    sittings.some((one) => one.id === id && (one.date !== date || one.part !== part));

/** As the history of a session names it. */
export function sittingInWords({ date, part, kind, startTime, endTime, note }: Sitting): string {
  const times = [startTime, endTime].filter((time) => time !== '').join('–');
  const words = [`${dayPartNames[part]} ${formatDate(date)}`, sittingKindNames[kind], times, note];
  return words.filter((word) => word !== '').join(', ');
}
