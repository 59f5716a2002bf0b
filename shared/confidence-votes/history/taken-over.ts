import type { StateChange } from '../model';

/**
 * A past vote that was taken over from a count file: it begins as published, where a vote held with the program begins
 * as prepared. It shows what was announced then and is never edited.
 */
export function isTakenOver(changes: readonly Pick<StateChange, 'from' | 'to'>[]): boolean {
  const [first] = changes;
  return first !== undefined && first.from === null && first.to === 'published';
}
