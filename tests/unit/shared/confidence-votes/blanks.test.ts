import { expect, test } from 'vitest';
import { blanksOf } from '@shared/confidence-votes/documents/blanks';

const TOLD = {
  startTime: '08:30',
  endTime: '10:15',
  place: 'Hội trường',
  deputiesTotal: 50,
  deputiesPresent: 47,
} as const;

test('minutes name what they would leave as dots, in the order of the paper', () => {
  expect(blanksOf('tally_minutes', TOLD, 'Không có khiếu nại.')).toEqual([]);
  expect(blanksOf('tally_minutes', { ...TOLD, place: '', endTime: '' }, ' ')).toEqual([
    'địa điểm',
    'khiếu nại và niêm phong phiếu',
    'giờ kết thúc',
  ]);
  expect(blanksOf('tally_report', { ...TOLD, place: '' }, '')).toEqual([]);
});
