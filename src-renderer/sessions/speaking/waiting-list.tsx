import { Button, Text } from '@mantine/core';
import { TIME_NAMES } from '@shared/sessions/roll-call/labels';
import type { SpeechShape } from '@shared/sessions/speaking/contract';
import { clockWords } from '@shared/sessions/speaking/model';
import { useRef, type KeyboardEvent } from 'react';
import styles from './speaking.module.css';

interface WaitingListProps {
  readonly waiting: readonly SpeechShape[];
  readonly onStart: (speech: SpeechShape) => void;
  readonly onRemove: (speech: SpeechShape) => void;
  /** All who wait, in their new order. */
  readonly onPlace: (ids: string[]) => void;
}

/** Who waits for the floor, put in order by Alt and arrows. */
export function WaitingList({ waiting, onStart, onRemove, onPlace }: WaitingListProps) {
  const list = useRef<HTMLOListElement>(null);
  const move = (speech: SpeechShape, step: 1 | -1) => {
    const ids = waiting.map(({ id }) => id);
    const at = ids.indexOf(speech.id);
    const other = ids[at + step];
    if (other === undefined) return;
    ids[at + step] = speech.id;
    ids[at] = other;
    onPlace(ids);
  };
  function keyOn(event: KeyboardEvent<HTMLLIElement>, speech: SpeechShape): void {
    if (event.target !== event.currentTarget) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('li') ?? [])];
    const at = rows.indexOf(event.currentTarget);
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step !== 0 && event.altKey) move(speech, step);
    else if (step !== 0) rows[at + step]?.focus();
    else if (event.key === 'Enter') onStart(speech);
    else if (event.key === 'Delete') onRemove(speech);
    else return;
    event.preventDefault();
  }
  return (
    <>
      <ol className={styles['waiting']} ref={list}>
        {waiting.map((speech, index) => (
          <li key={speech.id} tabIndex={index === 0 ? 0 : -1} onKeyDown={(event) => keyOn(event, speech)}>
            <span className={styles['no']}>{index + 1}</span>
            <span className={styles['name']}>{speech.speaker}</span>
            <span className={styles['about']}>
              {TIME_NAMES[speech.kind].toLowerCase()}, {clockWords(speech.allowedSeconds)}
            </span>
            <Button
              size="compact-md"
              variant="subtle"
              onClick={() => onStart(speech)}
              aria-label={`Mời ${speech.speaker}`}
            >
              Mời
            </Button>
            <Button
              size="compact-md"
              variant="subtle"
              color="gray"
              onClick={() => onRemove(speech)}
              aria-label={`Rút ${speech.speaker}`}
            >
              Rút
            </Button>
          </li>
        ))}
      </ol>
      <Text size="sm" c="dimmed" mt={4}>
        Alt+↑, Alt+↓ đổi thứ tự; Enter mời; Delete rút đăng ký.
      </Text>
    </>
  );
}
