import type { ElectionShape } from '@shared/sessions/elections/contract';
import { electionOutcome, type CandidateResult } from '@shared/sessions/elections/outcome';
import { electionName } from '@shared/sessions/elections/words';
import { shareName } from '@shared/sessions/sitting-rules/shares';
import styles from './session-projector.module.css';

/** So many names stand in one column on the wall; more are set in two or three, and smaller. */
const ONE_COLUMN = 6;
const TWO_COLUMNS = 16;

const RESULT_WORDS: Readonly<Record<CandidateResult, string>> = {
  elected: 'Trúng cử',
  tied: 'Bằng phiếu',
  not_elected: '',
};

const columnsFor = (candidates: number): 1 | 2 | 3 =>
  candidates <= ONE_COLUMN ? 1 : candidates <= TWO_COLUMNS ? 2 : 3;

/** The result of an election as the counting board entered it. Figures that contradict each other are never shown. */
export function ProjectedElection({ election }: { readonly election: ElectionShape }) {
  const { base, candidates, elected, needed, nextVote, state } = electionOutcome(election);
  const decided = state === 'filled' || state === 'open';
  return (
    <div className={styles['middle']} data-columns={columnsFor(candidates.length)}>
      <p className={styles['no']}>Kết quả bầu cử</p>
      <p className={styles['title']} data-long>
        {electionName(election)}
      </p>
      {!decided ? (
        <p className={styles['presenter']}>Ban kiểm phiếu đang kiểm tra lại số liệu</p>
      ) : (
        <>
          <ol className={styles['candidates']} aria-label="Người ứng cử">
            {candidates.map(({ candidate, percentFor, result }) => (
              <li key={candidate.id} data-result={result}>
                <span>{candidate.name}</span>
                <b>{candidate.votesFor ?? 0}</b>
                <small>{percentFor === null ? '' : `${percentFor}%`}</small>
                <em>{RESULT_WORDS[result]}</em>
              </li>
            ))}
          </ol>
          <p className={styles['verdict']} data-verdict={state === 'filled' ? 'passed' : 'open'}>
            {elected.length === 0
              ? 'Không ai trúng cử'
              : `Trúng cử ${elected.length}/${election.seats} người`}
          </p>
          {nextVote !== '' && <p className={styles['presenter']}>{nextVote}</p>}
          <p className={styles['next']}>
            Trúng cử khi đạt {shareName(election.rule)} của {base} đại biểu (ít nhất {needed} phiếu) và nhiều
            phiếu hơn
          </p>
        </>
      )}
    </div>
  );
}
