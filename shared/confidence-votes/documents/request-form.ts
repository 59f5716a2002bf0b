import { formatDate } from '../../kernel/local-date';
import {
  blankLine,
  bold,
  clause,
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
import { calendarOf } from '../groundwork/calendar';
import type { ClarificationRequest } from '../groundwork/model';
import type { DocumentContext } from './context';
import { postsInLine } from './person-words';
import { requestOf } from './request-parts';
import { actOf, remarkLines } from './wording';

/** Lines for what is asked: the form stays on one page with its signature. */
const QUESTION_LINES = 7;

/**
 * V5, the form on which a deputy asks that a matter be verified or explained before the vote, with the last day for each
 * (NQ 85/2014/QH13 Điều 9): blank for the hall, or filled in with a request that the office noted.
 */
export function requestForm(context: DocumentContext): OfficialDocument {
  const { vote, council, issue, official } = context;
  const request = requestOf(context, context.part?.id ?? null);
  const summary = `Làm rõ, xác minh về người được ${actOf[vote.procedure]}`;
  return composeDocument({
    title: `Phiếu yêu cầu làm rõ, xác minh${request === null ? '' : `, đại biểu ${request.deputyName}`}`,
    letterhead: council.letterhead,
    placeAndDate: placeAndDate(issue.place, request?.receivedDate ?? null),
    typeName: 'PHIẾU YÊU CẦU',
    summary,
    attachedTo: vote.sessionName === '' ? '' : `(${vote.sessionName})`,
    addressedTo: [`Thường trực ${council.fullName}`],
    body: [
      line('Họ và tên đại biểu', request?.deputyName ?? ''),
      blankLine('Tổ đại biểu:'),
      line('Yêu cầu về ông (bà)', official?.name ?? ''),
      line('Chức vụ', postsInLine(official?.posts ?? '')),
      ...wishBlocks(context, request),
      leadIn('Nội dung yêu cầu:'),
      ...(request === null || request.question === ''
        ? Array.from({ length: QUESTION_LINES }, () => blankLine(''))
        : remarkLines(request.question)),
      { ...blankLine('Tài liệu kèm theo:'), keepWithNext: true },
      signatureLines([
        bold('ĐẠI BIỂU'),
        italic('\n(Ký, ghi rõ họ tên)'),
        '\n\n\n\n',
        bold(request?.deputyName ?? ''),
      ]),
    ],
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

const line = (label: string, value: string): Block =>
  value === '' ? blankLine(`${label}:`) : paragraph([`${label}: `, bold(value), '.']);

/** Which of the two things is asked, and by when: to be ringed where it is not known. */
function wishBlocks(context: DocumentContext, request: ClarificationRequest | null): readonly Block[] {
  const { vote, material } = context;
  const steps = calendarOf(vote, material.steps);
  const until = (code: string): string => {
    const day = steps.find((step) => step.code === code)?.date ?? null;
    return day === null ? '' : `, gửi Thường trực chậm nhất ngày ${formatDate(day)}`;
  };
  if (request === null) {
    return [
      leadIn('Đề nghị (khoanh tròn một số):'),
      clause(1, `Người có tên trên làm rõ bằng văn bản${until('clarification')};`),
      clause(2, `Cơ quan có thẩm quyền xác minh, trả lời${until('verification')}.`),
    ];
  }
  const due = request.dueDate === null ? '' : `, chậm nhất ngày ${formatDate(request.dueDate)}`;
  const body = request.addressee === '' ? 'cơ quan có thẩm quyền' : request.addressee;
  return [
    paragraph(
      request.requestKind === 'clarification'
        ? `Đề nghị: người có tên trên làm rõ bằng văn bản${due}.`
        : `Đề nghị: ${body} xác minh, trả lời bằng văn bản${due}.`,
    ),
  ];
}
