import type { RecordsReply } from '@shared/confidence-votes/groundwork/contract';
import type { VoteOfficial } from '@shared/confidence-votes/model';
import { useRef, type KeyboardEvent } from 'react';
import styles from './dossiers.module.css';

interface PersonListProps {
  readonly officials: readonly VoteOfficial[];
  readonly records: RecordsReply;
  readonly chosen: string | null;
  readonly onChoose: (officialId: string) => void;
}

/** Persons of the list, each with what is there; ↑ ↓ go from one to the next. */
export function PersonList({ officials, records, chosen, onChoose }: PersonListProps) {
  const list = useRef<HTMLUListElement>(null);
  const keyOn = (event: KeyboardEvent<HTMLButtonElement>, place: number) => {
    const move = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const next = officials[place + move];
    if (move === 0 || next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelectorAll('button')[place + move]?.focus();
  };
  return (
    <ul ref={list} className={styles['persons']} aria-label="Người được lấy phiếu, bỏ phiếu">
      {officials.map((official, place) => (
        <li key={official.id}>
          <button
            type="button"
            className={styles['person']}
            aria-current={official.id === chosen}
            tabIndex={official.id === chosen ? 0 : -1}
            onClick={() => onChoose(official.id)}
            onKeyDown={(event) => keyOn(event, place)}
          >
            <span className={styles['name']}>{official.name}</span>
            <span className={styles['posts']}>{official.posts}</span>
            <span className={styles['there']}>{thereOf(records, official.id)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function thereOf(records: RecordsReply, officialId: string): string {
  const count = (list: readonly { readonly officialId: string }[]) =>
    list.filter((record) => record.officialId === officialId).length;
  const report = count(records.reports) > 0 ? 'có báo cáo' : 'chưa có báo cáo';
  return `${report} · ${count(records.opinions)} ý kiến · ${count(records.duties)} kết quả`;
}
