import { paragraph, type Paragraph } from '../../official-documents/index';
import type { DocumentContext } from './context';
import { dateInWords } from './wording';

/** The lines under the summary of a resolution: the council and its session, in capitals (Mẫu 1.1). */
export function resolvingLinesOf({ vote, council }: DocumentContext): readonly string[] {
  return [council.fullName, [council.term, vote.sessionName].filter((part) => part !== '').join(', ')]
    .filter((line) => line !== '')
    .map((line) => line.toLocaleUpperCase('vi'));
}

/** "Nghị quyết này đã được … thông qua ngày …": the last words of a resolution. */
export function passedWords({ vote, council }: DocumentContext): Paragraph {
  const session = vote.sessionName === '' ? '' : `, ${vote.sessionName}`;
  const term = council.term === '' ? '' : ` ${council.term}`;
  return paragraph(
    `Nghị quyết này đã được ${council.fullName}${term}${session} thông qua ${dateInWords(vote.date)}`,
  );
}
