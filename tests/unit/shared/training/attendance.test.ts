import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attendanceRate,
  heldSlots,
  isEnrolled,
  percentOfAll,
  percentOfHeld,
} from '@shared/training/attendance';
import { certificateDecision, neededOf, reachesMinimum } from '@shared/training/certificates';
import { needsReason } from '@shared/training/corrections';
import { isToCome, lateFrom, statusByClock } from '@shared/training/late';
import {
  ATTENDANCE_STATUSES,
  statusAt,
  STATUS_CODES,
  USUAL_RULE,
  withStatus,
  type AttendanceStatus,
  type CertificateRule,
  type Slot,
} from '@shared/training/model';
import { classSlots, WHOLE_CLASS } from './class-builders';

const rateOf = (marks: string, rule: CertificateRule = USUAL_RULE, slots: readonly Slot[] = classSlots(6)) =>
  attendanceRate(slots, heldSlots(slots, [{ marks }]), { marks, enrolment: WHOLE_CLASS }, rule);

const decide = (marks: string, rule: CertificateRule = USUAL_RULE) =>
  certificateDecision(rateOf(marks, rule, classSlots(marks.length)), rule, {
    essay: null,
    standsIn: false,
    walkIn: false,
  });

describe('how much must be attended', () => {
  it.each([
    [6, 5],
    [5, 4],
    [4, 4],
    [3, 3],
    [2, 2],
    [1, 1],
    [0, 0],
  ])('80 %% of %i half days are %i', (held, needed) => {
    expect(neededOf(held, 80)).toBe(needed);
    expect(reachesMinimum(needed, held, 80)).toBe(true);
    if (needed > 0) expect(reachesMinimum(needed - 1, held, 80)).toBe(false);
  });

  it('is the smallest number that passes the test on whole numbers', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 0, max: 100 }), (held, percent) => {
        const needed = neededOf(held, percent);
        expect(reachesMinimum(needed, held, percent)).toBe(true);
        expect(needed === 0 || !reachesMinimum(needed - 1, held, percent)).toBe(true);
        expect(needed).toBeLessThanOrEqual(held);
      }),
    );
  });
});

