import {
  bodyRow,
  column,
  composeDocument,
  footLine,
  headCell,
  numberCell,
  paragraph,
  placeAndDate,
  table,
  textCell,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import { NOTHING_SAID, sheetsBalanced, sheetsBroken } from '../paper-ballots/balance-of-sheets';
import { sheetsOfBallot } from '../paper-ballots/sheets-of-ballot';
import type { BallotKindCount } from '../model';
import { boardClosing } from './board-closing';
import type { DocumentContext } from './context';
import { actOf, count, lowerFirst, remarkLines, subjectOf } from './wording';

/** V10, where every printed sheet went: the board keeps it beside the minutes. */
export function ballotBalance(context: DocumentContext): OfficialDocument {
  const { vote, result, council, issue, material } = context;
  const summary = `Theo dõi phát, thu phiếu ${actOf[vote.procedure]} đối với ${subjectOf(council)}`;
  const broken = result.kinds.flatMap(({ kind }) => sheetsBroken(kind, kind.title));
  // The board signs the equalities: they are said only where every figure of the table bears them out.
  const holds = result.kinds.every(
    ({ kind }) => sheetsBalanced(kind) && kind.collected !== null && kind.collected <= (kind.issued ?? 0),
  );
  const pages = new Map(material.ballotPages.map((one) => [one.ballotKindId, one.pages]));
  const headings = pages.size === 0 ? HEADINGS : ['Trang mỗi phiếu', ...HEADINGS];
  return composeDocument({
    title: `Phiếu ${lowerFirst(summary)}`,
    letterhead: council.boardLetterhead,
    placeAndDate: placeAndDate(issue.place, issue.date ?? vote.date),
    typeName: 'PHIẾU',
    summary,
    body: [
      table({
        caption: 'Theo dõi phát, thu phiếu',
        columns: [column(10, 'center'), column(46), ...headings.map(() => column(15, 'center'))],
        header: [[headCell('STT'), headCell('Loại phiếu'), ...headings.map((heading) => headCell(heading))]],
        rows: result.kinds.map(({ kind }, index) => {
          const { testBallots, exchanged, spoiled, unused } = kind.balance ?? NOTHING_SAID;
          const figures = [
            ...(pages.size === 0 ? [] : [pages.get(kind.ballotKindId) ?? null]),
            kind.printed,
            testBallots,
            kind.issued,
            exchanged,
            spoiled,
            unused,
            kind.collected,
          ];
          return bodyRow([
            textCell(String(index + 1)),
            textCell([{ text: kind.title, bold: true }]),
            ...figures.map((figure) => (figure === null ? textCell(BLANK) : numberCell(figure))),
          ]);
        }),
      }),
      ...result.kinds.flatMap(({ kind }) => lengthLines(kind, pages.get(kind.ballotKindId) ?? 1)),
      ...remarkLines(issue.remarks),
      ...broken.map(({ message }) => paragraph(message)),
      ...(holds ? [paragraph(EQUALITIES)] : []),
    ],
    closing: boardClosing(vote),
    draftMark: context.draftMark,
    verification: footLine(context, 'board'),
  });
}

/** Ballots of several sheets: the table counts ballots, and whoever counts the paper holds more. */
function lengthLines({ title, printed }: BallotKindCount, pages: number): readonly Block[] {
  if (pages < 2) return [];
  const sheets = sheetsOfBallot(pages);
  const all =
    printed === null ? [] : ['; ', ...count(printed, 'phiếu in là '), ...count(printed * sheets, 'tờ')];
  return [
    paragraph([
      `${title}: mỗi phiếu `,
      ...count(pages, 'trang, in hai mặt trên '),
      ...count(sheets, 'tờ'),
      ...all,
      '.',
    ]),
  ];
}

/** Written in by hand where a figure was not said. */
const BLANK = '……';

const EQUALITIES =
  'Số phiếu in bằng tổng số phiếu thử, phiếu phát ra, phiếu phát đổi và phiếu chưa dùng; số phiếu hỏng thu lại ' +
  'bằng số phiếu phát đổi; số phiếu thu về không nhiều hơn số phiếu phát ra';

const HEADINGS = [
  'Phiếu in',
  'Phiếu thử',
  'Phát ra',
  'Phát đổi',
  'Hỏng thu lại',
  'Chưa dùng',
  'Thu về',
] as const;
