export interface Tone {
  readonly hertz: number;
  readonly seconds: number;
  readonly volume: number;
  readonly delay?: number;
}

let audio: AudioContext | null = null;

/** A PC without a sound card goes on in silence. */
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

export function playTones(tones: readonly Tone[]): void {
  const context = output();
  if (!context) return;
  for (const tone of tones) {
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
