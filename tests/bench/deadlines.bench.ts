import { createWorkCalendar } from '@shared/kernel/calendar/work-calendar';
import { addDays, formatDate } from '@shared/kernel/local-date';
import { datedSteps, type SessionDays } from '@shared/sessions/deadlines/compute';
import { movedSteps } from '@shared/sessions/deadlines/moved-steps';
import type { SessionStep } from '@shared/sessions/deadlines/model';
import { templateOf } from '@shared/sessions/templates';
import { inTurn, median, milliseconds, p99 } from './measure';
import { note, report } from './report';

/**
 * All deadlines of a session after its opening day changed: 60 steps in calendar and working days, counted from the
 * opening, the closing and each other, with the holidays of their years computed anew as the program does. The limit is
 * the least that any program must do: one addition of days and one written date for each step.
 */
const STEPS = 60;
const ROUNDS = 2000;

const template = templateOf('regular', 'province');
const steps: readonly SessionStep[] = Array.from({ length: STEPS }, (_, index) => {
  const rule = template[index % template.length]!;
  const own = index < template.length ? {} : { code: `${rule.code}-${index}`, unit: 'working' as const };
  return {
    ...rule,
    ...own,
    id: String(index),
    version: 1,
    fixedDate: null,
    doneDate: null,
    skipped: false,
    note: '',
  };
});

const daysOf = (round: number): SessionDays => {
  const openingDate = addDays('2026-12-08', round % 365);
  return { openingDate, closingDate: addDays(openingDate, 2), electionDate: null, electedDate: null };
};

const workDays = steps.filter(({ unit }) => unit === 'working').length;
let written = 0;
const samples = await inTurn(
  { warmUp: 100, rounds: ROUNDS },
  (round) =>
    milliseconds(() => {
      written += datedSteps(daysOf(round), steps, createWorkCalendar()).length;
    }),
  (round) =>
    milliseconds(() => {
      const { openingDate } = daysOf(round);
      for (const { offset } of steps) written += formatDate(addDays(openingDate, offset)).length;
    }),
);
const preview = await inTurn(
  { warmUp: 20, rounds: 400 },
  (round) =>
    milliseconds(() => {
      written += movedSteps(daysOf(round), daysOf(round + 7), steps, createWorkCalendar(), '2026-01-01').moved
        .length;
    }),
  () => milliseconds(() => undefined),
);
if (written === 0) throw new Error('nothing was computed');

const limit = { what: `${STEPS} added and written days`, value: median(samples.limit) };
note(`${STEPS} steps, ${workDays} of them in working days`);
report({
  what: 'deadlines of a session of 60 steps, p50',
  unit: 'ms',
  value: median(samples.ours),
  limit,
  targets: [{ kind: 'at-most', value: 5 }],
});
report({
  what: 'deadlines of a session of 60 steps, p99',
  unit: 'ms',
  value: p99(samples.ours),
  limit,
  targets: [],
});
report({
  what: 'preview of another opening day, 60 steps, p50',
  unit: 'ms',
  value: median(preview.ours),
  limit,
  targets: [],
});
