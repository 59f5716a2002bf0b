import { isWithheld, type ToldClosing } from '@shared/confidence-votes/log/model';
import type { Machines } from '@shared/confidence-votes/log/contract';
import { places } from '@shared/confidence-votes/log/changed-ballots';
import { closingsOf } from '@shared/confidence-votes/log/closings';
import { comparedWords } from '@shared/confidence-votes/log/told-closings';
import { namesWorkedUnder } from '@shared/confidence-votes/log/names-worked-under';
import { pinNotes } from '@shared/confidence-votes/log/pins-elsewhere';
import { foldBallots, liveOf } from '@shared/confidence-votes/log/fold';
import { ok } from '@shared/kernel/result';
import type { Outcome, ProgramInfo, QueryContext } from '../../../application/context';
import type { ReadDb } from '../../../database/tables';
import type { Input } from '@shared/contract/registry';
import { findVote, loadKinds } from '../../ballots/kinds';
import { originOf } from '../../../database/origin';
import { momentWords } from '@shared/confidence-votes/log/board-findings';
import { conflictsIn } from './conflicts';
import { closingsIn, type ReadLog } from '../codes/frozen-codes';
import { eventsOf, loadLines } from '../load-log';
import { operatorNames } from '../operator-names';
import { recheckPeople } from '../verify/recount-findings';
import { twiceTyped } from './twice-typed';

/** Which PCs take part, what was taken in from them, and what of it contradicts. */
export async function getMachines(
  { db, program }: QueryContext,
  { voteId }: Input<'countLog.getMachines'>,
): Outcome<Machines> {
  const vote = await findVote(db, voteId);
  return vote.ok ? ok(await readMachines(db, voteId, program)) : vote;
}

export async function readMachines(db: ReadDb, voteId: string, program: ProgramInfo): Promise<Machines> {
  const origin = await originOf(db);
  const lines = await loadLines(db, voteId);
  const read = eventsOf(lines);
  const events = read.ok ? read.value : [];
  const logged = foldBallots(events);
  const live = liveOf(logged);
  const kinds = await db
    .selectFrom('ballot_kind')
    .select(['id', 'title'])
    .where('vote_id', '=', voteId)
    .execute();
  const batches = await db
    .selectFrom('ballot_batch')
    .select(['id', 'ballot_kind_id', 'batch_no', 'first_no', 'size'])
    .where('vote_id', '=', voteId)
    .orderBy('ballot_kind_id')
    .orderBy('batch_no')
    .execute();
  const titles = new Map(kinds.map(({ id, title }) => [id, title]));
  const names = await operatorNames(db, voteId);
  const merges = await db
    .selectFrom('count_merge')
    .selectAll()
    .where('vote_id', '=', voteId)
    .orderBy('merged_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const chains = Map.groupBy(events, (event) => event.origin);
  const standing = closingsOf(events, origin);
  const compared = await comparedClosings(db, voteId, { lines, events });
  const withheld = lines.filter(isWithheld);
  const kindTitle = (id: string): string => titles.get(id) ?? '';
  const changedOf = (digest: string): string =>
    places(
      events.flatMap((event) =>
        event.eventKind === 'merged' && event.origin === origin && event.payload.digest === digest
          ? (event.payload.changed ?? []).map(([ballotKindId, ballotNo]) => ({ ballotKindId, ballotNo }))
          : [],
      ),
      kindTitle,
    );
  const operatorName = (id: string): string => names.get(id) ?? '';
  const conflicts = conflictsIn(logged, {
    kindTitle,
    operatorName,
    workedUnder: namesWorkedUnder(events),
    origin,
    isNumbered: (kindId, no) =>
      batches.some(
        ({ ballot_kind_id: of, first_no: first, size }) => of === kindId && no >= first && no < first + size,
      ),
  });
  return {
    origin,
    machines: [...chains].map(([chain, ofChain]) => {
      const last = ofChain.at(-1);
      const change = ofChain.findLast((event) => event.eventKind === 'state_changed');
      const closing = ofChain.findLast(
        (event) => event.eventKind === 'state_changed' && event.payload.to === 'counted',
      );
      const isFrozen = change !== undefined && !['prepared', 'counting'].includes(change.payload.to);
      const frozenThere = isFrozen ? (closing ?? change).at : null;
      return {
        origin: chain,
        own: chain === origin,
        entries: live.entries.filter((entry) => entry.origin === chain).length,
        lines: lines.filter((line) => line.origin === chain).length,
        withheld: withheld.filter((line) => line.origin === chain).length,
        lastAt: last?.at ?? '',
        // The figures stand from their closing on, as the minutes say; the head's confirmation comes later.
        frozenAt: chain === origin ? (standing.own?.at ?? null) : frozenThere,
        compared: compared
          .filter((closing) => closing.origin === chain)
          .map(comparedWords)
          .join(', '),
      };
    }),
    merges: merges.map((row) => ({
      id: row.id,
      fileName: row.file_name,
      origin: row.origin,
      added: row.added,
      conflicts: row.conflicts,
      changed: changedOf(row.digest),
      mergedAt: row.merged_at,
    })),
    pins: [...pinNotes(events, null, operatorName, momentWords)],
    conflicts: [...conflicts],
    twiceTyped: [...twiceTyped(conflicts, live.entries, batches, { operatorName, origin })],
    secondFolder: program.safety.secondFolder() !== '',
    chooseFolder: program.host === 'electron',
  };
}

/** Closings of other PCs beside the one of this PC. */
async function comparedClosings(
  db: ReadDb,
  voteId: string,
  log: Pick<ReadLog, 'lines' | 'events'>,
): Promise<readonly ToldClosing[]> {
  const vote = await findVote(db, voteId);
  if (!vote.ok) return [];
  const kinds = await loadKinds(db, voteId);
  const setUp = await recheckPeople(db, vote.value, kinds);
  const kindIds = kinds.map(({ ballotKindId }) => ballotKindId);
  return closingsIn({ voteId, kindIds, ...log }, setUp, await originOf(db)).filter(
    ({ standing }) => standing === 'other',
  );
}
