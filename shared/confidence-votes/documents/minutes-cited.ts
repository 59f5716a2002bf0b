import type { DocumentContext } from './context';
import { dateInWords } from './wording';

/** The minutes as other papers name them: with number and day once they have been issued, else by the day of the vote. */
export function minutesCited({ vote, material }: DocumentContext): string {
  const issued = material.minutes.at(-1);
  return issued === undefined
    ? `Biên bản kiểm phiếu ${dateInWords(vote.date)} của Ban kiểm phiếu`
    : `Biên bản kiểm phiếu số ${issued.symbol} ${dateInWords(issued.date)} của Ban kiểm phiếu`;
}
