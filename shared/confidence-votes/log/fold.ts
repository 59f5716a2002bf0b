import { byChain } from './chains';
import type { CountEvent } from './event-contract';
import type { LoggedBallots, LoggedEntry, LoggedResolution, Voiding } from './model';

type Unvoided<T> = Omit<T, 'voided'>;
type Placed<T> = T & Pick<CountEvent, 'at' | 'origin' | 'seq'>;

/**
 * What all chains together say about the ballots. Lines only add or set aside, and setting aside names what it means, so
 * their order does not matter; told is by PC and number.
 */
export function foldBallots(events: Iterable<CountEvent>): LoggedBallots {
  const entries = new Map<string, Unvoided<LoggedEntry>>();
  const resolutions = new Map<string, Unvoided<LoggedResolution>>();
  const voidings = new Map<string, Placed<Voiding>>();

  const setAside = (id: string, voiding: Placed<Voiding>): void => {
    const known = voidings.get(id);
    if (known === undefined || earlier(voiding, known)) voidings.set(id, voiding);
  };

  for (const event of inOrder(events)) {
    const { origin, seq, at } = event;
    switch (event.eventKind) {
      case 'ballot_closed': {
        const { entryId: id, ...rest } = event.payload;
        if (!entries.has(id)) entries.set(id, { id, ...rest, closedAt: at, origin });
        break;
      }
      case 'field_resolved': {
        const { resolutionId: id, ...rest } = event.payload;
        if (!resolutions.has(id)) resolutions.set(id, { id, ...rest, resolvedAt: at, origin });
        break;
      }
      case 'entries_voided': {
        const { entryIds, resolutionIds, reason, operatorId } = event.payload;
        for (const id of [...entryIds, ...resolutionIds])
          setAside(id, { at, origin, seq, reason, operatorId });
        break;
      }
      case 'resolution_voided': {
        const { resolutionIds, reason, operatorId } = event.payload;
        for (const id of resolutionIds) setAside(id, { at, origin, seq, reason, operatorId });
        break;
      }
      default:
        break;
    }
  }

  const voidingOf = (id: string): Voiding | null => {
    const found = voidings.get(id);
    return found ? { at: found.at, reason: found.reason, operatorId: found.operatorId } : null;
  };
  return {
    entries: [...entries.values()].map((entry) => ({ ...entry, voided: voidingOf(entry.id) })),
    resolutions: [...resolutions.values()].map((found) => ({ ...found, voided: voidingOf(found.id) })),
  };
}

/** The ballots that count. */
export function liveOf({ entries, resolutions }: LoggedBallots): LoggedBallots {
  return {
    entries: entries.filter((entry) => entry.voided === null),
    resolutions: resolutions.filter((resolution) => resolution.voided === null),
  };
}

const inOrder = (events: Iterable<CountEvent>): readonly CountEvent[] => [...events].sort(byChain);

function earlier(left: Placed<Voiding>, right: Placed<Voiding>): boolean {
  return left.at === right.at ? byPlace(left, right) < 0 : left.at < right.at;
}

const byPlace = (left: Placed<Voiding>, right: Placed<Voiding>): number =>
  byChain({ ...left, hash: '' }, { ...right, hash: '' });
