import { REHEARSAL_BAND } from '@shared/confidence-votes/rehearsal/messages';
import type { Vote } from '@shared/confidence-votes/model';
import styles from './rehearsal.module.css';

/** Across every screen of a rehearsal, so that nobody takes its figures for real ones. */
export function RehearsalBand({ vote }: { readonly vote: Pick<Vote, 'rehearsalOf'> }) {
  if (vote.rehearsalOf === null) return null;
  return (
    <p className={styles['band']} role="note">
      {REHEARSAL_BAND}
    </p>
  );
}
