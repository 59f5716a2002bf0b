import { namesOf } from './former-names';
import type { SaidLine } from './last-said';

/**
 * The lines that opened the count as it stands. A PC that went back to preparation took back what it had opened before,
 * also under an earlier name; its next opening fixes list, board and rules anew.
 */
export function standingOpenings<L extends SaidLine>(lines: readonly L[]): readonly L[] {
  const takenBack = lines.filter(
    ({ eventKind, payload }) => eventKind === 'state_changed' && payload['to'] === 'prepared',
  );
  const isTakenBack = ({ origin, seq }: L): boolean =>
    takenBack.some((line) =>
      line.origin === origin ? seq < line.seq : namesOf(lines, line.origin).has(origin),
    );
  return lines.filter((line) => line.eventKind === 'opened' && !isTakenBack(line));
}
