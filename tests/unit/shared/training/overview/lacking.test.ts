import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lackingTraining, type ClassPerson, type WantedPerson } from '@shared/training/overview/lacking';

const holder = (fullName: string, rest: Partial<WantedPerson> = {}): WantedPerson => ({
  fullName,
  birthDate: null,
  post: 'Chủ tịch HĐND',
  postGroup: 'standing_committee',
  unitKey: 'a',
  unitName: 'Xã A',
  ...rest,
});

const inClass = (
  fullName: string,
  turnout: ClassPerson['turnout'],
  rest: Partial<WantedPerson> = {},
): ClassPerson => ({
  ...holder(fullName, rest),
  turnout,
});

const names = (found: readonly { readonly fullName: string; readonly why: string }[]) =>
  found.map(({ fullName, why }) => [fullName, why]);

describe('who still lacks training', () => {
  it('names holders who were never listed, and those who were listed and never came', () => {
    const found = lackingTraining(
      [holder('Hoàng Văn Một'), holder('Lê Thị Hai'), holder('Đỗ Văn Ba')],
      [inClass('Lê Thị Hai', 'away'), inClass('Đỗ Văn Ba', 'away'), inClass('Đỗ Văn Ba', 'came')],
    );
    expect(names(found)).toEqual([
      ['Hoàng Văn Một', 'never_listed'],
      ['Lê Thị Hai', 'never_came'],
    ]);
  });

  it('names somebody of a list once who holds no post, unless they came another time', () => {
    const found = lackingTraining(
      [],
      [inClass('Lê Thị Hai', 'away'), inClass('Lê Thị Hai', 'away'), inClass('Ngô Văn Tư', 'came')],
    );
    expect(names(found)).toEqual([['Lê Thị Hai', 'never_came']]);
  });

  it('does not call absent whose class has not begun or is not recorded', () => {
    const found = lackingTraining(
      [holder('Lê Thị Hai')],
      [inClass('Lê Thị Hai', 'away'), inClass('Lê Thị Hai', 'open'), inClass('Ngô Văn Tư', 'open')],
    );
    expect(names(found)).toEqual([
      ['Lê Thị Hai', 'not_recorded'],
      ['Ngô Văn Tư', 'not_recorded'],
    ]);
  });

  it('tells namesakes of two units apart, and finds whoever moved by the whole birth date', () => {
    const moved = { unitKey: 'b', unitName: 'Xã B', birthDate: '1975-02-05' };
    expect(
      names(
        lackingTraining(
          [holder('Lê Thị Hai'), holder('Ngô Văn Tư', { birthDate: '1975-02-05' })],
          [inClass('Lê Thị Hai', 'came', { unitKey: 'b' }), inClass('Ngô Văn Tư', 'came', moved)],
        ),
      ),
    ).toEqual([['Lê Thị Hai', 'never_listed']]);
  });

  it('never names somebody who came, and every holder who did not', () => {
    const person = fc.record({
      fullName: fc.constantFrom('An', 'Bình', 'Châu'),
      unitKey: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { selector: (one) => `${one.fullName}${one.unitKey}` }),
        fc.array(fc.tuple(person, fc.constantFrom('came', 'away', 'open'))),
        (holders, people) => {
          const classes = people.map(([one, turnout]) =>
            inClass(one.fullName, turnout, { unitKey: one.unitKey }),
          );
          const found = lackingTraining(
            holders.map((one) => holder(one.fullName, { unitKey: one.unitKey })),
            classes,
          );
          const key = (one: { readonly fullName: string; readonly unitKey: string }) =>
            `${one.fullName} ${one.unitKey}`;
          const came = new Set(classes.filter(({ turnout }) => turnout === 'came').map(key));
          const wanted = new Set([...holders, ...classes].map(key).filter((one) => !came.has(one)));
          expect(found.map(key).toSorted()).toEqual([...wanted].toSorted());
        },
      ),
    );
  });
});
