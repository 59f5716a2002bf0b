import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { HallReply } from '@shared/sessions/now/contract';
import { sittingInstants } from '@shared/sessions/now/sitting-times';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { loadElections } from '../elections/election-store';
import { loadVotes } from '../open-votes/vote-store';
import { sittingName } from '../roll-call/roll-call';
import { noteSitting, sessionOf } from '../session-of';
import { loadTimes, writeTimes } from '../sitting-record';
import { hallOf, storedHall, writeHall } from './hall-store';
import { loadItemRecords, writeItemRecord } from './item-record';

export async function getHall(
  { db, now }: QueryContext,
  { sessionId }: Input<'hall.getHall'>,
): Outcome<HallReply> {
  const session = await sessionOf(db, sessionId);
  return session.ok ? ok(await hallOf(db, session.value, now)) : session;
}

export const openSitting = (context: CommandContext, input: Input<'hall.openSitting'>): Outcome<HallReply> =>
  timeSitting(context, input, 'opened_at', 'Bắt đầu');

export const closeSitting = (
  context: CommandContext,
  input: Input<'hall.closeSitting'>,
): Outcome<HallReply> => timeSitting(context, input, 'closed_at', 'Kết thúc');

/** A time that stands is never written over: pressing again changes nothing. */
async function timeSitting(
  context: CommandContext,
  { sessionId, sittingId }: Input<'hall.openSitting'>,
  column: 'opened_at' | 'closed_at',
  verb: string,
): Outcome<HallReply> {
  const session = await sessionOf(context.tx, sessionId);
  if (!session.ok) return session;
  const sitting = session.value.sittings.find(({ id }) => id === sittingId);
  if (!sitting) return err(appError('not-found'));
  const times = (await loadTimes(context.tx, sessionId))(sittingId);
  const stands = column === 'opened_at' ? times.openedAt : times.closedAt;
  if (stands === null) {
    const at =
      column === 'opened_at'
        ? beganAt(await hallOf(context.tx, session.value, context.now), sittingId, context.now)
        : context.now;
    await writeTimes(context, sittingId, { [column]: at });
    if (column === 'closed_at') await endCurrent(context, sessionId, at);
    noteSitting(
      context,
      sessionId,
      `${verb} phiên ${sittingName(sitting)}`,
      at === context.now ? [] : [{ field: 'Bắt đầu, theo mục đầu tiên', before: '', after: localTimeOf(at) }],
    );
  }
  return ok(await hallOf(context.tx, session.value, context.now));
}

/** A sitting that is begun after its first item was, began with that; what came while another one sat was of that one. */
function beganAt({ items, sittings }: HallReply, sittingId: string, now: string): string {
  const isOfAnother = (startedAt: string): boolean =>
    sittings.some(
      ({ id, times: { closedAt, openedAt } }) =>
        id !== sittingId && openedAt !== null && openedAt <= startedAt && startedAt <= (closedAt ?? now),
    );
  const starts = items.flatMap((item) =>
    item.sittingId === sittingId && item.startedAt !== null ? [item.startedAt] : [],
  );
  return starts
    .filter((startedAt) => localDateOf(startedAt) === localDateOf(now) && !isOfAnother(startedAt))
    .reduce((first, startedAt) => (startedAt < first ? startedAt : first), now);
}

/** What was pressed too late, by mistake or never is put right with a reason: the minutes print these times. */
export async function correctTimes(
  context: CommandContext,
  { sessionId, sittingId, opened, closed, reason }: Input<'hall.correctTimes'>,
): Outcome<HallReply> {
  const session = await sessionOf(context.tx, sessionId);
  if (!session.ok) return session;
  const sitting = session.value.sittings.find(({ id }) => id === sittingId);
  if (!sitting) return err(appError('not-found'));
  const stood = (await loadTimes(context.tx, sessionId))(sittingId);
  const times = sittingInstants(sitting.date, { opened, closed }, stood);
  if (times === 'reversed') return err(appError('session.times-reversed'));
  if (times === 'no-opening') return err(appError('session.no-opening-time'));
  await writeTimes(context, sittingId, { opened_at: times.openedAt, closed_at: times.closedAt });
  if (stood.closedAt === null && times.closedAt !== null) {
    const hall = await hallOf(context.tx, session.value, context.now);
    const current = hall.items.find(({ id }) => id === hall.currentItemId);
    if (current?.sittingId === sittingId) await endCurrent(context, sessionId, times.closedAt);
  }
  const clock = (instant: string | null): string => (instant === null ? '' : localTimeOf(instant));
  noteSitting(context, sessionId, `Sửa giờ phiên ${sittingName(sitting)}`, [
    { field: 'Bắt đầu', before: clock(stood.openedAt), after: opened },
    { field: 'Kết thúc', before: clock(stood.closedAt), after: closed },
    { field: 'Lý do', before: '', after: reason },
  ]);
  return ok(await hallOf(context.tx, session.value, context.now));
}

