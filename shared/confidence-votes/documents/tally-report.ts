import {
  bold,
  composeDocument,
  dashItem,
  footLine,
  leadIn,
  numberLine,
  paragraph,
  placeAndDate,
  romanHeading,
  salutation,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import { levelNames } from '../messages';
import type { ResultKind, ResultRow } from '../model';
import { boardHeadClosing } from './board-closing';
import { causeBases } from './causes';
import type { DocumentContext } from './context';
import { leftOutBlocks } from './left-out';
import { ofThoseVotedOn, withoutResultBlocks } from './no-result';
import { levelWords, postsInLine } from './person-words';
import { thresholdsReached } from './thresholds-reached';
import { actOf, baseNote, count, dateInWords, lowerFirst, subjectOf } from './wording';

/** V13, báo cáo kết quả kiểm phiếu: read out to the meeting, person by person. */
export function tallyReport(whole: DocumentContext): OfficialDocument {
  const context = ofThoseVotedOn(whole);
  const { vote, result, council, issue } = context;
  const summary = `Kết quả kiểm phiếu ${actOf[vote.procedure]} đối với ${subjectOf(council)}`;
  return composeDocument({
    title: `Báo cáo ${lowerFirst(summary)}`,
    letterhead: council.boardLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date ?? vote.date),
    typeName: 'BÁO CÁO',
    summary,
    body: [
      salutation('Kính thưa Chủ tọa kỳ họp,'),
      salutation('Kính thưa các vị đại biểu Hội đồng nhân dân,'),
      ...opening(context),
      ...result.kinds.flatMap((kind, index) => kindPart(context, kind, index + 1)),
      ...withoutResultBlocks(whole),
      ...thresholdsReached(context),
      ...leftOutPart(context),
      paragraph(
        `Trên đây là kết quả kiểm phiếu ${actOf[vote.procedure]}, Ban kiểm phiếu báo cáo ${council.shortName}`,
      ),
    ],
    closing: boardHeadClosing(vote),
    recipients: issue.recipients,
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

function opening(context: DocumentContext): readonly Block[] {
  const { vote, result, council } = context;
  const persons = result.kinds.reduce((total, kind) => total + kind.rows.length, 0);
  const session = vote.sessionName === '' ? '' : `, tại ${vote.sessionName}`;
  return [
    ...causeBases(context).map((basis) => paragraph(`${basis}.`)),
    paragraph([
      `${upperDate(dateInWords(vote.date))}${session}, ${council.fullName} đã tiến hành ${actOf[vote.procedure]} đối với `,
      ...count(persons, 'người giữ chức vụ'),
      `. Tổng số đại biểu ${council.shortName}: `,
      ...count(vote.deputiesTotal, 'người'),
      '; có mặt: ',
      ...count(vote.deputiesPresent, 'người'),
      '. Ban kiểm phiếu báo cáo kết quả như sau:',
    ]),
  ];
}

const upperDate = (text: string): string => text.replace(/^ngày/u, 'Ngày');

function kindPart(context: DocumentContext, kind: ResultKind, number: number): readonly Block[] {
  const { issued, collected, valid, invalid, title } = kind.kind;
  return [
    romanHeading(number, title),
    paragraph([
      'Số phiếu phát ra: ',
      ...count(issued, 'phiếu'),
      '; thu về: ',
      ...count(collected, 'phiếu'),
      '; hợp lệ: ',
      ...count(valid, 'phiếu'),
      '; không hợp lệ: ',
      ...count(invalid, 'phiếu'),
      '.',
    ]),
    baseNote(context.vote, kind),
    ...kind.rows.flatMap((row) => personPart(context, row)),
  ];
}

function leftOutPart(context: DocumentContext): readonly Block[] {
  const blocks = leftOutBlocks(context);
  if (blocks.length === 0) return [];
  return [romanHeading(context.result.kinds.length + 1, 'Người không lấy phiếu tín nhiệm'), ...blocks];
}

function personPart({ vote, result }: DocumentContext, row: ResultRow): readonly Block[] {
  return [
    leadIn([bold(`${row.no}. ${row.name}`), `, ${postsInLine(row.posts)}:`]),
    ...result.levels.map((level, index) =>
      keep(
        dashItem([
          `${levelNames[level]}: `,
          ...levelWords(vote, row, level),
          index === result.levels.length - 1 && row.invalidRows === null ? '.' : ';',
        ]),
      ),
    ),
    ...(row.invalidRows === null
      ? []
      : [dashItem(['Phiếu không hợp lệ: ', ...count(row.invalidRows, 'phiếu'), '.'])]),
  ];
}

/** The lines of one person stay on one page: the list breaks between persons. */
const keep = <T extends Block>(block: T): T => ({ ...block, keepWithNext: true });
