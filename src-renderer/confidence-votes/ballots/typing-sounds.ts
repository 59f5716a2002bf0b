import type { SessionSound } from './typing-session';

interface Tone {
  readonly hertz: number;
  readonly seconds: number;
  readonly volume: number;
  readonly delay?: number;
}

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

let audio: AudioContext | null = null;

/** A PC without a sound card types on in silence. */
function output(): AudioContext | null {
  if (typeof AudioContext === 'undefined') return null;
  try {
    audio ??= new AudioContext({ latencyHint: 'interactive' });
  } catch {
    return null;
  }
  if (audio.state === 'suspended') void audio.resume().catch(() => undefined);
  return audio;
}

export function playSound(sound: SessionSound): void {
  const context = output();
  if (!context) return;
  for (const tone of TONES[sound]) {
    const start = context.currentTime + (tone.delay ?? 0);
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = tone.hertz;
    gain.gain.setValueAtTime(tone.volume, start);
    // A tone that stops at once clicks.
    gain.gain.exponentialRampToValueAtTime(0.001, start + tone.seconds);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + tone.seconds);
  }
}
