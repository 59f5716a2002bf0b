import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '@shared/kernel/local-date';
import type { AgendaItem } from '@shared/sessions/agenda/model';
import { minutesOfClock, scheduleOf } from '@shared/sessions/agenda/schedule';
import { agendaTemplateOf } from '@shared/sessions/agenda/templates';
import {
  closingDayOf,
  inOrderOfDays,
  sessionPhase,
  type DayPart,
  type Sitting,
} from '@shared/sessions/model';
import { dated, daysAt, ruleOf, stepOf, templateSteps } from './step-builders';

/** Timelines that offices published: only facts, each file with its source. */
const read = <T>(name: string): T =>
  JSON.parse(
    readFileSync(new URL(`../../../fixtures/published-agendas/${name}.json`, import.meta.url), 'utf8'),
  ) as T;

interface Timeline {
  readonly sessionDate: string;
  readonly sessionEnd: string;
  readonly steps: readonly { readonly date: string; readonly tMinus: number; readonly task: string }[];
}

describe('Bình Phước, December 2020', () => {
  const published = read<Timeline>('binh-phuoc-2020-preparation');

  it('is reproduced by rules of as many days', () => {
    const rules = published.steps.map(({ task, tMinus }, index) =>
      stepOf(ruleOf({ code: `own-${index}`, title: task, offset: -tMinus })),
    );
    const days = daysAt(published.sessionDate, { closingDate: published.sessionEnd });
    expect(dated(days, rules).all.map(({ date, title }) => [date, title])).toEqual(
      published.steps.map(({ date, task }) => [date, task]),
    );
  });

  it('keeps every limit of the template, with two weeks to spare for the dossiers', () => {
    const [meeting, dossiers, groups, verification, study] = published.steps.map(({ date }) => date);
    const session = dated(
      daysAt(published.sessionDate, { closingDate: published.sessionEnd }),
      templateSteps('regular', {
        joint_meeting: { fixedDate: meeting ?? null },
        dossiers: { fixedDate: dossiers ?? null },
        group_synthesis: { fixedDate: groups ?? null },
        verification_reports: { fixedDate: verification ?? null },
      }),
    );
    expect(session.at('group_study').date).toBe(study);
    expect(session.all.filter(({ broken }) => broken !== null)).toEqual([]);
    expect(daysBetween(dossiers ?? '', session.at('dossiers').limitDate ?? '')).toBe(12);
  });
});

describe('Đô Lương, 2019', () => {
  const published = read<Timeline>('do-luong-2019-preparation');
  const dayOf = (words: string): string =>
    published.steps.find(({ task }) => task.includes(words))?.date ?? '';
  // The opening day was not published; by the rule of 20 days it is 14 July or later.
  const session = dated(
    daysAt('2019-07-14'),
    templateSteps('regular', {
      joint_meeting: { fixedDate: dayOf('liên tịch') },
      dossiers: { fixedDate: dayOf('dự thảo nghị quyết') },
    }),
  );

  it('has the plan on the day after the joint meeting, and the convening 20 days ahead', () => {
    expect(session.at('session_plan').date).toBe(dayOf('kế hoạch tổ chức'));
    expect(session.at('convening').date).toBe(dayOf('triệu tập'));
  });

  it('would send its dossiers two days late under the regulation of 2025', () => {
    expect(session.at('dossiers').broken).toMatchObject({ limitDate: '2019-06-29', lateBy: 2 });
  });
});

interface LeadTimes {
  readonly samples: readonly {
    readonly unit: string;
    readonly jointMeeting?: string;
    readonly planMeeting?: string;
    readonly documentsSentBy?: string;
    readonly session: string | null;
    readonly leadDays?: number;
  }[];
}

describe('communes of 2025', () => {
  const { samples } = read<LeadTimes>('commune-lead-times-2025');
  const sampleOf = (unit: string) => samples.find((sample) => sample.unit.startsWith(unit))!;
  const brokenOf = (unit: string) => {
    const { jointMeeting, planMeeting, session } = sampleOf(unit);
    const steps = templateSteps('regular', {
      joint_meeting: { fixedDate: jointMeeting ?? planMeeting ?? null },
    });
    return dated(daysAt(session ?? ''), steps).all.flatMap(({ broken, code }) =>
      broken ? [`${code} ${broken.lateBy} ${broken.unit}`] : [],
    );
  };

  it.each(['Xã Thanh Hà', 'Xã Hòa Lạc', 'Phường Nhị Chiểu'])('%s has the published lead', (unit) => {
    const { jointMeeting, planMeeting, session, leadDays } = sampleOf(unit);
    expect(daysBetween(jointMeeting ?? planMeeting ?? '', session ?? '')).toBe(leadDays);
  });

  it('with 11 days break five minima, with 21 two, with 51 none', () => {
    expect(brokenOf('Xã Thanh Hà')).toEqual([
      'voter_meeting_notice 5 working',
      'petition_report 20 calendar',
      'convening 10 calendar',
      'dossiers 5 calendar',
      'voter_report 1 working',
    ]);
    expect(brokenOf('Xã Hòa Lạc')).toEqual(['voter_meeting_notice 5 working', 'petition_report 10 calendar']);
    expect(brokenOf('Phường Nhị Chiểu')).toEqual([]);
  });

  it('an extraordinary session sent its documents four days ahead, a day after the old minimum', () => {
    const { documentsSentBy, session } = sampleOf('Thị xã Sơn Tây');
    const steps = templateSteps('urgent', { documents: { fixedDate: documentsSentBy ?? null } });
    expect(dated(daysAt(session ?? ''), steps).at('documents').broken).toMatchObject({ lateBy: 1 });
  });
});

