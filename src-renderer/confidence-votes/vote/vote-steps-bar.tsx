import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { stepNames, VOTE_STEPS, type VoteStep } from '../words';
import styles from './vote.module.css';
import type { StepState } from './vote-steps';

interface VoteStepsProps {
  readonly voteId: string;
  readonly states: Readonly<Record<VoteStep, StepState>>;
  /** The step on screen, which need not be the one where the work stands. */
  readonly shown: VoteStep;
}

const STATE_WORDS: Readonly<Record<StepState, string>> = {
  done: 'xong',
  current: 'đang làm',
  open: 'mở được',
  closed: 'chưa đến',
};

/** The long task as a path. Steps that show nothing yet cannot be opened. */
export function VoteSteps({ voteId, states, shown }: VoteStepsProps) {
  return (
    <nav aria-label="Các bước">
      <ol className={styles['steps']}>
        {VOTE_STEPS.map((step, index) => {
          const state = states[step];
          const inside = (
            <>
              <span className={styles['stepMark']} aria-hidden>
                {state === 'done' ? <IconCheck size={16} stroke={2.5} /> : index + 1}
              </span>
              <span>
                {stepNames[step]}
                <VisuallyHidden> ({STATE_WORDS[state]})</VisuallyHidden>
              </span>
            </>
          );
          return (
            <li
              key={step}
              className={styles['stepItem']}
              data-state={state}
              data-shown={step === shown || undefined}
            >
              {state === 'closed' ? (
                <span className={styles['step']} aria-disabled="true">
                  {inside}
                </span>
              ) : (
                <Link to={`/confidence-votes/$voteId/${step}`} params={{ voteId }} className={styles['step']}>
                  {inside}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
