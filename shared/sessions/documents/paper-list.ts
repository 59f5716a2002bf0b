import { dateText, formatDate } from '../../kernel/local-date';
import {
  bodyRow,
  column,
  composeDocument,
  footLine,
  groupRow,
  headCell,
  leadingZero,
  numberCell,
  numberLine,
  paragraph,
  placeAndDate,
  table,
  textCell,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { paperKindNames } from '../papers/messages';
import type { Paper } from '../papers/model';
import { sessionOf } from './parts';
import type { SessionSource } from './source';

const listed = (papers: readonly Paper[]): readonly Paper[] => papers.filter(({ dropped }) => !dropped);

/** S9: every paper of the session with its number, who handed it in, how many pages, and whether it came. */
export function paperList(source: SessionSource, paper: PaperContext): OfficialDocument {
  const { agenda, papers } = source;
  const wanted = listed(papers);
  let no = 0;
  const row = (one: Paper) => {
    no += 1;
    const newest = one.versions.at(-1);
    const day = one.paperDate === null ? '' : `ngày ${formatDate(one.paperDate)}`;
    return bodyRow([
      textCell(String(no)),
      textCell(one.title),
      textCell(paperKindNames[one.kind]),
      textCell([one.symbol, day].filter((part) => part !== '').join(', ')),
      textCell(one.responsible),
      numberCell(newest?.pageCount ?? null),
      textCell(dateText(one.receivedDate, 'chưa có')),
      textCell(dateText(one.sentDate)),
    ]);
  };
  const groups = [
    ...agenda.map(({ id, title }, index) => ({
      title: `${index + 1}. ${title}`,
      own: wanted.filter(({ itemId }) => itemId === id),
    })),
    { title: 'Tài liệu chung', own: wanted.filter(({ itemId }) => itemId === null) },
  ];
  return composeDocument({
    title: `Danh mục tài liệu ${source.session.title}`,
    orientation: 'landscape',
    letterhead: paper.council.standingLetterhead,
    typeName: 'DANH MỤC TÀI LIỆU',
    summary: sessionOf(source, paper),
    body: [
      table({
        caption: 'Danh mục tài liệu',
        columns: [
          column(11, 'center'),
          column(76),
          column(30),
          column(36),
          column(38),
          column(16, 'right'),
          column(25, 'center'),
          column(25, 'center'),
        ],
        header: [
          [
            headCell('STT'),
            headCell('Tài liệu'),
            headCell('Loại'),
            headCell('Số, ngày'),
            headCell('Cơ quan gửi'),
            headCell('Số trang'),
            headCell('Ngày nhận'),
            headCell('Ngày gửi đại biểu'),
          ],
        ],
        rows: groups
          .filter(({ own }) => own.length > 0)
          .flatMap(({ own, title }) => [groupRow(title, 8), ...own.map(row)]),
      }),
    ],
    draftMark: null,
    verification: footLine(paper, 'board'),
  });
}

/** S10: deputies by Tổ sign for what they got. */
export function deliverySlip(source: SessionSource, paper: PaperContext): OfficialDocument {
  const { deputies, papers } = source;
  const handed = listed(papers).filter(({ receivedDate }) => receivedDate !== null);
  const byGroup = [...Map.groupBy(deputies, ({ group }) => group)];
  let no = 0;
  return composeDocument({
    title: `Phiếu giao nhận tài liệu ${source.session.title}`,
    letterhead: paper.council.standingLetterhead,
    numberLine: numberLine(paper.issue.symbol),
    placeAndDate: placeAndDate(paper.issue.place, paper.issue.date),
    typeName: 'PHIẾU GIAO NHẬN TÀI LIỆU',
    summary: `${sessionOf(source, paper)} (${handed.length} tài liệu)`,
    body: [
      ...(handed.length === 0 ? [] : [paragraph('Tài liệu giao gồm:')]),
      ...handed.map(({ symbol, title }, index) =>
        paragraph(`${index + 1}) ${title}${symbol === '' ? '' : ` (${symbol})`}`),
      ),
      table({
        caption: 'Giao nhận tài liệu',
        columns: [column(11, 'center'), column(62), column(30, 'center'), column(36), column(30)],
        header: [
          [
            headCell('STT'),
            headCell('Họ và tên đại biểu'),
            headCell('Ngày nhận'),
            headCell('Ký nhận'),
            headCell('Ghi chú'),
          ],
        ],
        rows: byGroup.flatMap(([group, own]) => [
          groupRow(group === '' ? 'Chưa xếp Tổ' : group, 5),
          ...own.map(({ name }) => {
            no += 1;
            return bodyRow([textCell(String(no)), textCell(name), textCell(''), textCell(''), textCell('')]);
          }),
        ]),
      }),
      paragraph(`Danh sách gồm ${leadingZero(deputies.length)} đại biểu`),
    ],
    closing: paper.issue.signer === null ? null : { kind: 'signer', signer: paper.issue.signer },
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}
