import { REHEARSAL_BAND } from '@shared/confidence-votes/rehearsal/messages';
import type { Vote } from '@shared/confidence-votes/model';
import { Link } from '@tanstack/react-router';
import styles from './rehearsal.module.css';

interface RehearsalBandProps {
  readonly vote: Pick<Vote, 'id' | 'rehearsalOf'>;
  /** The picture in the hall leads nowhere. */
  readonly linked: boolean;
}

/**
 * Across every screen of a rehearsal, so that nobody takes its figures for real ones; it leads back to the page that
 * says what comes next.
 */
export function RehearsalBand({ vote, linked }: RehearsalBandProps) {
  if (vote.rehearsalOf === null) return null;
  return (
    <p className={styles['band']} role="note">
      {REHEARSAL_BAND}
      {linked && (
        // On the page of the rehearsal itself there is nothing to go back to.
        <Link
          to="/confidence-votes/$voteId/rehearsal"
          params={{ voteId: vote.id }}
          activeProps={{ hidden: true }}
        >
          Các bước diễn tập
        </Link>
      )}
    </p>
  );
}
