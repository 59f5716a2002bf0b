import { ActionIcon, Badge, Checkbox, Tooltip } from '@mantine/core';
import { WEEKDAY_NAMES } from '@shared/kernel/calendar/public-holidays';
import { deadlineStateOf } from '@shared/kernel/deadline-state';
import { dayOfWeek, formatDate, type LocalDate } from '@shared/kernel/local-date';
import type { DatedStep } from '@shared/sessions/deadlines/model';
import { IconPencil } from '@tabler/icons-react';
import { deadlineColours, deadlineNames } from '../../ui/deadline-words';
import { useStepKeys } from '../../ui/use-step-keys';
import { BasisMark } from '../rules/basis-mark';
import { brokenInWords } from './broken-words';
import styles from './steps.module.css';

interface StepsTableProps {
  readonly label: string;
  readonly steps: readonly DatedStep[];
  readonly today: LocalDate;
  readonly onEdit: (step: DatedStep) => void;
  readonly onDone: (step: DatedStep, done: boolean) => void;
}

export function StepsTable({ label, steps, today, onEdit, onDone }: StepsTableProps) {
  const { table, keyOn } = useStepKeys<DatedStep>({ onEdit, onDone });
  return (
    <table ref={table} className={styles['steps']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Hạn</th>
          <th scope="col">Việc, người làm</th>
          <th scope="col">Cách tính, căn cứ</th>
          <th scope="col">Xong, tình trạng</th>
          <th scope="col" aria-label="Thao tác" />
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr
            key={step.code}
            tabIndex={0}
            className={styles['row']}
            data-code={step.code}
            data-skipped={step.skipped || undefined}
            onKeyDown={(event) => keyOn(event, step)}
          >
            <td className={styles['day']}>
              <DayCell step={step} />
            </td>
            <th scope="row">
              <span className={styles['title']}>{step.title}</span>
              <span className={styles['about']}>
                {[step.owner, step.paper].filter((part) => part !== '').join(' · ')}
              </span>
              {step.note !== '' && <span className={styles['about']}>Ghi chú: {step.note}</span>}
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
                <Checkbox
                  size="md"
                  aria-label={`Đã xong: ${step.title}`}
                  checked={step.doneDate !== null}
                  onChange={(event) => onDone(step, event.target.checked)}
                />
                <StateMark step={step} today={today} />
              </div>
            </td>
            <td className={styles['tools']}>
              <Tooltip label="Sửa (Enter)">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={`Sửa: ${step.title}`}
                  onClick={() => onEdit(step)}
                >
                  <IconPencil size={18} />
                </ActionIcon>
              </Tooltip>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
        <span className={whyFree === '' ? styles['about'] : styles['free']}>
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
      {step.doneDate !== null && <span className={styles['about']}>{formatDate(step.doneDate)}</span>}
    </div>
  );
}
