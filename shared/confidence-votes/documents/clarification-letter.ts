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
import { formatDate } from '../../kernel/local-date';
import type { ClarificationRequest } from '../groundwork/model';
import type { VoteOfficial } from '../model';
import type { DocumentContext } from './context';
import { actOf, dateInWords, inOneLine, remarkLines, withoutStop } from './wording';

/** What deputies asked about one person. */
export function requestsAbout(
  { material }: Pick<DocumentContext, 'material'>,
  official: Pick<VoteOfficial, 'id'> | null,
): readonly ClarificationRequest[] {
  return material.requests.filter(({ officialId }) => officialId === official?.id);
}

/**
 * V5, công văn: what deputies ask about one person, to the person or to the body that verifies, with the day by which the
 * answer is due (NQ 85/2014/QH13 Điều 9).
 */
export function clarificationLetter(context: DocumentContext): OfficialDocument {
  const { vote, council, issue, official } = context;
  const requests = requestsAbout(context, official);
  const name = official?.name ?? '';
  const due = requests.flatMap(({ dueDate }) => dueDate ?? []).toSorted()[0] ?? null;
  return composeDocument({
    title: `Công văn đề nghị làm rõ đối với ${name}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: '',
    summary: `V/v đề nghị trả lời yêu cầu của đại biểu về người được ${actOf[vote.procedure]}`,
    addressedTo: addressees(requests, official),
    body: [
      paragraph(
        `Để chuẩn bị ${actOf[vote.procedure]}${vote.sessionName === '' ? '' : ` tại ${vote.sessionName}`}, Thường trực ` +
          `${council.fullName} nhận được yêu cầu của đại biểu ${council.shortName} đối với ${name}` +
          `${official === null || official.posts === '' ? '' : `, ${inOneLine(official.posts)}`}, như sau:`,
      ),
      ...requests.map(requestLine),
      ...remarkLines(issue.remarks),
      paragraph(
        `Thường trực ${council.shortName} đề nghị trả lời bằng văn bản, gửi Thường trực ${council.shortName} và đại biểu ` +
          `đã yêu cầu, chậm nhất ${dateInWords(due)}`,
      ),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

function addressees(
  requests: readonly ClarificationRequest[],
  official: VoteOfficial | null,
): readonly string[] {
  const named = [...new Set(requests.map(({ addressee }) => addressee).filter((one) => one !== ''))];
  return named.length > 0 ? named : [`Ông (bà) ${official?.name ?? ''}`];
}

function requestLine(request: ClarificationRequest, index: number): Block {
  const received = request.receivedDate === null ? '' : `, nhận ngày ${formatDate(request.receivedDate)}`;
  const wish = request.requestKind === 'verification' ? 'đề nghị xác minh' : 'đề nghị làm rõ';
  const question = withoutStop(inOneLine(request.question));
  return clause(index + 1, `Đại biểu ${request.deputyName}${received}, ${wish}: ${question}.`);
}
