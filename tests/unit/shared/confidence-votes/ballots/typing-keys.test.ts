import { describe, expect, it } from 'vitest';
import { typingKeyOf, type KeyPress } from '@shared/confidence-votes/ballots/typing-keys';

const press = (code: string, key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

describe('typingKeyOf', () => {
  it('reads the number pad and the digit row alike', () => {
    for (let digit = 0; digit <= 9; digit += 1) {
      expect(typingKeyOf(press(`Digit${digit}`, String(digit)))).toBe(String(digit));
      expect(typingKeyOf(press(`Numpad${digit}`, String(digit)))).toBe(String(digit));
    }
  });

  it('reads the number pad with Num Lock off, and keys that an input method takes', () => {
    expect(typingKeyOf(press('Numpad7', 'Home'))).toBe('7');
    expect(typingKeyOf(press('NumpadDecimal', 'Delete'))).toBe('ten');
    expect(typingKeyOf(press('Digit1', 'Process'))).toBe('1');
  });

  it('goes up and down the ballot with the arrows', () => {
    expect(typingKeyOf(press('ArrowUp', 'ArrowUp'))).toBe('back');
    expect(typingKeyOf(press('ArrowDown', 'ArrowDown'))).toBe('forward');
    // With Num Lock off the pad's arrows are its digits still.
    expect(typingKeyOf(press('Numpad8', 'ArrowUp'))).toBe('8');
  });

  it('has every key on both sides of the keyboard', () => {
    for (const [pad, main] of [
      ['NumpadAdd', 'Space'],
      ['NumpadDecimal', 'Period'],
      ['NumpadDivide', 'Slash'],
      ['NumpadSubtract', 'Backspace'],
      ['NumpadEnter', 'Enter'],
    ] as const) {
      expect(typingKeyOf(press(pad, ''))).not.toBeNull();
      expect(typingKeyOf(press(pad, ''))).toBe(typingKeyOf(press(main, '')));
    }
  });

  it('gives no meaning to Ctrl, Alt, sideways arrows and letters', () => {
    expect(typingKeyOf(press('Digit1', '1', { ctrlKey: true }))).toBeNull();
    expect(typingKeyOf(press('Digit1', '1', { altKey: true }))).toBeNull();
    expect(typingKeyOf(press('Digit1', '!', { shiftKey: true }))).toBeNull();
    for (const code of ['ArrowLeft', 'ArrowRight', 'Tab', 'KeyA', 'Escape', 'F1'])
      expect(typingKeyOf(press(code, code))).toBeNull();
    expect(typingKeyOf(press('Equal', '+', { shiftKey: true }))).toBe('fill');
  });

  it('reads signs where a keyboard names no place', () => {
    expect(typingKeyOf(press('', '2'))).toBe('2');
    expect(typingKeyOf(press('', '+'))).toBe('fill');
    expect(typingKeyOf(press('', 'q'))).toBeNull();
  });
});
