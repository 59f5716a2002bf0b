import type { WorkCalendar } from '../../kernel/calendar/work-calendar';
import { byDay, datedSteps, type SessionDays } from './compute';
import type { MovedStep, SessionStep } from './model';

/**
 * What another opening day changes, shown before it is saved (S11): steps that move, and steps that stay on a day a
 * person set and thereby break a limit that they kept before.
 */
export function movedSteps(
  before: SessionDays,
  after: SessionDays,
  steps: readonly SessionStep[],
  calendar: WorkCalendar,
): readonly MovedStep[] {
  const was = new Map(datedSteps(before, steps, calendar).map((step) => [step.code, step]));
  const now = datedSteps(after, steps, calendar).filter(({ skipped }) => !skipped);
  return byDay(now).flatMap((step): MovedStep[] => {
    const old = was.get(step.code);
    const moves = old?.date !== step.date;
    const breaks = step.broken !== null && old?.broken === null;
    if (!moves && !breaks) return [];
    const { broken, code, title } = step;
    return [{ code, title, from: old?.date ?? null, to: step.date, done: step.doneDate !== null, broken }];
  });
}
