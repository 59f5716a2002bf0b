import type { WorkCalendar } from '../../kernel/calendar/work-calendar';
import { byDay, datedSteps, type SessionDays } from './compute';
import type { LocalDate } from '../../kernel/local-date';
import type { MovedStep, SessionStep } from './model';
import { comingBack } from './past-steps';

/** What another opening day changes, shown before it is saved (S11). */
interface MovedOpening {
  readonly moved: readonly MovedStep[];
  /** How many legal minimums are not kept then, also those that are broken already and do not move. */
  readonly broken: number;
}

/**
 * Steps that move, and steps that stay on a day a person set and thereby break a limit that they kept before. A limit that lies
 * before `today` is broken too while its step is not done: the day of the rule is past with it. Steps that were left out as past
 * come back when their day lies ahead of `today` again.
 */
export function movedSteps(
  before: SessionDays,
  after: SessionDays,
  steps: readonly SessionStep[],
  calendar: WorkCalendar,
  today: LocalDate,
): MovedOpening {
  const was = new Map(datedSteps(before, steps, calendar, today).map((step) => [step.code, step]));
  const back = comingBack(datedSteps(after, steps, calendar), today);
  const kept = steps.map((step) => (back.has(step.code) ? { ...step, skipped: false } : step));
  const now = datedSteps(after, kept, calendar, today).filter(({ skipped }) => !skipped);
  const moved = byDay(now).flatMap((step): MovedStep[] => {
    const old = was.get(step.code);
    const moves = old?.date !== step.date;
    const breaks = step.broken !== null && old?.broken === null;
    if (!moves && !breaks) return [];
    const { broken, code, title } = step;
    const comesBack = back.has(code);
    const done = step.doneDate !== null;
    return [{ code, title, from: old?.date ?? null, to: step.date, done, broken, comesBack }];
  });
  return { moved, broken: now.filter(({ broken }) => broken !== null).length };
}
