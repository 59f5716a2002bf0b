import {
  BLANK_DIGITS,
  blankLine,
  clause,
  clauseTitle,
  composeDocument,
  dashItem,
  footLine,
  leadIn,
  numberLine,
  paragraph,
  romanHeading,
  type Block,
  type OfficialDocument,
} from '../../official-documents/index';
import { localDateOf } from '../../kernel/local-date';
import { codeWords } from '../log/words';
import { boardRoleNames, invalidReasonNames } from '../messages';
import { INVALID_REASONS_OF, type BallotKindCount, type Procedure } from '../model';
import { lastClosing } from '../state';
import { BLANK_BOARD_SIZE, boardClosing } from './board-closing';
import { causeBases } from './causes';
import type { DocumentContext } from './context';
import { leftOutBlocks } from './left-out';
import { ofThoseVotedOn, withoutResultBlocks } from './no-result';
import { closingsElsewhere } from './other-machines';
import { rowReasonBlocks } from './row-reasons';
import { ballotsTable, resultTable, unknownNote } from './tables';
import { takenBack } from './taken-back';
import { thresholdsReached } from './thresholds-reached';
import { typedTotals } from './typed-totals';
import {
  actOf,
  baseNotes,
  clockInWords,
  count,
  countOrBlank,
  dateInWords,
  instantInWords,
  lowerFirst,
  subjectOf,
} from './wording';

/** V11, biên bản kiểm phiếu: Mẫu 1.9, times instead of place and date, signed by the whole board. */
export function tallyMinutes(context: DocumentContext): OfficialDocument {
  const { vote, council, issue } = context;
  const summary = `Kiểm phiếu ${actOf[vote.procedure]} đối với ${subjectOf(council)}`;
  return composeDocument({
    title: `Biên bản ${lowerFirst(summary)}`,
    letterhead: council.boardLetterhead,
    numberLine: numberLine(issue.symbol),
    typeName: 'BIÊN BẢN',
    summary,
    body: [
      ...opening(context),
      ...numbered([
        ['Thành phần Ban kiểm phiếu', boardMembers(context)],
        ['Số đại biểu và số phiếu', ballots(context)],
        ['Kết quả kiểm phiếu', results(context)],
        ['Người không lấy phiếu tín nhiệm', leftOutBlocks(context)],
        ['Khiếu nại, kiến nghị và niêm phong phiếu', remarks(context)],
        ['Mở lại kết quả kiểm phiếu', takenBack(context)],
      ]),
      ...ending(context),
    ],
    closing: boardClosing(vote),
    recipients: issue.recipients,
    draftMark: context.draftMark,
    verification: footLine(context, 'board'),
  });
}

/** Leaves out empty parts and numbers the others in Roman. */
function numbered(parts: readonly (readonly [string, readonly Block[]])[]): readonly Block[] {
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [romanHeading(index + 1, title), ...blocks]);
}

function opening(context: DocumentContext): readonly Block[] {
  const { vote } = context;
  const place = vote.place === '' ? [blankLine('Địa điểm:')] : [paragraph(`Địa điểm: ${vote.place}.`)];
  return [
    paragraph(`Thời gian bắt đầu: ${clockInWords(vote.startTime)}, ${dateInWords(vote.date)}.`),
    ...place,
    ...causeBases(context).map((basis) => paragraph(`${basis}.`)),
  ];
}

function boardMembers({ vote, council }: DocumentContext): readonly Block[] {
  const session = vote.sessionName === '' ? '' : ` tại ${vote.sessionName}`;
  const members = vote.board.map((member, index) => {
    const posts = member.posts === '' ? '' : `, ${member.posts}`;
    const end = index === vote.board.length - 1 ? '.' : ';';
    return clause(index + 1, `${member.name}${posts}: ${boardRoleNames[member.role]}${end}`);
  });
  const elected = `Ban kiểm phiếu do ${council.fullName} bầu${session}, gồm `;
  if (members.length === 0) {
    return [
      leadIn(`${elected}${BLANK_DIGITS} người:`),
      ...Array.from({ length: BLANK_BOARD_SIZE }, (_, index) => blankLine(`${index + 1}.`)),
    ];
  }
  return [leadIn([elected, ...count(members.length, 'người:')]), ...members];
}

