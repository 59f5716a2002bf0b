import type { Vote } from '@shared/confidence-votes/model';
import { enteredRows } from '../vote/vote-steps';
import { ballotFieldNames } from '../words';
import styles from './projector-progress.module.css';
import wall from './projector.module.css';

const HEADLINES = {
  prepared: 'Chưa bắt đầu kiểm phiếu',
  counting: 'Ban kiểm phiếu đang làm việc',
  counted: 'Đã kiểm xong, chờ xác nhận',
  // Only where the figures are no longer what was closed: nothing of them is told.
  confirmed: 'Đang kiểm tra lại số liệu',
  published: 'Đang kiểm tra lại số liệu',
} as const;

interface ProjectorProgressProps {
  readonly vote: Pick<Vote, 'title' | 'status' | 'tally' | 'procedure' | 'ballotKinds'>;
}

/** Before the result: how far the work is, and the ballots that the head announces before the box is opened. */
export function ProjectorProgress({ vote }: ProjectorProgressProps) {
  const { status } = vote;
  const entered = enteredRows(vote);
  return (
    <div className={wall['screen']}>
      <header className={wall['head']}>
        <h1>{vote.title}</h1>
      </header>
      <div className={styles['middle']}>
        <p className={styles['headline']}>{HEADLINES[status]}</p>
        {status === 'counting' && (
          <>
            <p className={styles['huge']}>
              {entered}
              <small> / {vote.tally.length} người</small>
            </p>
            <progress
              className={styles['progress']}
              max={vote.tally.length}
              value={entered}
              aria-label="Tiến độ"
            />
          </>
        )}
        {(status === 'counting' || status === 'counted') && (
          <div className={styles['kinds']}>
            {vote.ballotKinds.map((kind) => (
              <section key={kind.ballotKindId} className={styles['kindBox']}>
                <h2>{kind.title}</h2>
                <dl>
                  <div>
                    <dt>{ballotFieldNames.issued}</dt>
                    <dd>{kind.issued ?? '—'}</dd>
                  </div>
                  <div>
                    <dt>{ballotFieldNames.collected}</dt>
                    <dd>{kind.collected ?? '—'}</dd>
                  </div>
                </dl>
              </section>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
