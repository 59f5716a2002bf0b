import { formatDate } from '../../kernel/local-date';
import {
  bodyRow,
  bold,
  centeredHeading,
  clause,
  clauseTitle,
  column,
  composeDocument,
  dashItem,
  footLine,
  headCell,
  leadIn,
  onNewPage,
  paragraph,
  placeAndDate,
  romanHeading,
  table,
  textCell,
  UNKNOWN,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import { reportParts } from '../groundwork/messages';
import type { ClarificationRequest, PersonalReport } from '../groundwork/model';
import type { VoteOfficial } from '../model';
import { promiseBlocks, questionBlocks } from './asked-questions';
import { requestsAbout } from './clarification-letter';
import type { DocumentContext } from './context';
import { opinionLines } from './voter-opinions';
import { actOf, count, inOneLine, lowerFirst, remarkLines, withoutStop } from './wording';

/** The records of all persons of the list in one file: what deputies read before they vote, a person to a page. */
export function officialDossier(context: DocumentContext): OfficialDocument {
  const { vote, council, issue } = context;
  const persons = vote.officials.filter((official) => official.included);
  const summary = `Người được ${actOf[vote.procedure]}`;
  return composeDocument({
    title: `Hồ sơ ${lowerFirst(summary)}`,
    letterhead: council.standingLetterhead,
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'HỒ SƠ',
    summary,
    attachedTo: vote.sessionName === '' ? '' : `(Tài liệu gửi đại biểu, ${vote.sessionName})`,
    body: [
      leadIn(['Hồ sơ của ', ...count(persons.length, 'người, mỗi người bắt đầu ở một trang mới:')]),
      ...persons.map((official, index) =>
        clause(
          index + 1,
          `${official.name}${official.posts === '' ? '' : `, ${inOneLine(official.posts)}`}` +
            (index === persons.length - 1 ? '.' : ';'),
        ),
      ),
      ...remarkLines(issue.remarks),
      ...persons.flatMap((official, index) => dossierOf(context, official, index + 1)),
    ],
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

function dossierOf(context: DocumentContext, official: VoteOfficial, no: number): readonly Block[] {
  const { material } = context;
  const { electedDate } = official;
  const about = [
    official.birthYear === null ? '' : `Năm sinh: ${official.birthYear}.`,
    electedDate === null ? '' : `Được bầu, phê chuẩn ngày ${formatDate(electedDate)}.`,
  ].filter((part) => part !== '');
  const report = material.reports.find(({ officialId }) => officialId === official.id) ?? null;
  const opinions = material.opinions.filter(({ officialId }) => officialId === official.id);
  const questions = material.questions.filter(({ officialId }) => officialId === official.id);
  const requests = requestsAbout(context, official);
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ['Báo cáo của cá nhân', reportBlocks(report)],
    ['Kết quả công tác theo năm, lĩnh vực', dutyBlocks(context, official)],
    ['Chất vấn và trả lời tại kỳ họp', questionBlocks(questions)],
    ['Lời hứa và việc thực hiện', promiseBlocks(questions)],
    ['Ý kiến cử tri', opinionLines(opinions)],
    ['Yêu cầu của đại biểu và trả lời', requestBlocks(requests)],
  ];
  return [
    onNewPage(centeredHeading(`${no}. ${official.name}`)),
    ...(official.posts === '' ? [] : [paragraph(['Chức vụ: ', bold(inOneLine(official.posts)), '.'])]),
    ...(about.length === 0 ? [] : [paragraph(about.join(' '))]),
    ...parts.flatMap(([title, blocks], index) => [romanHeading(index + 1, title), ...blocks]),
  ];
}

function reportBlocks(report: PersonalReport | null): readonly Block[] {
  if (report === null) return [paragraph('Chưa nhận được báo cáo.')];
  return [
    ...(report.receivedDate === null
      ? []
      : [paragraph(`Thường trực Hội đồng nhận báo cáo ngày ${formatDate(report.receivedDate)}.`)]),
    ...reportParts.flatMap(([part, title], index) => [
      clauseTitle(index + 1, title),
      ...linesOf(report[part], 'Báo cáo không nêu.'),
    ]),
  ];
}

function linesOf(text: string, otherwise: string): readonly Block[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 0 ? [paragraph(otherwise)] : lines.map((line) => paragraph(line));
}

function dutyBlocks({ material }: DocumentContext, official: VoteOfficial): readonly Block[] {
  const duties = material.duties.filter(({ officialId }) => officialId === official.id);
  if (duties.length === 0) return [paragraph('Chưa có ghi nhận.')];
  return [
    table({
      caption: official.name,
      columns: [column(16, 'center'), column(42), column(107)],
      header: [[headCell('Năm'), headCell('Lĩnh vực'), headCell('Kết quả')]],
      rows: duties.map(({ year, field, content }) =>
        bodyRow([textCell(String(year)), textCell(field === '' ? UNKNOWN : field), textCell(content)]),
      ),
    }),
  ];
}

function requestBlocks(requests: readonly ClarificationRequest[]): readonly Block[] {
  if (requests.length === 0) return [paragraph('Không có yêu cầu.')];
  return requests.flatMap((request, index) => [
    clause(index + 1, `Đại biểu ${request.deputyName}: ${withoutStop(inOneLine(request.question))}.`),
    dashItem(answerWords(request)),
  ]);
}

function answerWords({ answer, answeredDate, dueDate }: ClarificationRequest): string {
  if (answeredDate === null && answer === '') {
    return dueDate === null ? 'Chưa trả lời.' : `Chưa trả lời; hạn trả lời ngày ${formatDate(dueDate)}.`;
  }
  const day = answeredDate === null ? '' : ` ngày ${formatDate(answeredDate)}`;
  return answer === '' ? `Đã trả lời${day}.` : `Trả lời${day}: ${withoutStop(inOneLine(answer))}.`;
}
