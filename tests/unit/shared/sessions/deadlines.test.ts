import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineStateOf } from '@shared/kernel/deadline-state';
import { addDays, daysBetween, isLocalDate, localDateOf } from '@shared/kernel/local-date';
import { byDay, datedSteps } from '@shared/sessions/deadlines/compute';
import { movedSteps } from '@shared/sessions/deadlines/moved-steps';
import { SESSION_TYPES } from '@shared/sessions/model';
import { calendar, dated, daysAt, ruleOf, stepOf, templateSteps } from './step-builders';

describe('the days of a regular session', () => {
  const session = dated(daysAt('2026-12-09', { closingDate: '2026-12-11' }), templateSteps('regular'));

  it('are counted back from the opening and forward from the end, each with its arithmetic and basis', () => {
    const shown = (code: string) => {
      const { date, arithmetic } = session.at(code);
      return `${date} ${arithmetic}`;
    };
    expect(shown('dossiers')).toBe('2026-11-24 15 ngày trước khai mạc 09/12/2026');
    expect(shown('verification_reports')).toBe(
      '2026-12-02 5 ngày làm việc trước khai mạc 09/12/2026, bỏ qua 2 ngày nghỉ',
    );
    expect(shown('session_day')).toBe('2026-12-09 đúng ngày khai mạc 09/12/2026');
    expect(shown('resolutions_signed')).toBe('2026-12-14 trong 3 ngày sau bế mạc 11/12/2026');
    expect(shown('resolutions_sent')).toBe('2026-12-21 từ 1 đến 10 ngày sau bế mạc 11/12/2026');
    expect(shown('written_answers')).toBe('2026-12-29 20 ngày sau khai mạc 09/12/2026');
    expect(session.all.every(({ basis, owner }) => basis !== '' && owner !== '')).toBe(true);
  });

  it('count from another step: before it from its first day, after it from its last', () => {
    expect(session.at('voter_meetings')).toMatchObject({ from: '2026-10-30', date: '2026-11-19' });
    expect(session.at('voter_meeting_notice')).toMatchObject({
      date: '2026-10-23',
      arithmetic: '5 ngày làm việc trước việc “Tiếp xúc cử tri trước kỳ họp” 30/10/2026, bỏ qua 2 ngày nghỉ',
    });
    // 24 November is free.
    expect(session.at('group_synthesis').date).toBe('2026-11-25');
    expect(session.at('session_plan').date).toBe('2026-11-10');
  });

  it('are ranges where a person must choose, until a day is set', () => {
    expect(session.at('proposals')).toMatchObject({
      from: '2026-10-10',
      date: '2026-10-20',
      toChoose: true,
      arithmetic: 'từ 60 đến 50 ngày trước khai mạc 09/12/2026',
    });
    const chosen = dated(
      daysAt('2026-12-09'),
      templateSteps('regular', { proposals: { fixedDate: '2026-10-12' } }),
    ).at('proposals');
    expect(chosen).toMatchObject({ from: null, date: '2026-10-12', toChoose: false, arithmetic: '' });
    expect(session.at('dossiers').toChoose).toBe(false);
  });

  it('that are no working days say so', () => {
    expect(session.at('dossiers').whyFree).toBe('Ngày Văn hóa Việt Nam');
    expect(session.at('documents').whyFree).toBe('');
    expect(dated(daysAt('2026-12-11'), templateSteps('regular')).at('documents').whyFree).toBe('Chủ nhật');
  });

  it('break no legal minimum by themselves', () => {
    expect(session.all.filter(({ broken }) => broken !== null)).toEqual([]);
  });
});

