import {
  bodyRow,
  column,
  composeDocument,
  footLine,
  groupRow,
  headCell,
  paragraph,
  placeAndDate,
  table,
  textCell,
  UNKNOWN,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import type { RecheckSample } from '../paper-ballots/model';
import { SAMPLE_METHOD } from '../paper-ballots/recheck-sample';
import { boardClosing } from './board-closing';
import type { DocumentContext } from './context';
import { drawnAnnexes } from './drawn-marks';
import { actOf, instantInWords, lowerFirst, remarkLines, subjectOf } from './wording';

/** The form for reading ballots once more (T41): which ones, by which seed, and room for what was found. */
export function recheckForm(context: DocumentContext): OfficialDocument {
  const { vote, material, council, issue } = context;
  const summary = `Đọc lại phiếu rút ngẫu nhiên khi kiểm phiếu ${actOf[vote.procedure]} đối với ${subjectOf(council)}`;
  return composeDocument({
    title: `Phiếu ${lowerFirst(summary)}`,
    letterhead: council.boardLetterhead,
    placeAndDate: placeAndDate(issue.place, issue.date ?? vote.date),
    typeName: 'PHIẾU',
    summary,
    body: [
      paragraph(`Cách rút, ai cũng làm lại được: ${SAMPLE_METHOD}`),
      ...material.samples.flatMap((sample, index) => sampleBlocks(sample, material.samples.slice(0, index))),
      ...remarkLines(issue.remarks),
      paragraph(
        `Ban kiểm phiếu đọc lại từng phiếu nêu trên, so với số liệu đã nhập${material.drawnMarks.length === 0 ? '' : ' (Phụ lục kèm theo)'} và ghi chỗ khác nhau vào bảng`,
      ),
    ],
    closing: boardClosing(vote),
    annexes: drawnAnnexes(context),
    draftMark: context.draftMark,
    verification: footLine(context, 'board'),
  });
}

function sampleBlocks(sample: RecheckSample, before: readonly RecheckSample[]): readonly Block[] {
  const { kindTitle, seed, ballots, numbers, differences, note } = sample;
  const found =
    differences === null
      ? []
      : [paragraph(`Kết quả đọc lại: ${differences} ô khác${note === '' ? '' : `; ${note}`}.`)];
  return [
    paragraph(`${kindTitle}: mã rút “${seed}”, n = ${ballots}, rút ${numbers.length} phiếu.`),
    ...earlierDrawings(before.filter(({ ballotKindId }) => ballotKindId === sample.ballotKindId)),
    table({
      caption: kindTitle,
      columns: [
        column(15, 'center'),
        column(25, 'center'),
        column(25, 'center'),
        column(25, 'center'),
        column(75),
      ],
      header: [
        [
          headCell('STT'),
          headCell('Phiếu số'),
          headCell('Xấp số'),
          headCell('Khớp'),
          headCell('Khác: người, mức trên phiếu'),
        ],
      ],
      rows:
        numbers.length === 0
          ? [groupRow('Không có phiếu nào.', 5)]
          : numbers.map(({ no, batch }, index) =>
              bodyRow([
                textCell(String(index + 1)),
                textCell([{ text: String(no), bold: true }]),
                textCell(batch === null ? UNKNOWN : String(batch)),
                textCell(''),
                textCell(''),
              ]),
            ),
    }),
    ...found,
  ];
}

/** Whoever draws until a sample pleases does so in sight of all: every drawing names those before it. */
function earlierDrawings(earlier: readonly RecheckSample[]): readonly Block[] {
  if (earlier.length === 0) return [];
  const drawn = earlier.map(
    ({ seed, drawnAt, drawnBy }) => `mã “${seed}” hồi ${instantInWords(drawnAt)}, ${drawnBy}`,
  );
  return [paragraph(`Rút lần ${earlier.length + 1} của loại phiếu này. Đã rút trước: ${drawn.join('; ')}.`)];
}
