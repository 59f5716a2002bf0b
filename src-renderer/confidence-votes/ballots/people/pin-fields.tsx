import { PasswordInput } from '@mantine/core';
import { PIN_PATTERN } from '@shared/confidence-votes/ballots/permissions';
import { useRef, useState } from 'react';

const digits = (value: string): string => value.replace(/\D/gu, '').slice(0, 8);

/** A PIN as its owner types it, twice, so that a slip does not lock anybody out. */
export interface NewPin {
  readonly pin: string;
  readonly again: string;
  readonly setPin: (value: string) => void;
  readonly setAgain: (value: string) => void;
  readonly empty: boolean;
  readonly right: boolean;
}

export function useNewPin(): NewPin {
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  return {
    pin,
    again,
    setPin: (value) => setPin(digits(value)),
    setAgain: (value) => setAgain(digits(value)),
    empty: pin === '' && again === '',
    right: PIN_PATTERN.test(pin) && pin === again,
  };
}

interface PinFieldsProps {
  readonly label: string;
  readonly value: NewPin;
  /** Says under the fields what is wrong. */
  readonly checked: boolean;
  readonly autoFocus?: boolean;
}

export function PinFields({ label, value, checked, autoFocus = false }: PinFieldsProps) {
  const second = useRef<HTMLInputElement>(null);
  return (
    <>
      <PasswordInput
        label={label}
        inputMode="numeric"
        autoComplete="new-password"
        data-autofocus={autoFocus || undefined}
        visibilityToggleButtonProps={{ 'aria-label': 'Hiện mã PIN' }}
        value={value.pin}
        onChange={(event) => value.setPin(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          // Sent with the second field alone: whoever types both by Enter would send the first one twice. Where no PIN
          // is changed Enter sends the form from here, and no field of it takes the key.
          if (value.pin === '') event.stopPropagation();
          else {
            event.preventDefault();
            second.current?.focus();
          }
        }}
        error={checked && !PIN_PATTERN.test(value.pin) ? 'Mã PIN gồm 4 đến 8 chữ số.' : null}
      />
      <PasswordInput
        ref={second}
        label="Gõ lại mã PIN"
        inputMode="numeric"
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Hiện mã PIN gõ lại' }}
        value={value.again}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.stopPropagation();
        }}
        onChange={(event) => value.setAgain(event.currentTarget.value)}
        error={checked && value.pin !== value.again ? 'Hai lần gõ mã PIN khác nhau.' : null}
      />
    </>
  );
}
