import { upperFirst } from '../../kernel/first-letter';
import {
  blankLine,
  bodyRow,
  column,
  headCell,
  leadIn,
  note,
  remarkLines,
  table,
  textCell,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { MARK_WORDS, MARKS, USUAL_QUESTIONS } from '../evaluation/summary';
import { eventOf, officePaper } from './parts';
import type { ClassSource } from './source';

const COMMENT_LINES = 5;

/** T8, phiếu đánh giá: the questions with a box for every mark; nobody signs it. */
export function evaluationForm({ fields, evaluation }: ClassSource, paper: PaperContext): OfficialDocument {
  const questions = evaluation.questions.map(({ wording }) => wording);
  return officePaper(
    {
      title: `Phiếu đánh giá ${eventOf(fields)}`,
      placeAndDate: null,
      typeName: 'PHIẾU ĐÁNH GIÁ',
      summary: upperFirst(eventOf(fields)),
      closing: null,
      body: [
        note('Đánh dấu X vào một ô cho mỗi nội dung. Không ghi họ tên'),
        table({
          caption: 'Nội dung đánh giá',
          columns: [column(12, 'center'), column(68), ...MARKS.map(() => column(19, 'center'))],
          header: [
            [
              headCell('STT'),
              headCell('Nội dung'),
              ...MARKS.map((mark) => headCell(`${mark} ${MARK_WORDS[mark]}`)),
            ],
          ],
          rows: (questions.length === 0 ? USUAL_QUESTIONS : questions).map((wording, index) =>
            bodyRow([textCell(String(index + 1)), textCell(wording), ...MARKS.map(() => textCell(''))]),
          ),
        }),
        ...remarkLines(paper.issue.remarks),
        leadIn('Ý kiến, đề nghị khác:'),
        ...Array.from({ length: COMMENT_LINES }, () => blankLine('')),
        note('Phiếu gửi lại Ban Tổ chức lớp; xin cảm ơn'),
      ],
    },
    paper,
    'board',
  );
}
