import {
  bodyRow,
  column,
  composeDocument,
  count,
  footLine,
  groupRow,
  headCell,
  numberCell,
  numberLine,
  paragraph,
  placeAndDate,
  remarkLines,
  table,
  textCell,
  type OfficialDocument,
  type PaperContext,
  type TableRow,
} from '../../official-documents/index';
import { formatDate } from '../../kernel/local-date';
import { ANSWER_WORDS, PROMISE_WORDS } from '../questions/labels';
import { askedPerson, questionFigures, questionsByField, type Question } from '../questions/model';
import type { SessionSource } from './source';

const COLUMNS = 6;

/** S15: questions by group of matters, who answers, and what was promised by when. */
export function questionReport({ held, session }: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const { questions } = held.minutes;
  const sums = questionFigures(questions);
  return composeDocument({
    title: `Báo cáo tổng hợp chất vấn tại ${session.title}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'BÁO CÁO',
    summary: `Tổng hợp chất vấn tại ${session.title}`,
    body: [
      paragraph([
        `Thường trực ${council.fullName} tổng hợp `,
        ...count(sums.total, 'chất vấn của '),
        ...count(sums.askers, 'đại biểu đối với '),
        ...count(sums.asked, 'người: trả lời tại phiên họp '),
        ...count(sums.atSitting, 'chất vấn, trả lời bằng văn bản '),
        ...count(sums.inWriting, 'chất vấn, chưa trả lời '),
        ...count(sums.waiting, 'chất vấn.'),
      ]),
      table({
        caption: 'Chất vấn theo nhóm vấn đề',
        columns: [column(11, 'center'), column(24), column(26), column(38), column(20), column(26)],
        header: [
          [
            headCell('STT'),
            headCell('Đại biểu'),
            headCell('Người bị chất vấn'),
            headCell('Nội dung'),
            headCell('Trả lời'),
            headCell('Lời hứa, hạn'),
          ],
        ],
        rows: rowsOf(questions),
      }),
      ...remarkLines(issue.remarks),
      paragraph('Trên đây là tổng hợp chất vấn, kính báo cáo Hội đồng nhân dân'),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

function rowsOf(questions: readonly Question[]): readonly TableRow[] {
  let no = 0;
  return [...questionsByField(questions)].flatMap(([field, group]) => [
    groupRow(field, COLUMNS),
    ...group.map((question) => {
      no += 1;
      return bodyRow([
        numberCell(no),
        textCell(question.deputyName),
        textCell(askedPerson(question)),
        textCell(question.content),
        textCell(ANSWER_WORDS[question.answerKind]),
        textCell(question.promises.map(promiseText).join('; ')),
      ]);
    }),
  ]);
}

const promiseText = ({ content, dueDate, kind }: Question['promises'][number]): string =>
  [content === '' ? PROMISE_WORDS[kind] : content, dueDate === null ? '' : `hạn ${formatDate(dueDate)}`]
    .filter((part) => part !== '')
    .join(', ');
