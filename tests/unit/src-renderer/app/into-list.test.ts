// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterList } from '@renderer/app/into-list';

const press = (target: EventTarget, more: KeyboardEventInit = {}): boolean => {
  let answer = false;
  const listen = (event: Event): void => {
    answer = enterList(event as KeyboardEvent);
  };
  window.addEventListener('keydown', listen);
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true, ...more }),
  );
  window.removeEventListener('keydown', listen);
  return answer;
};

const element = (id: string): HTMLElement => document.querySelector<HTMLElement>(`#${id}`)!;

describe('↓ where nothing has the cursor', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <main id="content" tabindex="-1">
        <button id="tool">Thêm mục</button><input id="field">
        <table><tbody><tr id="head"><td>Phiên sáng</td></tr><tr id="first" tabindex="0"></tr><tr tabindex="0"></tr></tbody></table>
      </main>`;
  });
  afterEach(() => {
    document.body.innerHTML = '';
  });

  it.each(['content', 'body'])('goes from %s to the first line that takes the cursor', (from) => {
    expect(press(from === 'body' ? document.body : element(from))).toBe(true);
    expect(document.activeElement?.id).toBe('first');
  });

  it.each(['tool', 'field', 'first'])('is left to %s', (from) => {
    element(from).focus();
    expect(press(element(from))).toBe(false);
    expect(document.activeElement?.id).toBe(from);
  });

  it('is left alone with Alt, which moves a line, and under a dialog', () => {
    expect(press(document.body, { altKey: true })).toBe(false);
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog"></div>');
    expect(press(document.body)).toBe(false);
  });

  it('scrolls a screen without a list', () => {
    element('content').innerHTML = '<p>Không có danh sách</p>';
    expect(press(element('content'))).toBe(false);
  });
});
