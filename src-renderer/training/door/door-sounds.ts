import { playTones, type Tone } from '../../ui/tones';
import type { DoorAnswer } from './use-door';

const RECORDED: readonly Tone[] = [{ hertz: 990, seconds: 0.12, volume: 0.14 }];
const LOOK: readonly Tone[] = [
  { hertz: 520, seconds: 0.1, volume: 0.16 },
  { hertz: 520, seconds: 0.1, volume: 0.16, delay: 0.16 },
];
const UNKNOWN: readonly Tone[] = [{ hertz: 165, seconds: 0.3, volume: 0.2 }];

const SAID = { quiet: [], green: RECORDED, amber: LOOK, red: UNKNOWN } as const;

/** One high tone: go in. Two: look at the screen. A low one: not known here. */
export function playDoorSound(answer: DoorAnswer): void {
  playTones(tonesOf(answer));
}

function tonesOf(answer: DoorAnswer): readonly Tone[] {
  if (answer.kind === 'said') return SAID[answer.tone];
  switch (answer.arrival.outcome) {
    case 'recorded':
      return RECORDED;
    case 'again':
    case 'otherwise':
    case 'not_enrolled':
    case 'several':
      return LOOK;
    case 'other_class':
    case 'unknown':
      return UNKNOWN;
  }
}
