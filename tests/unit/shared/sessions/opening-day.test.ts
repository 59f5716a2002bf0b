import { describe, expect, it } from 'vitest';
import { freeSittingDays, unusualOpening } from '@shared/sessions/opening-day';

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

  it('is followed by sittings whose days off are named once each', () => {
    const whyFree = (day: string): string => (day === '2026-12-12' ? 'Thứ Bảy' : '');
    expect(freeSittingDays(['2026-12-11', '2026-12-12', '2026-12-12'], whyFree)).toEqual([
      'Phiên họp ngày 12/12/2026 rơi vào ngày nghỉ (Thứ Bảy).',
    ]);
    expect(freeSittingDays(['2026-12-11'], whyFree)).toEqual([]);
  });

  it('of a term that the office did not name is never outside', () => {
    const nameless = { term: { from: null, to: null }, today: '2026-11-26', whyFree: '' };
    expect(unusualOpening('2040-01-01', nameless)).toEqual([]);
  });
});
