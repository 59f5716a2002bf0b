import { PasswordInput } from '@mantine/core';
import type { HeadSign } from './use-head-sign';

/** Where the head signs with a PIN; nothing where the name alone is enough. */
export function HeadPin({ head, autoFocus }: { readonly head: HeadSign; readonly autoFocus?: boolean }) {
  if (!head.needsPin) return null;
  return (
    <PasswordInput
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
