import { describe, expect, it } from 'vitest';
import { DeputyInput } from '@shared/council/contract';
import { birthRefusal, holdingRefusal, implausibleDates } from '@shared/kernel/plausible-dates';
import { deputy } from '@tests/unit/src-main/council/register-scene';

const TODAY = '2026-07-15';

describe('dates that exist and cannot be right', () => {
  it.each([
    ['2030-01-01', 'person', 'Sinh 2030 thì chưa đủ 18 tuổi; hãy xem lại.'],
    ['2016', 'person', 'Sinh 2016 thì chưa đủ 18 tuổi; hãy xem lại.'],
    ['2008-07-16', 'person', 'Sinh 2008 thì chưa đủ 18 tuổi; hãy xem lại.'],
    ['2008-07-15', 'person', null],
    ['2008', 'person', null],
    ['2005-07-16', 'deputy', 'Sinh 2005 thì chưa đủ 21 tuổi; hãy xem lại.'],
    ['2005', 'deputy', null],
    [null, 'deputy', null],
  ] as const)('born %s: %s', (birth, who, words) => {
    expect(birthRefusal(birth, TODAY, who)).toBe(words);
  });

  it('name the field that contradicts the birth', () => {
    const fields = { birthDate: '1962-12-08', partyDate: '1979-01-01', mandateFrom: '1960-01-01' };
    expect(implausibleDates(fields).map(({ field }) => field)).toEqual(['partyDate', 'mandateFrom']);
    expect(implausibleDates({ ...fields, partyDate: '1980-12-08', mandateFrom: '1983-12-08' })).toEqual([]);
    expect(implausibleDates({ ...fields, birthDate: null })).toEqual([]);
    expect(holdingRefusal('1990', '2001-01-01')).toBe('Lúc đó người này chưa đủ 18 tuổi; hãy xem lại.');
    expect(holdingRefusal('1990', '2008-01-01')).toBeNull();
  });

  it('are refused under their own field by the shape that forms and imports use', () => {
    const parsed = DeputyInput.safeParse(
      deputy({ fullName: 'Lê Đạt', birthDate: '1990-01-01', mandateFrom: '1985-01-01' }),
    );
    expect(parsed.error?.issues).toMatchObject([
      { path: ['mandateFrom'], message: 'Lúc đó đại biểu chưa đủ 21 tuổi; hãy xem lại.' },
    ]);
  });
});
