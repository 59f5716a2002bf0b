import { describe, expect, it } from 'vitest';
import { formKeyAction } from '@renderer/ui/forms/form-keys';

const key = (name: string, more: Partial<Parameters<typeof formKeyAction>[0]> = {}) =>
  formKeyAction({ key: name, ctrlKey: false, isComposing: false, tag: 'INPUT', type: 'text', ...more });

describe('keys of a form', () => {
  it('goes forward with Enter and ↓, back with ↑', () => {
    expect(key('Enter')).toBe('next');
    expect(key('ArrowDown')).toBe('next');
    expect(key('ArrowUp')).toBe('previous');
  });

  it('leaves every key to Telex and VNI while a syllable is being composed', () => {
    for (const name of ['Enter', 'ArrowDown', 's']) {
      expect(key(name, { isComposing: true, ctrlKey: name === 's' })).toBe('none');
    }
  });

  it('saves with Ctrl+S and Ctrl+Enter, also from a text of several lines', () => {
    expect(key('s', { ctrlKey: true, tag: 'TEXTAREA' })).toBe('save');
    expect(key('S', { ctrlKey: true })).toBe('save');
    expect(key('Enter', { ctrlKey: true, tag: 'TEXTAREA' })).toBe('save');
  });

  it('keeps line breaks of long texts and arrows of lists and choices', () => {
    expect(key('Enter', { tag: 'TEXTAREA' })).toBe('none');
    expect(key('ArrowDown', { tag: 'TEXTAREA' })).toBe('none');
    expect(key('ArrowDown', { tag: 'SELECT' })).toBe('none');
    expect(key('ArrowDown', { type: 'radio' })).toBe('none');
    expect(key('Enter', { tag: 'BUTTON', type: 'submit' })).toBe('none');
  });
});
