import { peopleByLetters } from '@shared/kernel/people-by-letters';
import { isSpoiledCard, readCardCodes } from '@shared/training/doors/card-code';
import { looksLikeCitizen, readCitizenCard, type CitizenCard } from '@shared/training/doors/typed-code';

/** What somebody at the door gave: a reader's line, or letters of a name. */
export type DoorInput =
  | { readonly type: 'codes'; readonly codes: readonly string[] }
  | ({ readonly type: 'citizen' } & CitizenCard)
  /** A citizen card where reading them is switched off, or one that cannot be read: nothing of it is handed on. */
  | { readonly type: 'citizen-refused'; readonly why: 'off' | 'unreadable' }
  /** A printed card of the program whose check digits say that it was misread. */
  | { readonly type: 'misread' }
  | { readonly type: 'letters' }
  | { readonly type: 'nothing' };

interface Named {
  readonly fullName: string;
}

/**
 * What a line means when Enter comes. Names have no digits and cards nearly always do, so letters alone are a name as
 * long as anybody has it.
 */
export function doorInput(text: string, people: readonly Named[], citizenCards: boolean): DoorInput {
  const line = text.trim();
  if (line === '') return { type: 'nothing' };
  const codes = readCardCodes(line);
  if (codes) return { type: 'codes', codes };
  if (isSpoiledCard(line)) return { type: 'misread' };
  const citizen = readCitizenCard(line);
  if (citizen || looksLikeCitizen(line)) {
    if (!citizenCards) return { type: 'citizen-refused', why: 'off' };
    return citizen ? { type: 'citizen', ...citizen } : { type: 'citizen-refused', why: 'unreadable' };
  }
  if (isName(line) && peopleByLetters(people, line).length > 0) return { type: 'letters' };
  return { type: 'codes', codes: [line] };
}

export const isName = (text: string): boolean => /^[\p{L}\p{Mark}' ]+$/u.test(text.trim());
