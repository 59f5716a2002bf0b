import {
  blankLine,
  composeDocument,
  footLine,
  paragraph,
  placeAndDate,
  remarkLines,
  signatureLines,
  type Block,
  type OfficialDocument,
  type PaperContext,
  type PaperPart,
} from '../../official-documents/index';
import { askedPerson } from '../questions/model';
import type { SessionSource } from './source';

/** The form that is left blank, beside those of questions that were asked. */
export const BLANK_FORM = 'blank';

/** S14: a question on paper, to be signed by the deputy; the blank form for those who write by hand. */
export function questionForm(
  { held, session }: SessionSource,
  part: PaperPart | null,
  paper: PaperContext,
): OfficialDocument {
  const { council, issue } = paper;
  const question = held.minutes.questions.find(({ id }) => id === part?.id);
  const line = (label: string, value: string): Block =>
    value === '' ? blankLine(`${label}:`) : paragraph(`${label}: ${value}.`);
  const asked = question === undefined ? '' : askedPerson(question);
  return composeDocument({
    title: `Phiếu chất vấn${question === undefined ? '' : `, đại biểu ${question.deputyName}`}`,
    letterhead: council.letterhead,
    placeAndDate: placeAndDate(issue.place, question?.askedDate ?? null),
    typeName: 'PHIẾU CHẤT VẤN',
    summary: `Tại ${session.title}`,
    body: [
      line('Họ và tên đại biểu', question?.deputyName ?? ''),
      line('Tổ đại biểu', question?.groupName ?? ''),
      line('Người bị chất vấn', asked),
      line('Lĩnh vực', question?.field ?? ''),
      paragraph('Nội dung chất vấn:'),
      ...(question === undefined || question.content === ''
        ? Array.from({ length: 10 }, () => blankLine(''))
        : remarkLines(question.content)),
      signatureLines([{ text: 'ĐẠI BIỂU CHẤT VẤN', bold: true }]),
    ],
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}
