import { Button, Group } from '@mantine/core';
import { agendaItemKindNames } from '@shared/sessions/messages';
import type { HallItem } from '@shared/sessions/now/contract';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import { localTimeOf } from '@shared/kernel/local-date';
import { LinkButton } from '../../ui/link-button';
import { useNow } from '../../ui/use-now';
import styles from './now.module.css';

interface CurrentItemProps {
  readonly current: HallItem | null;
  readonly next: HallItem | null;
  /** Items that have not begun, of every sitting. */
  readonly laterItems: number;
  readonly sessionId: string;
  readonly running: boolean;
  readonly onStartNext: () => void;
  readonly onEnd: () => void;
}

const aboutItem = ({ kind, minutes, presenter, start }: HallItem): string =>
  [
    agendaItemKindNames[kind],
    presenter,
    minutes > 0 ? `${minutes} phút` : '',
    start === '' ? '' : `theo chương trình ${start}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');

const endWords = (laterItems: number): string =>
  laterItems === 0 ? 'Hết chương trình' : `Hết nội dung của phiên này; còn ${laterItems} mục ở phiên khác`;

/** The item the session is at, large, and the one behind it. */
export function CurrentItem({
  current,
  laterItems,
  next,
  running,
  sessionId,
  onStartNext,
  onEnd,
}: CurrentItemProps) {
  const now = useNow(15_000);
  const taken =
    typeof current?.startedAt !== 'string'
      ? 0
      : Math.max(0, Math.floor((Date.parse(now) - Date.parse(current.startedAt)) / 60_000));
  return (
    <section className={styles['current']} aria-label="Mục đang họp">
      <p className={styles['label']}>Bây giờ</p>
      {current === null ? (
        <h2 className={styles['title']}>Chưa vào mục nào</h2>
      ) : (
        <>
          <h2 className={styles['title']}>
            {current.no}. {current.title}
          </h2>
          <p className={styles['about']}>
            {aboutItem(current)}
            {current.startedAt === null ? '' : ` · bắt đầu ${localTimeOf(current.startedAt)}`}
            <span data-over={(current.minutes > 0 && taken > current.minutes) || undefined}>
              {' '}
              · đã {taken} phút
            </span>
          </p>
        </>
      )}
      {current?.confidenceVoteId && (
        <LinkButton
          to="/confidence-votes/$voteId"
          params={{ voteId: current.confidenceVoteId }}
          variant="light"
          mt="sm"
        >
          Sang cuộc lấy phiếu, bỏ phiếu
        </LinkButton>
      )}
      {current?.kind === 'election' && (
        <LinkButton to="/sessions/$sessionId/elections" params={{ sessionId }} variant="light" mt="sm">
          Sang phần Bầu cử
        </LinkButton>
      )}
      <Group justify="space-between" mt="md" align="flex-end">
        <div className={styles['following']}>
          <p className={styles['label']}>Tiếp theo</p>
          <p className={styles['next']}>
            {next === null ? endWords(laterItems) : `${next.no}. ${next.title}`}
          </p>
          {next !== null && <p className={styles['about']}>{aboutItem(next)}</p>}
        </div>
        <Group gap="sm" wrap="nowrap" style={{ flex: 'none' }}>
          {current !== null && (
            <Button variant="default" onClick={onEnd} loading={running}>
              Kết thúc mục
            </Button>
          )}
          <Button
            leftSection={<IconPlayerTrackNext size={18} />}
            disabled={next === null}
            loading={running}
            onClick={onStartNext}
          >
            Sang mục tiếp (N)
          </Button>
        </Group>
      </Group>
    </section>
  );
}
