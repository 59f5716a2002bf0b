import { describe, expect, it } from 'vitest';
import { spreadOver } from '@shared/sessions/agenda/spread';
import { unusualOpening } from '@shared/sessions/opening-day';

const term = { from: '2026-04-01', to: '2031-03-31' };
const about = (day: string, whyFree = '') => unusualOpening(day, { term, today: '2026-11-26', whyFree });

describe('an opening day', () => {
  it('is unusual when it is free, outside the term or past, up to the day', () => {
    expect(about('2026-12-09')).toEqual([]);
    expect(about('2026-12-06', 'Chủ nhật')).toEqual(['06/12/2026 là ngày nghỉ (Chủ nhật).']);
    expect(about('2031-03-31')).toEqual([]);
    expect(about('2031-04-01')).toEqual(['Ngày này ngoài nhiệm kỳ 2026–2031.']);
    expect(about('2026-11-25')).toEqual(['Ngày này đã qua.']);
    expect(about('2026-11-26')).toEqual([]);
    expect(about('2026-03-31')).toEqual(['Ngày này ngoài nhiệm kỳ 2026–2031.', 'Ngày này đã qua.']);
  });

  it('of a term that the office did not name is never outside', () => {
    const nameless = { term: { from: null, to: null }, today: '2026-11-26', whyFree: '' };
    expect(unusualOpening('2040-01-01', nameless)).toEqual([]);
  });
});

describe('items of a template', () => {
  const sitting = (id: string, startTime: string, endTime: string) => ({ id, startTime, endTime });
  const minutes = (...list: number[]) => list.map((one) => ({ minutes: one }));

  it('fill a sitting before the next; the last takes the rest', () => {
    const sittings = [sitting('a', '08:00', '09:00'), sitting('b', '13:30', '14:00')];
    expect(spreadOver(minutes(30, 30, 1, 40), sittings)).toEqual(['a', 'a', 'b', 'b']);
    expect(spreadOver(minutes(90, 10), sittings)).toEqual(['a', 'b']);
  });

  it('stay in a sitting without times, and nowhere without sittings', () => {
    expect(spreadOver(minutes(300, 300), [sitting('a', '', ''), sitting('b', '', '')])).toEqual(['a', 'a']);
    expect(spreadOver(minutes(5), [])).toEqual([null]);
  });
});
