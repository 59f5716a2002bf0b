import { Text } from '@mantine/core';
import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import type { SlotRecord } from '@shared/training/class-contract';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { peopleByLetters } from '@shared/kernel/people-by-letters';
import { slotName, STATUS_WORDS } from '@shared/training/labels';
import type { AttendanceStatus } from '@shared/training/model';
import { TextField } from '../../ui/fields';
import styles from './roll.module.css';

interface NameBoxProps {
  readonly slot: SlotRecord;
  /** Those who belong to the class on that day. */
  readonly people: readonly TraineeRecord[];
  readonly statusOf: (traineeId: string) => AttendanceStatus;
  /** What the clock says of somebody who comes now. */
  readonly statusNow: () => 'present' | 'late';
  readonly onMark: (trainee: TraineeRecord, status: 'present' | 'late') => void;
  readonly onGoTo: (trainee: TraineeRecord) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

const SHOWN = 8;

/**
 * Row A09: two or three letters of the given name without diacritics, Enter. Who is recorded already is shown and never
 * counted a second time (row A10).
 */
export function NameBox(props: NameBoxProps) {
  const { slot, people, statusOf, statusNow, onMark, onGoTo, inputRef } = props;
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [said, setSaid] = useState('');
  const found = peopleByLetters(people, typed).slice(0, SHOWN);
  const current = found[Math.min(chosen, found.length - 1)];

  function take(trainee: TraineeRecord): void {
    const known = statusOf(trainee.id);
    if (known === 'not_recorded') {
      const status = statusNow();
      onMark(trainee, status);
      setSaid(`${trainee.fullName}: ${STATUS_WORDS[status].toLowerCase()}.`);
    } else {
      const words = STATUS_WORDS[known].toLowerCase();
      setSaid(`${trainee.fullName} đã ghi ${words}; bấm Ctrl+Enter để đến ô.`);
    }
    setTyped('');
    setChosen(0);
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(0, chosen - 1));
    else if (event.key === 'Escape' && typed !== '') setTyped('');
    else if (event.key === 'Enter' && current) {
      if (event.ctrlKey) {
        setTyped('');
        onGoTo(current);
      } else take(current);
    } else return;
    event.preventDefault();
  }

  return (
    <div className={styles['find']}>
      <TextField
        ref={inputRef}
        label={`Gọi tên, ${slotName(slot).toLowerCase()}`}
        placeholder="2–3 chữ của tên, không cần dấu"
        value={typed}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={keyDown}
      />
      {found.length > 0 && (
        <ul className={styles['found']} id={listId} role="listbox" aria-label="Người khớp">
          {found.map((trainee) => (
            <li
              key={trainee.id}
              id={`${listId}-${trainee.id}`}
              role="option"
              aria-selected={trainee === current}
              onMouseDown={(event) => {
                event.preventDefault();
                take(trainee);
              }}
            >
              <Text fw={500} span>
                {trainee.fullName}
              </Text>
              <Text size="sm" c="dimmed">
                {[trainee.unitLabel, recordedWords(statusOf(trainee.id))]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <Text size="sm" className={styles['said']} role="status">
        {typed !== '' && found.length === 0 ? 'Không có ai khớp trong lớp.' : said}
      </Text>
    </div>
  );
}

const recordedWords = (status: AttendanceStatus): string =>
  status === 'not_recorded' ? '' : `đã ghi ${STATUS_WORDS[status].toLowerCase()}`;
