import { useLocalStorage } from '@mantine/hooks';

/** How this PC stands at its door; another PC stands at another one. */
export interface DoorPreferences {
  readonly door: string;
  readonly sound: boolean;
  /** Reading citizen cards is off until somebody switches it on here. */
  readonly citizenCards: boolean;
}

const USUAL: DoorPreferences = { door: '', sound: true, citizenCards: false };

export function useDoorPreferences(): readonly [DoorPreferences, (change: Partial<DoorPreferences>) => void] {
  const [kept, keep] = useLocalStorage<DoorPreferences>({
    key: 'training-door',
    defaultValue: USUAL,
    getInitialValueInEffect: false,
  });
  return [kept, (change) => keep((known) => ({ ...known, ...change }))];
}
