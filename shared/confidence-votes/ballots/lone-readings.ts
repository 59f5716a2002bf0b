import type { Problem } from '../problem';
import type { BallotEntry, FieldResolution } from './model';
import { valueIn } from './outcome';

interface Read {
  readonly ballotNo: number;
  readonly entries: readonly BallotEntry[];
  readonly resolutions: readonly FieldResolution[];
}

/** Longer lists of numbers are read by nobody. */
const SHOWN_NUMBERS = 20;

/**
 * Ballots on which somebody read what no entry says: one person alone decided the field, so it takes a second look. To be
 * asked once every ballot of the kind is decided.
 */
export function loneReadings(
  { ballotKindId, title }: { readonly ballotKindId: string; readonly title: string },
  ballots: readonly Read[],
): readonly Problem[] {
  const numbers = ballots
    .filter(({ entries, resolutions }) =>
      resolutions.some(({ place, value }) => entries.every((entry) => valueIn(entry, place) !== value)),
    )
    .map(({ ballotNo }) => ballotNo);
  if (numbers.length === 0) return [];
  const shown = `${numbers.slice(0, SHOWN_NUMBERS).join(', ')}${numbers.length > SHOWN_NUMBERS ? ', …' : ''}`;
  return [
    {
      code: 'reading_alone',
      severity: 'warning',
      ballotKindId,
      message: `${title}: phiếu số ${shown} đọc lại ra khác mọi lần nhập.`,
      advice: 'Trưởng ban xem phiếu giấy; đúng thì nêu lý do.',
    },
  ];
}
