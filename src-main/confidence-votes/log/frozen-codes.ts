import {
  isWithheld,
  type FrozenCodes,
  type LogLine,
  type ToldClosing,
} from '@shared/confidence-votes/log/model';
import type { CountEvent, FrozenKind } from '@shared/confidence-votes/log/event-contract';
import { closingsOf } from '@shared/confidence-votes/log/closings';
import { toldClosings } from '@shared/confidence-votes/log/told-closings';
import { foldBallots, liveOf } from '@shared/confidence-votes/log/fold';
import { reachOf } from '@shared/confidence-votes/log/frozen-check';
import type { VoteStatus } from '@shared/confidence-votes/model';
import type { ReadDb } from '../../database/tables';
import { originOf } from '../../database/origin';
import { loadKinds } from '../ballots/kinds';
import { contentCodeOf, headCodeOfHeads } from './codes';
import { eventsOf, loadLines } from './load-log';

type Freezing = Extract<CountEvent, { readonly eventKind: 'state_changed' }>;

interface ReadLog {
  readonly voteId: string;
  readonly kindIds: readonly string[];
  readonly lines: readonly LogLine[];
  readonly events: readonly CountEvent[];
}

/**
 * The codes at the moments when the figures were frozen: they are printed on the minutes, so that the signed paper anchors
 * the log. Computed from the log alone, they stay the same on every PC and whatever is written later. The closing of this
 * PC comes first, those that other PCs made of their copies beside it; what was taken back is left out.
 */
export function closingsIn(log: ReadLog, origin: string): readonly ToldClosing[] {
  return toldClosings(closingsOf(log.events, origin), (line) => codesAt(log, line));
}

/** Null where a line that was known at the freezing has come here without its contents. */
function codesAt(log: ReadLog, line: CountEvent): FrozenCodes | null {
  const { voteId, kindIds, events } = log;
  const { origin, at, hash, payload } = line as Freezing;
  const known = reachOf(line);
  if (withheldAt(log, line).length > 0) return null;
  const live = liveOf(foldBallots(events.filter((event) => event.seq <= (known.get(event.origin) ?? 0))));
  return {
    at,
    headCode: headCodeOfHeads([
      ...payload.heads.map(([other, , otherHash]) => ({ origin: other, hash: otherHash })),
      { origin, hash },
    ]),
    contentCode: contentCodeOf(
      { voteId, kindIds, rule: payload.contentRule ?? 1 },
      live.entries,
      live.resolutions,
    ),
  };
}

/** Lines known at the freezing that have come here without their contents: the figures here are not those of all ballots. */
function withheldAt({ lines }: ReadLog, freezing: CountEvent): readonly LogLine[] {
  const known = reachOf(freezing);
  return lines.filter((line) => isWithheld(line) && line.seq <= (known.get(line.origin) ?? 0));
}

interface FrozenFigures {
  /** What the papers of this PC print; null while the figures are open. */
  readonly codes: FrozenCodes | null;
  /** The sheet that the line of the closing tells; null where it tells none, or only a part of its ballots is here. */
  readonly sheet: readonly FrozenKind[] | null;
}

/** Of this PC's own closing, or the one that came with the vote. */
export async function loadFrozen(
  db: ReadDb,
  vote: { readonly id: string; readonly status: VoteStatus },
): Promise<FrozenFigures> {
  if (vote.status === 'prepared' || vote.status === 'counting') return OPEN;
  const log = await readLog(db, vote.id);
  if (!log) return OPEN;
  const origin = await originOf(db);
  const { own } = closingsOf(log.events, origin);
  if (own === null) return OPEN;
  // What this PC wrote itself it knows: of its own lines none is withheld in good faith.
  const isPart = withheldAt(log, own).some((line) => line.origin !== origin);
  return { codes: codesAt(log, own), sheet: isPart ? null : ((own as Freezing).payload.frozen ?? null) };
}

const OPEN: FrozenFigures = { codes: null, sheet: null };

/** The codes of every freezing of this PC that was taken back, oldest first: papers that were made then carry them. */
export async function loadFormerCodes(db: ReadDb, voteId: string): Promise<readonly FrozenCodes[]> {
  const changes = await db
    .selectFrom('vote_state_change')
    .select('to_status')
    .where('vote_id', '=', voteId)
    .where('to_status', '=', 'counting')
    .execute();
  // Opened once and never again: the log need not be read.
  if (changes.length < 2) return [];
  const log = await readLog(db, voteId);
  if (!log) return [];
  return closingsOf(log.events, await originOf(db)).former.flatMap((line) => codesAt(log, line) ?? []);
}

export async function readLog(db: ReadDb, voteId: string): Promise<ReadLog | null> {
  const kinds = await loadKinds(db, voteId);
  const lines = await loadLines(db, voteId);
  const events = eventsOf(lines);
  if (!events.ok) return null;
  return { voteId, kindIds: kinds.map(({ ballotKindId }) => ballotKindId), lines, events: events.value };
}
