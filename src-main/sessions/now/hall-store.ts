import { localDateOf } from '@shared/kernel/local-date';
import { scheduleOf } from '@shared/sessions/agenda/schedule';
import { currentSitting } from '@shared/sessions/current-sitting';
import type { ElectionShape } from '@shared/sessions/elections/contract';
import type { Session } from '@shared/sessions/model';
import type { HallItem, HallReply } from '@shared/sessions/now/contract';
import { rollFigures } from '@shared/sessions/roll-call/figures';
import type { CommandContext } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';
import { loadAgenda } from '../agenda-store';
import { loadElections } from '../elections/election-store';
import { loadVotes } from '../open-votes/vote-store';
import { deputiesOn } from '../roll-call/deputies';
import { marksOf, quorumOf } from '../roll-call/roll-store';
import { loadTimes } from '../sitting-record';
import { loadShare } from '../sitting-rules/rules';
import { loadSpeeches } from '../speaking/speakers';
import { loadItemRecords } from './item-record';

interface Hall {
  readonly currentItemId: string | null;
  readonly screen: HallReply['screen'];
  readonly voteId: string | null;
  readonly electionId: string | null;
  readonly version: number | null;
}

export async function storedHall(db: ReadDb, sessionId: string): Promise<Hall> {
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
        electionId: row.election_id,
        version: row.version,
      }
    : { currentItemId: null, screen: 'follow', voteId: null, electionId: null, version: null };
}

/** Everything that the secretary and the hall look at, read in one go. */
export async function hallOf(db: ReadDb, session: Session, now: string): Promise<HallReply> {
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
    speeches: await loadSpeeches(db, session.id),
    screen: stored.screen,
    shownVote: votes.find(({ id }) => id === stored.voteId) ?? null,
    lastVote: votes.at(-1) ?? null,
    shownElection: elections.find(({ id }) => id === stored.electionId) ?? null,
    lastElection: elections.reduce<ElectionShape | null>(laterCounted, null),
    openQuestions: open?.count ?? 0,
  };
}

const laterCounted = (last: ElectionShape | null, one: ElectionShape): ElectionShape | null =>
  one.countedAt !== null && (last?.countedAt ?? '') <= one.countedAt ? one : last;

type Columns = Partial<{
  current_item_id: string | null;
  screen: HallReply['screen'];
  open_vote_id: string | null;
  election_id: string | null;
}>;

export async function writeHall(
  { tx, now }: CommandContext,
  sessionId: string,
  columns: Columns,
): Promise<void> {
  const { version } = await storedHall(tx, sessionId);
  if (version === null) {
    const empty = {
      current_item_id: null,
      screen: 'follow' as const,
      open_vote_id: null,
      election_id: null,
    };
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
