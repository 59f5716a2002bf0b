// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { appError } from '@shared/contract/error-messages';
import type { NumberEntry, NumberSeries } from '@shared/documents/contract';
import { err, ok } from '@shared/kernel/result';
import { ShownList } from '@shared/office/contract';
import { GivenOutsideDialog } from '@renderer/documents/numbers/given-outside-dialog';
import { registerColumns } from '@renderer/documents/numbers/register-columns';
import { registerLines } from '@renderer/documents/numbers/register-lines';
import { asShownList } from '@renderer/ui/grid/shown-list';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const NQ: NumberSeries = {
  abbreviation: 'NQ',
  year: 2026,
  highest: 41,
  givenOutside: 40,
  givenBeforeRestore: 0,
  next: 42,
  version: 3,
};

describe('the register on screen', () => {
  it('shows the numbers given elsewhere as one line, in their place', () => {
    const entry = { abbreviation: 'NQ', year: 2026, number: 41, symbol: '41/NQ-HĐND', status: 'used' };
    const lines = registerLines([{ ...entry, issueDate: null } as NumberEntry], [NQ]);
    const inOrder = lines.toSorted((left, right) => (left.place < right.place ? -1 : 1));
    expect(inOrder.map((line) => line.symbol)).toEqual(['NQ 2026, đến số 40', '41/NQ-HĐND']);
    expect(inOrder[0]?.title).toBe('Đã cấp ngoài chương trình đến số 40.');
    expect(registerLines([], [{ ...NQ, givenBeforeRestore: 43 }])[0]?.title).toBe(
      'Đã cấp ngoài chương trình đến số 40; trước khi khôi phục dữ liệu đến số 43.',
    );
    expect(registerLines([], [{ ...NQ, givenOutside: 0 }])).toEqual([]);
  });
});

describe('the register as a workbook', () => {
  it('has year, kind and number as columns of their own, and days as days', () => {
    const entry: NumberEntry = {
      abbreviation: 'NQ',
      year: 2026,
      number: 41,
      symbol: '41/NQ-HĐND',
      title: 'Nghị quyết thứ nhất',
      issueDate: '2026-07-14',
      status: 'withdrawn',
      documentId: '01980b5e-0000-7000-8000-000000000013',
      reason: '=1+1',
    };
    const list = asShownList('Sổ đăng ký số', registerColumns, registerLines([entry], [NQ]));
    expect(ShownList.parse(list)).toEqual(list);
    expect(list.columns.map(({ title }) => title)).toEqual([
      'Năm',
      'Loại',
      'Số',
      'Số, ký hiệu',
      'Ngày',
      'Tên loại và trích yếu',
      'Tình trạng',
    ]);
    expect(list.rows[0]?.slice(0, 3)).toEqual([2026, 'NQ', '']);
    expect(list.rows[0]?.[5]).toBe('Đã cấp ngoài chương trình đến số 40.');
    expect(list.rows[1]).toEqual([
      2026,
      'NQ',
      41,
      '41/NQ-HĐND',
      { day: '2026-07-14' },
      'Nghị quyết thứ nhất',
      'Đã thu hồi: =1+1',
    ]);
  });
});

describe('saying up to where numbers were given elsewhere', () => {
  it('is done by keyboard alone, and names the version it was read from', async () => {
    const { calls } = strictTransport({ 'documents.setNumbersGivenOutside': () => ok(NQ) });
    const close = vi.fn();
    const user = userEvent.setup();
    await renderScreen(<GivenOutsideDialog series={[NQ]} year={2026} onClose={close} />);
    await user.selectOptions(screen.getByLabelText('Loại văn bản'), 'NQ');
    const field = screen.getByLabelText('Số cuối cùng đã cấp');
    expect(field).toHaveProperty('value', '40');
    expect(screen.getByText(/Chương trình đã cấp đến số 41/u)).toBeTruthy();
    await user.clear(field);
    await user.type(field, '57');
    expect(screen.getByText('Số tiếp theo chương trình sẽ cấp: 58.')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(calls[0]?.input).toEqual({ abbreviation: 'NQ', year: 2026, upTo: 57, version: 3 });
    expect(close).toHaveBeenCalledOnce();
  });

  it('says why it is refused, and stays open', async () => {
    strictTransport({
      'documents.setNumbersGivenOutside': () => err(appError('document.number-in-use', { number: 41 })),
    });
    const close = vi.fn();
    const user = userEvent.setup();
    await renderScreen(<GivenOutsideDialog series={[]} year={2026} onClose={close} />);
    const field = screen.getByLabelText('Số cuối cùng đã cấp');
    await user.type(field, 'ba{Enter}');
    expect(screen.getByText('Hãy nhập một số nguyên.')).toBeTruthy();
    await user.clear(field);
    await user.type(field, '3{Enter}');
    expect(screen.getByText('Số 41 đã cấp; hãy nhập từ số đó trở lên.')).toBeTruthy();
    expect(close).not.toHaveBeenCalled();
  });
});
