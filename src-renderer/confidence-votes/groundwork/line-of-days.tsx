import { stepStateOf, type CalendarStep } from '@shared/confidence-votes/groundwork/calendar';
import { daysBetween, formatDate, formatDayMonth, type LocalDate } from '@shared/kernel/local-date';
import styles from './calendar.module.css';
import { deadlineNames } from '../../ui/deadline-words';

interface LineOfDaysProps {
  readonly steps: readonly CalendarStep[];
  readonly openingDay: LocalDate | null;
  readonly today: LocalDate;
}

/** Labels closer than this share of the line would lie on each other. */
const LABEL_ROOM = 7;
/** The words for today and for the opening are longer than a date. */
const WORDS_ROOM = 14;

/** All dated steps on one line of days, today as a rule across it. Read out as a sentence. */
export function LineOfDays({ steps, openingDay, today }: LineOfDaysProps) {
  const days = [...new Set(steps.flatMap(({ date }) => date ?? []))].toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const span = daysBetween(first, last);
  const place = (date: LocalDate): number => (daysBetween(first, date) / span) * 100;
  const todayAt = place(today);
  let labelled = Number.NEGATIVE_INFINITY;
  const marks = days.map((date) => {
    const onDay = steps.filter((step) => step.date === date);
    const state = worst(onDay.map((step) => stepStateOf(step, today)));
    const left = place(date);
    const room = left - labelled >= LABEL_ROOM && Math.abs(left - todayAt) >= LABEL_ROOM;
    if (room) labelled = left;
    return { date, left, state, room, titles: onDay.map(({ title }) => title) };
  });
  const counts = steps.filter((step) => stepStateOf(step, today) === 'late').length;
  return (
    <div
      className={styles['days']}
      role="img"
      aria-label={`Từ ${formatDate(first)} đến ${formatDate(last)}; hôm nay ${formatDate(today)}; ${counts} việc quá hạn.`}
    >
      <div className={styles['axis']} />
      {openingDay !== null && openingDay >= first && openingDay <= last && (
        <span
          className={styles['opening']}
          data-below={Math.abs(place(openingDay) - todayAt) < WORDS_ROOM || undefined}
          style={{ left: `${place(openingDay)}%` }}
        >
          khai mạc
        </span>
      )}
      {marks.map(({ date, left, state, room, titles }) => (
        <span
          key={date}
          className={styles['mark']}
          data-state={state}
          style={{ left: `${left}%` }}
          title={`${formatDate(date)} (${deadlineNames[state]}): ${titles.join('; ')}`}
        >
          <span className={styles['dot']} />
          {room && <span className={styles['markDay']}>{formatDayMonth(date)}</span>}
        </span>
      ))}
      {todayAt >= 0 && todayAt <= 100 && (
        <span className={styles['today']} style={{ left: `${todayAt}%` }}>
          <span className={styles['todayDay']} data-side={sideOf(todayAt)}>
            hôm nay {formatDayMonth(today)}
          </span>
        </span>
      )}
    </div>
  );
}

/** At the ends of the line the words stand beside the rule, so that they stay within the card. */
const sideOf = (at: number): 'left' | 'right' | undefined =>
  at > 100 - WORDS_ROOM / 2 ? 'left' : at < WORDS_ROOM / 2 ? 'right' : undefined;

/** Of several steps on one day the most pressing one gives the colour. */
function worst(states: readonly ReturnType<typeof stepStateOf>[]) {
  const order = ['late', 'today', 'soon', 'later', 'undated', 'done'] as const;
  return order.find((state) => states.includes(state)) ?? 'later';
}