describe('a legal minimum', () => {
  const at = (changes: Parameters<typeof templateSteps>[1]) =>
    dated(daysAt('2026-12-09'), templateSteps('regular', changes));

  it('is broken by a later day, with how far, in the unit of the rule', () => {
    expect(at({ convening: { fixedDate: '2026-11-29' } }).at('convening').broken).toEqual({
      limitDate: '2026-11-19',
      limitWords: 'chậm nhất 20 ngày trước khai mạc',
      lateBy: 10,
      unit: 'calendar',
    });
    expect(
      at({ verification_reports: { fixedDate: '2026-12-07' } }).at('verification_reports').broken,
    ).toMatchObject({ lateBy: 3, unit: 'working', limitWords: 'chậm nhất 5 ngày làm việc trước khai mạc' });
  });

  it('holds on its very day, and looks at the day on which the thing was done', () => {
    expect(at({ convening: { fixedDate: '2026-11-19' } }).at('convening').broken).toBeNull();
    expect(
      at({ convening: { fixedDate: '2026-11-25', doneDate: '2026-11-18' } }).at('convening').broken,
    ).toBeNull();
    expect(at({ convening: { doneDate: '2026-11-20' } }).at('convening').broken?.lateBy).toBe(1);
    expect(at({ convening: { fixedDate: '2026-11-29', skipped: true } }).at('convening').broken).toBeNull();
  });

  it('after the session is a last day too', () => {
    expect(at({ resolutions_sent: { fixedDate: '2026-12-21' } }).at('resolutions_sent').broken).toMatchObject(
      {
        limitWords: 'chậm nhất 10 ngày sau bế mạc',
        lateBy: 2,
      },
    );
  });

  it('of the first session is 45 days after the election (Luật 72/2025/QH15 Điều 34)', () => {
    const first = (openingDate: string) =>
      dated(daysAt(openingDate, { electionDate: '2026-03-15' }), templateSteps('first')).at('opening');
    expect(first('2026-04-29').broken).toBeNull();
    expect(first('2026-04-30').broken).toMatchObject({ limitDate: '2026-04-29', lateBy: 1 });
    expect(dated(daysAt('2026-04-30'), templateSteps('first')).at('opening').limitDate).toBeNull();
  });
});

describe('short preparation', () => {
  const short = dated(
    daysAt('2025-07-28'),
    templateSteps('regular', { joint_meeting: { fixedDate: '2025-07-17' } }),
  );

  it('moves what would lie before the joint meeting to the day after it, and shows what that breaks', () => {
    expect(short.at('convening')).toMatchObject({
      date: '2025-07-18',
      squeezedFrom: '2025-07-08',
      arithmetic:
        'từ 25 đến 20 ngày trước khai mạc 28/07/2025 là 08/07/2025; lùi lại sau họp liên tịch 17/07/2025',
      broken: { limitDate: '2025-07-08', lateBy: 10 },
    });
    const broken = short.all.filter((step) => step.broken !== null).map(({ code }) => code);
    expect(broken).toEqual(['voter_meeting_notice', 'convening', 'dossiers', 'voter_report']);
  });

  it('leaves alone what is late enough, and days that people set', () => {
    expect(short.at('documents')).toMatchObject({ date: '2025-07-23', squeezedFrom: null });
    expect(short.at('board_meetings')).toMatchObject({ from: '2025-07-18', date: '2025-07-22' });
    const set = dated(
      daysAt('2025-07-28'),
      templateSteps('regular', {
        joint_meeting: { fixedDate: '2025-07-17' },
        convening: { fixedDate: '2025-07-16' },
      }),
    );
    expect(set.at('convening')).toMatchObject({ date: '2025-07-16', squeezedFrom: null });
  });

  it('keeps the legal day of what does not follow from the joint meeting', () => {
    const late = dated(
      daysAt('2026-12-30'),
      templateSteps('regular', { joint_meeting: { fixedDate: '2026-12-21' } }),
    );
    for (const [code, date] of [
      ['petition_report', '2026-11-30'],
      ['promises_report', '2026-12-20'],
    ] as const) {
      expect(late.at(code)).toMatchObject({ date, squeezedFrom: null, broken: null });
    }
  });

  it('never goes beyond the opening day, and says why where the joint meeting lies behind it', () => {
    const absurd = dated(
      daysAt('2025-07-28'),
      templateSteps('regular', { joint_meeting: { fixedDate: '2025-08-10' } }),
    );
    expect(absurd.at('convening').date).toBe('2025-07-28');
    expect(absurd.at('convening').arithmetic).toMatch(
      /; lùi đến ngày khai mạc vì họp liên tịch 10\/08\/2025 nằm sau$/u,
    );
    const sameDay = dated(
      daysAt('2025-07-28'),
      templateSteps('regular', { joint_meeting: { fixedDate: '2025-07-28' } }),
    );
    expect(sameDay.at('convening').date).toBe('2025-07-28');
    expect(sameDay.at('convening').arithmetic).toMatch(
      /; lùi đến ngày khai mạc vì họp liên tịch 28\/07\/2025 trùng ngày đó$/u,
    );
  });
});

