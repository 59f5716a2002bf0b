import { expect, test } from 'vitest';
import { sittingInstants } from '@shared/sessions/now/sitting-times';

const NONE = { openedAt: null, closedAt: null };
const of = (opened: string, closed: string, stood: Parameters<typeof sittingInstants>[2] = NONE) =>
  sittingInstants('2026-12-08', { opened, closed }, stood);

test('clock times of the day of the sitting, in Vietnam', () => {
  expect(of('08:00', '11:30')).toEqual({
    openedAt: '2026-12-08T01:00:00.000Z',
    closedAt: '2026-12-08T04:30:00.000Z',
  });
  expect(of('08:00', '')).toEqual({ openedAt: '2026-12-08T01:00:00.000Z', closedAt: null });
  expect(of('', '')).toEqual(NONE);
});

test('an end after midnight is one of the next day; one that cannot be is refused', () => {
  expect(of('19:00', '00:20')).toMatchObject({ closedAt: '2026-12-08T17:20:00.000Z' });
  expect(of('13:30', '11:30')).toBe('reversed');
  expect(of('', '11:30')).toBe('no-opening');
});

test('what reads as it stood keeps its seconds', () => {
  const stood = { openedAt: '2026-12-08T01:00:42.000Z', closedAt: null };
  expect(of('08:00', '11:30', stood)).toMatchObject({ openedAt: stood.openedAt });
});
