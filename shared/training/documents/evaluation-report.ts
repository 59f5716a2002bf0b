import { upperFirst } from '../../kernel/first-letter';
import {
  bodyRow,
  column,
  dashItem,
  formatCount,
  headCell,
  leadIn,
  note,
  numberCell,
  remarkLines,
  table,
  textCell,
  UNKNOWN,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { MARK_WORDS, MARKS, type QuestionSummary } from '../evaluation/summary';
import { eventOf, officePaper } from './parts';
import type { ClassSource } from './source';

/** A whole bar; a mark of 5 fills it. */
const BAR = 10;

/** T8, tổng hợp phiếu đánh giá: how often every mark was given, the average as a figure and as a bar. */
export function evaluationReport({ fields, evaluation }: ClassSource, paper: PaperContext): OfficialDocument {
  return officePaper(
    {
      title: `Tổng hợp phiếu đánh giá ${eventOf(fields)}`,
      orientation: 'landscape',
      typeName: 'TỔNG HỢP PHIẾU ĐÁNH GIÁ',
      summary: upperFirst(eventOf(fields)),
      body: [
        note(
          `${formatCount(evaluation.sheets)} phiếu; điểm trung bình chung ${evaluation.average ?? UNKNOWN} trên 5; ` +
            `${MARKS.map((mark) => `${mark} ${MARK_WORDS[mark].toLocaleLowerCase('vi')}`).join(', ')}`,
        ),
        table({
          caption: 'Kết quả từng nội dung',
          columns: [
            column(10, 'center'),
            column(80),
            ...MARKS.map(() => column(15, 'right')),
            column(20, 'right'),
            column(46),
          ],
          header: [
            [
              headCell('STT'),
              headCell('Nội dung'),
              ...MARKS.map((mark) => headCell(String(mark))),
              headCell('Trung bình'),
              headCell('Biểu đồ'),
            ],
          ],
          rows: evaluation.questions.map((question) =>
            bodyRow([
              textCell(String(question.no)),
              textCell(question.wording),
              ...question.counts.map((count) => numberCell(count)),
              textCell(question.average ?? UNKNOWN, { alignment: 'right' }),
              textCell(barOf(question)),
            ]),
          ),
        }),
        ...remarkLines(paper.issue.remarks),
        ...(evaluation.comments.length === 0
          ? []
          : [
              leadIn('Ý kiến, đề nghị:'),
              ...evaluation.comments.map((comment) => dashItem(comment.replace(/\n/gu, '; '))),
            ]),
      ],
    },
    paper,
    'board',
  );
}

/** Squares that both Times New Roman and its replacement have. */
export function barOf({ answered, sum }: Pick<QuestionSummary, 'answered' | 'sum'>): string {
  if (answered === 0) return '';
  const filled = Math.round((BAR * sum) / (answered * MARKS.length));
  return '■'.repeat(filled) + '□'.repeat(BAR - filled);
}