function ballots({ vote, result, council }: DocumentContext): readonly Block[] {
  const kinds = result.kinds.map((kind) => kind.kind);
  return [
    clause(1, [`Tổng số đại biểu ${council.shortName}: `, ...countOrBlank(vote.deputiesTotal, 'người'), '.']),
    clause(2, ['Số đại biểu có mặt: ', ...countOrBlank(vote.deputiesPresent, 'người'), '.']),
    { ...clause(3, 'Số phiếu của từng loại:'), keepWithNext: true },
    ballotsTable(kinds),
    ...kinds.flatMap((kind) => notReturned(kind)),
    ...kinds.flatMap((kind) => invalidReasons(kind, vote.procedure)),
  ];
}

/** Ballots that went out and did not come back belong on the paper: issued = collected + these. */
function notReturned({ title, issued, collected }: BallotKindCount): readonly Block[] {
  const missing = (issued ?? 0) - (collected ?? 0);
  if (issued === null || collected === null || missing <= 0) return [];
  return [dashItem([`${title}, phiếu phát ra không thu về: `, ...count(missing, 'phiếu'), '.'])];
}

function invalidReasons(kind: BallotKindCount, procedure: Procedure): readonly Block[] {
  const reasons = INVALID_REASONS_OF[procedure].filter((reason) => (kind.invalidReasons[reason] ?? 0) > 0);
  if (reasons.length === 0) return [];
  const words = reasons.flatMap((reason, index) => [
    index === 0 ? '' : '; ',
    `${lowerFirst(invalidReasonNames[reason])}: `,
    ...count(kind.invalidReasons[reason] ?? null, 'phiếu'),
  ]);
  return [dashItem([`${kind.title}, lý do phiếu không hợp lệ: `, ...words, '.'])];
}

function results(whole: DocumentContext): readonly Block[] {
  const context = ofThoseVotedOn(whole);
  const { vote, result } = context;
  const tables = result.kinds.flatMap((kind, index): Block[] => [
    clauseTitle(index + 1, kind.kind.title),
    ...baseNotes(vote, [kind]),
    resultTable(result, [kind], { layout: 'compact', groups: false, caption: kind.kind.title }),
  ]);
  return [
    ...unknownNote(result),
    ...tables,
    ...rowReasonBlocks(context, result.kinds),
    ...withoutResultBlocks(whole),
    ...thresholdsReached(context),
    ...typedTotals(vote),
    ...codes(vote),
    ...closingsElsewhere(context),
  ];
}

/** The signed paper anchors the log: who has an exported count compares both codes with this page. */
function codes({ frozenCodes, stateChanges }: DocumentContext['vote']): readonly Block[] {
  if (frozenCodes === null) return [];
  const closer = lastClosing(stateChanges)?.actor ?? '';
  return [
    paragraph(
      `Số liệu ${closer === '' ? '' : `do ${closer} `}chốt hồi ${instantInWords(frozenCodes.at)}. Mã nội dung: ` +
        `${codeWords(frozenCodes.contentCode)}. Mã nhật ký kiểm phiếu: ${codeWords(frozenCodes.headCode)}.`,
    ),
  ];
}

function remarks({ issue }: DocumentContext): readonly Block[] {
  const lines = issue.remarks.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 0) return lines.map((line) => paragraph(line));
  return ['Khiếu nại, kiến nghị:', 'Niêm phong phiếu:'].flatMap((label) => [
    { ...blankLine(label), keepWithNext: true },
    blankLine(''),
  ]);
}

/** A count that runs past midnight ends on the day on which its figures were closed. */
function endDay({ date, endTime, startTime, stateChanges }: DocumentContext['vote']): string {
  const closed = lastClosing(stateChanges)?.at ?? null;
  const day = closed === null ? null : localDateOf(closed);
  const sameDay = day === null || date === null || day <= date || (endTime !== '' && endTime >= startTime);
  return sameDay ? 'cùng ngày' : dateInWords(day);
}

function ending({ vote }: DocumentContext): readonly Block[] {
  return [
    paragraph(
      `Việc kiểm phiếu kết thúc hồi ${clockInWords(vote.endTime)} ${endDay(vote)}. Biên bản này đã được đọc lại để các ` +
        'thành viên Ban kiểm phiếu cùng nghe, thống nhất nội dung và ký tên',
    ),
  ];
}