/** Whatever the session was at ends with the sitting. */
async function endCurrent(context: CommandContext, sessionId: string, at: string): Promise<void> {
  const { currentItemId } = await storedHall(context.tx, sessionId);
  if (currentItemId === null) return;
  const record = (await loadItemRecords(context.tx, sessionId)).get(currentItemId);
  if (record && record.endedAt === null) {
    const endedAt = (record.startedAt ?? '') > at ? context.now : at;
    await writeItemRecord(context, currentItemId, record, { ended_at: endedAt });
  }
  await writeHall(context, sessionId, { current_item_id: null });
}

export async function startItem(
  context: CommandContext,
  { sessionId, itemId }: Input<'hall.startItem'>,
): Outcome<HallReply> {
  const session = await sessionOf(context.tx, sessionId);
  if (!session.ok) return session;
  const hall = await hallOf(context.tx, session.value, context.now);
  const item = hall.items.find(({ id }) => id === itemId);
  if (!item) return err(appError('not-found'));
  if (hall.currentItemId === itemId) return ok(hall);
  await endCurrent(context, sessionId, context.now);
  const record = (await loadItemRecords(context.tx, sessionId)).get(itemId);
  // An item that is taken up again keeps its first beginning.
  await writeItemRecord(context, itemId, record, {
    started_at: record?.startedAt ?? context.now,
    ended_at: null,
  });
  await writeHall(context, sessionId, {
    current_item_id: itemId,
    screen: 'follow',
    ...NO_RESULT,
  });
  noteSitting(context, sessionId, `Bắt đầu mục ${item.no}: ${item.title}`);
  return ok(await hallOf(context.tx, session.value, context.now));
}

export async function endItem(
  context: CommandContext,
  { sessionId, itemId }: Input<'hall.endItem'>,
): Outcome<HallReply> {
  const session = await sessionOf(context.tx, sessionId);
  if (!session.ok) return session;
  const hall = await hallOf(context.tx, session.value, context.now);
  const item = hall.items.find(({ id }) => id === itemId);
  if (!item) return err(appError('not-found'));
  if (hall.currentItemId !== itemId) return ok(hall);
  await endCurrent(context, sessionId, context.now);
  noteSitting(context, sessionId, `Hết mục ${item.no}: ${item.title}`);
  return ok(await hallOf(context.tx, session.value, context.now));
}

const NO_RESULT = { open_vote_id: null, election_id: null };

/** A result is shown by its record; of an election only what the counting board has counted. */
export async function showScreen(
  context: CommandContext,
  { sessionId, screen, resultId }: Input<'hall.showScreen'>,
): Outcome<HallReply> {
  const session = await sessionOf(context.tx, sessionId);
  if (!session.ok) return session;
  const columns = { screen, ...NO_RESULT };
  if (screen === 'vote') {
    const vote = (await loadVotes(context.tx, sessionId)).find(({ id }) => id === resultId);
    if (!vote) return err(appError('not-found'));
    await writeHall(context, sessionId, { ...columns, open_vote_id: vote.id });
  } else if (screen === 'election') {
    const election = (await loadElections(context.tx, sessionId)).find(({ id }) => id === resultId);
    if (!election) return err(appError('not-found'));
    if (election.count === null) return err(appError('election.not-counted'));
    await writeHall(context, sessionId, { ...columns, election_id: election.id });
  } else {
    await writeHall(context, sessionId, columns);
  }
  noteSitting(context, sessionId, `Màn chiếu: ${SCREEN_WORDS[screen]}`);
  return ok(await hallOf(context.tx, session.value, context.now));
}

const SCREEN_WORDS: Readonly<Record<HallReply['screen'], string>> = {
  follow: 'theo diễn biến',
  agenda: 'chương trình',
  vote: 'kết quả biểu quyết',
  election: 'kết quả bầu cử',
};
