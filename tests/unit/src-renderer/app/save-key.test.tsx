// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveOpenForm } from '@renderer/app/save-key';

const saved = vi.fn();

beforeEach(() => {
  saved.mockReset();
  window.addEventListener('keydown', saveOpenForm);
});

afterEach(() => {
  window.removeEventListener('keydown', saveOpenForm);
  cleanup();
});

/** A form as a dialog has it. */
const show = (button: React.ReactNode, onKeyDown?: React.KeyboardEventHandler) =>
  render(
    <div role="dialog">
      <button type="button">Đóng</button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          saved();
        }}
        {...(onKeyDown ? { onKeyDown } : {})}
      >
        <textarea aria-label="Trích yếu" />
        {button}
      </form>
    </div>,
  );

/** Answers whether the browser would still offer to save the page. */
const press = (on: Element, keys: KeyboardEventInit = { key: 's', ctrlKey: true }): boolean =>
  on.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }));

it('Ctrl+S keeps the form of a dialog, wherever its cursor stands; the page is never saved', () => {
  show(<button type="submit">Lưu</button>);
  expect(press(screen.getByLabelText('Trích yếu'))).toBe(false);
  expect(saved).toHaveBeenCalledOnce();
  expect(press(screen.getByRole('button', { name: 'Đóng' }))).toBe(false);
  expect(saved).toHaveBeenCalledTimes(2);
  expect(press(document.body)).toBe(false);
  expect(press(screen.getByLabelText('Trích yếu'), { key: 's' })).toBe(true);
  expect(saved).toHaveBeenCalledTimes(2);
});

it('Ctrl+Enter in the text of a dialog keeps it; Enter alone is the next line', () => {
  show(<button type="submit">Lưu</button>);
  expect(press(screen.getByLabelText('Trích yếu'), { key: 'Enter' })).toBe(true);
  expect(saved).not.toHaveBeenCalled();
  expect(press(screen.getByLabelText('Trích yếu'), { key: 'Enter', ctrlKey: true })).toBe(false);
  expect(saved).toHaveBeenCalledOnce();
});

it('a form that keeps itself is not kept twice', () => {
  show(<button type="submit">Lưu</button>, (event) => event.preventDefault());
  press(screen.getByLabelText('Trích yếu'));
  expect(saved).not.toHaveBeenCalled();
});

it('what is not ready, or takes something away for good, wants its own button', () => {
  show(
    <button type="submit" disabled>
      Lưu
    </button>,
  );
  press(screen.getByLabelText('Trích yếu'));
  cleanup();
  show(
    <button type="submit" data-destructive>
      Xóa
    </button>,
  );
  press(screen.getByLabelText('Trích yếu'));
  expect(saved).not.toHaveBeenCalled();
});