describe('attendance of one person', () => {
  it('counts late and early leave as there, a substitute not', () => {
    const rate = rateOf('cmspkt');
    expect(rate).toMatchObject({ attended: 3, held: 6, all: 6, missing: 0, toCome: 0 });
    expect(percentOfHeld(rate)).toBe('50,00');
  });

  it('rounds half up with two decimals', () => {
    expect(percentOfHeld(rateOf('ccccck'))).toBe('83,33');
    expect(percentOfHeld(rateOf('cckkkk'))).toBe('33,33');
    expect(percentOfHeld(rateOf('cccckk'))).toBe('66,67');
  });

  it('says nothing in percent while a mark is missing', () => {
    const slots = classSlots(6);
    const held = [true, true, true, false, false, false];
    const missing = attendanceRate(slots, held, { marks: 'cc----', enrolment: WHOLE_CLASS }, USUAL_RULE);
    expect(missing).toMatchObject({ attended: 2, held: 3, all: 6, missing: 1, toCome: 3 });
    expect(percentOfHeld(missing)).toBeNull();
    expect(percentOfAll(missing)).toBeNull();
    const known = attendanceRate(slots, held, { marks: 'ccc---', enrolment: WHOLE_CLASS }, USUAL_RULE);
    expect([percentOfHeld(known), percentOfAll(known)]).toEqual(['100,00', '50,00']);
  });

  it('counts only the half days for which the person was enrolled', () => {
    const slots = classSlots(6);
    const late = { from: slots[2]!.date, to: null };
    const rate = attendanceRate(
      slots,
      slots.map(() => true),
      { marks: 'kkcccc', enrolment: late },
      USUAL_RULE,
    );
    expect(rate).toMatchObject({ attended: 4, held: 4, all: 4 });
    const left = { from: null, to: slots[1]!.date };
    expect(slots.map((slot) => isEnrolled(left, slot))).toEqual([true, true, false, false, false, false]);
  });

  it('leaves out what did not take place', () => {
    const slots = classSlots(4).map((slot, place) => ({ ...slot, cancelled: place === 3 }));
    expect(heldSlots(slots, [{ marks: 'cckk' }])).toEqual([true, true, true, false]);
    expect(rateOf('cckk', USUAL_RULE, slots)).toMatchObject({ attended: 2, held: 3, all: 3 });
  });

  it.each([
    ['absent', { attended: 4, held: 6 }],
    ['present', { attended: 6, held: 6 }],
    ['ignored', { attended: 4, held: 4 }],
  ] as const)('counts an excused absence as %s', (excusedCountsAs, expected) => {
    expect(rateOf('ccccpp', { ...USUAL_RULE, excusedCountsAs })).toMatchObject(expected);
  });

  it('counts lessons where the rule counts lessons', () => {
    const slots = classSlots(3).map((slot, place) => ({ ...slot, periods: place === 0 ? 5 : 2 }));
    const rule: CertificateRule = { ...USUAL_RULE, countUnit: 'period' };
    expect(rateOf('kcc', rule, slots)).toMatchObject({ attended: 4, held: 9 });
  });

  it('never counts what is not recorded as absent', () => {
    const marks = fc.array(fc.constantFrom(...ATTENDANCE_STATUSES), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(marks, marks, fc.constantFrom('absent', 'present', 'ignored'), (mine, others, excused) => {
        const slots = classSlots(mine.length);
        const text = mine.map((status) => STATUS_CODES[status]).join('');
        const held = heldSlots(slots, [
          { marks: text },
          { marks: others.map((one) => STATUS_CODES[one]).join('') },
        ]);
        const rule: CertificateRule = { ...USUAL_RULE, excusedCountsAs: excused };
        const rate = attendanceRate(slots, held, { marks: text, enrolment: WHOLE_CLASS }, rule);
        const absent = mine.filter((status) => status === 'absent').length;
        expect(rate.counts.absent).toBe(absent);
        expect(Object.values(rate.counts).reduce((sum, count) => sum + count, 0)).toBe(
          held.filter(Boolean).length,
        );
        expect(rate.attended).toBeLessThanOrEqual(rate.held);
        expect(rate.held).toBeLessThanOrEqual(rate.all);
        expect(percentOfHeld(rate) === null).toBe(rate.missing > 0 || rate.held === 0);
      }),
    );
  });
});

describe('who gets a certificate', () => {
  it.each([
    ['ccccck', 'eligible'],
    ['cccckk', 'refused'],
    ['ccccs', 'eligible'],
    ['cccck', 'eligible'],
    ['cccc', 'eligible'],
    ['ccck', 'refused'],
    ['cck', 'refused'],
    ['ck', 'refused'],
  ])('%s is %s', (marks, outcome) => {
    expect(decide(marks).outcome).toBe(outcome);
  });

  it('names every reason', () => {
    const rule: CertificateRule = { ...USUAL_RULE, needEssay: true };
    expect(decide('ccckkk', rule)).toEqual({
      outcome: 'refused',
      reasons: [{ code: 'too_few', attended: 3, held: 6, needed: 5 }, { code: 'no_essay' }],
    });
    const failed = certificateDecision(rateOf('cccccc'), rule, {
      essay: 'failed',
      standsIn: false,
      walkIn: false,
    });
    expect(failed).toEqual({ outcome: 'refused', reasons: [{ code: 'essay_failed' }] });
    const passed = certificateDecision(rateOf('cccccc'), rule, {
      essay: 'passed',
      standsIn: false,
      walkIn: false,
    });
    expect(passed).toEqual({ outcome: 'eligible' });
  });

  it('waits for what is not recorded', () => {
    const slots = classSlots(6);
    const rate = attendanceRate(
      slots,
      [true, true, true, true, true, false],
      { marks: 'cccc--', enrolment: WHOLE_CLASS },
      USUAL_RULE,
    );
    expect(certificateDecision(rate, USUAL_RULE, { essay: null, standsIn: false, walkIn: false })).toEqual({
      outcome: 'undecided',
      missing: 1,
      toCome: 1,
    });
  });

  it('counts nothing where everything was excused and left out, and none who sat in for another', () => {
    const rule: CertificateRule = { ...USUAL_RULE, excusedCountsAs: 'ignored' };
    expect(decide('pppppp', rule)).toEqual({ outcome: 'refused', reasons: [{ code: 'nothing_counted' }] });
    expect(
      certificateDecision(rateOf('cccccc'), rule, { essay: null, standsIn: true, walkIn: false }),
    ).toEqual({
      outcome: 'refused',
      reasons: [{ code: 'stands_in' }],
    });
  });
});

