import {
  clause,
  composeDocument,
  footLine,
  numberLine,
  paragraph,
  placeAndDate,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import { formatDate, type LocalDate } from '../../kernel/local-date';
import type { ClarificationRequest } from '../groundwork/model';
import type { VoteOfficial } from '../model';
import type { DocumentContext } from './context';
import { letterPlaceOf, openRequests, type Addressee } from './letter-parts';
import { addressOf } from './person-words';
import { actOf, dateInWords, inOneLine, lowerFirst, remarkLines, upperFirst, withoutStop } from './wording';

/** A place to be filled in by hand where nobody has named the body that verifies. */
const BLANK_ADDRESSEE = '…………………………………………';

/** What deputies asked about one person. */
export function requestsAbout(
  { material }: Pick<DocumentContext, 'material'>,
  official: Pick<VoteOfficial, 'id'> | null,
): readonly ClarificationRequest[] {
  return material.requests.filter(({ officialId }) => officialId === official?.id);
}

/**
 * V5, công văn: what deputies ask about one person, to the person or to the body that verifies, with the day by which the
 * answer is due (NQ 85/2014/QH13 Điều 9). Each addressee has a letter with its own requests that nobody has answered yet.
 */
export function clarificationLetter(context: DocumentContext): OfficialDocument {
  const { vote, council, issue, official } = context;
  const place = letterPlaceOf(context, context.part?.id ?? null);
  const requests = openRequests(place);
  const addressee = place?.addressee ?? { kind: 'person' };
  const who = `${addressOf(context)} ${official?.name ?? ''}`;
  const posts = official === null || official.posts === '' ? '' : `, ${inOneLine(official.posts)}`;
  const session = vote.sessionName === '' ? '' : ` tại ${vote.sessionName}`;
  return composeDocument({
    title: `Công văn đề nghị ${addressee.kind === 'person' ? 'làm rõ' : 'xác minh'} đối với ${who}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: '',
    summary: `V/v đề nghị trả lời yêu cầu của đại biểu về người được ${actOf[vote.procedure]}`,
    addressedTo: [addresseeWords(addressee, `${upperFirst(who)}${posts}`)],
    body: [
      paragraph(
        `Để chuẩn bị ${actOf[vote.procedure]}${session}, Thường trực ${council.fullName} nhận được yêu cầu của đại biểu ` +
          `${council.shortName} đối với ${who}${posts}, như sau:`,
      ),
      ...requestLines(requests),
      ...remarkLines(issue.remarks),
      paragraph(
        `Thường trực ${council.shortName} đề nghị ${addresseeWords(addressee, who)} trả lời bằng văn bản, gửi Thường ` +
          `trực ${council.shortName} và đại biểu đã yêu cầu${untilWhen(requests)}`,
      ),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

function addresseeWords(addressee: Addressee, person: string): string {
  switch (addressee.kind) {
    case 'person':
      return person;
    case 'body':
      return addressee.name;
    case 'unnamed-body':
      return BLANK_ADDRESSEE;
  }
}

/** The day on which all answers are due, or null where the requests have days of their own or none. */
function sharedDay(requests: readonly ClarificationRequest[]): LocalDate | null {
  const [first] = requests;
  return first && requests.every(({ dueDate }) => dueDate === first.dueDate) ? first.dueDate : null;
}

function untilWhen(requests: readonly ClarificationRequest[]): string {
  const day = sharedDay(requests);
  if (day !== null) return `, chậm nhất ${dateInWords(day)}`;
  return requests.some(({ dueDate }) => dueDate !== null)
    ? ' đúng thời hạn nêu trên'
    : ' trước ngày bỏ phiếu';
}

function requestLines(requests: readonly ClarificationRequest[]): readonly Block[] {
  if (requests.length === 0) return [paragraph('Mọi yêu cầu đã được trả lời.')];
  const shared = sharedDay(requests) !== null;
  return requests.map((request, index) => {
    const received = request.receivedDate === null ? '' : `, nhận ngày ${formatDate(request.receivedDate)}`;
    const due =
      shared || request.dueDate === null ? '' : ` (trả lời chậm nhất ngày ${formatDate(request.dueDate)})`;
    return clause(index + 1, `Đại biểu ${request.deputyName}${received}, ${wishWords(request)}${due}.`);
  });
}

/** Deputies write "Làm rõ việc …", "Đề nghị xác minh …" themselves: the wish is said once. */
const WISH = /^(?:đề nghị|yêu cầu)?\s*(?:được\s+)?(?:làm rõ|xác minh|giải trình)(?=[\s:,])/iu;

function wishWords({ question, requestKind }: ClarificationRequest): string {
  const asked = withoutStop(inOneLine(question));
  if (WISH.test(asked)) {
    const words = lowerFirst(asked);
    return /^(?:đề nghị|yêu cầu)/u.test(words) ? words : `đề nghị ${words}`;
  }
  return `đề nghị ${requestKind === 'verification' ? 'xác minh' : 'làm rõ'}: ${asked === '' ? '…' : asked}`;
}

/**
 * Why a letter cannot carry this date, in a sentence: nobody is asked before the request came in, or after the answer was
 * due. Null where it can.
 */
export function wrongLetterDay(requests: readonly ClarificationRequest[], day: LocalDate): string | null {
  if (requests.some(({ receivedDate }) => receivedDate !== null && day < receivedDate)) {
    return 'Ngày công văn sớm hơn ngày nhận yêu cầu.';
  }
  return requests.some(({ dueDate }) => dueDate !== null && day > dueDate)
    ? 'Ngày công văn sau hạn trả lời; hãy sửa hạn trả lời.'
    : null;
}

/** Who gets a copy: the deputies who asked. */
export const letterRecipients = (requests: readonly ClarificationRequest[]): string[] => [
  'Như trên',
  ...[...new Set(requests.map(({ deputyName }) => `Đại biểu ${deputyName}`))],
  'Lưu: VT',
];
