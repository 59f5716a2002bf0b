import type { CountEvent } from './event-contract';

type Of<K extends CountEvent['eventKind']> = Extract<CountEvent, { readonly eventKind: K }>;

/** Lines of which only the last word counts; of two PCs, the word with the later time. */
export const LAST_WORD_KINDS = [
  'ballots_announced',
  'batches_made',
  'pencil_totals',
  'meeting_recorded',
  'balance_recorded',
] as const satisfies readonly CountEvent['eventKind'][];

/** What the board said last, whichever PC it said it on. */
export interface BoardWork {
  /** By kind of ballot. */
  readonly announced: ReadonlyMap<string, Of<'ballots_announced'>['payload']>;
  readonly batches: ReadonlyMap<string, Of<'batches_made'>['payload']['batches']>;
  /** By batch. */
  readonly pencilTotals: ReadonlyMap<string, Of<'pencil_totals'>['payload']['totals']>;
  /** Null while no line tells it: times and presence are older than the lines about them, or not known. */
  readonly meeting: Of<'meeting_recorded'>['payload'] | null;
  /** Where the sheets of a kind went (V10). */
  readonly balances: ReadonlyMap<string, Of<'balance_recorded'>['payload']>;
}

export function foldBoardWork(events: Iterable<CountEvent>): BoardWork {
  const announced = new Latest<Of<'ballots_announced'>>();
  const batches = new Latest<Of<'batches_made'>>();
  const pencilTotals = new Latest<Of<'pencil_totals'>>();
  const meeting = new Latest<Of<'meeting_recorded'>>();
  const balances = new Latest<Of<'balance_recorded'>>();
  for (const event of events) {
    if (event.eventKind === 'meeting_recorded') meeting.add('', event);
    if (event.eventKind === 'balance_recorded') balances.add(event.payload.ballotKindId, event);
    if (event.eventKind === 'ballots_announced') announced.add(event.payload.ballotKindId, event);
    if (event.eventKind === 'batches_made') batches.add(event.payload.ballotKindId, event);
    if (event.eventKind === 'pencil_totals') pencilTotals.add(event.payload.batchId, event);
  }
  return {
    announced: announced.map((event) => event.payload),
    batches: batches.map((event) => event.payload.batches),
    pencilTotals: pencilTotals.map((event) => event.payload.totals),
    meeting: meeting.map((event) => event.payload).get('') ?? null,
    balances: balances.map((event) => event.payload),
  };
}

/** Of each PC its last word, of these the one with the latest time: PCs whose clocks differ still choose alike. */
class Latest<E extends Pick<CountEvent, 'origin' | 'seq' | 'at'>> {
  readonly #words = new Map<string, Map<string, E>>();

  add(key: string, event: E): void {
    const ofKey = this.#words.get(key) ?? new Map<string, E>();
    this.#words.set(key, ofKey);
    const known = ofKey.get(event.origin);
    if (known === undefined || known.seq < event.seq) ofKey.set(event.origin, event);
  }

  map<T>(valueOf: (event: E) => T): ReadonlyMap<string, T> {
    const chosen = new Map<string, T>();
    for (const [key, ofKey] of this.#words) {
      const [last] = [...ofKey.values()].sort(later);
      if (last) chosen.set(key, valueOf(last));
    }
    return chosen;
  }
}

function later(left: Pick<CountEvent, 'origin' | 'at'>, right: Pick<CountEvent, 'origin' | 'at'>): number {
  if (left.at !== right.at) return left.at > right.at ? -1 : 1;
  return left.origin > right.origin ? -1 : 1;
}
