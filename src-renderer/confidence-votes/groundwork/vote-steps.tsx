import { Badge } from '@mantine/core';
import { stepStateOf, type CalendarStep } from '@shared/confidence-votes/groundwork/calendar';
import { dateText, formatDate, type LocalDate } from '@shared/kernel/local-date';
import { deadlineColours, deadlineNames } from '../../ui/deadline-words';
import lines from '../../ui/tables/lines-table.module.css';
import { DoneBox, StepsTable } from '../../ui/tables/steps-table';
import styles from './calendar.module.css';

interface VoteStepsProps {
  readonly label: string;
  readonly steps: readonly CalendarStep[];
  readonly today: LocalDate;
  readonly onEdit: (step: CalendarStep) => void;
  readonly onDone: (step: CalendarStep, done: boolean) => void;
}

export function VoteSteps({ today, ...table }: VoteStepsProps) {
  return (
    <StepsTable
      {...table}
      headings={['Chậm nhất', 'Việc, người làm', 'Tình trạng', 'Xong']}
      cells={(step) => {
        const state = stepStateOf(step, today);
        return (
          <>
            <td className={styles['day']}>
              {dateText(step.date, '–')}
              <span className={lines['about']}>{ruleOf(step)}</span>
            </td>
            <th scope="row">
              <span className={lines['title']}>{step.title}</span>
              <span className={lines['about']}>
                {[step.owner, step.note].filter((part) => part !== '').join(' · ')}
              </span>
            </th>
            <td className={styles['state']}>
              <Badge color={deadlineColours[state]} variant="light" tt="none" fw={500} size="lg">
                {deadlineNames[state]}
              </Badge>
              {step.doneDate !== null && (
                <span className={lines['about']}>
                  {step.doneByPaper && 'ban hành '}
                  {formatDate(step.doneDate)}
                </span>
              )}
            </td>
            <td className={styles['doneCell']}>
              <DoneBox step={step} locked={step.doneByPaper} onDone={table.onDone} />
            </td>
          </>
        );
      }}
    />
  );
}

/** How the day came about: the rule, or a person. */
function ruleOf({ daysBefore, fixedDate, onTheDay }: CalendarStep): string {
  if (fixedDate !== null) return 'ngày ấn định';
  if (onTheDay) return '';
  if (daysBefore === null) return '';
  return daysBefore < 0 ? `sau ${-daysBefore} ngày` : `trước ${daysBefore} ngày`;
}
