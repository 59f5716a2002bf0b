import { upperFirst } from '../../kernel/first-letter';
import {
  BLANK_DIGITS,
  blankLine,
  bodyRow,
  column,
  composeDocument,
  dashItem,
  documentSymbol,
  footLine,
  headCell,
  leadIn,
  numberLine,
  paragraph,
  placeAndDate,
  remarkLines,
  romanHeading,
  signatureLines,
  signer,
  table,
  textCell,
  type Block,
  type Letterhead,
  type OfficialDocument,
  type PaperContext,
  type PaperPart,
} from '../../official-documents/index';
import { formatDate } from '../../kernel/local-date';
import type { Paper } from '../papers/model';
import { DOTS, sessionOf } from './parts';
import type { SessionSource } from './source';

/** "Ban Kinh tế - Ngân sách" is KTNS in the number of its reports; dots where the Ban is not named. */
export function boardInitials(board: string): string {
  const words = board.replace(/^ban(?=\s)/iu, '').match(/\p{L}+/gu) ?? [];
  return /^ban\s/iu.test(board)
    ? words.map((word) => word.slice(0, 1).toLocaleUpperCase('vi')).join('')
    : '…';
}

/** A Ban writes under the council it belongs to. */
const boardLetterhead = (board: string, { fullName, letterhead }: PaperContext['council']): Letterhead =>
  /^ban\s/iu.test(board)
    ? { parentLine: fullName.toLocaleUpperCase('vi'), bodyLines: [board.toLocaleUpperCase('vi')] }
    : letterhead;

/** One frame for each verification report of the checklist. */
export const reportParts = ({ papers }: SessionSource): readonly PaperPart[] =>
  reports(papers).map(({ id, title }) => ({ id, name: title }));

const reports = (papers: readonly Paper[]): readonly Paper[] =>
  papers.filter(({ kind, dropped }) => kind === 'verification_report' && !dropped);

const reportOf = ({ papers }: SessionSource, part: PaperPart | null): Paper | null =>
  papers.find(({ id }) => id === part?.id) ?? null;

export const coveredBy = ({ papers }: SessionSource, report: Paper | null): readonly Paper[] =>
  (report?.coversIds ?? []).flatMap((id) => papers.find((one) => one.id === id) ?? []);

const withSymbol = ({ symbol, title }: Paper): string => (symbol === '' ? title : `${title} (số ${symbol})`);

/**
 * S12: what a report has to state (agreement with policy and law, local conditions, points of disagreement and proposals)
 * as headings with room; the Ban writes the rest.
 */
export function verificationFrame(
  source: SessionSource,
  part: PaperPart | null,
  paper: PaperContext,
): OfficialDocument {
  const { council, issue } = paper;
  const report = reportOf(source, part);
  // What all Ban verify together has no body of its own yet: which of them writes and signs is filled in.
  const responsible = report?.responsible ?? '';
  const board = /^các ban(?=\s|$)/iu.test(responsible.normalize('NFC')) ? '' : responsible;
  const covered = coveredBy(source, report);
  const sections: readonly (readonly [string, readonly Block[]])[] = [
    ['Sự cần thiết, căn cứ pháp lý', [blankLine(''), blankLine('')]],
    ['Sự phù hợp với chủ trương của Đảng, pháp luật và tình hình địa phương', [blankLine(''), blankLine('')]],
    ['Nội dung còn ý kiến khác nhau', [blankLine(''), blankLine('')]],
    ['Kiến nghị', [...remarkLines(issue.remarks), blankLine('')]],
    [
      'Kết quả biểu quyết của Ban',
      [paragraph(`Tán thành: ${DOTS.slice(0, 12)}; không tán thành: ${DOTS.slice(0, 12)}.`)],
    ],
  ];
  return composeDocument({
    title: report?.title ?? 'Báo cáo thẩm tra',
    letterhead: boardLetterhead(board, council),
    numberLine: numberLine(
      documentSymbol('{no}/{kind}-{body}', {
        kind: 'BC',
        body: boardInitials(board),
        number: null,
        year: null,
      }),
    ),
    // The Ban dates its report itself, long before the session.
    placeAndDate: placeAndDate(issue.place, null),
    typeName: 'BÁO CÁO THẨM TRA',
    summary: upperFirst((report?.title ?? '').replace(/^báo cáo thẩm tra:?\s*/iu, '')),
    body: [
      leadIn(
        `${board === '' ? 'Ban' : board} đã họp thẩm tra, trình ${sessionOf(source, paper)}${covered.length === 0 ? ':' : ' các nội dung:'}`,
      ),
      ...(covered.length === 0
        ? [blankLine('')]
        : covered.map((one, index) =>
            dashItem(`${withSymbol(one)}${index === covered.length - 1 ? '.' : ';'}`),
          )),
      ...sections.flatMap(([title, blocks], index) => [romanHeading(index + 1, title), ...blocks]),
      paragraph(`${board === '' ? 'Ban' : board} báo cáo ${council.shortName} xem xét, quyết định`),
    ],
    closing: {
      kind: 'signer',
      signer: signer({
        authority: 'on_behalf',
        body: board === '' ? `Ban ${BLANK_DIGITS}` : board,
        post: 'Trưởng Ban',
        name: '',
      }),
    },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

/** S13: members write what they think of each submission where the Ban cannot meet (NQ 104/2025/UBTVQH15 Điều 27). */
export function boardOpinionForm(
  source: SessionSource,
  part: PaperPart | null,
  paper: PaperContext,
): OfficialDocument {
  const report = reportOf(source, part);
  const covered = coveredBy(source, report);
  const rows = covered.length === 0 ? [null] : covered;
  // What members write is put into the report, which is due on this day.
  const reportDue =
    report?.dueDate ??
    report?.proposedDue ??
    source.steps.find(({ code }) => code === 'verification_reports')?.date ??
    null;
  return composeDocument({
    title: `Phiếu lấy ý kiến: ${report?.title ?? ''}`,
    letterhead: paper.council.letterhead,
    typeName: 'PHIẾU LẤY Ý KIẾN',
    summary: `Thành viên ${report?.responsible === '' || report === null ? 'Ban' : report.responsible}`,
    body: [
      paragraph(`Về nội dung trình ${sessionOf(source, paper)}.`),
      blankLine('Họ và tên thành viên: '),
      table({
        caption: 'Ý kiến của thành viên',
        columns: [column(11, 'center'), column(76), column(26), column(26), column(36)],
        header: [
          [
            headCell('STT'),
            headCell('Nội dung'),
            headCell('Nhất trí'),
            headCell('Không nhất trí'),
            headCell('Ý kiến khác'),
          ],
        ],
        rows: rows.map((one, index) =>
          bodyRow([
            textCell(String(index + 1)),
            textCell(one === null ? '' : withSymbol(one)),
            textCell(''),
            textCell(''),
            textCell(''),
          ]),
        ),
      }),
      blankLine('Ý kiến cụ thể: '),
      blankLine(''),
      blankLine(''),
      paragraph(
        `Gửi lại Ban trước ${reportDue === null ? DOTS.slice(0, 30) : `ngày ${formatDate(reportDue)}`}.`,
      ),
      signatureLines('THÀNH VIÊN BAN\n(Ký, ghi rõ họ tên)'),
    ],
    draftMark: null,
    verification: footLine(paper, 'board'),
  });
}
