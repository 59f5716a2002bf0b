import { isWithheld, type FrozenCodes, type LogLine } from '@shared/confidence-votes/log/model';
import type { CountEvent } from '@shared/confidence-votes/log/event-contract';
import { foldBallots, liveOf } from '@shared/confidence-votes/log/fold';
import type { VoteStatus } from '@shared/confidence-votes/model';
import type { ReadDb } from '../../database/tables';
import { loadKinds } from '../ballots/kinds';
import { contentCodeOf, headCodeOfHeads } from './codes';
import { eventsOf, loadLines } from './load-log';

type Freezing = Extract<CountEvent, { readonly eventKind: 'state_changed' }>;

/**
 * The codes at the moment when the figures were frozen: they are printed on the minutes, so that the signed paper anchors
 * the log. Computed from the log alone, they stay the same on every PC and whatever is written later. Null while the
 * figures are not frozen, or were taken back.
 */
export function frozenCodes(
  kindIds: readonly string[],
  lines: readonly LogLine[],
  events: readonly CountEvent[],
): FrozenCodes | null {
  const freezing = lastFreezing(events);
  return freezing && codesAt(kindIds, lines, events, freezing);
}

/** Null where a line that was known at the freezing has come here without its contents. */
function codesAt(
  kindIds: readonly string[],
  lines: readonly LogLine[],
  events: readonly CountEvent[],
  freezing: Freezing,
): FrozenCodes | null {
  const { origin, seq, at, hash } = freezing;
  const known = new Map(freezing.payload.heads.map(([other, last]) => [other, last]));
  known.set(origin, seq);
  if (lines.some((line) => isWithheld(line) && line.seq <= (known.get(line.origin) ?? 0))) return null;
  const live = liveOf(foldBallots(events.filter((event) => event.seq <= (known.get(event.origin) ?? 0))));
  return {
    at,
    headCode: headCodeOfHeads([
      ...freezing.payload.heads.map(([other, , otherHash]) => ({ origin: other, hash: otherHash })),
      { origin, hash },
    ]),
    contentCode: contentCodeOf(kindIds, live.entries, live.resolutions),
  };
}

/** The same from the storage; null while the figures are not frozen on this PC. */
export async function loadFrozenCodes(
  db: ReadDb,
  vote: { readonly id: string; readonly status: VoteStatus },
): Promise<FrozenCodes | null> {
  if (vote.status === 'prepared' || vote.status === 'counting') return null;
  const kinds = await loadKinds(db, vote.id);
  const lines = await loadLines(db, vote.id);
  const events = eventsOf(lines);
  if (!events.ok) return null;
  return frozenCodes(
    kinds.map(({ ballotKindId }) => ballotKindId),
    lines,
    events.value,
  );
}

/** The codes of every freezing that was taken back, oldest first: papers that were made then carry them. */
export async function loadFormerCodes(db: ReadDb, voteId: string): Promise<readonly FrozenCodes[]> {
  const changes = await db
    .selectFrom('vote_state_change')
    .select('to_status')
    .where('vote_id', '=', voteId)
    .where('to_status', '=', 'counting')
    .execute();
  // Opened once and never again: the log need not be read.
  if (changes.length < 2) return [];
  const kinds = await loadKinds(db, voteId);
  const lines = await loadLines(db, voteId);
  const events = eventsOf(lines);
  if (!events.ok) return [];
  const standing = lastFreezing(events.value);
  const kindIds = kinds.map(({ ballotKindId }) => ballotKindId);
  return stateChanges(events.value)
    .filter((event) => event.payload.to === 'counted' && event !== standing)
    .flatMap((event) => codesAt(kindIds, lines, events.value, event) ?? []);
}

/** The last change to "counted" that no later change took back; of several PCs the one with the latest time. */
function lastFreezing(events: readonly CountEvent[]): Freezing | null {
  const changes = stateChanges(events);
  const frozen = changes.findLastIndex(({ payload }) => payload.to === 'counted');
  const takenBack = changes.findLastIndex(({ payload }) => payload.to === 'counting');
  return frozen > takenBack ? (changes[frozen] ?? null) : null;
}

function stateChanges(events: readonly CountEvent[]): readonly Freezing[] {
  return events
    .filter((event): event is Freezing => event.eventKind === 'state_changed')
    .toSorted((left, right) =>
      left.origin === right.origin ? left.seq - right.seq : left.at < right.at ? -1 : 1,
    );
}
