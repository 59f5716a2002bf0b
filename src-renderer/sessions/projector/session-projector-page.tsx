import { dayPartNames } from '@shared/kernel/day-part';
import { formatDate } from '@shared/kernel/local-date';
import type { HallReply } from '@shared/sessions/now/contract';
import { useParams } from '@tanstack/react-router';
import { useCall } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { ProjectedAgenda } from './projected-agenda';
import { ProjectedElection } from './projected-election';
import { ProjectedItem } from './projected-item';
import { ProjectedVote } from './projected-vote';
import styles from './session-projector.module.css';
import { useShrinkToFit } from './use-shrink-to-fit';

/** Row S22: a window for the hall, read only, dark whatever the scheme of the program. */
export function SessionProjectorPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/projector' });
  const hall = useCall('hall.getHall', { sessionId }, { keepPrevious: true });
  return <QueryState query={hall}>{(loaded) => <SessionPicture hall={loaded} />}</QueryState>;
}

function SessionPicture({ hall }: { readonly hall: HallReply }) {
  const sitting = hall.sittings.find(({ id }) => id === hall.currentSittingId);
  const screen = useShrinkToFit();
  return (
    <div className={styles['screen']} ref={screen}>
      <header className={styles['head']}>
        <h1>{hall.title}</h1>
        <p>
          {sitting && (
            <span>
              Phiên {dayPartNames[sitting.part].toLowerCase()} {formatDate(sitting.date)}
              {sitting.kind === 'closed' ? ' (họp kín)' : ''}
            </span>
          )}
          <span>{rollInWords(hall.roll, (sitting?.times.openedAt ?? null) !== null)}</span>
        </p>
      </header>
      <Middle hall={hall} />
    </div>
  );
}

/** A figure of a roll that is still being called would be read as of those who are missing. */
function rollInWords({ closed, inHall, notRecorded, total }: HallReply['roll'], isOpen: boolean): string {
  // A sitting that goes on has its roll, also where one deputy was never recorded.
  if (closed || notRecorded === 0 || (isOpen && notRecorded < total))
    return `Có mặt ${inHall}/${total} đại biểu`;
  return notRecorded === total ? '' : 'Đang điểm danh';
}

function Middle({ hall }: { readonly hall: HallReply }) {
  if (hall.screen === 'vote' && hall.shownVote) {
    return <ProjectedVote vote={hall.shownVote} repeated={hall.lastVote?.repeatOfId === hall.shownVote.id} />;
  }
  if (hall.screen === 'election' && hall.shownElection) {
    return <ProjectedElection election={hall.shownElection} />;
  }
  if (hall.screen === 'agenda' || hall.currentItemId === null) return <ProjectedAgenda hall={hall} />;
  return <ProjectedItem hall={hall} />;
}
