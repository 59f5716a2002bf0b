import { Text } from '@mantine/core';
import type { RollReply } from '@shared/sessions/roll-call/contract';
import { searchKey } from '@shared/kernel/vietnamese-text';
import { findDeputies } from '@shared/sessions/roll-call/find-deputy';
import { ROLL_WORDS } from '@shared/sessions/roll-call/labels';
import { isInHall, type MarkSource, type RollStatus } from '@shared/sessions/roll-call/model';
import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { TextField } from '../../ui/fields';
import styles from './roll-call.module.css';

type Deputy = RollReply['deputies'][number];

interface DeputyBoxProps {
  readonly deputies: readonly Deputy[];
  readonly statusOf: (deputyId: string) => RollStatus;
  /** What somebody who comes now is: late once the roll is closed; whoever calls it says who came late before. */
  readonly arriving: 'present' | 'late';
  readonly onMark: (deputy: Deputy, status: RollStatus, source: MarkSource) => void;
  readonly onOpen: (deputy: Deputy) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

const SHOWN = 8;

/**
 * One field for three ways of naming a deputy: letters of the name without diacritics, the number of the card, and the
 * card itself, because a scanner types like a keyboard and ends with Enter. Whoever is recorded already is shown and
 * never counted twice.
 */
export function DeputyBox({ deputies, statusOf, arriving, onMark, onOpen, inputRef }: DeputyBoxProps) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [said, setSaid] = useState('');
  /** Somebody looked at who is meant: a name that two people bear is never taken at the first Enter. */
  const [looked, setLooked] = useState(false);
  const found = findDeputies(deputies, typed);
  const list = found.deputies.slice(0, SHOWN);
  const current = list[Math.min(chosen, list.length - 1)];

  function take(deputy: Deputy, source: MarkSource): void {
    const known = statusOf(deputy.id);
    if (isInHall(known)) {
      setSaid(`${deputy.fullName} đã ghi ${ROLL_WORDS[known].toLowerCase()}.`);
    } else {
      const status = known === 'not_recorded' ? arriving : 'late';
      onMark(deputy, status, source);
      setSaid(`${deputy.fullName} (số ${deputy.number}): ${ROLL_WORDS[status].toLowerCase()}.`);
    }
    setTyped('');
    setChosen(0);
    setLooked(false);
  }

  function enter(deputy: Deputy): void {
    const namesakes = deputies.filter(({ fullName }) => searchKey(fullName) === searchKey(deputy.fullName));
    if (found.source === 'number' || looked || namesakes.length < 2) return take(deputy, found.source);
    const numbers = namesakes.map(
      ({ groupName, number }) => `${number}${groupName === '' ? '' : ` (${groupName})`}`,
    );
    setSaid(
      `Có ${namesakes.length} người tên ${deputy.fullName}: số ${numbers.join(', ')}. Chọn bằng ↑ ↓, Enter; hoặc gõ số thẻ.`,
    );
    setLooked(true);
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen(Math.max(0, Math.min(chosen + step, list.length - 1)));
      setLooked(true);
    } else if (event.key === 'Escape' && typed !== '') setTyped('');
    else if (event.key === 'Enter' && typed !== '') {
      if (current && event.ctrlKey) {
        setTyped('');
        onOpen(current);
      } else if (current) enter(current);
      else {
        setSaid(`Không có đại biểu nào khớp “${typed.trim()}”.`);
        setTyped('');
      }
    } else return;
    event.preventDefault();
  }

  return (
    <div className={styles['find']}>
      <TextField
        ref={inputRef}
        autoFocus
        label="Tên, số thẻ hoặc quét thẻ"
        placeholder="2–3 chữ của tên, không cần dấu"
        value={typed}
        role="combobox"
        aria-expanded={list.length > 0}
        aria-controls={listId}
        aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
          setLooked(false);
        }}
        onKeyDown={keyDown}
      />
      {list.length > 0 && (
        <ul className={styles['found']} id={listId} role="listbox" aria-label="Đại biểu khớp">
          {list.map((deputy) => (
            <li
              key={deputy.id}
              id={`${listId}-${deputy.id}`}
              role="option"
              aria-selected={deputy === current}
              onMouseDown={(event) => {
                event.preventDefault();
                take(deputy, found.source);
              }}
            >
              <span className={styles['number']}>{deputy.number}</span>
              <span>
                <Text fw={500} span display="block">
                  {deputy.fullName}
                </Text>
                <Text size="sm" c="dimmed" span>
                  {[deputy.groupName, knownWords(statusOf(deputy.id))]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </Text>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Text size="sm" className={styles['said']} role="status">
        {said}
      </Text>
    </div>
  );
}

const knownWords = (status: RollStatus): string =>
  status === 'not_recorded' ? '' : `đã ghi ${ROLL_WORDS[status].toLowerCase()}`;
