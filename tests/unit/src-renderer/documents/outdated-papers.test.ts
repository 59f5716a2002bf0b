import { expect, it } from 'vitest';
import { outdatedPapers } from '@renderer/documents/paper';

it('names issued papers that tell other figures, by their title and the number that they have', () => {
  const official = { status: 'official', stale: true, formerOffice: false } as const;
  expect(
    outdatedPapers([
      { record: { ...official, title: 'Biên bản kiểm phiếu', symbol: '01/BB-BKP' } },
      { record: { ...official, title: 'Bảng tổng hợp', symbol: '' } },
      { record: { ...official, title: 'Thông báo', symbol: '02/TB', stale: false } },
      { record: null },
    ]),
  ).toEqual(['Biên bản kiểm phiếu (01/BB-BKP)', 'Bảng tổng hợp']);
});
