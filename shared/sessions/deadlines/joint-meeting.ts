import type { LocalDate } from '../../kernel/local-date';
import { JOINT_MEETING, preparesSession } from './compute';
import type { SessionStep } from './model';

/** The day set for a joint meeting that is still to be held, where it does not lie before the opening; null otherwise. */
export function jointMeetingBehind(
  steps: readonly Pick<SessionStep, 'code' | 'fixedDate' | 'doneDate' | 'skipped'>[],
  openingDate: LocalDate,
): LocalDate | null {
  const meeting = steps.find(({ code }) => code === JOINT_MEETING);
  if (!meeting || meeting.skipped || meeting.doneDate !== null) return null;
  const day = meeting.fixedDate;
  return day === null || preparesSession(day, openingDate) ? null : day;
}
