import type { OpenVoteShape } from '@shared/sessions/open-votes/contract';
import { VERDICT_WORDS, VOTE_LABELS } from '@shared/sessions/open-votes/labels';
import { voteOutcome } from '@shared/sessions/open-votes/outcome';
import styles from './session-projector.module.css';

const FIGURES = ['votesFor', 'votesAgainst', 'notVoting', 'absent'] as const;

interface ProjectedVoteProps {
  readonly vote: OpenVoteShape;
  /** The council has voted again since: this result stands no more. */
  readonly repeated: boolean;
}

/** The result of one vote. Figures that contradict each other are never shown to the hall. */
export function ProjectedVote({ vote, repeated }: ProjectedVoteProps) {
  const outcome = voteOutcome(vote);
  return (
    <div className={styles['middle']}>
      <p className={styles['no']}>Kết quả biểu quyết</p>
      <p className={styles['title']} data-long={vote.subject.length > 90 || undefined}>
        {vote.subject}
      </p>
      {repeated ? (
        <p className={styles['presenter']}>Đã biểu quyết lại</p>
      ) : outcome.verdict === 'unsettled' ? (
        <p className={styles['presenter']}>Thư ký đang kiểm tra lại số liệu</p>
      ) : (
        <>
          <dl className={styles['figures']}>
            {FIGURES.map((field) => (
              <div key={field} data-field={field}>
                <dt>{VOTE_LABELS[field]}</dt>
                <dd>{vote[field]}</dd>
              </div>
            ))}
          </dl>
          <p className={styles['verdict']} data-verdict={outcome.verdict}>
            {VERDICT_WORDS[outcome.verdict]}
          </p>
          <p className={styles['next']}>
            {outcome.percentFor === null ? '' : `${outcome.percentFor}% của ${outcome.base} đại biểu; `} cần
            ít nhất {outcome.needed} tán thành
          </p>
        </>
      )}
    </div>
  );
}
