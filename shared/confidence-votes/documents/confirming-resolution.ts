import {
  article,
  clause,
  composeDocument,
  enactingWords,
  footLine,
  numberLine,
  paragraph,
  placeAndDate,
  type Annex,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import { causeBases } from './causes';
import type { DocumentContext } from './context';
import { leftOutBlocks } from './left-out';
import { minutesCited } from './minutes-cited';
import { namesWithoutResult, ofThoseVotedOn, withoutResultBlocks } from './no-result';
import { passedWords, resolvingLinesOf } from './resolution-parts';
import { resultTable, unknownNote } from './tables';
import { ruleBases } from './rule-bases';
import { notYetKnown, reachedBy, thresholdsOf } from './thresholds-reached';
import { actOf, baseNotes, count, dateInWords, lowerFirst, subjectOf, withoutStop } from './wording';

/**
 * V14, nghị quyết xác nhận kết quả with its annex: time, number of persons, assessment, result of each person, and
 * the persons for whom something follows (NQ 85/2014/QH13 Điều 17 khoản 4; Mẫu 1.1).
 */
export function confirmingResolution(whole: DocumentContext): OfficialDocument {
  const context = ofThoseVotedOn(whole);
  const { vote, council, issue } = context;
  const summary = `Xác nhận kết quả ${actOf[vote.procedure]} đối với ${subjectOf(council)}`;
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
      ...causeBases(context),
      `Căn cứ ${minutesCited(context)}`,
    ],
    body: [
      enactingWords('QUYẾT NGHỊ'),
      ...resultArticle(context, namesWithoutResult(whole)),
      ...consequenceArticle(context),
      ...finalArticle(context),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    annexes: [annexOf(context, withoutResultBlocks(whole))],
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

function resultArticle(
  { vote, result, council }: DocumentContext,
  withoutResult: readonly string[],
): readonly Block[] {
  const persons = result.kinds.reduce((total, kind) => total + kind.rows.length, 0);
  const act = actOf[vote.procedure];
  return [
    article(1, [
      `Xác nhận kết quả ${act} đối với `,
      ...count(persons, subjectOf(council)),
      `, tiến hành ${dateInWords(vote.date)}${vote.sessionName === '' ? '' : ` tại ${vote.sessionName}`}.`,
    ]),
    clause(
      1,
      `Việc ${act} được thực hiện bằng hình thức bỏ phiếu kín, theo trình tự quy định tại ${vote.ruleSet.title}.`,
    ),
    clause(2, `Kết quả ${persons === 1 ? 'cụ thể' : 'của từng người'} tại Phụ lục kèm theo Nghị quyết này.`),
    ...(withoutResult.length === 0
      ? []
      : [clause(3, `Không phát phiếu nên không có kết quả đối với: ${withoutResult.join('; ')}.`)]),
  ];
}

function consequenceArticle(context: DocumentContext): readonly Block[] {
  const { ruleSet, procedure } = context.vote;
  const { noneText } = ruleSet.procedures[procedure];
  const found = thresholdsOf(context);
  const { reached, unknown, noneWords } = found;
  if (reached.length === 0) {
    return unknown.length > 0
      ? [article(2, 'Chưa đủ số liệu để xác định người phải xem xét theo kết quả.')]
      : [article(2, procedure === 'grading' ? `${noneWords} ${noneText}` : noneWords)];
  }
  return [
    { ...article(2, 'Việc xem xét theo kết quả được thực hiện như sau:'), keepWithNext: true },
    ...reached.flatMap((threshold, index) => [
      ...reachedBy(context, threshold, `${index + 1}. `),
      paragraph(
        `Theo ${threshold.rule.citation}, đối với người có kết quả này: ${withoutStop(lowerFirst(threshold.rule.effect))}.`,
      ),
    ]),
    ...notYetKnown(found),
  ];
}

function finalArticle(context: DocumentContext): readonly Block[] {
  return [
    article(
      3,
      `Thường trực ${context.council.shortName} tổ chức thực hiện và công khai Nghị quyết này theo quy định.`,
    ),
    passedWords(context),
  ];
}

function annexOf(context: DocumentContext, withoutResult: readonly Block[]): Annex {
  const { vote, result, council, issue } = context;
  const name = `Kết quả ${actOf[vote.procedure]} đối với ${subjectOf(council)}`;
  return {
    label: 'Phụ lục',
    name: name.toLocaleUpperCase('vi'),
    attachedTo: `(Kèm theo Nghị quyết số ${issue.symbol} ${dateInWords(issue.date ?? vote.date)} của ${council.fullName})`,
    orientation: 'portrait',
    body: [
      ...baseNotes(vote, result.kinds),
      ...unknownNote(result),
      resultTable(result, result.kinds, { layout: 'compact', groups: true, caption: name }),
      ...withoutResult,
      ...leftOutBlocks(context),
    ],
  };
}
