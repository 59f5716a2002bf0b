import { Button, Group, Paper, Text } from '@mantine/core';
import { TIME_NAMES } from '@shared/sessions/roll-call/labels';
import type { SpeechShape } from '@shared/sessions/speaking/contract';
import { clockWords, secondsLeft } from '@shared/sessions/speaking/model';
import { useNow, type Clock } from '../../ui/use-now';
import styles from './speaking.module.css';

interface RunningSpeechProps {
  readonly speech: SpeechShape;
  readonly onEnd: () => void;
  readonly onMore: () => void;
  readonly clock?: Clock;
}

/** Who speaks, and the time that is left: it follows from when the speech began. */
export function RunningSpeech({ speech, onEnd, onMore, clock }: RunningSpeechProps) {
  const now = useNow(500, clock);
  const left = secondsLeft(speech, now);
  return (
    <Paper withBorder p="lg" radius="lg" component="section" aria-label="Đang phát biểu">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text size="sm" c="dimmed">
            Đang phát biểu · {TIME_NAMES[speech.kind].toLowerCase()}
          </Text>
          <Text fz={26} fw={600}>
            {speech.speaker}
          </Text>
          {speech.extendedSeconds > 0 && (
            <Text size="sm" c="dimmed">
              Đã thêm {clockWords(speech.extendedSeconds)}
            </Text>
          )}
        </div>
        <span className={styles['clock']} role="timer" data-over={left < 0 || undefined}>
          {clockWords(left)}
        </span>
        <Group gap="sm" wrap="nowrap">
          <Button variant="default" onClick={onMore}>
            Thêm 1 phút (+)
          </Button>
          <Button onClick={onEnd}>Kết thúc (E)</Button>
        </Group>
      </Group>
    </Paper>
  );
}
