// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ImportRows } from '@renderer/ui/import/import-rows';
import type { ImportRowState } from '@shared/council/import/contract';
import { renderScreen } from '../../render-screen';

afterEach(cleanup);

it('shows every row, what is wrong and what would change on top', async () => {
  const row = (rowNumber: number, state: ImportRowState) => ({
    rowNumber,
    state,
    cells: { fullName: `Người ${rowNumber}` },
    reasons: [],
    changes: [],
  });
  const rows = [row(2, 'new'), row(3, 'changed'), row(4, 'same'), row(5, 'wrong')];
  await renderScreen(
    <ImportRows
      preview={{
        columns: [{ key: 'fullName', title: 'Họ và tên', heading: 'Họ và tên', found: true }] as never,
        rows,
        counts: { new: 1, changed: 1, same: 1, wrong: 1 },
      }}
    />,
  );
  const names = screen.getAllByText(/^Người \d$/u).map(({ textContent }) => textContent);
  expect(names).toEqual(['Người 5', 'Người 3', 'Người 2', 'Người 4']);
});
