import type { TypingKey } from './typing-model';

/** What a keyboard says about one press; a `KeyboardEvent` has this shape. */
export interface KeyPress {
  /** Where the key lies, whatever is printed on it. */
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * By place, so that the number pad works with Num Lock off and an input method (Telex, VNI) changes nothing. Every key
 * lies on the number pad and, within reach of the same hand, on the main keyboard.
 */
const BY_PLACE: Readonly<Record<string, TypingKey>> = {
  Space: 'fill',
  NumpadAdd: 'fill',
  Equal: 'fill',
  Period: 'ten',
  Comma: 'ten',
  NumpadDecimal: 'ten',
  NumpadComma: 'ten',
  Slash: 'invalid',
  NumpadDivide: 'invalid',
  Backspace: 'back',
  // Up and down the ballot, as in a table: back takes the last mark off, forward puts it on again.
  ArrowUp: 'back',
  ArrowDown: 'forward',
  // The number pad has no Backspace; its minus lies in the corner that the little finger reaches.
  NumpadSubtract: 'back',
  Minus: 'back',
  Enter: 'close',
  NumpadEnter: 'close',
};

/** Keyboards on a screen and remote desktops may name no place. */
const BY_SIGN: Readonly<Record<string, TypingKey>> = {
  ' ': 'fill',
  '+': 'fill',
  '.': 'ten',
  ',': 'ten',
  '/': 'invalid',
  '-': 'back',
  Backspace: 'back',
  ArrowUp: 'back',
  ArrowDown: 'forward',
  Enter: 'close',
};

/** The key that was meant, or null: Ctrl, Alt and everything else mean nothing here. */
export function typingKeyOf(press: KeyPress): TypingKey | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const pad = /^Numpad([0-9])$/u.exec(press.code)?.[1];
  if (pad !== undefined) return pad as TypingKey;
  if (press.code === '') {
    return /^[0-9]$/u.test(press.key) ? (press.key as TypingKey) : (BY_SIGN[press.key] ?? null);
  }
  // Shift makes signs of the main keyboard's digits; "+" is the one that means something.
  if (press.shiftKey) return press.code === 'Equal' ? 'fill' : null;
  const digit = /^Digit([0-9])$/u.exec(press.code)?.[1];
  return digit === undefined ? (BY_PLACE[press.code] ?? null) : (digit as TypingKey);
}
