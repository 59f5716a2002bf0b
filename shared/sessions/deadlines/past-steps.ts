import type { LocalDate } from '../../kernel/local-date';
import { JOINT_MEETING } from './compute';
import type { DatedStep } from './model';

/** Stands with a step that was past when its session was made, so that it can come back when the opening moves. */
export const PAST_WHEN_MADE = 'Đã qua ngày khi lập kỳ họp.';

/**
 * The steps that a session made today can do without: practice whose day is past. The joint meeting is never among them, nor
 * is a step from which one that stays is counted: its day would be missing.
 */
export function pastPractice(steps: readonly DatedStep[], today: LocalDate): ReadonlySet<string> {
  const past = new Set(
    steps
      .filter(
        ({ code, date, fixedDate, limit }) =>
          date !== null && date < today && limit === null && fixedDate === null && code !== JOINT_MEETING,
      )
      .map(({ code }) => code),
  );
  const isNeeded = (code: string): boolean =>
    steps.some((step) => step.anchor === 'step' && step.anchorCode === code && !past.has(step.code));
  for (let needed = [...past].filter(isNeeded); needed.length > 0; needed = [...past].filter(isNeeded)) {
    for (const code of needed) past.delete(code);
  }
  return past;
}

/** The steps left out as past whose day lies ahead again. */
export const comingBack = (steps: readonly DatedStep[], today: LocalDate): ReadonlySet<string> =>
  new Set(
    steps
      .filter(
        ({ date, note, skipped }) => skipped && note === PAST_WHEN_MADE && date !== null && date >= today,
      )
      .map(({ code }) => code),
  );
