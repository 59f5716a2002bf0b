import { clockOfMinutes } from '../../../kernel/written-clock';
import { minutesOfClock } from '../schedule';
import type { PastedItem, PastedSitting } from './read';

/** A pasted sitting whose items have the minutes that the times of the list leave them. */
export interface TimedSitting extends Omit<PastedSitting, 'items'> {
  readonly items: readonly TimedItem[];
  /** When it begins and ends by the list; empty where the list does not say. */
  readonly startTime: string;
  readonly endTime: string;
}

export interface TimedItem extends PastedItem {
  /** Where the added up minutes put it. */
  readonly start: string;
  /** True where the list says another time than the minutes before it add up to. */
  readonly clashes: boolean;
}

const USUAL_MINUTES = 10;

/**
 * Minutes from times: an item with its subs has the time until its end, what follows without a time shares what is left until the
 * next time. Free time before the next one belongs to the item before it, so that every start comes out as it stands in the list.
 * Of an item with subs these take the time.
 */
export function withMinutes(sitting: PastedSitting): TimedSitting {
  const { items } = sitting;
  const minutes = items.map((item, index) =>
    hasSubs(items, index) ? 0 : (item.saidMinutes ?? USUAL_MINUTES),
  );
  const timed = items.flatMap(({ times }, index) => (times.from === '' ? [] : [index]));
  const clock = (text: string): number | null => minutesOfClock(text);
  const end = clock(sitting.times.to);
  timed.forEach((index, at) => {
    const next = timed[at + 1] ?? items.length;
    const from = clock(items[index]?.times.from ?? '') ?? 0;
    const to = clock(items[index]?.times.to ?? '');
    const nextStart = next < items.length ? clock(items[next]?.times.from ?? '') : end;
    const own = to === null ? next : lastSubOf(items, index, next) + 1;
    share(items, minutes, index, own, (to ?? nextStart ?? from) - from);
    if (to === null || nextStart === null || nextStart <= to) return;
    if (own < next) share(items, minutes, own, next, nextStart - to);
    else if (next < items.length) minutes[own - 1] = (minutes[own - 1] ?? 0) + nextStart - to;
  });
  const [first] = timed;
  const firstTime = first === undefined ? null : clock(items[first]?.times.from ?? '');
  const before = minutes.slice(0, first ?? 0).reduce((sum, one) => sum + one, 0);
  const said = clock(sitting.times.from);
  if (said !== null && firstTime !== null && first !== undefined && first > 0) {
    share(items, minutes, 0, first, firstTime - said);
  }
  const begins = said ?? (firstTime === null ? null : firstTime - before);
  const lastEnd =
    sitting.times.to === '' ? (items.findLast(({ isSub }) => !isSub)?.times.to ?? '') : sitting.times.to;
  let runs = begins;
  return {
    ...sitting,
    startTime: begins === null || begins < 0 ? '' : clockOfMinutes(begins),
    endTime: lastEnd,
    items: items.map((item, index): TimedItem => {
      const start = runs === null || runs < 0 ? '' : clockOfMinutes(runs);
      if (runs !== null) runs += minutes[index] ?? 0;
      return {
        ...item,
        fields: { ...item.fields, minutes: minutes[index] ?? 0 },
        ...{ start, clashes: item.times.from !== '' && start !== item.times.from },
      };
    }),
  };
}

const hasSubs = (items: readonly PastedItem[], index: number): boolean =>
  items[index]?.isSub === false && items[index + 1]?.isSub === true;

function lastSubOf(items: readonly PastedItem[], index: number, end: number): number {
  let last = index;
  while (last + 1 < end && items[last + 1]?.isSub) last += 1;
  return last;
}

/** So many minutes over the items of a stretch: what a line says stays, the rest is shared evenly, the first take the odd ones. */
function share(
  items: readonly PastedItem[],
  minutes: number[],
  from: number,
  to: number,
  total: number,
): void {
  const free: number[] = [];
  let left = total;
  for (let index = from; index < to; index += 1) {
    if (hasSubs(items, index)) continue;
    const said = items[index]?.saidMinutes ?? null;
    if (said === null) free.push(index);
    else left -= said;
  }
  if (total <= 0 || left < 0) return;
  free.forEach((index, at) => {
    minutes[index] = Math.min(600, Math.floor(left / free.length) + (at < left % free.length ? 1 : 0));
  });
}
