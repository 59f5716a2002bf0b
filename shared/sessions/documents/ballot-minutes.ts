import {
  BLANK_DIGITS,
  blankLine,
  clause,
  composeDocument,
  count,
  figure,
  footLine,
  instantInWords,
  numberLine,
  paragraph,
  remarkLines,
  romanHeading,
  type OfficialDocument,
  type PaperContext,
  type PaperPart,
} from '../../official-documents/index';
import type { OpenVote } from '../open-votes/model';
import { voteOutcome } from '../open-votes/outcome';
import { VERDICT_WORDS } from '../open-votes/labels';
import { shareName } from '../sitting-rules/shares';
import type { HeldSession } from './held';
import type { SessionSource } from './source';

/** Votes that were taken on paper; each has minutes of its own. */
export const ballotVotes = ({ minutes }: HeldSession): readonly OpenVote[] =>
  minutes.votes.filter(({ ballots }) => ballots !== null);

/** S19: minutes of counting one secret ballot. */
export function ballotMinutes(
  { held, session }: SessionSource,
  part: PaperPart | null,
  paper: PaperContext,
): OfficialDocument {
  const { council, issue } = paper;
  const vote = held.minutes.votes.find(({ id }) => id === part?.id);
  const outcome = vote === undefined ? null : voteOutcome(vote);
  const ballots = vote?.ballots ?? null;
  const sheets = (value: number | undefined) => count(value ?? null, 'phiếu');
  const valid = ballots === null ? undefined : ballots.collected - ballots.invalid;
  return composeDocument({
    title: `Biên bản kiểm phiếu ${vote?.subject ?? ''}`.trim(),
    letterhead: council.boardLetterhead,
    numberLine: numberLine(issue.symbol),
    typeName: 'BIÊN BẢN',
    summary: `Kiểm phiếu biểu quyết: ${vote?.subject ?? ''}`,
    body: [
      paragraph(
        `Thời gian: ${vote === undefined ? `${BLANK_DIGITS} giờ ${BLANK_DIGITS} phút` : instantInWords(vote.takenAt)}.`,
      ),
      paragraph(`Tại ${session.title}${session.place === '' ? '' : `, ${session.place}`}.`),
      romanHeading(1, 'Số đại biểu và số phiếu'),
      clause(1, [
        'Tổng số đại biểu: ',
        ...count(vote?.total ?? null, 'người; có mặt: '),
        ...count(vote?.present ?? null, 'người.'),
      ]),
      clause(2, [
        'Phiếu phát ra: ',
        ...sheets(ballots?.issued),
        '; thu về: ',
        ...sheets(ballots?.collected),
        '.',
      ]),
      clause(3, ['Phiếu hợp lệ: ', ...sheets(valid), '; không hợp lệ: ', ...sheets(ballots?.invalid), '.']),
      romanHeading(2, 'Kết quả'),
      clause(1, [
        'Tán thành: ',
        ...sheets(vote?.votesFor),
        ...(typeof outcome?.percentFor !== 'string'
          ? []
          : [', bằng ', figure(`${outcome.percentFor}%`), ` của ${outcome.base} đại biểu`]),
        '.',
      ]),
      clause(2, ['Không tán thành: ', ...sheets(vote?.votesAgainst), '.']),
      clause(3, ['Phiếu trắng: ', ...sheets(vote?.notVoting), '.']),
      clause(4, [
        `Phải đạt ${vote === undefined ? '' : shareName(vote.rule)}, ít nhất `,
        ...sheets(outcome?.needed),
        ` tán thành. Kết luận: ${outcome === null ? '' : VERDICT_WORDS[outcome.verdict].toLocaleLowerCase('vi')}.`,
      ]),
      romanHeading(3, 'Khiếu nại, niêm phong phiếu'),
      ...(issue.remarks === '' ? [blankLine(''), blankLine('')] : remarkLines(issue.remarks)),
      paragraph('Biên bản này đã được đọc lại, các thành viên Ban kiểm phiếu thống nhất và ký tên'),
    ],
    closing: {
      kind: 'board',
      head: { lines: ['TM. BAN KIỂM PHIẾU', 'TRƯỞNG BAN'], note: '', name: '' },
      membersTitle: 'CÁC THÀNH VIÊN',
      members: Array.from({ length: 2 }, () => ({ name: '', role: '' })),
    },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'board'),
  });
}
