import { formatDate, localDateOf, localTimeOf } from '../../kernel/local-date';
import { ANSWER_WORDS } from '../questions/labels';
import type { Question } from '../questions/model';
import { ROLL_WORDS } from '../roll-call/labels';
import type { RollFigures } from '../roll-call/figures';
import { shareName } from '../sitting-rules/shares';
import type { AwayDeputy, MinutesVote } from './model';

/** Sentences of the minutes: the same words on the screen, on paper and in the archive. */

export const clockOf = (instant: string | null): string => (instant === null ? '…' : localTimeOf(instant));

/** "08 giờ 05 ngày 08/12/2026" */
export function momentInWords(instant: string | null): string {
  if (instant === null) return '… giờ …';
  const [hours = '', minutes = ''] = localTimeOf(instant).split(':');
  return `${hours} giờ ${minutes} ngày ${formatDate(localDateOf(instant))}`;
}

export function rollSentence(roll: RollFigures): string {
  // What nobody called says nothing of who came.
  if (roll.notRecorded === roll.total) return 'Chưa điểm danh.';
  const parts = [`Có mặt ${roll.attended}/${roll.total} đại biểu`];
  if (roll.late > 0) parts.push(`${roll.late} đến muộn`);
  // Whoever left took part and is counted; the hall had fewer then.
  if (roll.left > 0) parts.push(`${roll.left} về sớm (còn ${roll.inHall})`);
  if (roll.excused > 0) parts.push(`${roll.excused} vắng có lý do`);
  if (roll.absent > 0) parts.push(`${roll.absent} vắng không lý do`);
  if (roll.notRecorded > 0) parts.push(`${roll.notRecorded} chưa ghi`);
  return `${parts.join(', ')}.`;
}

export const awayWords = ({ name, reason, status }: AwayDeputy): string =>
  `${name} (${reason === '' ? ROLL_WORDS[status].toLocaleLowerCase('vi') : reason})`;

export const VERDICT_SENTENCES = {
  passed: 'Hội đồng nhân dân thông qua.',
  failed: 'Hội đồng nhân dân không thông qua.',
  unsettled: 'Số liệu chưa khớp, chưa kết luận.',
} as const;

/** The ballots of a secret vote that are in none of its figures; '' where there are none. */
export const invalidBallots = ({ ballots }: MinutesVote['vote']): string =>
  ballots === null || ballots.invalid === 0 ? '' : `phiếu không hợp lệ ${ballots.invalid}`;

/** "Biểu quyết (lượt 3): tán thành 76/82 (92,68%), không tán thành 0, không biểu quyết 0, vắng 6; cần quá nửa (42). …" */
export function voteSentence({ outcome, stands, vote }: MinutesVote): string {
  const share = outcome.percentFor === null ? '' : ` (${outcome.percentFor}%)`;
  const figures = [
    `tán thành ${vote.votesFor}/${outcome.base}${share}`,
    `không tán thành ${vote.votesAgainst}`,
    `không biểu quyết ${vote.notVoting}`,
    invalidBallots(vote),
    `vắng ${vote.absent}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
  const end = stands ? VERDICT_SENTENCES[outcome.verdict] : 'Đã biểu quyết lại.';
  return `Biểu quyết (lượt ${vote.refNo}): ${figures}; cần ${shareName(vote.rule)}, ít nhất ${outcome.needed}. ${end}`;
}

export function questionSentence(question: Question): string {
  const whom = [question.askedOf, question.askedPost].filter((part) => part !== '').join(', ');
  // A question begins a sentence of its own, also where no field stands in front of it.
  const about = `${question.field === '' ? '' : ` về ${question.field}`}${question.content === '' ? '' : `: ${question.content}`}`;
  const due = question.promises.find(({ kind }) => kind === 'written_answer')?.dueDate ?? null;
  const answered =
    question.answerKind === 'in_writing' && due !== null
      ? `${ANSWER_WORDS.in_writing}, hạn ${formatDate(due)}`
      : ANSWER_WORDS[question.answerKind];
  const said = question.answer.trim().replace(/\.$/u, '');
  const answer = said === '' ? answered : `${answered}: ${said}`;
  const asked = `Đại biểu ${question.deputyName} chất vấn ${whom}${about}`;
  return `${/[.?]$/u.test(asked) ? asked : `${asked}.`} ${answer}.`;
}
