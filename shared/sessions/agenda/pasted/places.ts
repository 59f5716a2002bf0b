import type { DayPart } from '../../../kernel/day-part';
import { addDays, type LocalDate } from '../../../kernel/local-date';
import type { Sitting, SittingKind } from '../../model';
import type { TimedSitting } from './minutes';

/** Where the items of a pasted sitting go. */
export type PastedPlace =
  | { readonly kind: 'known'; readonly sittingId: string }
  | {
      readonly kind: 'new';
      readonly date: LocalDate;
      readonly part: DayPart;
      readonly sittingKind: SittingKind;
      readonly startTime: string;
      readonly endTime: string;
    }
  | { readonly kind: 'none' };

/** A session does not last longer; a day beyond is a slip of the pen or of another session. */
const LONGEST = 20;

/**
 * The sitting of that day and part, or a new one; what stands before the first heading goes into `first` (the afternoon of its day
 * where its times say so), and a part without a day belongs to the day before it. A day before the opening (but that of the
 * preparatory sitting) or long after it has no place.
 */
export function placesOf(
  pasted: readonly TimedSitting[],
  sittings: readonly Sitting[],
  first: Sitting | null,
  opening: LocalDate,
): readonly PastedPlace[] {
  let day = first?.date ?? opening;
  return pasted.map((one): PastedPlace => {
    if (one.line === 0 && one.part === null) {
      return first ? { kind: 'known', sittingId: first.id } : { kind: 'none' };
    }
    day = one.date ?? day;
    if (day < addDays(opening, -3) || day > addDays(opening, LONGEST)) return { kind: 'none' };
    const part = one.part ?? 'morning';
    const sittingKind = one.kind ?? 'plenary';
    const same = sittings.filter((sitting) => sitting.date === day && sitting.part === part);
    const known =
      same.find(({ kind }) => kind === sittingKind) ?? (sittingKind === 'preparatory' ? undefined : same[0]);
    if (known) return { kind: 'known', sittingId: known.id };
    return { kind: 'new', date: day, part, sittingKind, startTime: one.startTime, endTime: one.endTime };
  });
}
