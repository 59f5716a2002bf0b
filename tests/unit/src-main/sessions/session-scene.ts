import type { NewSession, SessionReply } from '@shared/sessions/contract';
import type { StepsReply } from '@shared/sessions/deadlines/contract';
import type { ProgramCalls } from '@tests/fixtures/vote-scene';

/** A session made through the program's own calls. */

export const newSession = (changes: Partial<NewSession> = {}): NewSession => ({
  sessionType: 'regular',
  number: 15,
  title: 'Kỳ họp thứ 15 (thường lệ cuối năm 2026)',
  openingDate: '2026-12-08',
  electionDate: null,
  place: 'Hội trường tỉnh',
  jointMeetingDate: null,
  skipPast: false,
  ...changes,
});

export const created = (
  calls: ProgramCalls,
  changes: Partial<NewSession> = {},
  copyFromId: string | null = null,
): Promise<SessionReply> => calls.must('sessions.createSession', { fields: newSession(changes), copyFromId });

type Step = StepsReply['steps'][number];

export async function stepAt(calls: ProgramCalls, sessionId: string, code: string): Promise<Step> {
  const { steps } = await calls.must('sessionSteps.getSteps', { sessionId });
  const step = steps.find((one) => one.code === code);
  if (!step) throw new Error(`no step ${code}`);
  return step;
}

/** What a form sends back of a step. */
export function fieldsOf(step: Step) {
  const { title, owner, paper, phase, anchor, anchorCode, offset, offsetTo, unit, limit } = step;
  const { basis, checkedDate, checkedBy, fixedDate, doneDate, skipped, note } = step;
  return {
    ...{ title, owner, paper, phase, anchor, anchorCode, offset, offsetTo, unit, limit },
    ...{ basis, checkedDate, checkedBy, fixedDate, doneDate, skipped, note },
  };
}

export const sitting = (date: string, part: 'morning' | 'afternoon') => ({
  id: null,
  date,
  part,
  kind: 'plenary' as const,
  startTime: part === 'morning' ? '08:00' : '13:30',
  endTime: '',
  note: '',
});
