import { playTones, type Tone } from '../../../ui/tones';
import type { SessionSound } from './session-snapshot';

/** Soft and short for each key, two rising tones for a stored ballot, low where something was not taken. */
const TONES: Readonly<Record<SessionSound, readonly Tone[]>> = {
  key: [{ hertz: 880, seconds: 0.03, volume: 0.05 }],
  closed: [
    { hertz: 660, seconds: 0.09, volume: 0.12 },
    { hertz: 990, seconds: 0.14, volume: 0.12, delay: 0.09 },
  ],
  refused: [{ hertz: 165, seconds: 0.16, volume: 0.16 }],
  decision: [
    { hertz: 440, seconds: 0.12, volume: 0.14 },
    { hertz: 330, seconds: 0.18, volume: 0.14, delay: 0.14 },
  ],
};

export const playSound = (sound: SessionSound): void => playTones(TONES[sound]);
