import { sides } from './balance-checks';
import type { Problem, TallyInput } from './model';

/**
 * So many deputies make a session, by the working rules of councils; no article was found that says it of the count, so
 * fewer are told and do not block.
 */
const QUORUM = { numerator: 2, denominator: 3 } as const;

/**
 * What the minutes say of the meeting itself (NQ 96/2023/QH15 Điều 19 khoản 1: the presence is announced with the
 * ballots). A file that is only computed knows nothing of a meeting, and is not asked.
 */
export function meetingProblems(input: TallyInput): readonly Problem[] {
  const { deputiesPresent, deputiesTotal, meeting } = input;
  const problems: Problem[] = [];
  if (meeting && deputiesPresent === null) {
    problems.push({
      code: 'presence_missing',
      severity: 'blocking',
      message: 'Chưa nhập số đại biểu có mặt.',
      advice: 'Nhập số đại biểu có mặt như đã điểm danh.',
    });
  }
  if (deputiesPresent !== null && deputiesTotal !== null && deputiesPresent > deputiesTotal) {
    problems.push({
      ...sides(
        { label: 'Đại biểu có mặt', value: deputiesPresent },
        { label: 'Tổng số đại biểu', value: deputiesTotal },
      ),
      code: 'present_over_total',
      severity: 'blocking',
      message: `Có mặt ${deputiesPresent}, nhiều hơn ${deputiesTotal} đại biểu.`,
      advice: 'Kiểm tra số đại biểu có mặt.',
    });
  }
  const { numerator, denominator } = QUORUM;
  const fewPresent =
    deputiesPresent !== null &&
    deputiesTotal !== null &&
    deputiesPresent * denominator < deputiesTotal * numerator;
  if (meeting && fewPresent) {
    problems.push({
      code: 'presence_below_quorum',
      severity: 'warning',
      message: `Có mặt ${deputiesPresent} trong ${deputiesTotal} đại biểu, chưa đủ ${numerator}/${denominator}.`,
      advice: 'Kiểm tra số có mặt; đúng thì nêu lý do khi chốt.',
    });
  }
  if (meeting && meeting.startTime !== '' && meeting.endTime !== '' && meeting.endTime < meeting.startTime) {
    problems.push({
      code: 'times_reversed',
      severity: 'blocking',
      message: `Kết thúc lúc ${meeting.endTime}, trước giờ bắt đầu ${meeting.startTime}.`,
      advice: 'Sửa giờ bắt đầu hoặc giờ kết thúc.',
    });
  }
  // Printed on the minutes, and not to be written any more once the figures are closed; told, never asked for.
  if (meeting && meeting.startTime === '') {
    problems.push({
      code: 'start_time_missing',
      severity: 'note',
      message: 'Chưa ghi giờ bắt đầu; chốt rồi thì không ghi được.',
      advice: 'Ghi giờ bắt đầu, hoặc viết tay trên biên bản.',
    });
  }
  if (meeting && meeting.endTime === '') {
    problems.push({
      code: 'end_time_missing',
      severity: 'note',
      message: 'Chưa ghi giờ kết thúc; chốt rồi thì không ghi được.',
      advice: 'Ghi giờ kết thúc, hoặc viết tay trên biên bản.',
    });
  }
  if (meeting?.endNote) {
    problems.push({
      code: 'end_time_odd',
      severity: 'warning',
      message: meeting.endNote,
      advice: 'Sửa giờ kết thúc; đúng thì nêu lý do khi chốt.',
    });
  }
  const votedOn = meeting?.votedOn ?? [];
  if (votedOn.length > 0) {
    problems.push({
      code: 'board_voted_on',
      severity: 'warning',
      message: `Người được bỏ phiếu có trong Ban kiểm phiếu: ${votedOn.join(', ')}.`,
      advice: 'Để người khác kiểm và chốt; nêu lý do khi chốt.',
    });
  }
  return problems;
}
