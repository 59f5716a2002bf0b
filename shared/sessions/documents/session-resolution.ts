import {
  article,
  composeDocument,
  enactingWords,
  footLine,
  numberLine,
  paragraph,
  placeAndDate,
  type Block,
  type OfficialDocument,
  type PaperContext,
  type PaperPart,
  type Signer,
} from '../../official-documents/index';
import { dateInWords } from '../../official-documents/index';
import { titleWithoutCouncil } from '../council-in-title';
import { resolutionBases } from '../resolutions/bases';
import { resolutionSubject } from '../resolutions/model';
import { voteOutcome } from '../open-votes/outcome';
import type { HeldSession, ResolutionWithVote } from './held';
import type { SessionSource } from './source';

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** "1. …", "a) …", "- …": a clause, a point, a dash of the article above. */
const WITHIN_ARTICLE = /^(?:\d+[.)]|[a-zđ]\)|[-–+])\s/u;

const ARTICLE = /^Điều\s+\d+\s*[.:]\s*/u;
const NUMBERED = /^\d+([.)])\s+/u;

/**
 * Each line is an article, numbered by its place, but for those that belong to the one above. Where the first line is "1. …"
 * and none is "Điều 1. …", lines of that kind are the articles.
 */
function articlesOf(text: string): readonly Block[] {
  const lines = linesOf(text);
  const sign = lines.some((line) => ARTICLE.test(line)) ? undefined : NUMBERED.exec(lines[0] ?? '')?.[1];
  let no = 0;
  return lines.map((line) => {
    const isNumbered = sign !== undefined && NUMBERED.exec(line)?.[1] === sign;
    if (no > 0 && !isNumbered && WITHIN_ARTICLE.test(line)) return paragraph(line);
    no += 1;
    return article(no, line.replace(isNumbered ? NUMBERED : ARTICLE, ''));
  });
}

/** Resolutions that stand in the register with a number; only these have a paper. */
export const numberedResolutions = ({ resolutions }: HeldSession): readonly ResolutionWithVote[] =>
  resolutions.filter(({ number, voidReason }) => number !== null && voidReason === '');

/** S22: a resolution, Mẫu 1.1, with its number from the register of resolutions; signed by the chair as certification. */
export function sessionResolution(
  { held, session }: SessionSource,
  part: PaperPart | null,
  paper: PaperContext,
): OfficialDocument {
  const { council, issue } = paper;
  const resolution = held.resolutions.find(({ id }) => id === part?.id);
  const subject = resolutionSubject(resolution?.title ?? '');
  const articles = articlesOf(resolution?.articles ?? '');
  return composeDocument({
    title: `Nghị quyết ${resolution?.symbol ?? ''} ${subject}`.trim(),
    letterhead: council.letterhead,
    numberLine: numberLine(resolution?.symbol ?? issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date ?? resolution?.passedDate ?? null),
    typeName: 'NGHỊ QUYẾT',
    summary: subject,
    resolvingLines: [
      council.fullName.toLocaleUpperCase('vi'),
      [council.term, titleWithoutCouncil(session.title, council)]
        .filter((one) => one !== '')
        .join(', ')
        .toLocaleUpperCase('vi'),
    ],
    bases: resolutionBases(resolution?.bases ?? '', issue.extraBases),
    body: [
      enactingWords('QUYẾT NGHỊ'),
      ...(articles.length === 0 ? [article(1, '.'.repeat(80))] : articles),
      paragraph(
        passedWords(council.fullName, council.term, titleWithoutCouncil(session.title, council), resolution),
      ),
    ],
    closing: { kind: 'signer', signer: signerOf(issue.signer, resolution?.signer ?? '') },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

/** Whoever is written into the paper; the register's name where the paper names nobody. */
const signerOf = (written: Signer | null, registered: string): Signer => ({
  ...(written ?? { lines: ['CHỦ TỊCH'], note: '' }),
  name: written !== null && written.name !== '' ? written.name : registered,
});

function passedWords(
  council: string,
  term: string,
  session: string,
  resolution: ResolutionWithVote | undefined,
): string {
  const effect =
    typeof resolution?.effectDate !== 'string'
      ? ''
      : ` và có hiệu lực từ ${dateInWords(resolution.effectDate)}`;
  const vote = resolution?.vote ?? null;
  const figures = vote === null ? '' : ` với ${vote.votesFor}/${voteOutcome(vote).base} đại biểu tán thành`;
  const where = [council, term, session].filter((one) => one !== '').join(', ');
  return `Nghị quyết này đã được ${where} thông qua ${dateInWords(resolution?.passedDate ?? null)}${figures}${effect}`;
}