describe('a deadline', () => {
  const step = dated(daysAt('2026-12-09'), [stepOf(ruleOf({ offset: -5 }))]).all[0]!;

  it('holds until midnight in Vietnam', () => {
    expect(step.date).toBe('2026-12-04');
    expect(deadlineStateOf(step, localDateOf('2026-12-04T16:59:59.999Z'))).toBe('today');
    expect(deadlineStateOf(step, localDateOf('2026-12-04T17:00:00.000Z'))).toBe('late');
    expect(deadlineStateOf(step, localDateOf('2026-12-03T16:59:59.999Z'))).toBe('soon');
  });

  it('lies on the leap day, and before it', () => {
    const on = (offset: number, unit: 'calendar' | 'working' = 'calendar') =>
      dated(daysAt('2028-03-10'), [stepOf(ruleOf({ offset, unit }))]).all[0]!.date;
    expect([on(-10), on(-11), on(-8, 'working')]).toEqual(['2028-02-29', '2028-02-28', '2028-02-29']);
  });

  it('of a session after New Year lies in the old year', () => {
    const session = dated(daysAt('2027-01-08', { closingDate: '2027-01-09' }), templateSteps('regular'));
    expect(session.at('convening').date).toBe('2026-12-19');
    expect(session.at('verification_reports')).toMatchObject({
      date: '2026-12-31',
      arithmetic: '5 ngày làm việc trước khai mạc 08/01/2027, bỏ qua 3 ngày nghỉ',
    });
    expect(session.at('resolutions_sent').date).toBe('2027-01-19');
  });

  it('goes over Tết of ten years: ten working days before a session in its third week', () => {
    const firstDays = [
      ['2018-03-05', '2018-02-12'],
      ['2019-02-25', '2019-02-11'],
      ['2020-02-14', '2020-01-31'],
      ['2021-03-01', '2021-02-08'],
      ['2022-02-21', '2022-02-07'],
      ['2023-02-10', '2023-01-27'],
      ['2024-02-29', '2024-02-15'],
      ['2025-02-17', '2025-02-03'],
      ['2026-03-06', '2026-02-13'],
      ['2027-02-24', '2027-02-03'],
    ] as const;
    const rule = ruleOf({ offset: -10, unit: 'working' });
    const days = firstDays.map(([opening]) => [opening, dated(daysAt(opening), [stepOf(rule)]).all[0]!.date]);
    expect(days).toEqual(firstDays);
  });

  it('has no day while what it counts from has none', () => {
    const all = dated(daysAt('2026-12-09'), [
      stepOf(ruleOf({ code: 'a', anchor: 'step', anchorCode: 'b' })),
      stepOf(ruleOf({ code: 'b', anchor: 'step', anchorCode: 'a' })),
      stepOf(ruleOf({ code: 'c', anchor: 'step', anchorCode: 'gone' })),
      stepOf(ruleOf({ code: 'd', anchor: 'election' })),
      stepOf(ruleOf({ code: 'e', offset: -1 })),
    ]).all;
    expect(all.map(({ date }) => date)).toEqual([null, null, null, null, '2026-12-08']);
    expect(byDay(all)[0]?.code).toBe('e');
  });
});

