import { levelTotals, pencilState } from '@shared/confidence-votes/ballots/pencil';
import { levelNames } from '@shared/confidence-votes/messages';
import { manyInvalid } from '@shared/confidence-votes/ballots/many-invalid';
import { namesOnSeveralKinds } from '@shared/confidence-votes/who-on-ballot';
import { loneReadings } from '@shared/confidence-votes/ballots/lone-readings';
import { findings } from '@shared/confidence-votes/ballots/plausibility';
import { countKind, type CountedKind } from '@shared/confidence-votes/ballots/counted';
import type { EntryStatistics } from '@shared/confidence-votes/ballots/statistics';
import type { KindProgress } from '@shared/confidence-votes/ballots/model';
import { LEVELS_OF, type Problem, type Procedure } from '@shared/confidence-votes/model';
import type { ReadDb } from '../../database/tables';
import { readEvent } from '@shared/confidence-votes/log/event-contract';
import { machineName } from '@shared/kernel/machine-name';
import { statisticsOf } from './count-statistics';
import { loadKinds, type KindOfBallot } from './kinds';
import {
  countedOf,
  loadBallots,
  outcomesOf,
  progressOf,
  strayNumbers,
  type NumberedOutcome,
} from './load-ballots';
import { operatorNames } from '../log/operator-names';
import { peopleAlike } from './people-alike';

/** What the ballots of a vote add up to, kind by kind: the sheet that nobody typed. */
export interface BallotSheet {
  readonly progress: readonly KindProgress[];
  /** Empty while a ballot of any kind is open. */
  readonly counted: ReadonlyMap<string, CountedKind>;
  /** Places of people within their kind, by official. */
  readonly places: ReadonlyMap<string, number>;
  readonly findings: readonly Problem[];
  /** Null while a ballot is open. */
  readonly statistics: EntryStatistics | null;
}

export async function loadBallotSheet(
  db: ReadDb,
  vote: {
    readonly id: string;
    readonly procedure: Procedure;
    readonly entries: number;
    readonly batchSize: number;
  },
): Promise<BallotSheet> {
  const kinds = await loadKinds(db, vote.id);
  const ballots = await loadBallots(db, vote.id);
  const withSetAside = await kindsWithSetAside(db, vote.id);
  const progress: KindProgress[] = [];
  const counted = new Map<string, CountedKind>();
  const places = new Map<string, number>();
  const found: Problem[] = [];
  const all: NumberedOutcome[] = [];
  for (const kind of kinds) {
    const { ballotKindId, persons } = kind;
    for (const [place, { officialId }] of persons.entries()) places.set(officialId, place);
    const outcomes = outcomesOf(ballots, ballotKindId, { entries: vote.entries, persons: persons.length });
    const strays = strayNumbers(ballots, ballotKindId, outcomes);
    progress.push({
      ...progressOf(ballotKindId, vote.entries, outcomes, strays),
      ...(withSetAside.has(ballotKindId) ? { setAside: true } : {}),
    });
    // Where no ballot came back there is nothing to number, and everybody has none.
    const sheet =
      kind.collected === 0 && outcomes.length === 0
        ? countKind(vote.procedure, persons.length, [])
        : countedOf(vote.procedure, persons.length, outcomes);
    if (!sheet || strays > 0) continue;
    counted.set(ballotKindId, sheet);
    found.push(...manyInvalid(vote.procedure, kind, outcomes, namesOnSeveralKinds(everybodyOn(kinds))));
    found.push(...findings(vote.procedure, kind, outcomes, vote.batchSize));
    found.push(...loneReadings(kind, outcomes));
    all.push(...outcomes);
    for (const batch of ballots.batches.filter(({ ballot_kind_id: id }) => id === ballotKindId)) {
      found.push(...pencilFinding(vote.procedure, kind, batch, outcomes));
    }
  }
  // While one ballot of any kind is open nobody sees a figure or a finding: whoever still types is blind to all of it.
  if (kinds.length === 0 || counted.size < kinds.length) {
    return { progress, counted: new Map(), places, findings: [], statistics: null };
  }
  const statistics = await statisticsOf(db, vote, kinds, ballots);
  found.push(...(await changedElsewhere(db, vote.id, kinds)));
  found.push(...peopleAlike(await operatorNames(db, vote.id), all));
  return { progress, counted, places, findings: found, statistics };
}

