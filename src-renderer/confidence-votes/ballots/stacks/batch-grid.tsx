import type { BatchStatus } from '@shared/confidence-votes/ballots/contract';
import { useRef, useState, type KeyboardEvent } from 'react';
import { batchDetail, batchStateWords } from './batch-words';
import styles from '../ballots.module.css';

interface BatchGridProps {
  readonly label: string;
  readonly batches: readonly BatchStatus[];
  /** Enter or a click on a stack. */
  readonly onOpen: (batch: BatchStatus) => void;
}

/** From here on the cells are drawn smaller, so that all of them are in sight. */
const MANY = 36;

/** Every stack as one cell, readable from a distance with a hundred of them; one stop of the Tab order, arrows inside. */
export function BatchGrid({ label, batches, onOpen }: BatchGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const chosen = Math.min(at, batches.length - 1);

  const go = (index: number) => {
    const cell = grid.current?.children[index];
    if (!(cell instanceof HTMLElement)) return;
    setAt(index);
    cell.focus();
  };
  const move = (event: KeyboardEvent) => {
    const step = stepOf(event.key, columnsOf(grid.current));
    if (step === null) return;
    event.preventDefault();
    if (event.key === 'Home' || event.key === 'End') go(event.key === 'Home' ? 0 : batches.length - 1);
    else if (batches[chosen + step]) go(chosen + step);
  };
  const shown = batches[chosen];
  return (
    <>
      <div
        ref={grid}
        role="listbox"
        aria-label={label}
        className={styles['grid']}
        data-many={batches.length > MANY || undefined}
        onKeyDown={move}
      >
        {batches.map((batch, index) => (
          <button
            key={batch.batchId}
            type="button"
            role="option"
            aria-selected={index === chosen}
            aria-label={batchDetail(batch)}
            tabIndex={index === chosen ? 0 : -1}
            className={styles['cell']}
            data-state={batch.conflicts > 0 ? 'differs' : batch.state}
            data-pencil={batch.pencil}
            onFocus={() => setAt(index)}
            onClick={() => onOpen(batch)}
          >
            <span className={styles['cellNo']}>{batch.no}</span>
            <span className={styles['bars']} aria-hidden>
              {batch.closed.map((closed, entry) => (
                <span key={entry} style={{ '--done': closed / batch.size } as React.CSSProperties} />
              ))}
            </span>
            <span className={styles['cellState']}>{batchStateWords(batch)}</span>
          </button>
        ))}
      </div>
      {shown && <p className={styles['detail']}>{batchDetail(shown)}</p>}
    </>
  );
}

function columnsOf(grid: HTMLDivElement | null): number {
  if (!grid) return 1;
  const cells = [...grid.children] as HTMLElement[];
  const top = cells[0]?.offsetTop;
  const first = cells.findIndex((cell) => cell.offsetTop !== top);
  return first < 0 ? cells.length : first;
}

function stepOf(key: string, columns: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return 1;
    case 'ArrowLeft':
      return -1;
    case 'ArrowDown':
      return columns;
    case 'ArrowUp':
      return -columns;
    case 'Home':
    case 'End':
      return 0;
    default:
      return null;
  }
}
