import { clause, formatCount, leadIn, type Block } from '../../official-documents/index';
import type { DocumentContext } from './context';

/** Row T10: how the entries of the ballots differed, and whose were other than the paper; nothing where totals were typed. */
export function entriesCompared({ vote }: DocumentContext): readonly Block[] {
  const { entryStatistics: found } = vote;
  if (found === null) return [];
  const whole =
    found.wholeBallotMismatches === 0
      ? ''
      : `; ${formatCount(found.wholeBallotMismatches)} phiếu khác nhau về tính hợp lệ`;
  const neither = found.neither === 0 ? '' : `; ${formatCount(found.neither)} ô đọc lại ra khác mọi lần nhập`;
  return [
    leadIn(
      `Mỗi phiếu được ${vote.entries} người nhập độc lập. Đối chiếu ${formatCount(found.ballots)} phiếu: ` +
        `${formatCount(found.mismatches)} ô khác nhau trong ${formatCount(found.fields)} ô (${found.rate}%)${whole}${neither}` +
        `${found.mismatches + found.wholeBallotMismatches === 0 ? '' : '; chỗ khác nhau đã được đọc lại trên phiếu'}. ` +
        'Theo người nhập:',
    ),
    ...found.typists.map((typist, index) =>
      clause(
        index + 1,
        `${typist.name}: ${formatCount(typist.ballots)} phiếu, gõ khác phiếu ${formatCount(typist.wrong)} ô ` +
          `trong ${formatCount(typist.fields)} ô (${typist.rate}%)` +
          (typist.wrongBallots === 0
            ? ''
            : `, ${formatCount(typist.wrongBallots)} phiếu khác về tính hợp lệ`) +
          (typist.setAside === 0 ? '' : `, ${formatCount(typist.setAside)} phiếu đã gõ bị bỏ ra`) +
          `${index === found.typists.length - 1 ? '.' : ';'}`,
      ),
    ),
  ];
}
