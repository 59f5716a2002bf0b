// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { ImportPreview } from '@shared/council/import/contract';
import { PreviewTable } from '@renderer/council/import/preview-table';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const preview: ImportPreview = {
  id: '01890000-0000-7000-8000-000000000001',
  kind: 'deputies',
  fileName: 'dai-bieu.xlsx',
  columns: [
    { key: 'fullName', title: 'Họ và tên', found: true },
    { key: 'notes', title: 'Ghi chú', found: false },
  ],
  ignoredHeadings: [],
  counts: { new: 0, changed: 0, same: 1, wrong: 0 },
  rows: [{ rowNumber: 2, state: 'same', cells: { fullName: 'Lê Văn Đạt' }, reasons: [], changes: [] }],
  titled: 0,
};

it.each([
  ['a file', false, 'Tệp', 'Chọn tệp khác'],
  ['a pasted block', true, 'Đoạn dán', 'Dán đoạn khác'],
])('speaks of %s as what it is', async (_what, pasted, word, back) => {
  strictTransport({});
  const nothing = () => undefined;
  await renderScreen(
    <PreviewTable
      preview={preview}
      pasted={pasted}
      looking={false}
      onCutTitles={() => Promise.resolve()}
      onBack={nothing}
      onCommitted={nothing}
    />,
  );
  expect(screen.getByText(`${word} không có 1 cột: Ghi chú. Giá trị đang có được giữ nguyên.`)).toBeTruthy();
  expect(screen.getByText(`${word} giống hệt dữ liệu đang có; không có gì để nhập.`)).toBeTruthy();
  expect(screen.getByRole('button', { name: back })).toBeTruthy();
});
