import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '@shared/kernel/local-date';
import type { DatedStep } from '@shared/sessions/deadlines/model';
import { dated, daysAt, templateSteps } from './step-builders';

/** Timelines that offices published: only facts, each file with its source. */
const read = <T>(name: string): T =>
  JSON.parse(
    readFileSync(new URL(`../../../fixtures/published-agendas/${name}.json`, import.meta.url), 'utf8'),
  ) as T;

interface Timeline {
  readonly sessionDate: string;
  readonly sessionEnd: string;
  readonly steps: readonly {
    readonly date: string;
    readonly to?: string;
    readonly task: string;
  }[];
}

/** Days by which a published day lies outside the days that the template gives a step: before (−), after (+), 0 within them. */
function deviation({ date, from }: DatedStep, published: string): number {
  if (date === null) throw new Error('a step without a day');
  const first = from ?? date;
  if (published < first) return daysBetween(first, published);
  return published > date ? daysBetween(date, published) : 0;
}

describe('Bình Phước, December 2020', () => {
  const published = read<Timeline>('binh-phuoc-2020-preparation');
  const dayOf = (words: string): string =>
    published.steps.find(({ task }) => task.includes(words))?.date ?? '';
  const days = daysAt(published.sessionDate, { closingDate: published.sessionEnd });
  const STEPS = [
    ['joint_meeting', 'liên tịch'],
    ['dossiers', 'gửi tài liệu đến các Ban'],
    ['group_synthesis', 'báo cáo tổng hợp tiếp xúc cử tri'],
    ['verification_reports', 'hoàn thành thẩm tra'],
    ['group_study', 'Họp Tổ đại biểu'],
    ['session_day', 'Khai mạc'],
  ] as const;

  it('by the template and the opening alone: a province that prepares earlier than the template asks', () => {
    const session = dated(days, templateSteps('regular', {}, 'province'));
    expect(published.steps).toHaveLength(STEPS.length);
    expect(STEPS.map(([code, words]) => [code, deviation(session.at(code), dayOf(words))])).toEqual([
      ['joint_meeting', -7],
      ['dossiers', -12],
      ['group_synthesis', -9],
      ['verification_reports', -6],
      ['group_study', 0],
      ['session_day', 0],
    ]);
  });

  it('breaks no limit of the template when its steps are done on the published days', () => {
    const done = Object.fromEntries(STEPS.map(([code, words]) => [code, { doneDate: dayOf(words) }]));
    const session = dated(days, templateSteps('regular', done, 'province'));
    expect(STEPS.flatMap(([code]) => session.at(code).broken ?? [])).toEqual([]);
  });
});

describe('Đô Lương, 2019', () => {
  const published = read<Timeline>('do-luong-2019-preparation');
  const stepWith = (words: string) => published.steps.find(({ task }) => task.includes(words))!;
  const dayOf = (words: string): string => stepWith(words).date;
  /** The opening day was not published: every day on which the template would convene when the district did. */
  const openings = [14, 15, 16, 17, 18, 19].map((day) => `2019-07-${day}`);
  const session = (opening: string) =>
    dated(
      daysAt(opening),
      templateSteps('regular', {
        joint_meeting: { fixedDate: dayOf('liên tịch') },
        voter_meetings: { doneDate: stepWith('Tiếp xúc cử tri tại').to ?? null },
      }),
    );

  it('by the template and the joint meeting: the plan on its day, the synthesis one day later', () => {
    const { at } = session(openings[0]!);
    expect(deviation(at('session_plan'), dayOf('kế hoạch tổ chức'))).toBe(0);
    expect(deviation(at('group_synthesis'), dayOf('tổng hợp ý kiến cử tri'))).toBe(1);
  });

  it.each(openings)(
    'opening on %s: convening and voter meetings as published, dossiers around theirs',
    (day) => {
      const { at } = session(day);
      expect(deviation(at('convening'), dayOf('triệu tập'))).toBe(0);
      expect(deviation(at('voter_meetings'), dayOf('Tiếp xúc cử tri tại'))).toBe(0);
      // 01/7 is two days late for an opening on 14/7, and in time from 16/7 on.
      expect(deviation(at('dossiers'), dayOf('dự thảo nghị quyết'))).toBe(daysBetween(day, '2019-07-16'));
    },
  );
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

  it('with 11 days break four minima, with 21 one, with 51 none', () => {
    expect(brokenOf('Xã Thanh Hà')).toEqual([
      'voter_meeting_notice 5 working',
      'convening 10 calendar',
      'dossiers 5 calendar',
      'voter_report 1 working',
    ]);
    expect(brokenOf('Xã Hòa Lạc')).toEqual(['voter_meeting_notice 5 working']);
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
