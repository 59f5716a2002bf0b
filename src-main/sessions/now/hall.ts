import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { scheduleOf } from '@shared/sessions/agenda/schedule';
import { currentSitting } from '@shared/sessions/current-sitting';
import type { Session } from '@shared/sessions/model';
import type { HallItem, HallReply } from '@shared/sessions/now/contract';
import { rollFigures } from '@shared/sessions/roll-call/figures';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';
import { loadAgenda } from '../agenda-store';
import { loadElections } from '../elections/election-store';
import { loadVotes } from '../open-votes/vote-store';
import { deputiesOn } from '../roll-call/deputies';
import { sittingName } from '../roll-call/roll-call';
import { marksOf, quorumOf } from '../roll-call/roll-store';
import { noteSitting, sessionOf } from '../session-of';
import { loadTimes, writeTimes } from '../sitting-record';
import { loadShare } from '../sitting-rules/rules';
import { loadSpeeches } from '../speaking/speakers';
import { loadItemRecords, writeItemRecord } from './item-record';

export async function getHall(
  { db, now }: QueryContext,
  { sessionId }: Input<'hall.getHall'>,
): Outcome<HallReply> {
  const session = await sessionOf(db, sessionId);
  return session.ok ? ok(await hallOf(db, session.value, now)) : session;
}

interface Hall {
  readonly currentItemId: string | null;
  readonly screen: HallReply['screen'];
  readonly voteId: string | null;
  readonly version: number | null;
}

async function storedHall(db: ReadDb, sessionId: string): Promise<Hall> {
  const row = await db
    .selectFrom('session_hall')
    .selectAll()
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row
    ? {
        currentItemId: row.current_item_id,
        screen: row.screen,
        voteId: row.open_vote_id,
        version: row.version,
      }
    : { currentItemId: null, screen: 'follow', voteId: null, version: null };
}

/** Everything that the secretary and the hall look at, read in one go. */
async function hallOf(db: ReadDb, session: Session, now: string): Promise<HallReply> {
  const today = localDateOf(now);
  const stored = await storedHall(db, session.id);
  const timesOf = await loadTimes(db, session.id);
  const votes = await loadVotes(db, session.id);
  const elections = await loadElections(db, session.id);
  const current = currentSitting(session.sittings, today, timesOf);
  const quorumRule = current ? await quorumOf(db, current.id) : await loadShare(db, 'quorum');
  const deputies = await deputiesOn(db, current?.date ?? session.openingDate);
  const marks = current ? await marksOf(db, current.id) : [];
  const figures = rollFigures(deputies, marks, quorumRule);
  const open = await db
    .selectFrom('interpellation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('session_id', '=', session.id)
    .where('answer_kind', '=', 'waiting')
    .executeTakeFirst();
  const records = await loadItemRecords(db, session.id);
  const items = scheduleOf(session.sittings, await loadAgenda(db, session)).flatMap(({ lines }) =>
    lines.map(({ item, no, start }): HallItem => ({
      id: item.id,
      no,
      title: item.title,
      kind: item.kind,
      secretBallot: item.secretBallot,
      presenter: item.presenter,
      minutes: item.minutes,
      sittingId: item.sittingId,
      confidenceVoteId: item.voteId,
      start,
      startedAt: records.get(item.id)?.startedAt ?? null,
      endedAt: records.get(item.id)?.endedAt ?? null,
      votes: [...votes, ...elections].filter(({ itemId }) => itemId === item.id).length,
    })),
  );
  return {
    today,
    sessionId: session.id,
    title: session.title,
    sittings: session.sittings.map((sitting) => ({ ...sitting, times: timesOf(sitting.id) })),
    currentSittingId: current?.id ?? null,
    currentItemId: stored.currentItemId,
    items,
    roll: {
      total: figures.total,
      inHall: figures.inHall,
      notRecorded: figures.notRecorded,
      needed: figures.needed,
      quorum: figures.quorum,
      arithmetic: figures.arithmetic,
      closed: current !== null && timesOf(current.id).rollClosedAt !== null,
    },
    quorumRule,
    speeches: await loadSpeeches(db, session.id),
    screen: stored.screen,
    shownVote: votes.find(({ id }) => id === stored.voteId) ?? null,
    lastVote: votes.at(-1) ?? null,
    openQuestions: open?.count ?? 0,
  };
}

type Columns = Partial<{
  current_item_id: string | null;
  screen: HallReply['screen'];
  open_vote_id: string | null;
}>;

async function writeHall({ tx, now }: CommandContext, sessionId: string, columns: Columns): Promise<void> {
  const { version } = await storedHall(tx, sessionId);
  if (version === null) {
    const empty = { current_item_id: null, screen: 'follow' as const, open_vote_id: null };
    await tx
      .insertInto('session_hall')
      .values({ session_id: sessionId, ...empty, ...columns, ...firstStamp(now) })
      .execute();
    return;
  }
  await tx
    .updateTable('session_hall')
    .set({ ...columns, ...nextStamp({ version }, now) })
    .where('session_id', '=', sessionId)
    .execute();
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
    await writeTimes(context, sittingId, { [column]: context.now });
    if (column === 'closed_at') await endCurrent(context, sessionId);
    noteSitting(context, sessionId, `${verb} phiên ${sittingName(sitting)}`);
  }
  return ok(await hallOf(context.tx, session.value, context.now));
}

/** Whatever the session was at ends with the sitting. */
async function endCurrent(context: CommandContext, sessionId: string): Promise<void> {
  const { currentItemId } = await storedHall(context.tx, sessionId);
  if (currentItemId === null) return;
  const record = (await loadItemRecords(context.tx, sessionId)).get(currentItemId);
  if (record && record.endedAt === null) {
    await writeItemRecord(context, currentItemId, record, { ended_at: context.now });
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
  await endCurrent(context, sessionId);
  const record = (await loadItemRecords(context.tx, sessionId)).get(itemId);
  // An item that is taken up again keeps its first beginning.
  await writeItemRecord(context, itemId, record, {
    started_at: record?.startedAt ?? context.now,
    ended_at: null,
  });
  await writeHall(context, sessionId, { current_item_id: itemId, screen: 'follow', open_vote_id: null });
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
  await endCurrent(context, sessionId);
  noteSitting(context, sessionId, `Hết mục ${item.no}: ${item.title}`);
  return ok(await hallOf(context.tx, session.value, context.now));
}

export async function showScreen(
  context: CommandContext,
  { sessionId, screen, voteId }: Input<'hall.showScreen'>,
): Outcome<HallReply> {
  const session = await sessionOf(context.tx, sessionId);
  if (!session.ok) return session;
  const votes = await loadVotes(context.tx, sessionId);
  const vote = votes.find(({ id }) => id === voteId);
  if (screen === 'vote' && !vote) return err(appError('not-found'));
  await writeHall(context, sessionId, { screen, open_vote_id: screen === 'vote' ? voteId : null });
  noteSitting(context, sessionId, `Màn chiếu: ${SCREEN_WORDS[screen]}`);
  return ok(await hallOf(context.tx, session.value, context.now));
}

const SCREEN_WORDS: Readonly<Record<HallReply['screen'], string>> = {
  follow: 'theo diễn biến',
  agenda: 'chương trình',
  vote: 'kết quả biểu quyết',
};
