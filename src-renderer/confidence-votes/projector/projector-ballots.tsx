import type { CountStatus, KindStatus } from '@shared/confidence-votes/ballots/contract';
import type { Vote } from '@shared/confidence-votes/model';
import { formatCount } from '@shared/kernel/written-count';
import { useCall } from '../../api/queries';
import styles from './projector-progress.module.css';
import wall from './projector.module.css';

interface ProjectorBallotsProps {
  readonly vote: Pick<Vote, 'id' | 'title'>;
}

/** While ballots are typed one by one: how far each entry is. No mark and no sum of marks ever comes here. */
export function ProjectorBallots({ vote }: ProjectorBallotsProps) {
  const count = useCall('ballotCount.getCount', { voteId: vote.id }, { keepPrevious: true });
  return <BallotProgress title={vote.title} count={count.data ?? null} />;
}

const ENTRY_NAMES = ['Lần nhập thứ nhất', 'Lần nhập thứ hai', 'Lần nhập thứ ba'];

interface BallotProgressProps {
  readonly title: string;
  /** Null until the program has answered. */
  readonly count: CountStatus | null;
}

function BallotProgress({ title, count }: BallotProgressProps) {
  return (
    <div className={wall['screen']}>
      <header className={wall['head']}>
        <h1>{title}</h1>
      </header>
      <div className={styles['middle']}>
        <p className={styles['headline']}>{headlineOf(count)}</p>
        {count && count.ballots > 0 && (
          <>
            <div className={styles['entries']}>
              {count.closed.map((closed, index) => (
                <section key={ENTRY_NAMES[index]} aria-label={ENTRY_NAMES[index]}>
                  <p className={styles['huge']}>
                    {formatCount(closed)}
                    <small> / {formatCount(count.ballots)} phiếu</small>
                  </p>
                  <progress
                    className={styles['progress']}
                    max={count.ballots}
                    value={closed}
                    aria-label={`Tiến độ, ${ENTRY_NAMES[index] ?? ''}`}
                  />
                  <h2>{ENTRY_NAMES[index]}</h2>
                </section>
              ))}
            </div>
            <div className={styles['kinds']}>
              {count.kinds.map((kind) => (
                <KindProgress key={kind.ballotKindId} kind={kind} />
              ))}
              <section className={styles['kindBox']}>
                <h2>Chỗ khác nhau</h2>
                <dl>
                  <div>
                    <dt>Chờ xem lại phiếu</dt>
                    <dd>{formatCount(count.openDifferences)}</dd>
                  </div>
                  <div>
                    <dt>Đã xem lại</dt>
                    <dd>{formatCount(count.resolvedDifferences)}</dd>
                  </div>
                </dl>
              </section>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

function headlineOf(count: CountStatus | null): string {
  if (!count || count.ballots === 0) return 'Ban kiểm phiếu đang đếm và đánh số phiếu';
  if (count.decided) return 'Đã nhập và đối chiếu xong mọi phiếu';
  return 'Ban kiểm phiếu đang nhập từng phiếu';
}

function KindProgress({ kind }: { readonly kind: KindStatus }) {
  const done = kind.batches.filter(({ state }) => state === 'done').length;
  return (
    <section className={styles['kindBox']}>
      <h2>{kind.title}</h2>
      <dl>
        <div>
          <dt>Thu về</dt>
          <dd>{kind.collected === null ? '—' : formatCount(kind.collected)}</dd>
        </div>
        <div>
          <dt>Xấp đã xong</dt>
          <dd>
            {done} / {kind.batches.length}
          </dd>
        </div>
      </dl>
    </section>
  );
}
