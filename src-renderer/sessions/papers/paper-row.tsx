import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { PaperState } from '@shared/sessions/papers/state';
import type { ShownPaper } from './paper-filters';
import styles from './papers.module.css';

interface PaperRowProps {
  readonly paper: ShownPaper;
  readonly state: PaperState;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** One paper; files dropped on it are handed in for it. */
export function PaperRow({ paper, state, onKeyDown, onFiles, children }: PaperRowProps) {
  const [over, setOver] = useState(false);
  return (
    <tr
      tabIndex={0}
      className={styles['row']}
      data-paper={paper.id}
      data-state={state}
      data-over={over || undefined}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
    </tr>
  );
}
