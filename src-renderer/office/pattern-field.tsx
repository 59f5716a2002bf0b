import { localDateOf } from '@shared/kernel/local-date';
import { documentSymbol } from '@shared/official-documents/numbering';
import { patternFromWords, patternInWords } from '@shared/official-documents/pattern-words';
import type { ComponentProps } from 'react';
import { TextField } from '../ui/forms/fields';

export const PATTERN_HINT =
  '{số} là số văn bản, {loại} là loại (NQ, BC, BB), {cơ quan} là cơ quan ban hành, {năm} là năm.';

interface PatternFieldProps extends Omit<ComponentProps<typeof TextField>, 'onChange' | 'defaultValue'> {
  /** As stored. */
  readonly pattern: string;
  readonly kind: string;
  readonly body: string;
  readonly onPattern: (pattern: string) => void;
}

/** A number pattern in the clerk's words, with the number it gives. */
export function PatternField({ pattern, kind, body, onPattern, ...rest }: PatternFieldProps) {
  const year = Number(localDateOf(new Date().toISOString()).slice(0, 4));
  return (
    <TextField
      {...rest}
      description={`Ví dụ: ${documentSymbol(pattern, { number: 1, year, kind, body })}`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      defaultValue={patternInWords(pattern)}
      onChange={(event) => onPattern(patternFromWords(event.currentTarget.value))}
    />
  );
}
