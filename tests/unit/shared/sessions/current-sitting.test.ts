import { expect, test } from 'vitest';
import { currentSitting } from '@shared/sessions/current-sitting';

const sitting = (id: string, date: string, part: 'morning' | 'afternoon') => ({
  id,
  date,
  part,
  startTime: '',
});
const SITTINGS = [
  sitting('am', '2026-12-08', 'morning'),
  sitting('pm', '2026-12-08', 'afternoon'),
  sitting('next', '2026-12-09', 'morning'),
];
const OPENED = { openedAt: '2026-12-08T01:00:00Z', closedAt: null };
const ENDED = { openedAt: '2026-12-08T01:00:00Z', closedAt: '2026-12-08T04:00:00Z' };
const on = (today: string, times: Record<string, typeof OPENED | typeof ENDED> = {}) =>
  currentSitting(SITTINGS, today, (id) => times[id] ?? { openedAt: null, closedAt: null })?.id;

test('the first of the day, then the one after it', () => {
  expect(on('2026-12-08')).toBe('am');
  expect(on('2026-12-08', { am: ENDED })).toBe('pm');
  expect(on('2026-12-08', { am: ENDED, pm: ENDED })).toBe('next');
});

test('one that was begun goes before one that somebody forgot to end', () => {
  expect(on('2026-12-08', { am: OPENED, pm: OPENED })).toBe('pm');
});

test('one that goes on is the one, whatever its day says', () => {
  expect(on('2026-12-07', { next: OPENED })).toBe('next');
  expect(on('2026-12-09', { next: ENDED, pm: OPENED })).toBe('pm');
});
