import { useRef, type KeyboardEvent, type RefObject } from 'react';

interface StepKeys<T> {
  readonly onEdit: (step: T) => void;
  readonly onDone: (step: T, done: boolean) => void;
}

/** Lines of deadlines have the cursor: ↑ ↓ go through them, Space says that a step is done, Enter opens it. */
export function useStepKeys<T extends { readonly doneDate: string | null }>({
  onEdit,
  onDone,
}: StepKeys<T>): {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly keyOn: (event: KeyboardEvent<HTMLTableRowElement>, step: T) => void;
} {
  const table = useRef<HTMLTableElement>(null);
  const keyOn = (event: KeyboardEvent<HTMLTableRowElement>, step: T): void => {
    if (event.target !== event.currentTarget) return;
    const move = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (move !== 0) {
      const rows = [...(table.current?.querySelectorAll<HTMLElement>('tr[tabindex]') ?? [])];
      const next = rows[rows.indexOf(event.currentTarget) + move];
      if (!next) return;
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onEdit(step);
    } else if (event.key === ' ') {
      event.preventDefault();
      onDone(step, step.doneDate === null);
    }
  };
  return { table, keyOn };
}
