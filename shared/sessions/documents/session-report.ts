import {
  composeDocument,
  count,
  dashItem,
  dateInWords,
  footLine,
  leadIn,
  numberLine,
  paragraph,
  placeAndDate,
  remarkLines,
  romanHeading,
  type Block,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { titleWithCouncil } from '../council-in-title';
import { electionSentence } from '../elections/words';
import { closingDayOf } from '../model';
import { minutesModel } from '../minutes/model';
import type { QuestionFigures } from '../questions/model';
import { baseWords, votesOf, votesTable } from './vote-summary';
import type { SessionSource } from './source';

function questionBlocks(questions: QuestionFigures): readonly Block[] {
  return [
    dashItem(
      questions.total === 0
        ? 'Không có chất vấn.'
        : [
            ...count(questions.total, 'chất vấn của '),
            ...count(questions.askers, 'đại biểu đối với '),
            ...count(questions.asked, 'người; trả lời tại phiên họp '),
            ...count(questions.atSitting, 'chất vấn, bằng văn bản '),
            ...count(questions.inWriting, 'chất vấn.'),
          ],
    ),
    dashItem(
      questions.promises === 0
        ? 'Không có lời hứa phải theo dõi.'
        : [
            ...count(questions.promises, 'lời hứa được theo dõi, đã xong '),
            ...count(questions.promisesDone, 'lời hứa.'),
          ],
    ),
  ];
}

/** S23: what the session came to, for Thường trực to report and to make known. */
export function sessionReport(
  { agenda, held, session }: SessionSource,
  paper: PaperContext,
): OfficialDocument {
  const { council, issue } = paper;
  const model = minutesModel(held.minutes);
  const votes = votesOf(held);
  const closing = closingDayOf(session);
  const days =
    closing === session.openingDate
      ? dateInWords(session.openingDate)
      : `từ ${dateInWords(session.openingDate)} đến ${dateInWords(closing)}`;
  const voteBlocks: readonly Block[] =
    votes.length === 0 ? [] : [leadIn(`${baseWords(votes)}:`), votesTable(votes, 'Kết quả biểu quyết', true)];
  return composeDocument({
    title: `Báo cáo kết quả ${session.title}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'BÁO CÁO',
    summary: `Kết quả ${titleWithCouncil(session.title, { ...council, term: '' })}`,
    body: [
      paragraph(
        `${titleWithCouncil(session.title, council)} họp ${days}` +
          `${session.place === '' ? '' : ` tại ${session.place}`}.`,
      ),
      romanHeading(1, 'Chương trình và thành phần'),
      dashItem([
        'Chương trình có ',
        ...count(agenda.length, 'nội dung, họp '),
        ...count(session.sittings.length, 'phiên.'),
      ]),
      ...model.sittings.flatMap(({ roll, sitting }) =>
        sitting === null || roll === null || roll.notRecorded === roll.total
          ? []
          : [
              dashItem([
                `Phiên ngày ${dateInWords(sitting.date).replace(/^ngày /u, '')}: `,
                ...count(roll.attended, 'đại biểu dự trên tổng số '),
                ...count(roll.total, 'đại biểu.'),
              ]),
            ],
      ),
      romanHeading(2, 'Nghị quyết và biểu quyết'),
      dashItem(
        model.resolutions.length === 0
          ? 'Hội đồng nhân dân không thông qua nghị quyết nào.'
          : ['Hội đồng nhân dân thông qua ', ...count(model.resolutions.length, 'nghị quyết.')],
      ),
      ...model.resolutions.map(({ symbol, title }, index) =>
        paragraph(`${index + 1}) ${symbol === '' ? 'Chưa lấy số' : symbol}: ${title}.`),
      ),
      ...held.minutes.elections.map((election) => dashItem(electionSentence(election))),
      ...voteBlocks,
      romanHeading(3, 'Chất vấn và lời hứa'),
      ...questionBlocks(model.questions),
      ...(issue.remarks === '' ? [] : [romanHeading(4, 'Đánh giá chung'), ...remarkLines(issue.remarks)]),
      paragraph(`Trên đây là báo cáo kết quả ${session.title}`),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}
