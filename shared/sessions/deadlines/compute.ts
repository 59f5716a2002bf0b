import type { WorkCalendar } from '../../kernel/calendar/work-calendar';
import { addDays, daysBetween, formatDate, type LocalDate } from '../../kernel/local-date';
import { anchorWords, arithmeticOf, limitInWords, offsetDay, ruleInWords } from './days';
import type { AnchorKind, BrokenLimit, DatedStep, SessionStep } from './model';

/** The days of a session that deadlines count from. */
export interface SessionDays {
  readonly openingDate: LocalDate;
  readonly closingDate: LocalDate;
  /** Of the general election. */
  readonly electionDate: LocalDate | null;
  /** The first day on which the council elects; null where no item of the agenda does. */
  readonly electedDate: LocalDate | null;
}

/** Preparation begins in earnest with this step: what follows it cannot be due before it was held. */
export const JOINT_MEETING = 'joint_meeting';

/** What is prepared on the opening day itself comes too late. */
export const preparesSession = (meeting: LocalDate, opening: LocalDate): boolean => meeting < opening;

/**
 * Reports on what was asked for long before: their day is counted to the session alone (NQLT 72/2025 Điều 50; Luật
 * 87/2015/QH13 Điều 60), whenever the joint meeting is held.
 */
const APART_FROM_JOINT_MEETING: ReadonlySet<string> = new Set(['petition_report', 'promises_report']);

/** The days of a step: where a range begins, and when it is over. */
interface Span {
  readonly from: LocalDate;
  readonly date: LocalDate;
  readonly arithmetic: string;
  readonly squeezedFrom: LocalDate | null;
}

/**
 * Computes every step of a session, in the order given. Nothing is refused: a step whose anchor has no day is undated, a
 * limit that is broken is named.
 *
 * What counts from another step counts from the day on which that one was done, once it was: a plan that was not kept
 * binds nobody.
 *
 * Short preparation (an office may hold the joint meeting 11 days before the session): once the joint meeting has a day
 * of its own, a later step that its rule would put before or on that day is due on the day after it, so that the legal
 * minimum it then misses shows. What does not follow from the joint meeting keeps its day.
 *
 * With `today`, what is not done yet cannot be done before it: a limit that lies behind is broken, whatever day the rule gives.
 */
