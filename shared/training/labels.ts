import { dayPartNames, type DayPart } from '../kernel/day-part';
import { formatDate, formatDayMonth, type LocalDate } from '../kernel/local-date';
import type { CertificateDecision, RefusalReason } from './certificates';
import type { AttendanceStatus, CertificateRule } from './model';

/** The words of a class as screen, paper and export write them. */

export const STATUS_WORDS: Readonly<Record<AttendanceStatus, string>> = {
  present: 'Có mặt',
  late: 'Đến muộn',
  left_early: 'Về sớm',
  excused: 'Vắng có phép',
  absent: 'Vắng không phép',
  substitute: 'Học thay',
  not_recorded: 'Chưa ghi',
};

/** As paper rolls have them. */
export const STATUS_LETTERS: Readonly<Record<AttendanceStatus, string>> = {
  present: '✓',
  late: 'M',
  left_early: 'S',
  excused: 'P',
  absent: 'K',
  substitute: 'T',
  not_recorded: '',
};

export const COURSE_KIND_WORDS = {
  training_course: 'Bồi dưỡng',
  workshop: 'Tập huấn',
  study_visit: 'Trao đổi kinh nghiệm',
} as const;

export const MODE_WORDS = { in_person: 'Trực tiếp', online: 'Trực tuyến', mixed: 'Kết hợp' } as const;

export const COUNT_UNIT_WORDS = { slot: 'buổi', period: 'tiết' } as const;

export const EXCUSED_WORDS = {
  absent: 'tính là vắng',
  present: 'tính là có dự',
  ignored: 'không tính vào số buổi',
} as const;

export const INVITED_WORDS = {
  named: 'Đơn vị có chỉ tiêu hoặc có người trong danh sách',
  every: 'Mọi đơn vị trong danh mục',
} as const;

/** "Sáng 05/08/2026". */
export const slotName = (slot: { readonly date: LocalDate; readonly part: DayPart }): string =>
  `${dayPartNames[slot.part]} ${formatDate(slot.date)}`;

/** The rule as lists print it. */
export function ruleWords(rule: CertificateRule): string {
  const unit = COUNT_UNIT_WORDS[rule.countUnit];
  const excused = EXCUSED_WORDS[rule.excusedCountsAs].replace(COUNT_UNIT_WORDS.slot, unit);
  const essay = rule.needEssay ? '; bài thu hoạch đạt yêu cầu' : '';
  return `Dự ít nhất ${rule.minPercent}% số ${unit}; vắng có phép ${excused}${essay}.`;
}

function reasonWords(reason: RefusalReason, rule: Pick<CertificateRule, 'countUnit'>): string {
  const unit = COUNT_UNIT_WORDS[rule.countUnit];
  switch (reason.code) {
    case 'too_few':
      return `Dự ${reason.attended}/${reason.held} ${unit}, cần ${reason.needed}`;
    case 'nothing_counted':
      return `Không có ${unit} nào được tính`;
    case 'no_essay':
      return 'Chưa có bài thu hoạch';
    case 'essay_failed':
      return 'Bài thu hoạch không đạt';
    case 'stands_in':
      return 'Học thay người khác';
    case 'not_listed':
      return 'Ngoài danh sách; hãy đưa vào danh sách hoặc gắn với học viên';
  }
}

/** Why, in one line; nothing for those who get a certificate. */
export function decisionWords(
  decision: CertificateDecision,
  rule: Pick<CertificateRule, 'countUnit'>,
): string {
  switch (decision.outcome) {
    case 'eligible':
      return '';
    case 'refused':
      return decision.reasons.map((reason) => reasonWords(reason, rule)).join('; ');
    case 'undecided': {
      const open = [
        decision.missing > 0 ? `${decision.missing} buổi chưa ghi` : '',
        decision.toCome > 0 ? `${decision.toCome} buổi chưa điểm danh` : '',
      ].filter((part) => part !== '');
      return `Chưa đủ dữ liệu: ${open.join(', ')}`;
    }
  }
}

export const OUTCOME_WORDS: Readonly<Record<CertificateDecision['outcome'], string>> = {
  eligible: 'Đủ điều kiện',
  refused: 'Không đủ điều kiện',
  undecided: 'Chưa đủ dữ liệu',
};

export const STANDING_WORDS = {
  came: 'Có người dự',
  sent_nobody: 'Không có ai dự',
  not_recorded: 'Chưa điểm danh',
  not_invited: 'Không mời',
} as const;

/** "03/08 – 05/08/2026" */
export function daysText(from: LocalDate | null, to: LocalDate | null): string {
  if (from === null || to === null) return 'chưa có buổi';
  if (from === to) return formatDate(from);
  const short = from.slice(0, 4) === to.slice(0, 4) ? formatDayMonth(from) : formatDate(from);
  return `${short} – ${formatDate(to)}`;
}
