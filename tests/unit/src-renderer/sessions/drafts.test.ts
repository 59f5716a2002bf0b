import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSitting } from '@renderer/sessions/details/next-sitting';
import { draftOf, rulesOfDraft } from '@renderer/sessions/rules/rule-draft';
import { lanesOf, scaleOf } from '@renderer/sessions/steps/lanes';
import { stepFieldsOf } from '@renderer/sessions/steps/step-fields';
import { SESSION_TYPES } from '@shared/sessions/model';
import { templateOf } from '@shared/sessions/templates';
import { sessionReply, stepOf } from './sample-steps';

describe('a rule as it is typed', () => {
  it('is read back as it was, for every rule of every template', () => {
    for (const type of SESSION_TYPES) {
      for (const { code: _code, verification: _mark, ...rule } of templateOf(type, 'province')) {
        expect(rulesOfDraft(draftOf(rule))).toEqual({ fields: rule });
      }
    }
  });

  it('reads ranges in either order, and one day from equal ends', () => {
    const read = (days: string, daysTo: string, direction: 'before' | 'after') => {
      const result = rulesOfDraft({ ...draftOf(null), title: 'Việc', days, daysTo, direction });
      return 'fields' in result ? [result.fields.offset, result.fields.offsetTo] : null;
    };
    expect(read('25', '20', 'before')).toEqual([-25, -20]);
    expect(read('20', '25', 'before')).toEqual([-25, -20]);
    expect(read('1', '10', 'after')).toEqual([1, 10]);
    expect(read('5', '5', 'before')).toEqual([-5, null]);
    expect(read('0', '', 'before')).toEqual([0, null]);
  });

  it('names what cannot be read, field by field', () => {
    const draft = {
      ...draftOf(null),
      days: 'mười',
      daysTo: '401',
      hasLimit: true,
      limitDays: '',
      checkedDate: '31/2/2026',
    };
    expect(rulesOfDraft(draft)).toEqual({
      problems: {
        title: 'Hãy ghi tên việc.',
        days: 'Hãy nhập số ngày đến 400.',
        daysTo: 'Hãy nhập số ngày đến 400.',
        limitDays: 'Hãy nhập số ngày đến 400.',
        checkedDate: 'Ngày không có thật; nhập dạng 05/02/2026.',
      },
    });
  });

  it('keeps signs whatever the numbers', () => {
    const days = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(
        days,
        fc.option(days, { nil: null }),
        fc.constantFrom('before', 'after'),
        (from, to, direction) => {
          const draft = {
            ...draftOf(null),
            title: 'x',
            days: String(from),
            daysTo: to === null ? '' : String(to),
            direction,
          };
          const read = rulesOfDraft(draft);
          if (!('fields' in read)) throw new Error('refused');
          const { offset, offsetTo } = read.fields;
          expect(offsetTo === null || offsetTo > offset).toBe(true);
          expect(direction === 'before' ? (offsetTo ?? offset) <= 0 : offset >= 0).toBe(true);
        },
      ),
    );
  });
});

describe('what is sent of a step', () => {
  it('is what a person may change, nothing that is computed', () => {
    expect(Object.keys(stepFieldsOf(stepOf())).sort()).toEqual(
      Object.keys(stepOf())
        .filter(
          (name) =>
            !['id', 'version', 'code', 'verification', 'from', 'date', 'toChoose', 'arithmetic'].includes(
              name,
            ) && !['squeezedFrom', 'whyFree', 'limitDate', 'broken'].includes(name),
        )
        .sort(),
    );
  });
});

describe('the next sitting', () => {
  const at = (date: string, part: 'morning' | 'afternoon') => ({
    id: '1',
    date,
    part,
    kind: 'plenary' as const,
    startTime: '',
    endTime: '',
    note: '',
  });

  it('follows the last: afternoon after morning, then the next morning, also over New Year', () => {
    expect(nextSitting(sessionReply())).toMatchObject({
      date: '2026-12-08',
      part: 'morning',
      startTime: '08:00',
    });
    const after = (sitting: ReturnType<typeof at>) => nextSitting(sessionReply({ sittings: [sitting] }));
    expect(after(at('2026-12-31', 'morning'))).toMatchObject({ date: '2026-12-31', part: 'afternoon' });
    expect(after(at('2026-12-31', 'afternoon'))).toMatchObject({ date: '2027-01-01', part: 'morning' });
  });
});

describe('the picture', () => {
  const steps = [
    stepOf({ code: 'a', owner: 'Văn phòng, Thường trực', date: '2026-11-20' }),
    stepOf({ code: 'b', owner: 'UBND', date: '2026-11-25', from: '2026-11-10' }),
    stepOf({ code: 'c', owner: 'Văn phòng', date: '2026-12-20' }),
    stepOf({ code: 'd', owner: '', date: '2026-12-01' }),
    stepOf({ code: 'e', date: null }),
    stepOf({ code: 'f', skipped: true }),
  ];

  it('has a line for whoever is named first, earliest first, without what has no day or is left out', () => {
    const lanes = lanesOf(steps);
    expect(lanes.map(({ owner, steps: own }) => [owner, own.map(({ code }) => code)])).toEqual([
      ['UBND', ['b']],
      ['Văn phòng', ['a', 'c']],
      ['Chưa ghi người làm', ['d']],
    ]);
  });

  it('begins at today where that lies before the first step, and does not run on to a day after the last', () => {
    const firstAndLast = (today: string) => {
      const { first, last } = scaleOf(lanesOf(steps), '2026-12-08', today)!;
      return [first, last];
    };
    expect(firstAndLast('2026-10-20')).toEqual(['2026-10-18', '2026-12-23']);
    expect(firstAndLast('2027-03-01')).toEqual(['2026-11-08', '2026-12-23']);
  });

  it('spans every day, with the first days of the months between', () => {
    const scale = scaleOf(lanesOf(steps), '2026-12-08', '2026-11-20')!;
    expect([scale.first, scale.last, scale.months]).toEqual(['2026-11-08', '2026-12-23', ['2026-12-01']]);
    expect([scale.place(scale.first), scale.place(scale.last)]).toEqual([0, 100]);
    expect(scaleOf([], '2026-12-08', '2026-11-20')).toBeNull();
  });
});
