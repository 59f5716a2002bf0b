import { Button } from '@mantine/core';
import { localTimeOf } from '@shared/kernel/local-date';
import type { HallItem, HallReply } from '@shared/sessions/now/contract';
import { sittingTitle } from '../session/sitting-choice';
import styles from './now.module.css';

interface ItemStripProps {
  readonly hall: HallReply;
  readonly onStart: (item: HallItem) => void;
}

/** The agenda of the current sitting, with what is done; an item can be taken out of its turn. */
export function ItemStrip({ hall, onStart }: ItemStripProps) {
  const sitting = hall.sittings.find(({ id }) => id === hall.currentSittingId);
  const items = hall.items.filter(({ sittingId }) => sittingId === (sitting?.id ?? null));
  return (
    <section aria-label="Chương trình của phiên">
      <h2 className={styles['heading']}>
        {sitting ? `Chương trình, ${sittingTitle(sitting).toLowerCase()}` : 'Chương trình'}
      </h2>
      <ol className={styles['items']}>
        {items.map((item) => (
          <li key={item.id} data-state={stateOf(item, hall.currentItemId)}>
            <span className={styles['no']}>{item.no}</span>
            <span className={styles['what']}>
              {item.title}
              <small>
                {[
                  item.startedAt === null
                    ? item.start
                    : `${localTimeOf(item.startedAt)}–${item.endedAt === null ? '' : localTimeOf(item.endedAt)}`,
                  item.votes > 0
                    ? `${item.votes} lượt ${item.kind === 'election' ? 'bầu' : 'biểu quyết'}`
                    : '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </small>
            </span>
            {item.id !== hall.currentItemId && (
              <Button
                size="compact-md"
                variant="subtle"
                aria-label={`Vào mục ${item.no}: ${item.title}`}
                onClick={() => onStart(item)}
              >
                {item.endedAt === null ? 'Vào mục' : 'Họp lại'}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {items.length === 0 && (
        <p className={styles['about']}>
          {sitting
            ? 'Phiên này chưa có mục nào; xếp mục ở “Chương trình”.'
            : 'Chưa có phiên họp; lập phiên ở “Thông tin và phiên họp”.'}
        </p>
      )}
    </section>
  );
}

function stateOf(item: HallItem, currentId: string | null): 'current' | 'done' | 'open' {
  if (item.id === currentId) return 'current';
  return item.startedAt === null ? 'open' : 'done';
}
