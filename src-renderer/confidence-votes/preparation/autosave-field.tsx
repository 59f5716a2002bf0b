import { Textarea, TextInput, type TextareaProps, type TextInputProps } from '@mantine/core';
import { Line, Lines, RequiredLine } from '@shared/contract/fields';
import { dateText, parseTypedDate } from '@shared/kernel/local-date';
import { NO_CLOCK, typedClock } from '@shared/kernel/written-clock';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useFlushOnLeave } from '../counting/use-flush-on-leave';
import { countProblem, shownCount, typedCount } from '../counting/typed-count';

type Reading<V> = { readonly value: V } | { readonly problem: string };

interface Autosaved<V> {
  readonly value: V;
  readonly show: (value: V) => string;
  readonly read: (text: string) => Reading<V>;
  readonly onSave: (value: V) => void;
}

/**
 * A field that is stored when it is left. What is typed is never changed while typing; what cannot be read stays on
 * screen with a word why and is not stored; what changed elsewhere is shown unless the cursor is here.
 */
function useAutosaved<V>({ value, show, read, onSave }: Autosaved<V>) {
  const shown = show(value);
  const [text, setText] = useState(shown);
  const [problem, setProblem] = useState<string | null>(null);
  const [active, setActive] = useState(false);
  const seen = useRef(shown);
  /** What this field took over or handed over last. */
  const left = useRef(shown);
  useEffect(() => {
    // Leaving the field must not bring back the old value while the new one is on its way.
    if (active || shown === seen.current) return;
    seen.current = shown;
    left.current = shown;
    setText(shown);
    setProblem(null);
  }, [active, shown]);

  const commit = (): Reading<V> => {
    const reading = read(text);
    if ('problem' in reading) return reading;
    const tidy = show(reading.value);
    if (tidy !== left.current) onSave(reading.value);
    left.current = tidy;
    return reading;
  };
  const keep = () => {
    const reading = commit();
    setProblem('problem' in reading ? reading.problem : null);
    return reading;
  };
  useFlushOnLeave(commit, active && text !== shown);
  return {
    value: text,
    error: problem,
    onChange: (event: { readonly target: { readonly value: string } }) => setText(event.target.value),
    onFocus: () => setActive(true),
    onKeyDown: (event: KeyboardEvent) => {
      // The last field of all has nowhere to go on to: Enter keeps it all the same.
      const oneLine = event.target instanceof HTMLInputElement;
      if (event.key === 'Enter' && oneLine && !event.nativeEvent.isComposing) keep();
      // Ctrl+S keeps what stands under the cursor, as in every form.
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      keep();
    },
    onBlur: () => {
      setActive(false);
      const reading = keep();
      if (!('problem' in reading)) setText(show(reading.value));
    },
  };
}

type AutosaveFieldProps<V> = Autosaved<V> &
  Omit<TextInputProps, 'value' | 'onChange' | 'onFocus' | 'onBlur' | 'error'>;

function AutosaveField<V>({ value, show, read, onSave, ...rest }: AutosaveFieldProps<V>) {
  const field = useAutosaved({ value, show, read, onSave });
  // What is locked looks as the lists beside it do, and an empty field is empty.
  const locked = rest.readOnly ? ({ variant: 'filled', placeholder: '' } as const) : {};
  return <TextInput size="md" autoComplete="off" spellCheck={false} {...rest} {...locked} {...field} />;
}

/** The contract's own field says what is wrong with a text, at its box; a longer one is not cut while somebody pastes it. */
function readBy(field: ReturnType<typeof Line>, text: string): Reading<string> {
  const read = field.safeParse(text);
  return read.success ? { value: read.data } : { problem: read.error.issues[0]?.message ?? '' };
}

type AutosaveLinesProps = Pick<Autosaved<string>, 'value' | 'onSave'> &
  Omit<TextareaProps, 'value' | 'onChange' | 'onFocus' | 'onBlur' | 'error' | 'maxLength'> & {
    readonly most?: number;
  };

/** Several lines of running text; the field grows with them. */
export function AutosaveLines({ most, value, onSave, ...rest }: AutosaveLinesProps) {
  const field = useAutosaved({
    value,
    onSave,
    show: (text) => text,
    read: (text) => readBy(Lines(most), text),
  });
  return <Textarea size="md" autosize minRows={2} maxRows={16} spellCheck={false} {...rest} {...field} />;
}

type KindProps<V> = Omit<AutosaveFieldProps<V>, 'show' | 'read'>;

type AutosaveLineProps = Omit<KindProps<string>, 'maxLength'> & { readonly most?: number };

export function AutosaveLine({ most, required = false, ...props }: AutosaveLineProps) {
  return (
    <AutosaveField
      {...props}
      withAsterisk={false}
      show={(value) => value}
      read={(text) => readBy((required ? RequiredLine : Line)(most), text)}
    />
  );
}

export function AutosaveDate(props: KindProps<string | null>) {
  return (
    <AutosaveField
      {...props}
      inputMode="numeric"
      placeholder="05/02/2026"
      show={(value) => dateText(value)}
      read={(text) => {
        if (text.trim() === '') return { value: null };
        const day = parseTypedDate(text);
        return day === null ? { problem: 'Ngày không có thật; nhập dạng 05/02/2026.' } : { value: day };
      }}
    />
  );
}

export function AutosaveClock(props: KindProps<string>) {
  return (
    <AutosaveField
      {...props}
      placeholder="08:30"
      show={(value) => value}
      read={(text) => {
        const clock = typedClock(text);
        return clock === null ? { problem: NO_CLOCK } : { value: clock };
      }}
    />
  );
}

interface AutosaveCountProps extends KindProps<number | null> {
  /** A count that can be read and still cannot be right: the words why. */
  readonly refuse?: (count: number | null) => string | null;
}

export function AutosaveCount({ refuse, ...props }: AutosaveCountProps) {
  return (
    <AutosaveField
      {...props}
      inputMode="numeric"
      show={shownCount}
      read={(text) => {
        const value = typedCount(text);
        const problem = countProblem(text) ?? refuse?.(value) ?? null;
        return problem === null ? { value } : { problem };
      }}
    />
  );
}
