import type { LocalDate } from '../kernel/local-date';
import { inOrderOfDays, type Sitting } from './model';

interface Held {
  readonly closedAt: string | null;
}

/**
 * The sitting that the work in the hall is about: today's first one that has not ended, else the next one to come, else
 * the last of all. Null while none is entered.
 */
export function currentSitting<T extends Pick<Sitting, 'id' | 'date' | 'part' | 'startTime'>>(
  sittings: readonly T[],
  today: LocalDate,
  timesOf: (sittingId: string) => Held,
): T | null {
  const ordered = inOrderOfDays(sittings);
  const open = (sitting: T): boolean => timesOf(sitting.id).closedAt === null;
  return (
    ordered.find((sitting) => sitting.date === today && open(sitting)) ??
    ordered.find((sitting) => sitting.date > today && open(sitting)) ??
    ordered.at(-1) ??
    null
  );
}