describe('marks and corrections', () => {
  it('writes one mark and leaves the others', () => {
    expect(withStatus('cc', 4, 'absent')).toBe('cc--k');
    expect(withStatus('ccc', 1, 'not_recorded')).toBe('c-c');
    const status = fc.constantFrom(...ATTENDANCE_STATUSES);
    fc.assert(
      fc.property(fc.array(status, { maxLength: 8 }), fc.nat(9), status, (before, place, after) => {
        const marks = before.map((one) => STATUS_CODES[one]).join('');
        const written = withStatus(marks, place, after);
        expect(statusAt(written, place)).toBe(after);
        for (let other = 0; other < 10; other += 1) {
          if (other !== place) expect(statusAt(written, other)).toBe(statusAt(marks, other));
        }
      }),
    );
  });

  it('asks for a reason when what was recorded on an earlier day changes', () => {
    const asks = (recordedOn: string | null, before: AttendanceStatus, after: AttendanceStatus) =>
      needsReason(recordedOn, '2026-08-05', before, after);
    expect(asks('2026-08-04', 'present', 'absent')).toBe(true);
    expect(asks('2026-08-04', 'present', 'not_recorded')).toBe(true);
    expect(asks(null, 'not_recorded', 'absent')).toBe(false);
    expect(asks('2026-08-04', 'absent', 'absent')).toBe(false);
    expect(asks('2026-08-05', 'present', 'absent')).toBe(false);
  });
});

describe('late by the clock', () => {
  it.each([
    ['2026-08-05', '07:45', 'present'],
    ['2026-08-05', '07:46', 'late'],
    ['2026-08-05', '06:50', 'present'],
    ['2026-08-06', '09:00', 'present'],
  ])('on %s at %s: %s', (date, time, status) => {
    const slot = { date: '2026-08-05', startTime: '07:30' };
    expect(statusByClock(slot, 15, { date, time })).toBe(status);
    expect(statusByClock({ ...slot, startTime: '' }, 15, { date, time })).toBe('present');
  });

  it.each([
    ['07:30', 15, '07:46'],
    ['08:00', 0, '08:01'],
    ['07:50', 15, '08:06'],
    ['23:59', 0, null],
    ['', 15, null],
  ])('a half day at “%s” with %i minutes is late from %s on', (startTime, minutes, from) => {
    expect(lateFrom(startTime, minutes)).toBe(from);
    if (from !== null) {
      const at = (time: string) =>
        statusByClock({ date: '2026-08-05', startTime }, minutes, { date: '2026-08-05', time });
      expect([at(startTime), at(from)]).toEqual(['present', 'late']);
    }
  });

  it.each([
    ['13:30', '2026-08-05', '04:17', true],
    ['07:30', '2026-08-05', '06:30', false],
    ['07:30', '2026-08-05', '09:00', false],
    ['07:30', '2026-08-04', '09:00', true],
    ['07:30', '2026-08-06', '00:00', false],
    ['', '2026-08-05', '00:00', false],
  ])('a half day at “%s” of 5 August is to come on %s at %s: %s', (startTime, date, time, toCome) => {
    expect(isToCome({ date: '2026-08-05', startTime }, { date, time })).toBe(toCome);
  });
});
