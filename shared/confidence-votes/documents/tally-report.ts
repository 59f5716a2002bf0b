import {
  bold,
  composeDocument,
  dashItem,
  figure,
  formatCount,
  leadIn,
  note,
  numberLine,
  paragraph,
  placeAndDate,
  romanHeading,
  salutation,
  type Block,
  type OfficialDocument,
  type Run,
} from '../../official-documents';
import { levelNames } from '../messages';
import type { Level, ResultKind, ResultRow } from '../model';
import { boardHeadClosing } from './board-closing';
import { draftMarkOf, verificationLine, type DocumentContext } from './context';
import { actOf, baseInWords, count, dateInWords, lowerFirst, subjectOf } from './wording';

/** V13, báo cáo kết quả kiểm phiếu: read out to the meeting, person by person. */
export function tallyReport(context: DocumentContext): OfficialDocument {
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
      paragraph(
        `Trên đây là kết quả kiểm phiếu ${actOf[vote.procedure]}, Ban kiểm phiếu báo cáo ${council.shortName}`,
      ),
    ],
    closing: boardHeadClosing(vote),
    recipients: issue.recipients,
    draftMark: draftMarkOf(context),
    verification: verificationLine(context.verification),
  });
}

function opening({ vote, result, council }: DocumentContext): readonly Block[] {
  const persons = result.kinds.reduce((total, kind) => total + kind.rows.length, 0);
  const session = vote.sessionName === '' ? '' : `, tại ${vote.sessionName}`;
  return [
    paragraph([
      `${upperDate(dateInWords(vote.date))}${session}, ${council.fullName} đã tiến hành ${actOf[vote.procedure]} đối với `,
      ...count(persons, 'người giữ chức vụ'),
      `. Tổng số đại biểu Hội đồng nhân dân: `,
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
    note(baseInWords(kind.base)),
    ...kind.rows.flatMap((row) => personPart(context, kind, row)),
  ];
}

function personPart({ result }: DocumentContext, kind: ResultKind, row: ResultRow): readonly Block[] {
  return [
    leadIn([bold(`${row.no}. ${row.name}`), `, ${lowerPosts(row.posts)}:`]),
    ...result.levels.map((level, index) =>
      keep(
        dashItem([
          `${levelNames[level]}: `,
          ...levelWords(kind, row, level),
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

/** Posts begin with a capital on their own line, and keep it in a sentence because they are titles. */
const lowerPosts = (posts: string): string => posts.replace(/\n/gu, '; ');

export function levelWords(kind: ResultKind, row: ResultRow, level: Level): readonly (Run | string)[] {
  const value = row.counts[level] ?? null;
  const percent = row.percent[level] ?? null;
  if (value === null) return ['chưa có số liệu'];
  const words: (Run | string)[] = [figure(formatCount(value)), ' phiếu'];
  return percent === null
    ? words
    : [...words, ', chiếm ', figure(percent), `% ${lowerFirst(kind.base.text)}`];
}
