import { createWorkCalendar } from '@shared/kernel/calendar/work-calendar';
import { datedSteps, type SessionDays } from '@shared/sessions/deadlines/compute';
import type { DatedStep, DeadlineRule, SessionStep } from '@shared/sessions/deadlines/model';
import type { SessionType } from '@shared/sessions/model';
import { templateOf } from '@shared/sessions/templates';

export const calendar = createWorkCalendar();

export const stepOf = (rule: DeadlineRule, changes: Partial<SessionStep> = {}): SessionStep => ({
  ...rule,
  id: rule.code,
  version: 1,
  fixedDate: null,
  doneDate: null,
  skipped: false,
  note: '',
  ...changes,
});

/** A rule of an office's own: so many days before the opening. */
export const ruleOf = (changes: Partial<DeadlineRule>): DeadlineRule => ({
  code: 'own-1',
  title: 'Việc của văn phòng',
  owner: 'Văn phòng',
  paper: '',
  phase: 'before',
  anchor: 'opening',
  anchorCode: '',
  offset: -10,
  offsetTo: null,
  unit: 'calendar',
  limit: null,
  basis: 'Quy chế làm việc',
  verification: 'unverified',
  checkedDate: null,
  checkedBy: '',
  ...changes,
});

type Changes = Readonly<Record<string, Partial<SessionStep>>>;

/** The template of a kind as the steps of a session, some of them changed. */
export const templateSteps = (
  sessionType: SessionType,
  changes: Changes = {},
  level: 'province' | 'commune' = 'commune',
): readonly SessionStep[] => templateOf(sessionType, level).map((rule) => stepOf(rule, changes[rule.code]));

export const daysAt = (openingDate: string, changes: Partial<SessionDays> = {}): SessionDays => ({
  openingDate,
  closingDate: openingDate,
  electionDate: null,
  electedDate: null,
  ...changes,
});

export interface ByCode {
  readonly all: readonly DatedStep[];
  at(code: string): DatedStep;
}

export function dated(days: SessionDays, steps: readonly SessionStep[]): ByCode {
  const all = datedSteps(days, steps, calendar);
  return {
    all,
    at: (code) => {
      const step = all.find((one) => one.code === code);
      if (!step) throw new Error(`no step ${code}`);
      return step;
    },
  };
}
