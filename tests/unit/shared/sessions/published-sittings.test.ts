import { readFileSync } from 'node:fs';
import type { DayPart } from '@shared/kernel/day-part';
import { describe, expect, it } from 'vitest';
import { addDays } from '@shared/kernel/local-date';
import type { AgendaItem } from '@shared/sessions/agenda/model';
import { minutesOfClock, scheduleOf } from '@shared/sessions/agenda/schedule';
import { agendaTemplateOf } from '@shared/sessions/agenda/templates';
import { closingDayOf, inOrderOfDays, sessionPhase, type Sitting } from '@shared/sessions/model';

/** Sittings that offices published: only facts, each file with its source. */
const read = <T>(name: string): T =>
  JSON.parse(
    readFileSync(new URL(`../../../fixtures/published-agendas/${name}.json`, import.meta.url), 'utf8'),
  ) as T;

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
      ['2019-12-04', '2019-12-05', '2019-12-06', '2019-12-07'].map((day) =>
        sessionPhase(session, day, false),
      ),
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
