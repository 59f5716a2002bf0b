import type { LocalDate } from '../kernel/local-date';
import { inOrderOfDays, type Sitting } from './model';

interface Held {
  readonly openedAt?: string | null;
  readonly closedAt: string | null;
}

/**
 * The sitting that the work in the hall is about: today's one that was begun and has not ended, else today's first that has
 * not ended, else one of another day that was begun and not ended, else the next one to come, else the last of all. Null
 * while none is entered.
 */
export function currentSitting<T extends Pick<Sitting, 'id' | 'date' | 'part' | 'startTime'>>(
  sittings: readonly T[],
  today: LocalDate,
  timesOf: (sittingId: string) => Held,
): T | null {
  const ordered = inOrderOfDays(sittings);
  const open = (sitting: T): boolean => timesOf(sitting.id).closedAt === null;
  const goesOn = (sitting: T): boolean => open(sitting) && (timesOf(sitting.id).openedAt ?? null) !== null;
  return (
    ordered.findLast((sitting) => sitting.date === today && goesOn(sitting)) ??
    ordered.find((sitting) => sitting.date === today && open(sitting)) ??
    ordered.findLast(goesOn) ??
    ordered.find((sitting) => sitting.date > today && open(sitting)) ??
    ordered.at(-1) ??
    null
  );
}
