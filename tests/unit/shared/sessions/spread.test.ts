import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOver } from '@shared/sessions/agenda/spread';
import { agendaTemplateOf } from '@shared/sessions/agenda/templates';
import { SESSION_TYPES, type SittingKind } from '@shared/sessions/model';

const sitting = (id: string, kind: SittingKind = 'plenary', startTime = '08:00', endTime = '11:30') => ({
  ...{ id, kind, startTime, endTime },
});
const regular = agendaTemplateOf('regular');
const placeOf = (places: readonly (string | null)[], title: string) =>
  places[regular.findIndex((item) => item.title.startsWith(title))];

describe('the items of a template', () => {
  it('begin with the first sitting and end with the last', () => {
    const places = spreadOver(regular, [sitting('a'), sitting('b'), sitting('c'), sitting('d')]);
    expect(new Set(places)).toEqual(new Set(['a', 'b', 'c', 'd']));
    expect(placeOf(places, 'Chào cờ')).toBe('a');
    expect(placeOf(places, 'Diễn văn bế mạc')).toBe('d');
  });

  it('leave the discussion to the groups where they sit between sittings of the council', () => {
    const places = spreadOver(regular, [sitting('a'), sitting('tổ', 'group_discussion'), sitting('c')]);
    expect(placeOf(places, 'Thảo luận')).toBe('tổ');
    expect(placeOf(places, 'Báo cáo thẩm tra')).toBe('a');
    expect(placeOf(places, 'Chất vấn')).toBe('c');
    expect(places.filter((place) => place === 'tổ')).toHaveLength(1);
  });

  it('stand nowhere without sittings, and in what there is otherwise', () => {
    expect(new Set(spreadOver(regular, []))).toEqual(new Set([null]));
    expect(new Set(spreadOver(regular, [sitting('a', 'group_discussion')]))).toEqual(new Set(['a']));
  });

  it('never change their order, whatever the sittings', () => {
    const kind = fc.constantFrom<SittingKind>('plenary', 'closed', 'group_discussion', 'self_study');
    fc.assert(
      fc.property(fc.constantFrom(...SESSION_TYPES), fc.array(kind, { maxLength: 8 }), (type, kinds) => {
        const ids = kinds.map((_kind, index) => `s${index}`);
        const places = spreadOver(
          agendaTemplateOf(type),
          kinds.map((one, index) => sitting(ids[index] ?? '', one, index % 2 === 0 ? '08:00' : '', '10:00')),
        );
        const order = places.map((place) => (place === null ? -1 : ids.indexOf(place)));
        expect(order).toEqual(order.toSorted((left, right) => left - right));
      }),
    );
  });
});
