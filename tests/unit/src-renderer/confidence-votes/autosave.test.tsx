// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  AutosaveCount,
  AutosaveDate,
  AutosaveLine,
} from '@renderer/confidence-votes/preparation/autosave-field';
import { show } from './render';

afterEach(cleanup);

describe('a count of the set-up', () => {
  it('is refused in sight when it is none, or cannot be, and is not stored', async () => {
    const user = userEvent.setup();
    const save = vi.fn();
    show(
      <AutosaveCount
        label="Đại biểu có mặt"
        value={40}
        refuse={(count) => (count !== null && count > 47 ? 'Nhiều hơn 47 đại biểu.' : null)}
        onSave={save}
      />,
    );
    const field = screen.getByLabelText<HTMLInputElement>('Đại biểu có mặt');
    for (const [typed, words] of [
      ['-3', 'Số không được âm.'],
      ['bốn mươi', 'Hãy nhập số nguyên.'],
      ['48', 'Nhiều hơn 47 đại biểu.'],
    ] as const) {
      await user.clear(field);
      await user.type(field, typed);
      await user.tab();
      expect(screen.getByText(words)).toBeTruthy();
      expect(field.value).toBe(typed);
    }
    expect(save).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, '47');
    await user.tab();
    expect(save).toHaveBeenCalledExactlyOnceWith(47);
  });
});

describe('autosave', () => {
  it('saves a changed line when it is left, and not otherwise', async () => {
    const user = userEvent.setup();
    const save = vi.fn();
    show(<AutosaveLine label="Địa điểm" value="Hội trường" onSave={save} />);
    await user.click(screen.getByLabelText('Địa điểm'));
    await user.tab();
    expect(save).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText('Địa điểm'), ' lớn ');
    await user.tab();
    expect(save).toHaveBeenCalledExactlyOnceWith('Hội trường lớn');
  });

  it('keeps a text that is too long on screen and says so at its box, without storing or cutting it', async () => {
    const user = userEvent.setup();
    const save = vi.fn();
    show(<AutosaveLine label="Tên gọi" required most={10} value="Lấy phiếu" onSave={save} />);
    const field = screen.getByLabelText<HTMLInputElement>('Tên gọi');
    await user.click(field);
    await user.paste(' tín nhiệm');
    await user.tab();
    expect(screen.getByText('Dài quá 10 ký tự.')).toBeTruthy();
    expect(field.value).toBe('Lấy phiếu tín nhiệm');
    expect(save).not.toHaveBeenCalled();
    await user.clear(field);
    await user.tab();
    expect(screen.getByText('Hãy nhập ô này.')).toBeTruthy();
    expect(save).not.toHaveBeenCalled();
  });

  it('shows a change from another window when the cursor leaves, and does not write over it', async () => {
    const user = userEvent.setup();
    const save = vi.fn();
    const field = (value: string) => (
      <MantineProvider env="test">
        <AutosaveLine label="Địa điểm" value={value} onSave={save} />
      </MantineProvider>
    );
    const { rerender } = render(field('Hội trường'));
    const input = screen.getByLabelText<HTMLInputElement>('Địa điểm');
    await user.click(input);
    rerender(field('Hội trường lớn'));
    expect(input.value).toBe('Hội trường');
    await user.tab();
    expect(input.value).toBe('Hội trường lớn');
    expect(save).not.toHaveBeenCalled();
  });

  it('shows no example where it is locked: an empty day would look as if one stood there', () => {
    show(<AutosaveDate label="Ngày bỏ phiếu" value={null} readOnly onSave={vi.fn()} />);
    expect(screen.getByLabelText('Ngày bỏ phiếu')).toHaveProperty('placeholder', '');
  });

  it('keeps what cannot be read on screen, says why and saves nothing', async () => {
    const user = userEvent.setup();
    const save = vi.fn();
    show(<AutosaveDate label="Ngày bỏ phiếu" value={null} onSave={save} />);
    const field = screen.getByLabelText<HTMLInputElement>('Ngày bỏ phiếu');
    await user.type(field, '31/2/2026');
    await user.tab();
    expect(field.value).toBe('31/2/2026');
    expect(screen.getByText(/Ngày không có thật/u)).toBeTruthy();
    expect(save).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, '8/12/2026');
    await user.tab();
    expect(save).toHaveBeenCalledExactlyOnceWith('2026-12-08');
    expect(field.value).toBe('08/12/2026');
  });
});
