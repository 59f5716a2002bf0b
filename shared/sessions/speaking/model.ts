import type { TimeCode } from '../sitting-rules/model';

export interface Speech {
  readonly id: string;
  readonly version: number;
  readonly itemId: string | null;
  readonly deputyId: string | null;
  readonly speaker: string;
  readonly kind: TimeCode;
  readonly allowedSeconds: number;
  readonly extendedSeconds: number;
  /** Instants; null while it has not begun, or not ended. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

export type SpeechState = 'waiting' | 'speaking' | 'done';

export const speechState = ({ startedAt, endedAt }: Pick<Speech, 'startedAt' | 'endedAt'>): SpeechState =>
  startedAt === null ? 'waiting' : endedAt === null ? 'speaking' : 'done';

type Timed = Pick<Speech, 'allowedSeconds' | 'extendedSeconds' | 'startedAt' | 'endedAt'>;

/** Whole seconds that a speech has taken at an instant; 0 before it began, also by a clock that went back. */
export function secondsTaken({ startedAt, endedAt }: Timed, now: string): number {
  if (startedAt === null) return 0;
  return Math.max(0, Math.floor((Date.parse(endedAt ?? now) - Date.parse(startedAt)) / 1000));
}

/** Whole seconds that are left; negative once the time is over. It follows from when the speech began, so nothing is lost by a reload. */
export const secondsLeft = (speech: Timed, now: string): number =>
  speech.allowedSeconds + speech.extendedSeconds - secondsTaken(speech, now);

/** "02:05", "−00:40": minutes and seconds, with a true minus. */
export function clockWords(seconds: number): string {
  const whole = Math.abs(seconds);
  const minutes = String(Math.floor(whole / 60)).padStart(2, '0');
  return `${seconds < 0 ? '−' : ''}${minutes}:${String(whole % 60).padStart(2, '0')}`;
}
