import { formatDate, type LocalDate } from '../../kernel/local-date';
import {
  blankLine,
  bold,
  clauseTitle,
  composeDocument,
  footLine,
  italic,
  leadIn,
  paragraph,
  placeAndDate,
  signatureLines,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import type { ClarificationRequest } from '../groundwork/model';
import type { DocumentContext } from './context';
import { letterPlaceOf } from './letter-parts';
import { postsInLine } from './person-words';
import { actOf, dateInWords, remarkLines } from './wording';

/** Lines to write an answer on. */
const ANSWER_LINES = 6;

/**
 * V5, what the person answers in writing before the vote, to Thường trực and to the deputies who asked (NQ 85/2014/QH13
 * Điều 9): each request with its answer, or with room for it. It is the person's own paper, without a letterhead.
 */
export function requestAnswer(context: DocumentContext): OfficialDocument {
  const { vote, council, issue, official } = context;
  const requests = letterPlaceOf(context, context.part?.id ?? null)?.requests ?? [];
  const name = official?.name ?? '';
  const due = dueOf(requests);
  const session = vote.sessionName === '' ? '' : `, ${vote.sessionName}`;
  return composeDocument({
    title: `Văn bản trả lời của ${name}`,
    letterhead: { bodyLines: [] },
    placeAndDate: placeAndDate(issue.place, answeredOn(requests)),
    typeName: 'VĂN BẢN TRẢ LỜI',
    summary: `Yêu cầu của đại biểu ${council.shortName} trước khi ${actOf[vote.procedure]}`,
    addressedTo: [
      `Thường trực ${council.fullName}`,
      ...[...new Set(requests.map(({ deputyName }) => `Đại biểu ${deputyName}`))],
    ],
    body: [
      name === ''
        ? blankLine('Họ và tên:')
        : paragraph(['Tôi là ', bold(name), postsWords(official?.posts ?? '')]),
      leadIn(
        `Thực hiện quy định về ${actOf[vote.procedure]}${session}, tôi trả lời yêu cầu của đại biểu như sau:`,
      ),
      ...requests.flatMap(requestBlocks),
      leadIn(
        `Trên đây là nội dung trả lời, gửi Thường trực ${council.shortName} và đại biểu đã yêu cầu` +
          `${due === null ? '' : ` chậm nhất ${dateInWords(due)}`}.`,
      ),
      signatureLines([bold('NGƯỜI TRẢ LỜI'), italic('\n(Ký, ghi rõ họ tên)'), '\n\n\n\n', bold(name)]),
    ],
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

const postsWords = (posts: string): string => (posts === '' ? '.' : `, ${postsInLine(posts)}.`);

/** The day of the paper, where every answer is there and came on one day; otherwise it is written in by hand. */
function answeredOn(requests: readonly ClarificationRequest[]): LocalDate | null {
  const days = new Set(requests.map(({ answeredDate }) => answeredDate));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

/** The day by which the last open answer is due. */
const dueOf = (requests: readonly ClarificationRequest[]): LocalDate | null =>
  requests
    .filter(({ answeredDate }) => answeredDate === null)
    .flatMap(({ dueDate }) => dueDate ?? [])
    .toSorted()
    .at(-1) ?? null;

function requestBlocks(request: ClarificationRequest, index: number): readonly Block[] {
  const { answer, deputyName, dueDate, question, receivedDate } = request;
  const days = [
    receivedDate === null ? '' : `Thường trực nhận ngày ${formatDate(receivedDate)}`,
    dueDate === null ? '' : `hạn trả lời ngày ${formatDate(dueDate)}`,
  ].filter((part) => part !== '');
  return [
    clauseTitle(index + 1, `Yêu cầu của đại biểu ${deputyName}`),
    ...(days.length === 0 ? [] : [leadIn([italic(`(${days.join('; ')})`)])]),
    ...remarkLines(question),
    leadIn([bold('Trả lời:')]),
    ...(answer === '' ? Array.from({ length: ANSWER_LINES }, () => blankLine('')) : remarkLines(answer)),
  ];
}
