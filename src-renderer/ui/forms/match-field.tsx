import type { TextInputProps } from '@mantine/core';
import {
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { TextField } from './fields';

export interface MatchFieldProps<T> {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly field: Pick<TextInputProps, 'label' | 'aria-label' | 'placeholder' | 'size' | 'autoFocus'>;
  readonly listLabel: string;
  readonly classNames: { readonly field: string | undefined; readonly list: string | undefined };
  /** Who is meant by what was typed, the most likely first. */
  readonly matchesOf: (typed: string) => readonly T[];
  readonly idOf: (choice: T) => string;
  readonly children: (choice: T) => ReactNode;
  /** Several that are equally meant: Enter asks which. Left out, Enter takes the first. */
  readonly areOne?: (matches: readonly T[], typed: string) => T | null;
  /** Enter could not say who is meant. */
  readonly onAsk?: (matches: readonly T[]) => void;
  /** To choose from while nothing is typed. */
  readonly offered?: readonly T[];
  readonly onTake: (choice: T, typed: string) => void;
  /** Enter on something that nobody matches. */
  readonly onOther: (typed: string) => void;
  /** Ctrl+Enter. */
  readonly onAside?: (choice: T | undefined) => void;
  /** Other keys of the field; true where it was one. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>, typed: string) => boolean;
  /** What is said below: about the typed letters, or of the last one. */
  readonly below?: (state: {
    readonly typed: string;
    readonly found: number;
    readonly asks: boolean;
  }) => ReactNode;
}

const SHOWN = 8;

/**
 * A field with the list of those who match. A reader types faster than anything is drawn, so Enter takes what stands in
 * the field that very moment and empties it at once: the next code begins in an empty field.
 */
export function MatchField<T>(props: MatchFieldProps<T>) {
  const { inputRef, matchesOf, idOf, areOne, offered = [], onTake, onOther, onAside, onKey } = props;
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  /** Somebody looked at the list: they moved in it, or were asked. */
  const [picks, setPicks] = useState(false);
  const enterWhileComposing = useRef(false);
  const list = useRef<HTMLUListElement>(null);
  const letters = useDeferredValue(typed);
  const found = useMemo(() => matchesOf(letters).slice(0, SHOWN), [letters, matchesOf]);
  const listed = typed.trim() === '' ? offered : found;
  const current = listed[Math.min(chosen, listed.length - 1)];
  const asks = picks && typed.trim() !== '' && found.length > 1;
  const currentId = current && `${listId}-${idOf(current)}`;

  // In a low window the list scrolls: whoever is chosen with the arrows is seen.
  useEffect(() => {
    if (picks && currentId !== undefined)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [picks, currentId]);

  function clear(): string {
    const input = inputRef.current;
    const text = input?.value ?? '';
    if (input) input.value = '';
    setTyped('');
    setChosen(0);
    setPicks(false);
    return text;
  }

  function enter(): void {
    const text = inputRef.current?.value ?? '';
    // What is drawn may be behind what was typed.
    const matches = text.trim() === '' ? offered : matchesOf(text).slice(0, SHOWN);
    const at = matches[Math.min(chosen, matches.length - 1)];
    const meant = picks || text.trim() === '' || !areOne ? at : at && areOne(matches, text);
    if (at && !meant) {
      setTyped(text);
      setPicks(true);
      props.onAsk?.(matches);
      return;
    }
    clear();
    if (meant) onTake(meant, text);
    else if (text.trim() !== '') onOther(text);
  }

  function move(step: number): void {
    setPicks(true);
    setChosen(Math.max(0, Math.min(chosen + step, listed.length - 1)));
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) {
      enterWhileComposing.current = event.key === 'Enter' || event.nativeEvent.code === 'Enter';
      return;
    }
    if (event.key === 'Enter' && event.ctrlKey && onAside) {
      if (current) clear();
      onAside(current);
    } else if (event.key === 'Enter') enter();
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape' && typed !== '') clear();
    else if (onKey?.(event, inputRef.current?.value ?? '') !== true) return;
    event.preventDefault();
  }

  return (
    <div className={props.classNames.field}>
      <TextField
        {...props.field}
        ref={inputRef}
        role="combobox"
        aria-expanded={listed.length > 0}
        aria-controls={listId}
        aria-activedescendant={currentId}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
          setPicks(false);
        }}
        onKeyDown={keyDown}
        onCompositionEnd={() => {
          // The input method took the reader's Enter for its own.
          if (enterWhileComposing.current) setTimeout(enter);
          enterWhileComposing.current = false;
        }}
      />
      {listed.length > 0 && (
        <ul
          ref={list}
          className={props.classNames.list}
          id={listId}
          role="listbox"
          aria-label={props.listLabel}
        >
          {listed.map((choice) => (
            <li
              key={idOf(choice)}
              id={`${listId}-${idOf(choice)}`}
              role="option"
              aria-selected={choice === current}
              onMouseDown={(event) => {
                event.preventDefault();
                const text = clear();
                onTake(choice, text);
              }}
            >
              {props.children(choice)}
            </li>
          ))}
        </ul>
      )}
      {props.below?.({ typed, found: found.length, asks })}
    </div>
  );
}
