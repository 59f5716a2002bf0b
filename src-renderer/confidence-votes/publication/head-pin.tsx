import { PasswordInput } from '@mantine/core';
import { useEffect, useRef, type RefObject } from 'react';
import type { HeadSign } from './use-head-sign';

interface HeadPinProps {
  readonly head: HeadSign;
  readonly autoFocus?: boolean;
  /** Where the form itself leads here. */
  readonly field?: RefObject<HTMLInputElement | null>;
}

/** Where the head signs with a PIN; nothing where the name alone is enough. What is wrong with it takes the cursor there. */
export function HeadPin({ head, autoFocus, field: outer }: HeadPinProps) {
  const own = useRef<HTMLInputElement>(null);
  const field = outer ?? own;
  useEffect(() => {
    if (head.error === null) return;
    field.current?.focus();
    field.current?.select();
  }, [field, head.error]);
  if (!head.needsPin) return null;
  return (
    <PasswordInput
      ref={field}
      label="Mã PIN của trưởng ban"
      description={head.name === '' ? null : head.name}
      inputMode="numeric"
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': 'Hiện mã PIN' }}
      {...(autoFocus === true ? { 'data-autofocus': true } : {})}
      value={head.pin}
      // The last field: Enter sends the form, and is no step to its button.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.stopPropagation();
      }}
      error={head.error}
      onChange={(event) => head.type(event.currentTarget.value)}
    />
  );
}
