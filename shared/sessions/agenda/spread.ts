import type { Sitting } from '../model';
import { minutesOfClock } from './schedule';

/**
 * Items of a template over the sittings in their order: a sitting takes items until its time is full, the last takes what is
 * left. Answers the id of a sitting for each item; null while there is none.
 */
export function spreadOver(
  items: readonly { readonly minutes: number }[],
  sittings: readonly Pick<Sitting, 'endTime' | 'id' | 'startTime'>[],
): readonly (string | null)[] {
  let at = 0;
  let taken = 0;
  return items.map(({ minutes }) => {
    const room = roomOf(sittings[at]);
    if (taken > 0 && taken + minutes > room && at < sittings.length - 1) {
      at += 1;
      taken = 0;
    }
    taken += minutes;
    return sittings[at]?.id ?? null;
  });
}

function roomOf(sitting: Pick<Sitting, 'endTime' | 'startTime'> | undefined): number {
  const from = minutesOfClock(sitting?.startTime ?? '');
  const to = minutesOfClock(sitting?.endTime ?? '');
  return from === null || to === null ? Infinity : to - from;
}
