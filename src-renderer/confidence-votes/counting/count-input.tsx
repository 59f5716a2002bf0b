import { clsx } from 'clsx';
import type { ChangeEvent, FocusEvent } from 'react';
import { ASIDE, STATION } from './linear-focus';
import styles from './sheet.module.css';
import { keepCount } from './typed-count';

interface CountInputProps {
  readonly station: string;
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly onLeave?: (() => void) | undefined;
  readonly readOnly?: boolean;
  readonly optional?: boolean;
  /** Enter passes it by. */
  readonly aside?: boolean;
  readonly wrong?: boolean;
  readonly describedBy?: string | undefined;
}

/**
 * One figure of the sheet. Its content is selected when the cursor arrives, so typing replaces it; letters are dropped,
 * though never in the middle of a composition of an input method.
 */
export function CountInput(props: CountInputProps) {
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const composing = (event.nativeEvent as InputEvent).isComposing;
    props.onType(composing ? event.target.value : keepCount(event.target.value));
  };
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    const kept = keepCount(event.target.value);
    if (kept !== event.target.value) props.onType(kept);
    props.onLeave?.();
  };
  return (
    <input
      {...{ [STATION]: props.station }}
      {...(props.aside ? { [ASIDE]: '' } : {})}
      {...(props.optional ? { 'data-optional': '' } : {})}
      className={clsx(styles['count'], props.wrong && styles['countWrong'])}
      aria-label={props.label}
      aria-invalid={props.wrong ?? false}
      aria-describedby={props.describedBy}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      value={props.value}
      readOnly={props.readOnly ?? false}
      // Nothing at all would look as if the figure had not come yet.
      placeholder={props.readOnly === true ? '–' : undefined}
      onChange={type}
      onCompositionEnd={(event) => {
        props.onType(keepCount(event.currentTarget.value));
      }}
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      onMouseUp={(event) => {
        // A click would put the caret between the digits and undo the selection made on arrival.
        if (event.currentTarget.selectionStart === event.currentTarget.selectionEnd) {
          event.preventDefault();
          event.currentTarget.select();
        }
      }}
      onBlur={leave}
    />
  );
}
