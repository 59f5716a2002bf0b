// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ok } from '@shared/kernel/result';
import { ToneOrderProvider } from '@renderer/api/tone-order';
import { SortOrderChoice } from '@renderer/office/settings/sort-order';
import { DataGrid } from '@renderer/ui/grid/data-grid';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const rows = ['Lê Bá', 'Lê Bà', 'Lê Ba'].map((name) => ({ name }));

test('a list follows the order of the tones that the office chose, as soon as it is chosen', async () => {
  let tones: 'dictionary' | 'school' = 'dictionary';
  const { calls } = strictTransport({
    'office.getSortOrder': () => ok({ tones }),
    'office.saveSortOrder': () => {
      tones = 'school';
      return ok({ tones });
    },
  });
  await renderScreen(
    <ToneOrderProvider>
      <SortOrderChoice />
      <DataGrid
        label="Danh sách"
        noun="người"
        rows={rows}
        columns={[
          { key: 'name', title: 'Họ và tên', text: ({ name }) => name, sortName: ({ name }) => name },
        ]}
        rowId={({ name }) => name}
        searchText={({ name }) => name}
        initialSort={{ column: 'name', descending: false }}
      />
    </ToneOrderProvider>,
  );
  const shown = () =>
    [...screen.getByRole('grid').querySelectorAll('tbody tr')].map((row) => row.getAttribute('data-row'));
  expect(await screen.findByRole('radio', { name: /huyền, hỏi, ngã, sắc/u })).toHaveProperty('checked', true);
  expect(shown()).toEqual(['Lê Ba', 'Lê Bà', 'Lê Bá']);
  await userEvent.click(screen.getByRole('radio', { name: /Ngang, sắc, huyền/u }));
  await expect.poll(shown).toEqual(['Lê Ba', 'Lê Bá', 'Lê Bà']);
  expect(calls).toContainEqual({ method: 'office.saveSortOrder', input: { tones: 'school' } });
});
