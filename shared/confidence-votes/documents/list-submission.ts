import {
  article,
  composeDocument,
  enactingWords,
  footLine,
  numberLine,
  paragraph,
  placeAndDate,
  tableNote,
  type Annex,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import type { DocumentContext } from './context';
import { leftOut, leftOutBlocks } from './left-out';
import { includedTable, leftOutTable } from './list-tables';
import { passedWords, resolvingLinesOf } from './resolution-parts';
import { ruleBases } from './rule-bases';
import { actOf, count, dateInWords, lowerFirst, remarkLines, subjectOf } from './wording';

const personsOf = ({ vote }: DocumentContext): number =>
  vote.officials.filter((official) => official.included).length;

/**
 * V6, tờ trình: Thường trực puts the list to the council, which decides on it with whom it leaves out (NQ 96/2023/QH15
 * Điều 2; NQ 85/2014/QH13 Điều 9).
 */
export function listSubmission(context: DocumentContext): OfficialDocument {
  const { vote, council, issue } = context;
  const act = actOf[vote.procedure];
  const summary = `Về danh sách ${subjectOf(council)} được ${act}`;
  const session = vote.sessionName === '' ? '' : ` tại ${vote.sessionName}`;
  return composeDocument({
    title: `Tờ trình ${lowerFirst(summary)}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'TỜ TRÌNH',
    summary,
    addressedTo: [council.fullName],
    bases: [...issue.extraBases, ...ruleBases(context)],
    body: [
      paragraph([
        `Thường trực ${council.fullName} trình ${council.shortName} xem xét, thông qua danh sách ${act}${session} gồm `,
        ...count(personsOf(context), 'người (có Phụ lục kèm theo).'),
      ]),
      ...leftOutBlocks(context),
      ...remarkLines(issue.remarks),
      paragraph(`Thường trực ${council.shortName} kính trình ${council.shortName} xem xét, quyết định`),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    annexes: [annexOf(context, 'Tờ trình', `của Thường trực ${council.fullName}`)],
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

/** V6, nghị quyết: the council passes the list. */
export function listResolution(context: DocumentContext): OfficialDocument {
  const { vote, council, issue } = context;
  const act = actOf[vote.procedure];
  const summary = `Thông qua danh sách ${subjectOf(council)} được ${act}`;
  return composeDocument({
    title: `Nghị quyết ${lowerFirst(summary)}`,
    letterhead: council.letterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date ?? vote.date),
    typeName: 'NGHỊ QUYẾT',
    summary,
    resolvingLines: resolvingLinesOf(context),
    bases: [
      ...issue.extraBases,
      ...ruleBases(context),
      `Xét Tờ trình ${submissionCited(context)}của Thường trực ${council.shortName} về danh sách người được ${act}`,
    ],
    body: [
      enactingWords('QUYẾT NGHỊ'),
      ...listArticles(context),
      ...remarkLines(issue.remarks),
      passedWords(context),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    annexes: [annexOf(context, 'Nghị quyết', `của ${council.fullName}`)],
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

/** With number and day once the submission has been issued. */
function submissionCited({ material }: DocumentContext): string {
  const issued = material.listSubmissions.at(-1);
  return issued === undefined ? '' : `số ${issued.symbol} ${dateInWords(issued.date)} `;
}

function listArticles(context: DocumentContext): readonly Block[] {
  const { vote, council } = context;
  const act = actOf[vote.procedure];
  const session = vote.sessionName === '' ? '' : ` tại ${vote.sessionName}`;
  // The article takes the place of the words that lead to the persons.
  const without = leftOutBlocks(context).slice(1);
  const carriedOut =
    `Thường trực ${council.shortName}, các đại biểu ${council.shortName} và người có tên trong danh sách chịu trách ` +
    'nhiệm thi hành Nghị quyết này.';
  return [
    article(1, [
      `Thông qua danh sách ${act}${session} gồm `,
      ...count(personsOf(context), 'người (có Phụ lục kèm theo).'),
    ]),
    ...(without.length === 0
      ? []
      : [
          {
            ...article(2, [`Không ${act} đối với `, ...count(leftOut(context).length, 'người:')]),
            keepWithNext: true,
          },
          ...without,
        ]),
    article(without.length === 0 ? 2 : 3, carriedOut),
  ];
}

function annexOf(context: DocumentContext, paper: string, issuer: string): Annex {
  const { vote, council, issue } = context;
  const act = actOf[vote.procedure];
  const persons = leftOut(context);
  return {
    label: 'Phụ lục',
    name: `Danh sách ${subjectOf(council)} được ${act}`.toLocaleUpperCase('vi'),
    attachedTo: `(Kèm theo ${paper} số ${issue.symbol} ${dateInWords(issue.date)} ${issuer})`,
    orientation: 'landscape',
    body: [
      includedTable(vote, `Người được ${act}`),
      ...(persons.length === 0
        ? []
        : [tableNote(`Người không ${act}:`), leftOutTable(persons, `Người không ${act}`)]),
    ],
  };
}
