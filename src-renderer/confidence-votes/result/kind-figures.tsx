import { invalidReasonNames } from '@shared/confidence-votes/messages';
import type { BallotKindCount, InvalidReason } from '@shared/confidence-votes/model';
import { BALLOT_COUNTS } from '@shared/confidence-votes/announced';
import { ballotFieldNames } from '../words';
import styles from './result.module.css';

/** Ballots of one kind, as announced: five figures and the reasons of the invalid ones. */
export function KindFigures({ kind }: { readonly kind: BallotKindCount }) {
  const reasons = (Object.keys(invalidReasonNames) as InvalidReason[])
    .filter((reason) => (kind.invalidReasons[reason] ?? 0) > 0)
    .map((reason) => `${invalidReasonNames[reason]} (${kind.invalidReasons[reason]})`);
  return (
    <div>
      <dl className={styles['figures']}>
        {BALLOT_COUNTS.map((field) => (
          <div key={field}>
            <dt>{ballotFieldNames[field]}</dt>
            <dd>{kind[field] ?? '—'}</dd>
          </div>
        ))}
      </dl>
      {reasons.length > 0 && <p className={styles['citation']}>Lý do không hợp lệ: {reasons.join('; ')}.</p>}
    </div>
  );
}
