import { Text } from '@mantine/core';
import { oneByLetters } from '@shared/kernel/one-by-letters';
import { peopleByLetters } from '@shared/kernel/people-by-letters';
import { useCallback, type RefObject } from 'react';
import { MatchField } from '../../ui/forms/match-field';
import { isName } from './door-input';
import styles from './door.module.css';

export interface DoorChoice {
  readonly id: string;
  readonly fullName: string;
  readonly detail: string;
}

interface DoorFieldProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly people: readonly DoorChoice[];
  /** People to choose from after a card named several; shown while the field is empty. */
  readonly offered: readonly DoorChoice[];
  readonly onLine: (text: string) => void;
  readonly onChoose: (choice: DoorChoice) => void;
  readonly onAnyway: () => void;
  readonly onUndo: () => void;
}

/** The one field of the door: a reader's line, or letters of a name. */
export function DoorField({ inputRef, people, offered, onLine, onChoose, onAnyway, onUndo }: DoorFieldProps) {
  const matchesOf = useCallback(
    (typed: string) => (isName(typed) ? peopleByLetters(people, typed) : []),
    [people],
  );
  return (
    <MatchField
      inputRef={inputRef}
      field={{
        'aria-label': 'Quét thẻ hoặc gõ tên',
        placeholder: 'Quét thẻ, hoặc gõ 2–3 chữ của tên rồi Enter',
        size: 'xl',
      }}
      listLabel="Người khớp"
      classNames={{ field: styles['field'], list: styles['found'] }}
      matchesOf={matchesOf}
      idOf={({ id }) => id}
      areOne={oneByLetters}
      offered={offered}
      onTake={onChoose}
      onOther={onLine}
      onAside={onAnyway}
      onKey={(event, typed) => {
        const undoes = event.ctrlKey && event.key.toLowerCase() === 'z' && typed === '';
        if (undoes) onUndo();
        return undoes;
      }}
      below={({ asks, found }) =>
        asks && (
          <Text size="sm" role="status" mt={4}>
            Có {found} người khớp: chọn bằng ↓ rồi Enter.
          </Text>
        )
      }
    >
      {(choice) => (
        <>
          <b>{choice.fullName}</b>
          <span>{choice.detail}</span>
        </>
      )}
    </MatchField>
  );
}
