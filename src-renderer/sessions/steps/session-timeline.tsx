import { deadlineStateOf, type DeadlineState } from '@shared/kernel/deadline-state';
import { formatDate, formatDayMonth, type LocalDate } from '@shared/kernel/local-date';
import type { DatedStep } from '@shared/sessions/deadlines/model';
import type { ReactNode } from 'react';
import { deadlineNames } from '../../ui/deadline-words';
import { lanesOf, marksOf, scaleOf } from './lanes';
import styles from './timeline.module.css';

interface SessionTimelineProps {
  readonly steps: readonly DatedStep[];
  readonly openingDate: LocalDate;
  readonly today: LocalDate;
}

const month = (date: LocalDate): string => `Tháng ${Number(date.slice(5, 7))}`;
/** The name of a month that begins further right than this stands left of its line. */
const MONTH_ROOM = 90;
/** The month in which the line begins is named where it has this share of the line to itself. */
const FIRST_MONTH_ROOM = 12;
/** Two labels closer than this share of the line stand on either side. */
const LABEL_ROOM = 22;
const KEYS: readonly DeadlineState[] = ['done', 'late', 'today', 'soon', 'later'];

/** Every step on its day, one line for each owner, today and the opening as rules. The tables below say the same. */
export function SessionTimeline({ steps, openingDate, today }: SessionTimelineProps) {
  const lanes = lanesOf(steps);
  const scale = scaleOf(lanes, openingDate, today);
  if (scale === null) return null;
  const { first, last, months, place } = scale;
  const ownRoom = place(months[0] ?? last);
  const named = ownRoom >= FIRST_MONTH_ROOM ? [first, ...months.filter((date) => date > first)] : months;
  const year = (date: LocalDate): string =>
    first.slice(0, 4) === last.slice(0, 4) ? '' : `/${date.slice(0, 4)}`;
  const late = steps.filter((step) => !step.skipped && deadlineStateOf(step, today) === 'late').length;
  const gap = place(openingDate) - place(today);
  const rules = [
    {
      date: openingDate,
      name: `khai mạc ${formatDayMonth(openingDate)}`,
      className: styles['opening'],
      left: place(openingDate) > 75 || (gap < 0 && gap > -LABEL_ROOM),
    },
    {
      date: today,
      name: `hôm nay ${formatDayMonth(today)}`,
      className: styles['today'],
      left: place(today) > 75 || (gap >= 0 && gap < LABEL_ROOM),
    },
  ].filter(({ date }) => date >= first && date <= last);
  return (
    <div
      role="img"
      aria-label={`Việc từ ${formatDate(first)} đến ${formatDate(last)} theo người làm; hôm nay ${formatDate(today)}; ${late} việc quá hạn.`}
    >
      <div className={styles['lanes']}>
        <div className={styles['months']}>
          {named.map((date) => (
            <span
              key={date}
              className={styles['month']}
              data-last={place(date) > MONTH_ROOM || undefined}
              style={{ left: `${place(date)}%` }}
            >
              {month(date)}
              {year(date)}
            </span>
          ))}
        </div>
        {lanes.map(({ owner, steps: own }) => (
          <LaneLine key={owner} owner={owner}>
            {months.map((date) => (
              <span key={date} className={styles['tick']} style={{ left: `${place(date)}%` }} />
            ))}
            {own.map(({ code, date, from }) =>
              from === null ? null : (
                <span
                  key={code}
                  className={styles['span']}
                  style={{ left: `${place(from)}%`, width: `${place(date) - place(from)}%` }}
                />
              ),
            )}
            {marksOf(own, today).map((mark) => (
              <span
                key={mark.date}
                className={styles['mark']}
                data-state={mark.state}
                data-several={mark.steps.length > 1 || undefined}
                style={{ left: `${place(mark.date)}%` }}
                title={mark.steps
                  .map(
                    (step) =>
                      `${formatDate(mark.date)} (${deadlineNames[deadlineStateOf(step, today)]}): ${step.title}`,
                  )
                  .join('\n')}
              >
                {mark.steps.length > 1 && <span>{mark.steps.length}</span>}
              </span>
            ))}
          </LaneLine>
        ))}
        <div className={styles['overlay']}>
          <div className={styles['rules']}>
            {rules.map(({ className, date, left, name }) => (
              <span key={name} className={className} style={{ left: `${place(date)}%` }}>
                <span className={styles['ruleName']} data-left={left || undefined}>
                  {name}
                </span>
              </span>
            ))}
          </div>
        </div>
      </div>
      <div className={styles['foot']}>
        {KEYS.map((state) => (
          <span key={state} className={styles['key']}>
            <span className={styles['mark']} data-state={state} /> {deadlineNames[state]}
          </span>
        ))}
        <span className={styles['key']}>vạch ngang: khoảng ngày có thể chọn; số: nhiều việc cùng ngày</span>
      </div>
    </div>
  );
}

function LaneLine({ owner, children }: { readonly owner: string; readonly children: ReactNode }) {
  return (
    <>
      <span className={styles['owner']}>{owner}</span>
      <span className={styles['lane']}>{children}</span>
    </>
  );
}
