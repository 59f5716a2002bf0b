import { Text } from '@mantine/core';
import { useCallback, useState, type RefObject } from 'react';
import type { SlotRecord } from '@shared/training/class-contract';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { oneByLetters } from '@shared/kernel/one-by-letters';
import { peopleByLetters } from '@shared/kernel/people-by-letters';
import { slotName, STATUS_WORDS } from '@shared/training/labels';
import type { AttendanceStatus } from '@shared/training/model';
import { MatchField } from '../../ui/forms/match-field';
import styles from './roll-tools.module.css';

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

/**
 * Row A09: two or three letters of the given name without diacritics, Enter. Who is recorded already is shown and never
 * counted a second time (row A10).
 */
export function NameBox({ slot, people, statusOf, statusNow, onMark, onGoTo, inputRef }: NameBoxProps) {
  const [said, setSaid] = useState('');
  const matchesOf = useCallback((typed: string) => peopleByLetters(people, typed), [people]);

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
  }

  return (
    <MatchField
      inputRef={inputRef}
      field={{
        label: `Gọi tên, ${slotName(slot).toLowerCase()}`,
        placeholder: '2–3 chữ, không dấu',
      }}
      listLabel="Người khớp"
      classNames={{ field: styles['find'], list: styles['found'] }}
      matchesOf={matchesOf}
      idOf={({ id }) => id}
      areOne={oneByLetters}
      onTake={take}
      onOther={() => setSaid('Không có ai khớp trong lớp.')}
      onAside={(trainee) => {
        if (trainee) onGoTo(trainee);
      }}
      below={({ typed, found, asks }) => (
        <Text size="sm" className={styles['said']} role="status" data-asks={asks || undefined}>
          {asks
            ? `Có ${found} người khớp: ↑ ↓ để chọn, rồi Enter.`
            : typed !== '' && found === 0
              ? 'Không có ai khớp trong lớp.'
              : said}
        </Text>
      )}
    >
      {(trainee) => (
        <>
          <Text fw={500} span>
            {trainee.fullName}
          </Text>
          <Text size="sm" c="dimmed">
            {[trainee.unitLabel, recordedWords(statusOf(trainee.id))]
              .filter((part) => part !== '')
              .join(' · ')}
          </Text>
        </>
      )}
    </MatchField>
  );
}

const recordedWords = (status: AttendanceStatus): string =>
  status === 'not_recorded' ? '' : `đã ghi ${STATUS_WORDS[status].toLowerCase()}`;