describe('public notices', () => {
  it('Kon Tum 2021 gave notice 14 days before its first session, more than the ten required', () => {
    const { date, notice } = read<{ date: string; notice: string }>('kon-tum-2021-first-session');
    const [, day = '', month = '', year = ''] = /ngày (\d+)\/(\d+)\/(\d+)/u.exec(notice) ?? [];
    const given = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    expect(daysBetween(given, date)).toBe(14);
    const steps = templateSteps('first', { public_notice: { doneDate: given } });
    expect(dated(daysAt(date), steps).at('public_notice').broken).toBeNull();
  });

  it('Hà Giang 2021 met the press a day before the range of the template', () => {
    const { date, pressMeeting } = read<{ date: string; pressMeeting: string }>('ha-giang-2021-yearend');
    const press = dated(daysAt(date), templateSteps('regular', {}, 'province')).at('press_meeting');
    expect(daysBetween(pressMeeting, press.from ?? '')).toBe(1);
  });
});

describe('Tiền Giang, December 2019', () => {
  const { sittings } = read<{ sittings: readonly { date: string; part: DayPart; start: string | null }[] }>(
    'tien-giang-2019-adjusted',
  );

  it('sits in the published order and ends with its last sitting', () => {
    const own = sittings.map(({ date, part, start }) => ({ date, part, startTime: start ?? '' }));
    expect(inOrderOfDays(own.toReversed())).toEqual(own);
    const session = {
      openingDate: '2019-12-05',
      sittings: own.map((sitting, index) => ({
        ...sitting,
        id: String(index),
        kind: 'plenary' as const,
        endTime: '',
        note: '',
      })),
    };
    expect(closingDayOf(session)).toBe('2019-12-06');
    expect(
      ['2019-12-04', '2019-12-05', '2019-12-06', '2019-12-07'].map((day) => sessionPhase(session, day)),
    ).toEqual(['preparation', 'sitting', 'sitting', 'after']);
  });
});

describe('Vĩnh Phúc, December 2017', () => {
  interface Log {
    readonly date: string;
    readonly items: readonly { readonly no: number | string; readonly start: string | null }[];
  }
  const log = read<Log>('vinh-phuc-2017-log');

  it('ran as an agenda of its measured minutes would, to the minute', () => {
    const begun = log.items.flatMap(({ start }) => (start === null ? [] : [start]));
    const minutes = (clock: string): number => minutesOfClock(clock) ?? 0;
    const sitting: Sitting = {
      ...{ id: 's', date: log.date, part: 'afternoon', kind: 'plenary' },
      ...{ startTime: begun[0] ?? '', endTime: '', note: '' },
    };
    const items = begun.map((start, index): AgendaItem => ({
      ...{ id: String(index), version: 1, refNo: index + 1, sittingId: 's', title: '', kind: 'report' },
      ...{ drafter: '', board: '', presenter: '', personnel: false, secretBallot: false, broadcast: false },
      ...{ voteId: null, note: '' },
      // A break of the published log lies between two items and belongs to the first.
      minutes: minutes(begun[index + 1] ?? start) - minutes(start),
    }));
    expect(scheduleOf([sitting], items)[0]?.lines.map(({ start }) => start)).toEqual(begun);
  });
});

describe('Hậu Giang, July 2024', () => {
  const published = read<{ date: string; days: number; sittings: number; opening: string }>(
    'hau-giang-2024-midyear',
  );

  it('sat four times in two days, each half a day, from the published hour', () => {
    const sittings = Array.from({ length: published.days }, (_, day) =>
      (['morning', 'afternoon'] as const).map((part) => ({
        ...{ id: `${day} ${part}`, date: addDays(published.date, day), part, kind: 'plenary' as const },
        ...{ startTime: part === 'morning' ? published.opening : '', endTime: '', note: '' },
      })),
    ).flat();
    expect(sittings).toHaveLength(published.sittings);
    expect(closingDayOf({ openingDate: published.date, sittings })).toBe('2024-07-24');
    expect(scheduleOf(sittings, []).map(({ sitting }) => sitting?.startTime)).toEqual([
      '07:30',
      '',
      '07:30',
      '',
    ]);
  });
});

describe('the first session by the guidance of the Standing Committee of the National Assembly', () => {
  const { items } = read<{ items: readonly { vote?: boolean; secretBallot?: boolean }[] }>(
    'first-session-order',
  );

  it('is the order of the template: where it votes, and where it votes secretly', () => {
    const template = agendaTemplateOf('first');
    expect(template).toHaveLength(items.length);
    expect(template.map(({ kind, secretBallot }) => [kind === 'vote', secretBallot])).toEqual(
      items.map(({ secretBallot, vote }) => [vote === true, secretBallot === true]),
    );
  });
});
