import type { OpenVoteShape } from '@shared/sessions/open-votes/contract';
import { VOTE_LABELS } from '@shared/sessions/open-votes/labels';
import styles from './votes.module.css';

type Figures = Pick<OpenVoteShape, 'total' | 'absent' | 'votesFor' | 'votesAgainst' | 'notVoting'>;

interface VoteBarProps {
  readonly figures: Figures;
  /** The number that passes; drawn as a mark across the bar. */
  readonly needed: number;
}

const PARTS = ['votesFor', 'votesAgainst', 'notVoting', 'absent'] as const;

/** All deputies as one bar: told by place, label and lightness before hue. */
export function VoteBar({ figures, needed }: VoteBarProps) {
  const whole = Math.max(1, figures.total);
  const words = PARTS.map((part) => `${VOTE_LABELS[part].toLowerCase()} ${figures[part]}`).join(', ');
  return (
    <span className={styles['bar']} role="img" aria-label={`${words}; cần ${needed} trên ${figures.total}`}>
      {PARTS.map((part) => (
        <span key={part} data-part={part} style={{ width: `${(100 * figures[part]) / whole}%` }} />
      ))}
      <span className={styles['mark']} style={{ left: `${Math.min(100, (100 * needed) / whole)}%` }} />
    </span>
  );
}
