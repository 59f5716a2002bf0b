import type { LocalDate } from '../../kernel/local-date';
import type { CalendarStep } from './calendar';
import type { ClarificationRequest, RequestKind } from './model';

/** Where a request stands: an answer that is not there on its last day is late from the day after. */
export type RequestState = 'answered' | 'late' | 'today' | 'waiting' | 'undated';

export function requestStateOf(
  { answeredDate, dueDate }: Pick<ClarificationRequest, 'answeredDate' | 'dueDate'>,
  today: LocalDate,
): RequestState {
  if (answeredDate !== null) return 'answered';
  if (dueDate === null) return 'undated';
  if (dueDate < today) return 'late';
  return dueDate === today ? 'today' : 'waiting';
}

/** The step of the calendar that ends the time for requests of a kind. */
const LAST_DAY_STEP: Readonly<Record<RequestKind, string>> = {
  verification: 'verification',
  clarification: 'clarification',
};

/** True when a deputy asked after the last day for it: the office decides what becomes of the request. */
export function receivedLate(
  { receivedDate, requestKind }: Pick<ClarificationRequest, 'receivedDate' | 'requestKind'>,
  calendar: readonly CalendarStep[],
): boolean {
  const last = calendar.find((step) => step.code === LAST_DAY_STEP[requestKind])?.date ?? null;
  return receivedDate !== null && last !== null && receivedDate > last;
}

/** Answers are due in writing before the vote: by the calendar's own step. */
export function proposedDueDate(calendar: readonly CalendarStep[]): LocalDate | null {
  return calendar.find((step) => step.code === 'answers')?.date ?? null;
}
