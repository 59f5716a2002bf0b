import { peopleByLetters } from '@shared/kernel/people-by-letters';
import {
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { TextField } from '../../ui/fields';
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

const SHOWN = 8;

/**
 * The one field of the door. A reader types faster than anything is drawn, so Enter takes what stands in the field that
 * very moment and empties it at once: the next card's code begins in an empty field.
 */
export function DoorField(props: DoorFieldProps) {
  const { inputRef, people, offered, onLine, onChoose, onAnyway, onUndo } = props;
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const enterWhileComposing = useRef(false);
  const letters = useDeferredValue(typed);
  const found = useMemo(
    () => (isName(letters) ? peopleByLetters(people, letters).slice(0, SHOWN) : []),
    [letters, people],
  );
  const listed = typed.trim() === '' ? offered : found;
  const current = listed[Math.min(chosen, listed.length - 1)];

  function clear(): string {
    const input = inputRef.current;
    const text = input?.value ?? '';
    if (input) input.value = '';
    setTyped('');
    setChosen(0);
    return text;
  }

  function enter(): void {
    const text = clear();
    if (text.trim() === '') {
      const choice = offered[Math.min(chosen, offered.length - 1)];
      if (choice) onChoose(choice);
      return;
    }
    // What is drawn may be behind what was typed.
    const matches = isName(text) ? peopleByLetters(people, text).slice(0, SHOWN) : [];
    const choice = matches[Math.min(chosen, matches.length - 1)];
    if (choice) onChoose(choice);
    else onLine(text);
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) {
      enterWhileComposing.current = event.key === 'Enter' || event.nativeEvent.code === 'Enter';
      return;
    }
    if (event.key === 'Enter' && event.ctrlKey) onAnyway();
    else if (event.key === 'Enter') enter();
    else if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, listed.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(0, chosen - 1));
    else if (event.key === 'Escape' && typed !== '') clear();
    else if (event.ctrlKey && event.key.toLowerCase() === 'z' && inputRef.current?.value === '') onUndo();
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles['field']}>
      <TextField
        ref={inputRef}
        aria-label="Quét thẻ hoặc gõ tên"
        placeholder="Quét thẻ, hoặc gõ 2–3 chữ của tên rồi Enter"
        size="xl"
        role="combobox"
        aria-expanded={listed.length > 0}
        aria-controls={listId}
        aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={keyDown}
        onCompositionEnd={() => {
          // The input method took the reader's Enter for its own.
          if (enterWhileComposing.current) setTimeout(enter);
          enterWhileComposing.current = false;
        }}
      />
      {listed.length > 0 && (
        <ul className={styles['found']} id={listId} role="listbox" aria-label="Người khớp">
          {listed.map((choice) => (
            <li
              key={choice.id}
              id={`${listId}-${choice.id}`}
              role="option"
              aria-selected={choice === current}
              onMouseDown={(event) => {
                event.preventDefault();
                clear();
                onChoose(choice);
              }}
            >
              <b>{choice.fullName}</b>
              <span>{choice.detail}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
