import type { EnteredBallots, EnteredRow } from '@shared/confidence-votes/model';
import type { BallotSheet } from './ballots/ballot-sheet';

/** Where ballots are typed, what is valid follows from them and is known once all of a kind are decided. */
export function countedBallots(kind: EnteredBallots, sheet: BallotSheet | null): EnteredBallots {
  if (!sheet) return kind;
  const counted = sheet.counted.get(kind.ballotKindId);
  return {
    ...kind,
    valid: counted?.valid ?? null,
    invalid: counted?.invalid ?? null,
    invalidReasons: counted?.invalidReasons ?? {},
  };
}

export function countedLine(line: EnteredRow, sheet: BallotSheet | null): EnteredRow {
  if (!sheet) return line;
  const place = sheet.places.get(line.officialId) ?? -1;
  const counted = sheet.counted.get(line.ballotKindId)?.rows[place];
  return { ...line, counts: counted?.counts ?? {}, invalidRows: counted?.invalidRows ?? null };
}
