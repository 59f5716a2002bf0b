import type { HallReply } from '@shared/sessions/now/contract';
import { clockWords, secondsLeft, speechState } from '@shared/sessions/speaking/model';
import { nextItem } from '@shared/sessions/now/next-item';
import { useNow, type Clock } from '../../ui/use-now';
import styles from './session-projector.module.css';

interface ProjectedItemProps {
  readonly hall: HallReply;
  readonly clock?: Clock;
}

/** The current item, and who speaks with the time that is left. */
export function ProjectedItem({ hall, clock }: ProjectedItemProps) {
  const now = useNow(500, clock);
  const item = hall.items.find(({ id }) => id === hall.currentItemId);
  const next = nextItem(hall.items, hall.currentItemId, hall.currentSittingId);
  const speech = hall.speeches.find((one) => speechState(one) === 'speaking');
  const left = speech ? secondsLeft(speech, now) : 0;
  return (
    <div className={styles['middle']}>
      {item && (
        <>
          <p className={styles['no']}>Mục {item.no}</p>
          <p className={styles['title']} data-long={item.title.length > 90 || undefined}>
            {item.title}
          </p>
          {item.presenter !== '' && <p className={styles['presenter']}>{item.presenter}</p>}
        </>
      )}
      {speech && (
        <div className={styles['speaker']}>
          <span>{speech.speaker}</span>
          <b role="timer" data-over={left < 0 || undefined} data-soon={(left >= 0 && left < 60) || undefined}>
            {clockWords(left)}
          </b>
        </div>
      )}
      {next && (
        <p className={styles['next']}>
          Tiếp theo: {next.no}. {next.title}
        </p>
      )}
    </div>
  );
}