const everybodyOn = (kinds: readonly KindOfBallot[]) =>
  kinds.flatMap(({ ballotKindId, persons }) => persons.map(({ name }) => ({ ballotKindId, name })));

async function kindsWithSetAside(db: ReadDb, voteId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('ballot_entry')
    .select('ballot_kind_id')
    .distinct()
    .where('vote_id', '=', voteId)
    .where('voided_at', 'is not', null)
    .execute();
  return new Set(rows.map((row) => row.ballot_kind_id));
}

/** Ballots that were decided here and became others with a file (T30): the finding stays, whatever is typed afterwards. */
async function changedElsewhere(
  db: ReadDb,
  voteId: string,
  kinds: readonly KindOfBallot[],
): Promise<readonly Problem[]> {
  const rows = await db
    .selectFrom('count_log')
    .selectAll()
    .where('vote_id', '=', voteId)
    .where('event_kind', '=', 'merged')
    .orderBy('at')
    .execute();
  return rows.flatMap((row) => {
    const event = readEvent({ ...row, eventKind: row.event_kind, previousHash: row.previous_hash });
    if (event?.eventKind !== 'merged' || event.payload.changed === undefined) return [];
    const { changed, from } = event.payload;
    return kinds.flatMap(({ ballotKindId, title }) => {
      const numbers = changed.flatMap(([kindId, no]) => (kindId === ballotKindId ? [no] : []));
      if (numbers.length === 0) return [];
      const shown = `${numbers.slice(0, 20).join(', ')}${numbers.length > 20 ? ', …' : ''}`;
      return [
        {
          code: 'ballots_changed_elsewhere' as const,
          severity: 'warning' as const,
          ballotKindId,
          message: `${title}: phiếu ${shown} đã khớp, rồi đổi theo tệp của máy ${machineName(from)}.`,
          advice: 'Xem lại các phiếu giấy này; lý do bỏ có trong nhật ký.',
        },
      ];
    });
  });
}

interface StoredBatch {
  readonly batch_no: number;
  readonly first_no: number;
  readonly size: number;
  readonly pencil_totals: string | null;
}

function pencilFinding(
  procedure: Procedure,
  { ballotKindId, title, persons }: KindOfBallot,
  batch: StoredBatch,
  outcomes: readonly NumberedOutcome[],
): readonly Problem[] {
  if (batch.pencil_totals === null) return [];
  const own = outcomes
    .filter(({ ballotNo }) => ballotNo >= batch.first_no && ballotNo < batch.first_no + batch.size)
    .map(({ outcome }) => (outcome.state === 'decided' ? outcome : null));
  const totals = JSON.parse(batch.pencil_totals) as number[][];
  if (pencilState(totals, own) !== 'differs') return [];
  const levels = LEVELS_OF[procedure];
  const typed = levelTotals(
    own.filter((ballot) => ballot !== null),
    persons.length,
    levels.length,
  );
  const cells = persons.flatMap(({ name }, place) =>
    levels.flatMap((level, column) => {
      const [counted, read] = [totals[place]?.[column] ?? 0, typed[place]?.[column] ?? 0];
      return counted === read
        ? []
        : [`${name}, ${levelNames[level].toLowerCase()} đếm ${counted}, gõ ${read}`];
    }),
  );
  const more = cells.length > 1 ? ` và ${cells.length - 1} ô nữa` : '';
  return [
    {
      code: 'ballots_miscounted',
      severity: 'warning',
      ballotKindId,
      message: `${title}: xấp ${batch.batch_no} khác số đếm tay: ${cells[0] ?? ''}${more}.`,
      advice: 'Đếm tay lại các ô này; mở xấp để xem từng ô.',
    },
  ];
}
