import { IconAlertTriangle, IconCheck, IconClockHour4 } from '@tabler/icons-react';
import type { SaveState } from './save-queue';
import styles from './sheet.module.css';

export type LineState = SaveState | 'typing' | undefined;

const WORDS: Readonly<Record<SaveState | 'typing', string>> = {
  typing: 'chưa lưu',
  waiting: 'chờ lưu',
  saving: 'đang lưu',
  saved: 'đã lưu',
  failed: 'chưa lưu được',
};

/** What the program has acknowledged of one line. */
export function SaveMark({ state }: { readonly state: LineState }) {
  if (!state) return <span className={styles['saveMark']} />;
  const Icon = state === 'saved' ? IconCheck : state === 'failed' ? IconAlertTriangle : IconClockHour4;
  return (
    <span className={styles['saveMark']} data-state={state}>
      <Icon size={16} aria-hidden />
      {WORDS[state]}
    </span>
  );
}
