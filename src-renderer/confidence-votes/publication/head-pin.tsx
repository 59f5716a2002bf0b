import { PasswordInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { HeadSign } from './use-head-sign';

/** Where the head signs with a PIN; nothing where the name alone is enough. What is wrong with it takes the cursor there. */
export function HeadPin({ head, autoFocus }: { readonly head: HeadSign; readonly autoFocus?: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (head.error === null) return;
    field.current?.focus();
    field.current?.select();
  }, [head.error]);
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
      error={head.error}
      onChange={(event) => head.type(event.currentTarget.value)}
    />
  );
}
