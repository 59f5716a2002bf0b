import { clockOfMinutes, minutesOf } from '../../kernel/written-clock';
import type { Sitting } from '../model';
import { inAgendaOrder } from './order';
import type { AgendaItem } from './model';

/** One item with its printed number and its times. */
export interface AgendaLine {
  readonly item: AgendaItem;
  /** Through the whole agenda, by place. */
  readonly no: number;
  /** "08:25"; empty while the sitting has no time or the item is not placed. */
  readonly start: string;
  readonly end: string;
  /** True where it ends after its sitting. */
  readonly late: boolean;
}

/** One sitting with its items; `sitting` null for what is not placed yet. */
export interface AgendaPart {
  readonly sitting: Sitting | null;
  readonly lines: readonly AgendaLine[];
  /** Planned minutes of its items. */
  readonly minutes: number;
  /** Minutes between the times of the sitting; null where one of them is not known. */
  readonly available: number | null;
  /** Minutes by which the items go beyond the sitting; 0 while they fit. */
  readonly overflow: number;
}

/** Minutes since midnight of a clock time; null where it is none. */
export const minutesOfClock = (clock: string): number | null =>
  /^(\d{2}):(\d{2})$/u.test(clock) ? minutesOf(clock) : null;

/**
 * The agenda as it is read: numbers by place, start times added up from the beginning of each sitting, and by how much a
 * sitting is too full. `sittings` stand in their order. A sitting without items is there, so that something can be put in.
 */
export function scheduleOf(
  sittings: readonly Sitting[],
  items: readonly AgendaItem[],
): readonly AgendaPart[] {
  const ids = sittings.map(({ id }) => id);
  const ordered = inAgendaOrder(items, ids);
  const known = new Set(ids);
  const placedIn = (item: AgendaItem): string | null =>
    item.sittingId !== null && known.has(item.sittingId) ? item.sittingId : null;
  const numbers = new Map(ordered.map((item, index) => [item.id, index + 1]));
  const partOf = (sitting: Sitting | null): AgendaPart => {
    const own = ordered.filter((item) => placedIn(item) === (sitting?.id ?? null));
    const from = sitting === null ? null : minutesOfClock(sitting.startTime);
    const to = sitting === null ? null : minutesOfClock(sitting.endTime);
    const minutes = own.reduce((sum, item) => sum + item.minutes, 0);
    let at = from;
    const lines = own.map((item): AgendaLine => {
      const start = at;
      if (at !== null) at += item.minutes;
      return {
        item,
        no: numbers.get(item.id) ?? 0,
        start: start === null ? '' : clockOfMinutes(start),
        end: at === null ? '' : clockOfMinutes(at),
        late: to !== null && at !== null && at > to,
      };
    });
    const available = from === null || to === null ? null : Math.max(0, to - from);
    const overflow = available === null ? 0 : Math.max(0, minutes - available);
    return { sitting, lines, minutes, available, overflow };
  };
  const unplaced = partOf(null);
  return [...sittings.map(partOf), ...(unplaced.lines.length > 0 || sittings.length === 0 ? [unplaced] : [])];
}
