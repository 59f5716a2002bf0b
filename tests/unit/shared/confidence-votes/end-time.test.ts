import { expect, test } from 'vitest';
import { endTimeNote } from '@shared/confidence-votes/end-time';

const CLOSED = '2026-07-15T03:40:00.000Z';
const note = (endTime: string, date: string | null = '2026-07-15', closedAt = CLOSED) =>
  endTimeNote({ date, endTime }, { at: closedAt, is: 'closing' });

test.each(['10:40', '10:45', '08:40', '10:00'])('an end at %s fits a closing at 10:40', (endTime) => {
  expect(note(endTime)).toBeNull();
});

test('an end ahead of the closing is told with both', () => {
  expect(note('10:46')).toBe('Kết thúc 10:46 ngày 15/07/2026, sau lúc chốt 10:40 ngày 15/07/2026.');
  expect(note('09:00', '2026-07-16')).toContain('sau lúc chốt');
});

test('so is one long before it', () => {
  expect(note('08:39')).toContain('cách xa lúc chốt 10:40 ngày 15/07/2026');
  expect(note('10:40', '2026-07-14')).toContain('cách xa lúc chốt');
});

test('while the figures are open nobody says that they were closed: the time is that of the PC', () => {
  const open = (endTime: string) => endTimeNote({ date: '2026-07-15', endTime }, { at: CLOSED, is: 'clock' });
  expect(open('10:46')).toBe('Kết thúc 10:46 ngày 15/07/2026, sau giờ của máy, 10:40 ngày 15/07/2026.');
  expect(open('08:39')).toBe('Kết thúc 08:39 ngày 15/07/2026, xa giờ của máy, 10:40 ngày 15/07/2026.');
  expect(open('10:40')).toBeNull();
});

test('nothing is told where the end or the day is not written', () => {
  expect(note('')).toBeNull();
  expect(note('10:46', null)).toBeNull();
});
