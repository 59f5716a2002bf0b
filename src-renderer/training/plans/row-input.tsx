import { Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { RowField } from './row-values';

interface RowInputProps {
  readonly 'aria-label': string;
  readonly 'data-field': string;
  readonly kind: RowField['kind'];
  readonly value: string;
  readonly error: string | null;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onType: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One field of a line: a figure, or words that stand whole however narrow their column is. */
export function RowInput({ kind, onType, ...field }: RowInputProps) {
  if (kind === 'count') {
    return (
      <TextInput
        {...field}
        autoComplete="off"
        inputMode="numeric"
        styles={{ input: { textAlign: 'right', paddingInline: '0.5rem' } }}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    );
  }
  return (
    <Textarea
      {...field}
      autosize
      minRows={1}
      autoComplete="off"
      spellCheck={false}
      styles={{ input: { paddingInline: '0.625rem', overflow: 'hidden' } }}
      // A line of the table is one line of its paper.
      onChange={(event) => onType(event.currentTarget.value.replace(/\s*\n\s*/gu, ' '))}
    />
  );
}
