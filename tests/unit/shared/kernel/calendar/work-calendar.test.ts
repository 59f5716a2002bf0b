import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorkCalendar } from '@shared/kernel/calendar/work-calendar';
import { addDays, daysBetween } from '@shared/kernel/local-date';

const plain = createWorkCalendar();

describe('working days', () => {
  it('are neither weekends nor holidays, and the office has the last word', () => {
    expect(plain.whyFree('2026-12-05')).toBe('Thứ Bảy');
    expect(plain.whyFree('2026-12-06')).toBe('Chủ nhật');
    expect(plain.whyFree('2027-02-05')).toBe('Tết Nguyên đán');
    expect(plain.whyFree('2026-12-07')).toBe('');
    const edited = createWorkCalendar([
      // Announced for 2026: 31 August is free, Saturday 22 August is worked in exchange.
      { date: '2026-08-31', kind: 'off', name: 'Nghỉ hoán đổi' },
      { date: '2026-08-22', kind: 'working', name: 'Làm bù' },
      { date: '2026-11-24', kind: 'working', name: 'Ngày Văn hóa Việt Nam' },
      { date: '2026-12-07', kind: 'off', name: '' },
    ]);
    expect(edited.whyFree('2026-08-31')).toBe('Nghỉ hoán đổi');
    expect(edited.whyFree('2026-08-22')).toBe('');
    expect(edited.whyFree('2026-11-24')).toBe('');
    expect(edited.whyFree('2026-12-07')).toBe('Ngày nghỉ');
    expect(edited.addWorkingDays('2026-08-21', 1)).toBe('2026-08-22');
    expect(edited.addWorkingDays('2026-08-28', 1)).toBe('2026-09-03');
  });

  it('are counted both ways without the day they start from', () => {
    expect(plain.addWorkingDays('2026-12-08', -5)).toBe('2026-12-01');
    expect(plain.addWorkingDays('2026-12-08', 3)).toBe('2026-12-11');
    expect(plain.addWorkingDays('2026-12-12', -1)).toBe('2026-12-11');
    expect(plain.addWorkingDays('2026-12-12', 1)).toBe('2026-12-14');
    expect(plain.addWorkingDays('2026-12-12', 0)).toBe('2026-12-12');
    expect(plain.workingDaysBetween('2026-12-01', '2026-12-08')).toBe(5);
    expect(plain.workingDaysBetween('2026-12-08', '2026-12-01')).toBe(-5);
  });

  it('go over New Year, over the leap day and over Tết', () => {
    // 31/12/2026 Thursday, 1/1/2027 Friday free.
    expect(plain.addWorkingDays('2027-01-05', -3)).toBe('2026-12-30');
    expect(plain.addWorkingDays('2028-02-25', 2)).toBe('2028-02-29');
    expect(plain.addWorkingDays('2028-03-01', -1)).toBe('2028-02-29');
    // Tết 2027: 4 to 8 February with the weekend, two days off in its place.
    expect(plain.addWorkingDays('2027-02-03', 1)).toBe('2027-02-11');
    expect(plain.addWorkingDays('2027-02-11', -1)).toBe('2027-02-03');
  });

  it('a day off in place of New Year’s Day belongs to its own year', () => {
    expect(plain.whyFree('2028-01-03')).toBe('Nghỉ bù Tết Dương lịch');
  });

  const day = fc.integer({ min: 0, max: 30_000 }).map((offset) => addDays('2011-01-01', offset));
  const count = fc.integer({ min: -60, max: 60 });

  it('that are added lie on a working day, in the right direction, with as many in between', () => {
    fc.assert(
      fc.property(day, count, (from, days) => {
        const to = plain.addWorkingDays(from, days);
        if (days === 0) expect(to).toBe(from);
        else {
          expect(plain.whyFree(to)).toBe('');
          expect(Math.sign(daysBetween(from, to))).toBe(Math.sign(days));
        }
        expect(plain.workingDaysBetween(from, to)).toBe(days);
      }),
    );
  });

  it('lead back where they came from when they began on a working day', () => {
    fc.assert(
      fc.property(day, count, (anyDay, days) => {
        const from = plain.addWorkingDays(anyDay, 1);
        expect(plain.addWorkingDays(plain.addWorkingDays(from, days), -days)).toBe(from);
      }),
    );
  });

  it('can be added in two steps as well as in one', () => {
    fc.assert(
      fc.property(day, fc.nat(40), fc.nat(40), (from, first, second) => {
        expect(plain.addWorkingDays(plain.addWorkingDays(from, first), second)).toBe(
          plain.addWorkingDays(from, first + second),
        );
      }),
    );
  });
});
