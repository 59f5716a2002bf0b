import {
  article,
  bold,
  clause,
  composeDocument,
  dashItem,
  enactingWords,
  footLine,
  leadIn,
  numberLine,
  paragraph,
  placeAndDate,
  type Annex,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import type { ConsequenceRule, ResultRow } from '../model';
import type { DocumentContext } from './context';
import { leftOutBlocks } from './left-out';
import { passedWords, resolvingLinesOf } from './resolution-parts';
import { resultTable, unknownNote } from './tables';
import { levelWords, postsInLine } from './tally-report';
import {
  actOf,
  baseNotes,
  count,
  dateInWords,
  levelInQuotes,
  lowerFirst,
  subjectOf,
  triggerBases,
  withoutStop,
} from './wording';

/**
 * V14, nghị quyết xác nhận kết quả with its annex: time, number of persons, assessment, result of each person, and
 * the persons for whom something follows (NQ 85/2014/QH13 Điều 17 khoản 4; Mẫu 1.1).
 */
export function confirmingResolution(context: DocumentContext): OfficialDocument {
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
      vote.ruleSet.basisLine,
      ...triggerBases(vote),
      `Căn cứ Biên bản kiểm phiếu ${dateInWords(vote.date)} của Ban kiểm phiếu`,
    ],
    body: [
      enactingWords('QUYẾT NGHỊ'),
      ...resultArticle(context),
      ...consequenceArticle(context),
      ...finalArticle(context),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    annexes: [annexOf(context)],
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

function resultArticle({ vote, result, council }: DocumentContext): readonly Block[] {
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
  ];
}

function affectedBy(context: DocumentContext, rule: ConsequenceRule): readonly ResultRow[] {
  return context.result.kinds.flatMap((kind) => kind.rows.filter((row) => row.consequence === rule.code));
}

function consequenceArticle(context: DocumentContext): readonly Block[] {
  const { consequences, noneText } = context.vote.ruleSet.procedures[context.vote.procedure];
  const unknown = context.result.kinds.flatMap((kind) => kind.rows.filter((row) => row.consequence === null));
  const groups = consequences
    .map((rule, index) => ({ rule, next: consequences[index + 1], affected: affectedBy(context, rule) }))
    .filter((group) => group.affected.length > 0);
  if (groups.length === 0) {
    return unknown.length > 0
      ? [article(2, 'Chưa đủ số liệu để xác định người phải xem xét theo kết quả.')]
      : [article(2, noneWords(context, consequences, noneText))];
  }
  return [
    { ...article(2, 'Việc xem xét theo kết quả được thực hiện như sau:'), keepWithNext: true },
    ...groups.flatMap(({ rule, next, affected }, index) => [
      leadIn([
        `${index + 1}. Có ${conditionWords(context, rule, next)}: `,
        ...count(affected.length, 'người, gồm:'),
      ]),
      ...affected.map((row) =>
        dashItem([
          bold(row.name),
          `, ${postsInLine(row.posts)}: `,
          ...levelWords(context.vote, row, rule.level, ` ${levelInQuotes(rule.level)}`),
          '.',
        ]),
      ),
      paragraph(
        `Theo ${rule.citation}, đối với người có kết quả này: ${withoutStop(lowerFirst(rule.effect))}.`,
      ),
    ]),
    ...(unknown.length === 0
      ? []
      : [paragraph(`Chưa đủ số liệu để xác định đối với: ${unknown.map((row) => row.name).join(', ')}.`)]),
  ];
}

/** The mildest class says it all: whoever is not in it is in no graver one. */
function noneWords(
  context: DocumentContext,
  consequences: readonly ConsequenceRule[],
  noneText: string,
): string {
  const { procedure } = context.vote;
  const mildest = consequences[0];
  const none =
    mildest === undefined
      ? `Không có người nào thuộc trường hợp phải xem xét theo kết quả ${actOf[procedure]}.`
      : `Không có người nào có ${conditionWords(context, mildest, undefined)}.`;
  return procedure === 'grading' ? `${none} ${noneText}` : none;
}

/** "trên 1/2 đến dưới 2/3 tổng số phiếu thu về “Tín nhiệm thấp”": the class bounded by the next graver one. */
function conditionWords(
  context: DocumentContext,
  rule: ConsequenceRule,
  next: ConsequenceRule | undefined,
): string {
  const lower = rule.comparison === 'more_than' ? 'trên' : 'từ';
  const from = `${lower} ${rule.numerator}/${rule.denominator}`;
  const upTo = next === undefined ? '' : ` đến dưới ${next.numerator}/${next.denominator}`;
  const onwards = next === undefined && rule.comparison === 'at_least' ? ' trở lên' : '';
  const base = lowerFirst(context.vote.ruleSet.baseText);
  // A base that says whom it leaves out is set off on both sides.
  const comma = base.includes(',') ? ',' : '';
  return `${from}${upTo} ${base}${comma}${onwards} đánh giá ${levelInQuotes(rule.level)}`;
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

function annexOf(context: DocumentContext): Annex {
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
      ...leftOutBlocks(context),
    ],
  };
}
