import type { Problem, Vote } from '@shared/confidence-votes/model';
import { IconAlertTriangle, IconChevronRight, IconInfoCircle } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { UnequalSign } from '../../ui/tables/unequal-sign';
import { placeOf, type ProblemPlace } from './problem-station';
import styles from './problems.module.css';

interface ProblemsListProps {
  readonly vote: Pick<Vote, 'countMode' | 'officials'>;
  readonly problems: readonly Problem[];
  readonly onOpen: (place: NonNullable<ProblemPlace>) => void;
  /** Number of the first finding: people name a finding to each other by it. */
  readonly from?: number;
  /** The figures are closed: what to do about a finding is past. */
  readonly closed?: boolean;
  /** They were accepted with a reason. */
  readonly accepted?: boolean;
  /** The first finding takes the cursor when the list appears. */
  readonly autoFocus?: boolean;
}

/** Laws of order: only more than the other side is wrong there. */
const MUST_NOT_EXCEED: readonly Problem['code'][] = [
  'issued_over_printed',
  'issued_over_deputies',
  'issued_over_present',
  'present_over_total',
  'collected_over_issued',
];

function sign(difference: number): string {
  return difference > 0 ? `+${difference}` : `−${Math.abs(difference)}`;
}

function Sides({ problem }: { readonly problem: Problem }) {
  if (!problem.left || !problem.right) return null;
  return (
    <span className={styles['sides']}>
      <span className={styles['side']}>
        <small>{problem.left.label}</small>
        <b>{problem.left.value}</b>
      </span>
      {MUST_NOT_EXCEED.includes(problem.code) ? (
        <span className={styles['unequal']} aria-label="lớn hơn">
          &gt;
        </span>
      ) : (
        <span className={styles['unequal']} aria-label="khác">
          <UnequalSign />
        </span>
      )}
      <span className={styles['side']}>
        <small>{problem.right.label}</small>
        <b>{problem.right.value}</b>
      </span>
      <span className={styles['side']}>
        <small>Lệch</small>
        <b>{sign(problem.difference ?? 0)}</b>
      </span>
    </span>
  );
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons[buttons.findIndex((button) => button === event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** All findings at once; opening one puts the cursor into the figure that it speaks of. */
export function ProblemsList({
  vote,
  problems,
  onOpen,
  from = 1,
  closed = false,
  accepted = false,
  autoFocus = true,
}: ProblemsListProps) {
  return (
    <ul className={styles['list']} onKeyDown={moveFocus}>
      {problems.map((problem, index) => {
        const place = placeOf(problem, vote);
        return (
          <li key={`${problem.code}-${problem.officialId ?? problem.ballotKindId ?? ''}-${index}`}>
            <button
              type="button"
              className={styles['problem']}
              data-severity={problem.severity}
              autoFocus={autoFocus && index === 0}
              disabled={place === null}
              onClick={() => {
                if (place) onOpen(place);
              }}
            >
              <span className={styles['number']} aria-hidden>
                {from + index}
              </span>
              <span className={styles['icon']}>
                {problem.severity === 'blocking' ? (
                  <IconAlertTriangle size={22} aria-label="Phải sửa" />
                ) : (
                  <IconInfoCircle
                    size={22}
                    aria-label={
                      problem.severity === 'note' ? 'Để biết' : accepted ? 'Đã chấp nhận' : 'Cần xem lại'
                    }
                  />
                )}
              </span>
              <span className={styles['words']}>
                <span className={styles['message']}>{problem.message}</span>
                {!closed && <span className={styles['advice']}>{problem.advice}</span>}
              </span>
              <Sides problem={problem} />
              <IconChevronRight size={18} aria-hidden className={styles['go'] ?? ''} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
