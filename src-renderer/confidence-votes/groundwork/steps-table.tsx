import { ActionIcon, Badge, Checkbox, Tooltip } from '@mantine/core';
import { stepStateOf, type CalendarStep } from '@shared/confidence-votes/groundwork/calendar';
import { formatDate, type LocalDate } from '@shared/kernel/local-date';
import { IconPencil } from '@tabler/icons-react';
import styles from './calendar.module.css';
import { deadlineColours, deadlineNames } from '../../ui/deadline-words';
import { useStepKeys } from '../../ui/use-step-keys';

interface StepsTableProps {
  readonly label: string;
  readonly steps: readonly CalendarStep[];
  readonly today: LocalDate;
  readonly onEdit: (step: CalendarStep) => void;
  readonly onDone: (step: CalendarStep, done: boolean) => void;
}

export function StepsTable({ label, steps, today, onEdit, onDone }: StepsTableProps) {
  const { table, keyOn } = useStepKeys<CalendarStep>({ onEdit, onDone });
  return (
    <table ref={table} className={styles['steps']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Chậm nhất</th>
          <th scope="col">Việc, người làm</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Xong</th>
          <th scope="col" aria-label="Thao tác" />
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => {
          const state = stepStateOf(step, today);
          return (
            <tr
              key={step.code}
              tabIndex={0}
              className={styles['row']}
              data-code={step.code}
              onKeyDown={(event) => keyOn(event, step)}
            >
              <td className={styles['day']}>
                {step.date === null ? '–' : formatDate(step.date)}
                <span className={styles['about']}>{ruleOf(step)}</span>
              </td>
              <th scope="row">
                <span className={styles['title']}>{step.title}</span>
                <span className={styles['about']}>
                  {[step.owner, step.note].filter((part) => part !== '').join(' · ')}
                </span>
              </th>
              <td className={styles['state']}>
                <Badge color={deadlineColours[state]} variant="light" tt="none" fw={500} size="lg">
                  {deadlineNames[state]}
                </Badge>
                {step.doneDate !== null && (
                  <span className={styles['about']}>{formatDate(step.doneDate)}</span>
                )}
              </td>
              <td className={styles['doneCell']}>
                <Checkbox
                  size="md"
                  aria-label={`Đã xong: ${step.title}`}
                  checked={step.doneDate !== null}
                  onChange={(event) => onDone(step, event.target.checked)}
                />
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
          );
        })}
      </tbody>
    </table>
  );
}

/** How the day came about: the rule, or a person. */
function ruleOf({ daysBefore, fixedDate, onTheDay }: CalendarStep): string {
  if (fixedDate !== null) return 'ngày ấn định';
  if (onTheDay) return '';
  if (daysBefore === null) return '';
  return daysBefore < 0 ? `sau ${-daysBefore} ngày` : `trước ${daysBefore} ngày`;
}
