import { Checkbox, NativeSelect, Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { formatDate, isLocalDate, parseTypedDate } from '@shared/kernel/local-date';
import { NO_CLOCK, typedClock } from '@shared/kernel/written-clock';
import { parseWrittenCount } from '@shared/kernel/written-count';
import { useState, type ComponentProps, type ReactNode } from 'react';

/**
 * Fields for uncontrolled @mantine/form: `<DateField label="…" {...form.getInputProps('from')} />`.
 * What is typed stays on screen exactly as typed. A value that cannot be read goes into the form as the typed text, so
 * that the schema refuses it with its own words; empty means null.
 */
interface FieldProps<V> {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly error?: ReactNode;
  readonly defaultValue?: V;
  readonly onChange?: (value: V | string | null) => void;
  readonly onFocus?: TextInputProps['onFocus'];
  readonly onBlur?: TextInputProps['onBlur'];
  readonly w?: TextInputProps['w'];
  readonly maw?: TextInputProps['maw'];
  readonly name?: string;
  readonly 'data-path'?: string;
  /** The field a dialog opens with. */
  readonly 'data-autofocus'?: boolean;
}

export function TextField(props: ComponentProps<typeof TextInput>) {
  return <TextInput autoComplete="off" spellCheck={false} {...props} />;
}

export function LongTextField(props: ComponentProps<typeof Textarea>) {
  return <Textarea autosize minRows={2} maxRows={8} spellCheck={false} {...props} />;
}

const noSuchDay = {
  day: 'Ngày không có thật; nhập dạng 05/02/2026.',
  birth: 'Nhập ngày dạng 05/02/1970, hoặc năm.',
} as const;

const shownDate = (value: unknown): string =>
  typeof value === 'string' ? (isLocalDate(value) ? formatDate(value) : value) : '';

/** dd/MM/yyyy as typed (5/2/2026, 05-02-2026, 5/2/26 too); tidied, or marked as no day, only when the field is left. */
export function DateField({
  kind = 'day',
  defaultValue,
  onChange,
  onBlur,
  error,
  ...rest
}: FieldProps<string | null> & { readonly kind?: 'day' | 'birth' }) {
  const [unread, setUnread] = useState(false);
  const told = unread ? noSuchDay[kind] : null;
  return (
    <TextField
      inputMode="numeric"
      placeholder="05/02/2026"
      {...rest}
      error={error ?? told}
      defaultValue={shownDate(defaultValue)}
      onChange={(event) => {
        setUnread(false);
        const text = event.currentTarget.value.trim();
        onChange?.(text === '' ? null : (parseTypedDate(text, kind) ?? text));
      }}
      onBlur={(event) => {
        const { value } = event.currentTarget;
        const day = parseTypedDate(value, kind);
        const isYear = kind === 'birth' && /^\d{4}$/u.test(value.trim());
        setUnread(value.trim() !== '' && day === null && !isYear);
        if (day) event.currentTarget.value = formatDate(day);
        onBlur?.(event);
      }}
    />
  );
}

/** A birth date, or the year alone where no more is known. */
export function BirthField(props: FieldProps<string | null>) {
  return <DateField kind="birth" placeholder="05/02/1970 hoặc 1970" {...props} />;
}

/** A time of day as people write it (7h30, 7 giờ 30, 730); tidied, or marked as none, only when the field is left. */
export function ClockField({ onChange, onBlur, error, ...rest }: ComponentProps<typeof TextInput>) {
  const [unread, setUnread] = useState(false);
  return (
    <TextField
      placeholder="08:30"
      {...rest}
      error={error ?? (unread ? NO_CLOCK : null)}
      onChange={(event) => {
        setUnread(false);
        onChange?.(event);
      }}
      onBlur={(event) => {
        const field = event.currentTarget;
        const clock = typedClock(field.value);
        setUnread(clock === null);
        if (clock !== null && clock !== field.value) {
          field.value = clock;
          onChange?.(event);
        }
        onBlur?.(event);
      }}
    />
  );
}

/** A whole number, right-aligned; selected when entered so that typing replaces it. */
export function CountField({ defaultValue, onChange, onFocus, ...rest }: FieldProps<number | null>) {
  return (
    <TextField
      inputMode="numeric"
      {...rest}
      defaultValue={defaultValue === null || defaultValue === undefined ? '' : String(defaultValue)}
      styles={{ input: { textAlign: 'right' } }}
      onFocus={(event) => {
        event.currentTarget.select();
        onFocus?.(event);
      }}
      onChange={(event) => {
        const text = event.currentTarget.value.trim();
        onChange?.(text === '' ? null : (parseWrittenCount(text) ?? text));
      }}
    />
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends Omit<FieldProps<string | null>, 'onFocus' | 'onBlur'> {
  readonly choices: readonly Choice[];
  /** Label of the choice that means null; absent where one of the choices must be taken. */
  readonly empty?: string;
}

/** The system's own list: opens with the keyboard, finds by typing, works with every reader. */
export function SelectField({ choices, empty, defaultValue, onChange, ...rest }: SelectFieldProps) {
  return (
    <NativeSelect
      {...rest}
      defaultValue={defaultValue ?? ''}
      data={[...(empty === undefined ? [] : [{ value: '', label: empty }]), ...choices]}
      onChange={(event) => onChange?.(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}

export function CheckField(props: ComponentProps<typeof Checkbox>) {
  return <Checkbox size="md" {...props} />;
}

/** Yes, no, or not known: three different facts. */
export function YesNoField({
  defaultValue,
  onChange,
  ...rest
}: FieldProps<boolean | null> & { readonly unknown: string }) {
  const { unknown, ...field } = rest;
  return (
    <NativeSelect
      {...(field as ComponentProps<typeof NativeSelect>)}
      defaultValue={defaultValue === true ? 'yes' : defaultValue === false ? 'no' : ''}
      data={[
        { value: '', label: unknown },
        { value: 'yes', label: 'Có' },
        { value: 'no', label: 'Không' },
      ]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onChange?.(value === '' ? null : value === 'yes');
      }}
    />
  );
}
