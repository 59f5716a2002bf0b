import { sides, type Broken, type Side } from '../balance-checks';
import type { BallotBalance, BallotKindCount } from '../model';

/** What nobody has said anything about yet. */
export const NOTHING_SAID: BallotBalance = {
  testBallots: null,
  exchanged: null,
  spoiled: null,
  unused: null,
};

export type Sheets = Pick<BallotKindCount, 'printed' | 'issued' | 'balance'>;

/**
 * Every printed sheet has gone somewhere (V10): printed = test + issued + exchanged + unused, and for each sheet
 * exchanged one spoiled sheet came back. Figures are numbers of sheets; what is not said contradicts nothing, except
 * that the part which is said may already be too much. Source: the board's sheet for handing out and taking back.
 */
export function sheetsBroken(kind: Sheets, title: string): readonly Broken[] {
  const { printed, issued } = kind;
  const { testBallots, exchanged, spoiled, unused } = kind.balance ?? NOTHING_SAID;
  const found: Broken[] = [];
  const where = [testBallots, issued, exchanged, unused];
  // A count without a balance keeps its one rule, printed ≥ issued, elsewhere.
  const said = [testBallots, exchanged, unused].some((figure) => figure !== null);
  const sum = where.reduce((total: number, figure) => total + (figure ?? 0), 0);
  const complete = where.every((figure) => figure !== null);
  if (said && printed !== null && (complete ? sum !== printed : sum > printed)) {
    found.push(
      broken(
        'printed_balance_mismatch',
        `${title}: thử, phát, đổi, chưa dùng cộng ${sum}; in ${printed}.`,
        'Đếm lại phiếu chưa dùng và phiếu phát đổi.',
        { label: 'Phiếu thử + phát ra + phát đổi + chưa dùng', value: sum },
        { label: 'Phiếu in', value: printed },
      ),
    );
  }
  if (spoiled !== null && exchanged !== null && spoiled !== exchanged) {
    found.push(
      broken(
        'spoiled_exchanged_mismatch',
        `${title}: thu lại ${spoiled} phiếu hỏng, phát đổi ${exchanged}.`,
        'Mỗi phiếu phát đổi phải thu lại một phiếu hỏng.',
        { label: 'Phiếu hỏng thu lại', value: spoiled },
        { label: 'Phiếu phát đổi', value: exchanged },
      ),
    );
  }
  return found;
}

/**
 * What is missing before the account of the sheets is whole (V10), or null: sheets printed that neither went out nor were
 * written down as tried, exchanged or unused; a spoiled sheet that is not said to have come back; the number printed
 * itself, once ballots were released or any other figure of sheets was written. Who keeps no such account is not asked.
 */
export function sheetsOpen(kind: Sheets, title: string, released: boolean): Broken | null {
  const { printed, issued } = kind;
  const { testBallots, exchanged, spoiled, unused } = kind.balance ?? NOTHING_SAID;
  const open = (message: string): Broken => ({
    code: 'sheets_unaccounted',
    message: `${title}: ${message}`,
    advice: 'Ghi ở tab Cân đối phiếu, hoặc nêu lý do khi chốt.',
  });
  const begun = [testBallots, exchanged, spoiled, unused].some((figure) => figure !== null);
  if (printed === null) return begun || released ? open('chưa ghi số phiếu in.') : null;
  // That the ballots handed out are not written down is said of the ballots.
  if (issued === null) return null;
  const elsewhere = [testBallots, exchanged, unused];
  const rest = elsewhere.reduce((left: number, figure) => left - (figure ?? 0), printed - issued);
  if (rest > 0 && elsewhere.includes(null)) {
    return open(`in ${printed}, phát ra ${issued}; còn ${rest} tờ chưa ghi đi đâu.`);
  }
  return rest === 0 && (exchanged ?? 0) > 0 && spoiled === null
    ? open('chưa ghi số phiếu hỏng thu lại.')
    : null;
}

function broken(code: Broken['code'], message: string, advice: string, left: Side, right: Side): Broken {
  return { ...sides(left, right), code, message, advice };
}

/** Whether every sheet is accounted for: all figures are said, and both equalities hold. */
export function sheetsBalanced(kind: Sheets): boolean {
  const { testBallots, exchanged, spoiled, unused } = kind.balance ?? NOTHING_SAID;
  const figures = [kind.printed, kind.issued, testBallots, exchanged, spoiled, unused];
  return figures.every((figure) => figure !== null) && sheetsBroken(kind, '').length === 0;
}

/** The one figure that follows from the others: what must be left over, or null while something is not said. */
export function unusedLeft(kind: Sheets): number | null {
  const { printed, issued } = kind;
  const { testBallots, exchanged } = kind.balance ?? NOTHING_SAID;
  if (printed === null || issued === null || testBallots === null || exchanged === null) return null;
  const left = printed - issued - testBallots - exchanged;
  return left < 0 ? null : left;
}
