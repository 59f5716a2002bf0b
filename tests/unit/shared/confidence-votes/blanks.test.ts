import { expect, test } from 'vitest';
import { kindCount } from './builders';
import { blanksOf } from '@shared/confidence-votes/documents/blanks';

const TOLD = {
  startTime: '08:30',
  endTime: '10:15',
  place: 'Hội trường',
  deputiesTotal: 50,
  deputiesPresent: 47,
  ballotKinds: [],
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

test('the sheet of ballots names the kinds whose row has dots', () => {
  const balance = { testBallots: 1, exchanged: 0, spoiled: 0, unused: 2 };
  const full = { ...kindCount(47, { printed: 50, balance, title: 'Khối HĐND' }), version: 1 };
  const bare = { ...kindCount(47, { title: 'Khối UBND' }), version: 1 };
  expect(blanksOf('ballot_balance', { ...TOLD, ballotKinds: [full, bare] }, '')).toEqual([
    'Khối UBND: phiếu thử, phát đổi, hỏng thu lại, chưa dùng',
  ]);
  expect(blanksOf('ballot_balance', { ...TOLD, ballotKinds: [full] }, '')).toEqual([]);
});
