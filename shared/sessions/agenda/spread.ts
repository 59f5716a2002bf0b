import type { Sitting } from '../model';
import type { AgendaItemFields } from './model';
import { minutesOfClock } from './schedule';

type Item = Pick<AgendaItemFields, 'kind' | 'minutes'>;
type Seated = Pick<Sitting, 'endTime' | 'id' | 'kind' | 'startTime'>;

/**
 * Items of a template over the sittings of a session, in their order: every sitting gets its share, so that a session of two
 * days does not end on the first one. The discussion belongs to the groups where they sit; what stands before it in the
 * template comes before them, the rest afterwards. Answers the id of a sitting for each item; null while there is none.
 */
export function spreadOver(items: readonly Item[], sittings: readonly Seated[]): readonly (string | null)[] {
  const whole = sittings.filter(({ kind }) => kind === 'plenary' || kind === 'closed');
  const groups = sittings.findIndex(({ kind }) => kind === 'group_discussion');
  const discussion = items.findIndex(({ kind }) => kind === 'discussion');
  const split = groups < 0 ? 0 : whole.filter((one) => sittings.indexOf(one) < groups).length;
  if (discussion >= 0 && split > 0 && split < whole.length) {
    return [
      ...evenly(items.slice(0, discussion), whole.slice(0, split)),
      sittings[groups]?.id ?? null,
      ...evenly(items.slice(discussion + 1), whole.slice(split)),
    ];
  }
  return evenly(items, whole.length > 0 ? whole : sittings);
}

/** In proportion to the time of the sittings: an item stands where its middle falls. */
function evenly(items: readonly Item[], sittings: readonly Seated[]): readonly (string | null)[] {
  const rooms = sittings.map(roomOf);
  const room = rooms.reduce((sum, one) => sum + one, 0);
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
  let before = 0;
  return items.map(({ minutes }) => {
    const middle = total === 0 ? 0 : ((before + minutes / 2) / total) * room;
    before += minutes;
    let end = 0;
    const at = rooms.findIndex((one) => {
      end += one;
      return middle < end;
    });
    return (sittings[at] ?? sittings.at(-1))?.id ?? null;
  });
}

/** A half day where no times are given. */
const HALF_DAY = 210;

function roomOf({ endTime, startTime }: Seated): number {
  const from = minutesOfClock(startTime);
  const to = minutesOfClock(endTime);
  return from === null || to === null || to <= from ? HALF_DAY : to - from;
}
