import { describe, expect, it } from 'vitest';
import { ClockTime } from '@shared/contract/fields';
import { typedClock } from '@shared/kernel/written-clock';

const WRITTEN = [
  ['08:30', '08:30'],
  ['8:30', '08:30'],
  ['830', '08:30'],
  ['0730', '07:30'],
  ['13.45', '13:45'],
  ['7h30', '07:30'],
  ['7H30', '07:30'],
  ['7h30p', '07:30'],
  ["7h30'", '07:30'],
  ['7g30', '07:30'],
  ['7 giờ 30', '07:30'],
  ['7 giờ 30 phút', '07:30'],
  ['7 giờ'.normalize('NFD'), '07:00'],
  ['7 30', '07:30'],
  ['14h', '14:00'],
  ['8', '08:00'],
  ['  ', ''],
] as const;

const NO_CLOCK = ['24:00', '25:00', '8:60', '7h5', '7h305', 'sáng', '-8', '8h30-9h', '12345'] as const;

describe('a time of day as it is typed', () => {
  it.each(WRITTEN)('%j is %j', (text, clock) => {
    expect(typedClock(text)).toBe(clock);
    // Every time that crosses the border is read the same way.
    expect(ClockTime.parse(text)).toBe(clock);
  });

  it.each(NO_CLOCK)('%j is none', (text) => {
    expect(typedClock(text)).toBeNull();
    expect(ClockTime.safeParse(text).error?.issues[0]?.message).toBe('Giờ có dạng 08:30.');
  });
});
