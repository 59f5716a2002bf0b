import { isManyInvalid, MANY_INVALID_PERCENT } from '../balance-checks';
import type { Problem, Procedure } from '../model';
import { MULTIPLE_MARKS, NO_MARK } from '../positions';
import { whoOnBallot } from '../who-on-ballot';
import { reasonOf } from './counted';
import type { BallotOutcome } from './model';

interface Kind {
  readonly ballotKindId: string;
  readonly title: string;
  readonly persons: readonly { readonly officialId: string; readonly no: number; readonly name: string }[];
}

interface Numbered {
  readonly ballotNo: number;
  readonly outcome: BallotOutcome;
}

/** More persons than this with the same light finding are told in one sentence: nobody reads thirty that say the same. */
export const TOLD_ONE_BY_ONE = 3;
/** Longer lists of numbers are read by nobody. */
const SHOWN_NUMBERS = 20;

const INVALID_MARKS = [String(NO_MARK), String(MULTIPLE_MARKS)];

/**
 * Unusually many ballots that are not valid (T14), as a whole and in the row of one person, each with the numbers of these
 * ballots, so that they are taken out of the stack and looked at. To be asked once every ballot of the kind is decided.
 * `sharedNames`: see `namesOnSeveralKinds`.
 */
export function manyInvalid(
  procedure: Procedure,
  kind: Kind,
  outcomes: readonly Numbered[],
  sharedNames: ReadonlySet<string> = new Set(),
): readonly Problem[] {
  const ballots = outcomes.flatMap(({ ballotNo, outcome }) =>
    outcome.state === 'decided'
      ? [{ ballotNo, marks: outcome.marks, reason: reasonOf(procedure, outcome) }]
      : [],
  );
  const collected = ballots.length;
  const whole = ballots.filter(({ reason }) => reason !== null).map(({ ballotNo }) => ballotNo);
  const about = { ballotKindId: kind.ballotKindId, code: 'many_invalid', severity: 'warning' } as const;
  const found: Problem[] = [];
  if (isManyInvalid(whole.length, collected)) {
    found.push({
      ...about,
      message: `${kind.title}: có ${whole.length} phiếu không hợp lệ trong ${collected} phiếu thu về: số ${listed(whole)}.`,
      advice: `Từ ${MANY_INVALID_PERCENT}% trở lên thì xem lại trước khi xác nhận.`,
    });
  }
  const rows = kind.persons.flatMap((person, place) => {
    const numbers = ballots
      .filter(({ marks, reason }) => reason !== null || INVALID_MARKS.includes(marks[place] ?? ''))
      .map(({ ballotNo }) => ballotNo);
    const alone = numbers.filter((no) => !whole.includes(no));
    return alone.length > 0 && isManyInvalid(numbers.length, collected) ? [{ person, numbers, alone }] : [];
  });
  if (rows.length > TOLD_ONE_BY_ONE) {
    const numbers = [...new Set(rows.flatMap(({ alone }) => alone))].toSorted((a, b) => a - b);
    found.push({
      ...about,
      message: `${kind.title}: ${rows.length} người có từ ${MANY_INVALID_PERCENT}% dòng không hợp lệ: phiếu số ${listed(numbers)}.`,
      advice: LOOK_AGAIN,
    });
    return found;
  }
  return [
    ...found,
    ...rows.map(({ person, numbers }): Problem => ({
      ...about,
      officialId: person.officialId,
      no: person.no,
      message: `${whoOnBallot(person, kind.title, sharedNames)}: không hợp lệ ${numbers.length} trong ${collected} phiếu: số ${listed(numbers)}.`,
      advice: LOOK_AGAIN,
    })),
  ];
}

const LOOK_AGAIN = 'Xem lại các phiếu này trước khi xác nhận.';

function listed(numbers: readonly number[]): string {
  const shown = numbers.slice(0, SHOWN_NUMBERS).join(', ');
  return numbers.length > SHOWN_NUMBERS ? `${shown} và ${numbers.length - SHOWN_NUMBERS} phiếu nữa` : shown;
}
