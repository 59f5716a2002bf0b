import { Badge } from '@mantine/core';
import { WEEKDAY_NAMES } from '@shared/kernel/calendar/public-holidays';
import { deadlineStateOf } from '@shared/kernel/deadline-state';
import { dayOfWeek, formatDate, type LocalDate } from '@shared/kernel/local-date';
import type { DatedStep } from '@shared/sessions/deadlines/model';
import { deadlineColours, deadlineNames } from '../../ui/deadline-words';
import lines from '../../ui/tables/lines-table.module.css';
import { DoneBox, StepsTable } from '../../ui/tables/steps-table';
import { BasisMark } from '../rules/basis-mark';
import { brokenInWords } from './broken-words';
import styles from './steps.module.css';

interface SessionStepsProps {
  readonly label: string;
  readonly steps: readonly DatedStep[];
  readonly today: LocalDate;
  readonly onEdit: (step: DatedStep) => void;
  readonly onDone: (step: DatedStep, done: boolean) => void;
}

export function SessionSteps({ today, ...table }: SessionStepsProps) {
  return (
    <StepsTable
      {...table}
      headings={['Hạn', 'Việc, người làm', 'Cách tính, căn cứ', 'Xong, tình trạng']}
      cells={(step) => (
        <>
          <td className={styles['day']} data-skipped={step.skipped || undefined}>
            <DayCell step={step} />
          </td>
          <th scope="row">
            <span className={lines['title']}>{step.title}</span>
            <span className={lines['about']}>
              {[step.owner, step.paper].filter((part) => part !== '').join(' · ')}
            </span>
            {step.note !== '' && <span className={lines['about']}>Ghi chú: {step.note}</span>}
          </th>
          <td className={styles['how']}>
            <span className={styles['arithmetic']}>
              {step.fixedDate === null ? step.arithmetic : 'Ngày ấn định.'}
            </span>
            <BasisMark {...step} />
            {step.broken && <span className={styles['broken']}>{brokenInWords(step.broken)}</span>}
          </td>
          <td className={styles['state']}>
            <div className={styles['stateLine']}>
              <DoneBox step={step} onDone={table.onDone} />
              <StateMark step={step} today={today} />
            </div>
          </td>
        </>
      )}
    />
  );
}

function DayCell({ step }: { readonly step: DatedStep }) {
  const { date, from, toChoose, whyFree } = step;
  if (date === null) return <span className={styles['date']}>–</span>;
  const weekday = WEEKDAY_NAMES[dayOfWeek(date)] ?? '';
  return (
    <>
      {from !== null && <span className={styles['date']}>{formatDate(from)} –</span>}
      <span className={styles['date']}>{formatDate(date)}</span>
      {toChoose ? (
        <span className={styles['free']}>cần chọn ngày</span>
      ) : (
        <span className={whyFree === '' ? lines['about'] : styles['free']}>
          {whyFree === '' ? weekday : whyFree === weekday ? `${weekday} (nghỉ)` : `${weekday}, ${whyFree}`}
        </span>
      )}
    </>
  );
}

function StateMark({ step, today }: { readonly step: DatedStep; readonly today: LocalDate }) {
  const state = deadlineStateOf(step, today);
  return (
    <div>
      <Badge
        color={step.skipped ? 'gray' : deadlineColours[state]}
        variant="light"
        tt="none"
        fw={500}
        size="lg"
      >
        {step.skipped ? 'không làm' : deadlineNames[state]}
      </Badge>
      {step.doneDate !== null && <span className={lines['about']}>{formatDate(step.doneDate)}</span>}
    </div>
  );
}
