import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
});
afterEach(() => app.close());

const columns = [
  { title: 'Tên', width: 20 },
  { title: 'Số', width: 8 },
  { title: 'Ngày', width: 12 },
];

test('a list leaves with figures as figures, days as days and nothing that runs', async () => {
  const file = await app.must('office.exportList', {
    name: 'Danh sách Ban, Tổ và cơ quan: [năm] 2026/2027, tên dài quá',
    columns,
    rows: [
      ['=1+1', 41, { day: '2026-07-14' }],
      ['Ban Pháp chế', null, null],
    ],
  });
  expect(file.fileName).toBe('danh-sach-ban-to-va-co-quan-nam-2026-2027-ten-dai-qua-2026-07-15.xlsx');
  const parts = unzipSync(app.files.get(file.id)!.bytes);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  const text = sheet + strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  expect(sheet).not.toContain('<f>');
  expect(sheet).toMatch(/<v>41<\/v>/u);
  expect(text).toContain("'=1+1");
  expect(text).toContain('Ban Pháp chế');
});

test('a row with another number of cells than columns is refused', async () => {
  expect(await app.call('office.exportList', { name: 'x', columns, rows: [['a']] })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  });
});