describe('an opening day that moves', () => {
  const steps = templateSteps('regular', {
    convening: { fixedDate: '2026-11-18' },
    proposals: { doneDate: '2026-10-15' },
  });

  it('moves what counts from it, and says of days that stay which limit they come to break', () => {
    const { broken, moved } = movedSteps(
      daysAt('2026-12-09'),
      daysAt('2026-12-07'),
      steps,
      calendar,
      '2026-11-01',
    );
    const byCode = new Map(moved.map((step) => [step.code, step]));
    expect(byCode.get('documents')).toMatchObject({ from: '2026-12-04', to: '2026-12-02', broken: null });
    expect(byCode.get('proposals')).toMatchObject({ done: true });
    expect(byCode.get('convening')).toMatchObject({
      from: '2026-11-18',
      to: '2026-11-18',
      broken: { limitDate: '2026-11-17', lateBy: 1 },
    });
    expect(broken, 'the convening, and one that was broken before').toBe(2);
    expect(moved.map(({ to }) => to ?? '9999')).toEqual(moved.map(({ to }) => to ?? '9999').toSorted());
  });

  it('to where it was changes nothing: what was broken stays so', () => {
    const there = daysAt('2026-12-09');
    expect(movedSteps(there, there, steps, calendar, '2026-11-01')).toEqual({ moved: [], broken: 1 });
  });
});

describe('whatever the opening day', () => {
  const opening = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2011-06-01', offset));

  it('every step has a real day, ranges run forward, nothing breaks of itself', () => {
    fc.assert(
      fc.property(opening, fc.constantFrom(...SESSION_TYPES), fc.nat(4), (day, type, length) => {
        const days = daysAt(day, {
          ...{ closingDate: addDays(day, length), electionDate: addDays(day, -40), electedDate: day },
        });
        for (const step of datedSteps(days, templateSteps(type), calendar)) {
          expect(step.date !== null && isLocalDate(step.date), step.code).toBe(true);
          expect(step.from === null || step.from < (step.date ?? '')).toBe(true);
          expect(step.toChoose).toBe(step.from !== null);
          expect(step.broken).toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a day later never makes a deadline earlier', () => {
    fc.assert(
      fc.property(opening, fc.integer({ min: 0, max: 30 }), (day, days) => {
        const at = (date: string) =>
          datedSteps(daysAt(date, { electedDate: date }), templateSteps('regular'), calendar);
        const [before, after] = [at(day), at(addDays(day, days))];
        for (const [index, step] of before.entries()) {
          expect(daysBetween(step.date ?? '', after[index]?.date ?? '')).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('short preparation is never due before the day after the joint meeting, and keeps the order of the days', () => {
    fc.assert(
      fc.property(opening, fc.integer({ min: 1, max: 60 }), (day, lead) => {
        const meeting = addDays(day, -lead);
        const steps = templateSteps('regular', { joint_meeting: { fixedDate: meeting } });
        const after = datedSteps(daysAt(day), steps, calendar).filter(
          ({ code, phase }) =>
            phase === 'before' &&
            ![
              ...['proposals', 'content_list', 'joint_meeting'],
              ...['petition_report', 'promises_report'],
            ].includes(code),
        );
        const plain = new Map(
          datedSteps(daysAt(day), templateSteps('regular'), calendar).map((step) => [
            step.code,
            step.date ?? '',
          ]),
        );
        for (const step of after) {
          expect((step.date ?? '') > meeting, step.code).toBe(true);
          // What counts from another step moves with that one, also over the opening when that one is late.
          if (step.anchor !== 'opening') continue;
          expect((step.date ?? '') <= day, step.code).toBe(true);
          expect((step.date ?? '') >= (plain.get(step.code) ?? '')).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
