import { expect, it } from 'vitest';
import { outdatedPapers } from '@renderer/documents/paper';

it('names issued papers that tell other figures, by their kind and the number that they have', () => {
  const official = { partName: '', status: 'official', stale: true, formerOffice: false } as const;
  expect(
    outdatedPapers([
      { record: { ...official, kind: 'tally_minutes', symbol: '01/BB-BKP' } },
      { record: { ...official, kind: 'result_table', symbol: '' } },
      { record: { ...official, kind: 'announcement_notice', symbol: '02/TB', stale: false } },
      { record: null },
    ]),
  ).toEqual(['Biên bản kiểm phiếu số 01/BB-BKP', 'Bảng tổng hợp kết quả']);
});
