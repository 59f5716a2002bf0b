import { useLocalStorage } from '@mantine/hooks';
import { useCallback } from 'react';

/** How the typing screen behaves on this PC, for whoever types here. */
export interface TypingPreferences {
  readonly sound: boolean;
  readonly colour: boolean;
  /** One reads, one keys, one watches: everything large enough to be followed from behind. */
  readonly aloud: boolean;
}

const USUAL: TypingPreferences = { sound: true, colour: true, aloud: false };

export function useTypingPreferences() {
  const [preferences, setPreferences] = useLocalStorage<TypingPreferences>({
    key: 'typing-preferences',
    defaultValue: USUAL,
    getInitialValueInEffect: false,
  });
  const toggle = useCallback(
    (name: keyof TypingPreferences) => {
      setPreferences((before) => ({ ...before, [name]: !before[name] }));
    },
    [setPreferences],
  );
  return { preferences, toggle };
}

/** Function keys, because digits and letters belong to the ballot. */
export const PREFERENCE_KEYS: Readonly<Record<string, keyof TypingPreferences>> = {
  F2: 'sound',
  F4: 'colour',
  F6: 'aloud',
};
