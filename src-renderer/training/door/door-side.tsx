import { Button, Text } from '@mantine/core';
import { localTimeOf } from '@shared/kernel/local-date';
import { answerWords } from './door-answer';
import { canBeUndone, type DoorAnswer } from './use-door';
import styles from './door.module.css';

interface DoorSideProps {
  readonly there: number;
  readonly due: number;
  /** Of whom nothing is recorded; who sends somebody in their stead, or is excused, is not waited for. */
  readonly open: number;
  readonly answers: readonly DoorAnswer[];
  readonly onUndo: () => void;
}

/** How many are in, and who came last. */
export function DoorSide({ there, due, open, answers, onUndo }: DoorSideProps) {
  return (
    <aside className={styles['side']} aria-label="Đã vào">
      <div className={styles['count']}>
        <b>{there}</b> / {due} học viên có mặt
        <Text size="sm" c="dimmed">
          còn {Math.max(0, open)} người chưa ghi
        </Text>
        <Button
          mt="xs"
          size="compact-md"
          variant="default"
          disabled={!answers.some(canBeUndone)}
          onClick={onUndo}
        >
          Hoàn tác lần cuối (Ctrl+Z)
        </Button>
      </div>
      <ol className={styles['recent']} aria-label="Các lần quét gần đây">
        {answers.map((answer) => {
          const { tone, title, unit, line } = answerWords(answer);
          return (
            <li key={answer.id} data-tone={tone}>
              <time>{localTimeOf(answer.at)}</time>
              <span>
                {title}
                <small>
                  {tone === 'green'
                    ? [unit, lateWord(answer)].filter((part) => part !== '').join(' · ')
                    : [tone === 'red' ? unit : '', line].filter((part) => part !== '').join(' · ')}
                </small>
              </span>
            </li>
          );
        })}
      </ol>
    </aside>
  );
}

function lateWord(answer: DoorAnswer): string {
  return answer.kind === 'arrival' &&
    answer.arrival.outcome === 'recorded' &&
    answer.arrival.status === 'late'
    ? 'đến muộn'
    : '';
}
