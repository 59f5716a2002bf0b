import { isLocalDate, type LocalDate } from '@shared/kernel/local-date';

/** What a person chose: `typed` is a day, text that is none, or null. */
export interface NumberWish {
  readonly numbered: boolean;
  readonly typed: string | null;
}

/** The day on which papers made in one step get their numbers; null leaves them without, undefined is no day. */
export function issueDateOf({ numbered, typed }: NumberWish): LocalDate | null | undefined {
  if (!numbered) return null;
  return typed !== null && isLocalDate(typed) ? typed : undefined;
}