export function datedSteps(
  days: SessionDays,
  steps: readonly SessionStep[],
  calendar: WorkCalendar,
  today: LocalDate | null = null,
): readonly DatedStep[] {
  const byCode = new Map(steps.map((step) => [step.code, step]));
  const spans = new Map<string, Span | null>();
  const underWay = new Set<string>();
  const meeting = byCode.get(JOINT_MEETING);
  const meetingDay = meeting && !meeting.skipped ? (meeting.doneDate ?? meeting.fixedDate) : null;
  const places = new Map(steps.map((step, index) => [step.code, index]));
  const meetingPlace = places.get(JOINT_MEETING) ?? steps.length;

  /** The day to count from: a step before its neighbour counts from that one's first day, a step after from its last. */
  function anchorDay(anchor: AnchorKind, code: string, offset: number): LocalDate | null {
    switch (anchor) {
      case 'opening':
        return days.openingDate;
      case 'closing':
        return days.closingDate;
      case 'election':
        return days.electionDate;
      case 'elected':
        return days.electedDate;
      case 'step': {
        const step = byCode.get(code);
        if (step && !step.skipped && step.doneDate !== null) return step.doneDate;
        const span = step ? spanOf(step) : null;
        return span && (offset < 0 ? span.from : span.date);
      }
    }
  }

  const titleOf = (code: string): string => byCode.get(code)?.title ?? '';

  function spanOf(step: SessionStep): Span | null {
    const known = spans.get(step.code);
    if (known !== undefined) return known;
    // Two steps that count from each other have no day.
    if (underWay.has(step.code)) return null;
    underWay.add(step.code);
    const span = computeSpan(step);
    underWay.delete(step.code);
    spans.set(step.code, span);
    return span;
  }

  function computeSpan(step: SessionStep): Span | null {
    if (step.fixedDate !== null) {
      return { from: step.fixedDate, date: step.fixedDate, arithmetic: '', squeezedFrom: null };
    }
    const { anchor, anchorCode, offset, unit } = step;
    const counted = anchorDay(anchor, anchorCode, offset);
    if (counted === null) return null;
    const last = step.offsetTo ?? offset;
    const from = offsetDay(calendar, counted, offset, unit);
    const date = last === offset ? from : offsetDay(calendar, counted, last, unit);
    const words = ruleInWords(offset, step.offsetTo, unit, anchorWords(anchor, titleOf(anchorCode)));
    const arithmetic = arithmeticOf(words, { anchorDay: counted, date, offset: last, unit });
    return squeezed(step, { from, date, arithmetic, squeezedFrom: null });
  }

  function squeezed(step: SessionStep, span: Span): Span {
    const follows = step.phase === 'before' && (places.get(step.code) ?? 0) > meetingPlace;
    const ownDay = step.anchor === 'step' && step.anchorCode === JOINT_MEETING;
    const apart = ownDay || APART_FROM_JOINT_MEETING.has(step.code);
    if (meetingDay === null || !follows || apart || span.from > meetingDay) return span;
    const earliest = earlierOf(addDays(meetingDay, 1), days.openingDate);
    if (span.date > meetingDay) return { ...span, from: earliest };
    const moved = preparesSession(meetingDay, days.openingDate)
      ? `lùi lại sau họp liên tịch ${formatDate(meetingDay)}`
      : `lùi đến ngày khai mạc vì họp liên tịch ${formatDate(meetingDay)} ${meetingDay === days.openingDate ? 'trùng ngày đó' : 'nằm sau'}`;
    const arithmetic = `${span.arithmetic} là ${formatDate(span.date)}; ${moved}`;
    return { from: earliest, date: earliest, arithmetic, squeezedFrom: span.date };
  }

  function limitDateOf({ limit }: SessionStep): LocalDate | null {
    if (limit === null) return null;
    const counted = anchorDay(limit.anchor, limit.anchorCode, limit.offset);
    return counted === null ? null : offsetDay(calendar, counted, limit.offset, limit.unit);
  }

  function brokenLimit(
    step: SessionStep,
    date: LocalDate | null,
    limitDate: LocalDate | null,
  ): BrokenLimit | null {
    const planned = date !== null && today !== null && date < today ? today : date;
    const day = step.doneDate ?? planned;
    if (step.limit === null || step.skipped || day === null || limitDate === null || day <= limitDate)
      return null;
    const { anchor, anchorCode, unit } = step.limit;
    const lateBy =
      unit === 'working' ? calendar.workingDaysBetween(limitDate, day) : daysBetween(limitDate, day);
    const limitWords = limitInWords(step.limit, anchorWords(anchor, titleOf(anchorCode)));
    // Late by a weekend alone is no working day late, and late all the same.
    return { limitDate, limitWords, lateBy: Math.max(1, lateBy), unit };
  }

  return steps.map((step) => {
    const span = spanOf(step);
    const limitDate = limitDateOf(step);
    const isRange = span !== null && span.from < span.date;
    return {
      ...step,
      from: isRange ? span.from : null,
      date: span?.date ?? null,
      toChoose: isRange && step.doneDate === null && !step.skipped,
      arithmetic: span?.arithmetic ?? '',
      squeezedFrom: span?.squeezedFrom ?? null,
      whyFree: span ? calendar.whyFree(span.date) : '',
      limitDate,
      broken: brokenLimit(step, span?.date ?? null, limitDate),
    };
  });
}

const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

/** By day, undated steps last; steps of one day stay in the order of the template. */
export function byDay<T extends Pick<DatedStep, 'date'>>(steps: readonly T[]): readonly T[] {
  return steps.toSorted((left, right) => {
    const [a, b] = [left.date ?? '9999', right.date ?? '9999'];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}
