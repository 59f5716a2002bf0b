import { IconCheck } from '@tabler/icons-react';
import classes from './path-steps.module.css';

export interface PathStep {
  readonly key: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'open';
}

interface PathStepsProps {
  readonly label: string;
  readonly steps: readonly PathStep[];
  /** Absent when the steps only show and do not lead anywhere. */
  readonly onSelect?: (key: string) => void;
  /** The step whose screens are being looked at, where that is not the current one by itself. */
  readonly shown?: string;
}

/** A long task as a path: done, current, open. */
export function PathSteps({ label, steps, onSelect, shown }: PathStepsProps) {
  return (
    <nav aria-label={label}>
      <ol className={classes.path}>
        {steps.map((step, index) => {
          const body = (
            <>
              <span className={classes.mark} aria-hidden>
                {step.state === 'done' ? <IconCheck size={16} stroke={2.5} /> : index + 1}
              </span>
              <span>{step.label}</span>
            </>
          );
          const current = step.state === 'current' ? ('step' as const) : undefined;
          return (
            <li
              key={step.key}
              className={classes.step}
              data-state={step.state}
              data-shown={step.key === shown || undefined}
            >
              {onSelect ? (
                <button
                  type="button"
                  className={classes.body}
                  aria-current={current}
                  onClick={() => onSelect(step.key)}
                >
                  {body}
                </button>
              ) : (
                <span className={classes.body} aria-current={current}>
                  {body}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
