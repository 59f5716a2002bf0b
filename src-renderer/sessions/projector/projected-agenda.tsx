import type { HallReply } from '@shared/sessions/now/contract';
import styles from './session-projector.module.css';

/** So many items stand large enough on the wall of a hall. */
const SHOWN = 9;

/** The agenda of the sitting around where it is: what is done, what is going on, what comes. */
export function ProjectedAgenda({ hall }: { readonly hall: HallReply }) {
  const own = hall.items.filter(({ sittingId }) => sittingId === hall.currentSittingId);
  const items = own.length > 0 ? own : hall.items;
  const at = items.findIndex(({ id }) => id === hall.currentItemId);
  const begun = items.findLastIndex(({ startedAt }) => startedAt !== null);
  const from = Math.max(0, Math.min((at >= 0 ? at : begun) - 1, items.length - SHOWN));
  return (
    <ol className={styles['agenda']} aria-label="Chương trình">
      {items.slice(from, from + SHOWN).map((item) => (
        <li
          key={item.id}
          data-state={item.id === hall.currentItemId ? 'current' : item.startedAt === null ? 'open' : 'done'}
        >
          <b>{item.no}</b>
          <span>{item.title}</span>
          {item.start !== '' && <small>{item.start}</small>}
        </li>
      ))}
      {items.length > from + SHOWN && (
        <li data-state="open">
          <b />
          <small>và {items.length - from - SHOWN} mục nữa</small>
        </li>
      )}
    </ol>
  );
}
