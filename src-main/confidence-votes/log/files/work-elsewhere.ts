import { headsOf } from '@shared/confidence-votes/log/chains';
import { readEvent, type CountEvent } from '@shared/confidence-votes/log/event-contract';
import type { FileSetUp } from '@shared/confidence-votes/log/file-contract';
import type { ReadDb } from '../../../database/tables';
import { entriesInStacks } from '../merge/entries-in-stacks';
import { ownNames } from '../own-names';
import type { VoteFile } from './vote-file';

/** Ballots of a stack that one person typed in one entry on one PC, and that count. */
interface StackWork {
  readonly origin: string;
  readonly batchId: string;
  readonly entryNo: number;
  readonly operatorId: string;
  readonly ballots: number;
}

type Merged = Extract<CountEvent, { readonly eventKind: 'merged' }>['payload'];
type ToldWork = NonNullable<Merged['work']>;

/** What a file tells of the work on every PC but this one, with the last line of each that it carries. */
export function workToldBy({ setUp, lines }: VoteFile, own: string): ToldWork {
  const told = Map.groupBy(setUp.work, ([origin]) => origin);
  return headsOf(lines)
    .filter(({ origin }) => origin !== own)
    .map(({ origin, seq }) => ({
      origin,
      seq,
      stacks: (told.get(origin) ?? []).map(([, batchId, entryNo, operatorId, ballots]) => [
        batchId,
        entryNo,
        operatorId,
        ballots,
      ]),
    }));
}

/**
 * What other PCs have typed, as the files told that this PC took in: of each PC what the file says that knows most of its
 * chain. The ballots themselves may not have come, for a set-up carries none; of those that came only what counts is told.
 */
export async function workElsewhere(db: ReadDb, voteId: string): Promise<readonly StackWork[]> {
  const told = await toldWork(db, voteId);
  if (told.length === 0) return [];
  const known = new Map((await typedWork(db, voteId)).map((work) => [placeOf(work), work]));
  return told.flatMap((work) => {
    const { ballots: live, all } = known.get(placeOf(work)) ?? { ballots: 0, all: 0 };
    const ballots = live + Math.max(0, work.ballots - all);
    return ballots === 0 ? [] : [{ ...work, ballots }];
  });
}

async function toldWork(db: ReadDb, voteId: string): Promise<readonly StackWork[]> {
  const own = await ownNames(db, voteId);
  const rows = await db
    .selectFrom('count_log')
    .selectAll()
    .where('vote_id', '=', voteId)
    .where('origin', 'in', [...own])
    .where('event_kind', '=', 'merged')
    .orderBy('at')
    .orderBy('seq')
    .execute();
  const latest = new Map<string, ToldWork[number]>();
  for (const row of rows) {
    const event = readEvent({ ...row, eventKind: row.event_kind, previousHash: row.previous_hash });
    for (const told of event?.eventKind === 'merged' ? (event.payload.work ?? []) : []) {
      if (told.seq >= (latest.get(told.origin)?.seq ?? 0)) latest.set(told.origin, told);
    }
  }
  return [...latest.values()].flatMap(({ origin, stacks }) =>
    stacks.map(([batchId, entryNo, operatorId, ballots]) => ({
      ...{ origin, batchId, entryNo },
      ...{ operatorId, ballots },
    })),
  );
}

/** What a file of this PC tells: the ballots that stand here, and what it was told of others. */
export async function loadWork(db: ReadDb, voteId: string): Promise<FileSetUp['work']> {
  const told = await workElsewhere(db, voteId);
  const known = new Set(told.map(placeOf));
  const standing = (await typedWork(db, voteId)).filter(
    (work) => work.ballots > 0 && !known.has(placeOf(work)),
  );
  return [...standing, ...told]
    .sort((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1))
    .map(({ origin, batchId, entryNo, operatorId, ballots }) => [
      origin,
      batchId,
      entryNo,
      operatorId,
      ballots,
    ]);
}

/** `all` counts what was set aside as well. */
async function typedWork(
  db: ReadDb,
  voteId: string,
): Promise<readonly (StackWork & { readonly all: number })[]> {
  return entriesInStacks(db, voteId)
    .select(['entry.origin', 'batch.id as batchId', 'entry.entry_no as entryNo'])
    .select('entry.operator_id as operatorId')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('entry.voided_at', 'is', null).as('ballots'),
    ])
    .groupBy(['entry.origin', 'batch.id', 'entry.entry_no', 'entry.operator_id'])
    .execute();
}

const placeOf = ({ origin, batchId, entryNo, operatorId }: StackWork): string =>
  `${origin} ${batchId} ${entryNo} ${operatorId}`;
