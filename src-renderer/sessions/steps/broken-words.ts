import { formatDate } from '@shared/kernel/local-date';
import { daysInWords } from '@shared/sessions/deadlines/days';
import type { BrokenLimit } from '@shared/sessions/deadlines/model';

/** "Chậm 10 ngày so với chậm nhất 20 ngày trước khai mạc (18/11/2026)" */
export function brokenInWords({ lateBy, limitDate, limitWords, unit }: BrokenLimit): string {
  return `Chậm ${daysInWords(lateBy, unit)} so với mức ${limitWords} (${formatDate(limitDate)})`;
}
