import { formatPercent } from '../../kernel/percent';
import {
  figure,
  formatCount,
  paragraph,
  type Paragraph,
  type PassedBy,
  type Run,
} from '../../official-documents/index';
import type { DocumentContext } from './context';
import { dateInWords } from './wording';

/** The lines under the summary of a resolution: the council and its session, in capitals (Mẫu 1.1). */
export function resolvingLinesOf({ vote, council }: DocumentContext): readonly string[] {
  return [council.fullName, [council.term, vote.sessionName].filter((part) => part !== '').join(', ')]
    .filter((line) => line !== '')
    .map((line) => line.toLocaleUpperCase('vi'));
}

/** "Nghị quyết này đã được … thông qua ngày …": the last words of a resolution. */
export function passedWords({ vote, council, issue }: DocumentContext): Paragraph {
  const session = vote.sessionName === '' ? '' : `, ${vote.sessionName}`;
  const term = council.term === '' ? '' : ` ${council.term}`;
  return paragraph([
    `Nghị quyết này đã được ${council.fullName}${term}${session} thông qua ${dateInWords(vote.date)}`,
    ...votesWords(issue.passed ?? null, vote.deputiesTotal),
  ]);
}

/** ", với 43/47 đại biểu tán thành (91,49% tổng số đại biểu), 1 không tán thành": what is zero is left out. */
function votesWords(passed: PassedBy | null, total: number | null): readonly (Run | string)[] {
  if (passed === null) return [];
  const { notVoting, votesAgainst, votesFor } = passed;
  const known = total !== null && total > 0;
  return [
    ', với ',
    figure(known ? `${formatCount(votesFor)}/${formatCount(total)}` : formatCount(votesFor)),
    ' đại biểu tán thành',
    ...(known ? [' (', figure(formatPercent(votesFor, total, 2, 'half_up')), '% tổng số đại biểu)'] : []),
    ...(votesAgainst === 0 ? [] : ['; ', figure(formatCount(votesAgainst)), ' không tán thành']),
    ...(notVoting === 0 ? [] : ['; ', figure(formatCount(notVoting)), ' không biểu quyết']),
  ];
}

/**
 * What is wrong with the votes under a resolution, in a sentence; null where nothing is. It needs more than half of all
 * deputies (Luật 72/2025/QH15 Điều 35), decided on whole numbers.
 */
export function wrongPassing(
  { notVoting, votesAgainst, votesFor }: PassedBy,
  total: number | null,
): string | null {
  if (total === null) return null;
  const sum = votesFor + votesAgainst + notVoting;
  if (sum > total) return `Cộng ${sum} đại biểu biểu quyết, nhiều hơn tổng số ${total}.`;
  return 2 * votesFor > total ? null : `${votesFor} tán thành chưa quá nửa tổng số ${total} đại biểu.`;
}
