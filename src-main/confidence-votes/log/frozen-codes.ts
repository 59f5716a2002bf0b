import type { FrozenCodes } from '@shared/confidence-votes/log/model';
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
export function frozenCodes(kindIds: readonly string[], events: readonly CountEvent[]): FrozenCodes | null {
  const freezing = lastFreezing(events);
  if (!freezing) return null;
  const { origin, seq, at, hash } = freezing;
  const known = new Map(freezing.payload.heads.map(([other, last]) => [other, last]));
  known.set(origin, seq);
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
  const events = eventsOf(await loadLines(db, vote.id));
  if (!events.ok) return null;
  return frozenCodes(
    kinds.map(({ ballotKindId }) => ballotKindId),
    events.value,
  );
}

/** The last change to "counted" that no later change took back; of several PCs the one with the latest time. */
function lastFreezing(events: readonly CountEvent[]): Freezing | null {
  const changes = events
    .filter((event): event is Freezing => event.eventKind === 'state_changed')
    .toSorted((left, right) =>
      left.origin === right.origin ? left.seq - right.seq : left.at < right.at ? -1 : 1,
    );
  const frozen = changes.findLastIndex(({ payload }) => payload.to === 'counted');
  const takenBack = changes.findLastIndex(({ payload }) => payload.to === 'counting');
  return frozen > takenBack ? (changes[frozen] ?? null) : null;
}
