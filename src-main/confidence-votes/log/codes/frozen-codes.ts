import {
  isWithheld,
  type FrozenCodes,
  type LogLine,
  type ToldClosing,
} from '@shared/confidence-votes/log/model';
import type { BrokenLink } from '@shared/confidence-votes/log/contract';
import type { CountEvent } from '@shared/confidence-votes/log/event-contract';
import { figuresAt, type SheetSetUp } from '@shared/confidence-votes/log/closed-sheets';
import { closingsOf } from '@shared/confidence-votes/log/closings';
import { toldClosings } from '@shared/confidence-votes/log/told-closings';
import { standingOpenings } from '@shared/confidence-votes/log/openings';
import { foldBallots, liveOf } from '@shared/confidence-votes/log/fold';
import { reachOf } from '@shared/confidence-votes/log/reach';
import { err, ok, type Result } from '@shared/kernel/result';
import type { ReadDb } from '../../../database/tables';
import { originOf } from '../../../database/origin';
import { loadKinds } from '../../ballots/kinds';
import { brokenLink } from '../chain-check';
import { contentCodeOf, headCodeOfHeads } from './codes';
import { eventsOf, loadLines } from '../load-log';

export type Freezing = Extract<CountEvent, { readonly eventKind: 'state_changed' }>;

export interface ReadLog {
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
export function closingsIn(log: ReadLog, setUp: SheetSetUp, origin: string): readonly ToldClosing[] {
  return toldClosings(closingsOf(log.events, origin), {
    codesAt: (line) => codesAt(log, line),
    figuresAt: (line) => figuresAt(line, log.events, setUp),
  });
}

/** Null where a line that was known at the freezing has come here without its contents. */
export function codesAt(log: ReadLog, line: CountEvent): FrozenCodes | null {
  const { voteId, kindIds, events } = log;
  const { origin, at, hash, payload } = line as Freezing;
  const known = reachOf(line);
  if (withheldAt(log, line).length > 0) return null;
  const knownThen = events.filter((event) => event.seq <= (known.get(event.origin) ?? 0));
  const live = liveOf(foldBallots(knownThen));
  return {
    at,
    headCode: headCodeOfHeads([
      ...payload.heads.map(([other, , otherHash]) => ({ origin: other, hash: otherHash })),
      { origin, hash },
    ]),
    contentCode: contentCodeOf(
      { voteId, kindIds, rule: payload.contentRule ?? 1, openings: standingOpenings(knownThen) },
      live.entries,
      live.resolutions,
    ),
  };
}

/** Lines known at the freezing that have come here without their contents: the figures here are not those of all ballots. */
export function withheldAt({ lines }: ReadLog, freezing: CountEvent): readonly LogLine[] {
  const known = reachOf(freezing);
  return lines.filter((line) => isWithheld(line) && line.seq <= (known.get(line.origin) ?? 0));
}

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
  if (!log.ok) return [];
  return closingsOf(log.value.events, await originOf(db)).former.flatMap(
    (line) => codesAt(log.value, line) ?? [],
  );
}

/** The chains of a vote from end to end, or the first line that does not hold. */
export async function readLog(db: ReadDb, voteId: string): Promise<Result<ReadLog, BrokenLink>> {
  const kinds = await loadKinds(db, voteId);
  const lines = await loadLines(db, voteId);
  const broken = brokenLink(voteId, lines);
  if (broken) return err(broken);
  const events = eventsOf(lines);
  if (!events.ok) return events;
  return ok({ voteId, kindIds: kinds.map(({ ballotKindId }) => ballotKindId), lines, events: events.value });
}
