import { deadlineStateOf } from '../../kernel/deadline-state';
import { addDays, type LocalDate } from '../../kernel/local-date';
import type { Vote } from '../model';
import type { StoredStep } from './model';
import { knownSteps, PAPER_OF_STEP, type KnownStep } from './steps';

/** One step of the calendar of a vote with the day it falls on. */
export interface CalendarStep extends Omit<StoredStep, 'id' | 'version'> {
  /** null while nobody has changed the step. */
  readonly id: string | null;
  readonly version: number | null;
  /** One of the office's own steps; known ones cannot be taken out. */
  readonly own: boolean;
  /** Part of the order of the day. */
  readonly onTheDay: boolean;
  /** The last day on which it may be done; null while the day it counts from is not known. */
  readonly date: LocalDate | null;
  /** Nobody said that it was done: the paper that it is about was issued. */
  readonly doneByPaper: boolean;
}

/** The day on which papers of a vote were issued, by kind. */
export type IssuedDays = ReadonlyMap<string, LocalDate>;

type Days = Pick<Vote, 'date' | 'openingDate'>;
type Scheduled = Days & Pick<Vote, 'procedure' | 'ruleSet'>;

/** The day that deadlines count back from: the opening of the session, else the day of the vote. */
export function openingDayOf({ date, openingDate }: Days): LocalDate | null {
  return openingDate ?? date;
}

/** What the deadlines count back from, in words: nobody takes the day of the vote for an opening that was never entered. */
export function reckoningOf({ openingDate }: Pick<Days, 'openingDate'>): string {
  return openingDate === null
    ? 'Chưa ghi ngày khai mạc; các thời hạn tạm tính lùi từ ngày bỏ phiếu.'
    : 'Các thời hạn tính lùi từ ngày khai mạc.';
}

/**
 * The calendar: known steps with what people changed about them, then the office's own. Days are calendar days counted
 * back from the opening day; the steps of the day fall on the day of the vote. Before the session by day, undated ones
 * last; on the day in the order of the meeting.
 */
export function calendarOf(
  vote: Scheduled,
  stored: readonly StoredStep[],
  issued: IssuedDays = new Map(),
): readonly CalendarStep[] {
  const byCode = new Map(stored.map((step) => [step.code, step]));
  const known = knownSteps(vote.procedure, vote.ruleSet);
  const codes = new Set(known.map(({ code }) => code));
  const own = stored.filter(({ code }) => isOwn(code) && !codes.has(code));
  const all = [
    ...known.map((step) => withPaper(withStored(vote, step, byCode.get(step.code) ?? null), issued)),
    ...own.map((step) => dated(vote, { ...step, own: true, onTheDay: false, doneByPaper: false })),
  ];
  return [...all.filter((step) => !step.onTheDay).toSorted(byDay), ...all.filter((step) => step.onTheDay)];
}

export const isOwn = (code: string): boolean => code.startsWith('own');

function withStored(vote: Days, step: KnownStep, stored: StoredStep | null): CalendarStep {
  const plain = { ...step, id: null, version: null, fixedDate: null, doneDate: null, note: '' };
  const onTheDay = step.daysBefore === null;
  return dated(vote, { ...plain, ...stored, own: false, onTheDay, doneByPaper: false });
}

function withPaper(step: CalendarStep, issued: IssuedDays): CalendarStep {
  const kind = PAPER_OF_STEP.get(step.code);
  const day = kind && issued.get(kind);
  return step.doneDate === null && day !== undefined ? { ...step, doneDate: day, doneByPaper: true } : step;
}

function dated(vote: Days, step: Omit<CalendarStep, 'date'>): CalendarStep {
  return { ...step, date: dayOf(vote, step) };
}

function dayOf(vote: Days, step: Omit<CalendarStep, 'date'>): LocalDate | null {
  if (step.fixedDate !== null) return step.fixedDate;
  if (step.daysBefore === null) return step.onTheDay ? (vote.date ?? vote.openingDate) : null;
  const opening = openingDayOf(vote);
  return opening === null ? null : addDays(opening, -step.daysBefore);
}

function byDay(left: CalendarStep, right: CalendarStep): number {
  const [a, b] = [left.date ?? '9999', right.date ?? '9999'];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Where a step of the calendar stands. */
export { deadlineStateOf as stepStateOf };

/** One step that falls on another day than before. */
export interface MovedStep {
  readonly code: string;
  readonly title: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly done: boolean;
}

/** What moves when the opening day or the day of the vote changes: shown before anything is stored. */
export function movedSteps(
  before: Scheduled,
  after: Scheduled,
  stored: readonly StoredStep[],
): readonly MovedStep[] {
  const was = new Map(calendarOf(before, stored).map((step) => [step.code, step.date]));
  return calendarOf(after, stored).flatMap((step) => {
    const from = was.get(step.code) ?? null;
    if (from === step.date) return [];
    return [{ code: step.code, title: step.title, from, to: step.date, done: step.doneDate !== null }];
  });
}
