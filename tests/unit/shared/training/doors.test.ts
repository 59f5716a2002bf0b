import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardCodeOf, isSpoiledCard, readCardCodes } from '@shared/training/doors/card-code';
import { slotAtTheDoor } from '@shared/training/doors/current-slot';
import { sameCard } from '@shared/training/doors/spoiled-code';
import { openMarks, shownMark, standingOf, type LinkedMark } from '@shared/training/doors/standing';
import { codeKey, looksLikeCitizen, readCitizenCard } from '@shared/training/doors/typed-code';
import type { AttendanceStatus } from '@shared/training/model';

describe('the code of a printed card', () => {
  it('is sixteen digits, follows from the id alone, and reads back', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const code = cardCodeOf(id);
        expect(code).toMatch(/^7\d{15}$/u);
        expect(readCardCodes(` ${code}\n`)).toEqual([code]);
      }),
    );
  });

  it('finds every single wrong digit and every swapped pair', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 9 }),
        (id, at, by) => {
          const code = cardCodeOf(id);
          const wrong = `${code.slice(0, at)}${(Number(code[at]) + by) % 10}${code.slice(at + 1)}`;
          expect(readCardCodes(wrong)).toBeNull();
          const swapped = `${code.slice(0, at - 1)}${code[at]}${code[at - 1]}${code.slice(at + 1)}`;
          if (swapped !== code) expect(readCardCodes(swapped)).toBeNull();
        },
      ),
    );
  });

  it('is told from any other number where a digit is wrong or lost', () => {
    const code = cardCodeOf('0198c3f4-0000-7000-8000-0123456789ab');
    expect(isSpoiledCard(code)).toBe(false);
    for (let at = 1; at < code.length; at += 1) {
      const digit = String((Number(code[at]) + 1) % 10);
      expect(isSpoiledCard(`${code.slice(0, at)}${digit}${code.slice(at + 1)}`)).toBe(true);
      expect(isSpoiledCard(`${code.slice(0, at)}${code.slice(at + 1)}`)).toBe(true);
    }
    for (const other of ['0042317', '001085012345', '7042', 'HDAS17'])
      expect(isSpoiledCard(other)).toBe(false);
  });

  it('comes apart where two cards were read into one line, and is no other number', () => {
    const [one, other] = [
      cardCodeOf('01980b5e-0000-7000-8000-00000000000a'),
      cardCodeOf('01980b5e-0000-7000-8000-ffffffffffff'),
    ];
    expect(readCardCodes(`${one}${other}`)).toEqual([one, other]);
    expect(readCardCodes(`${one}${other.slice(1)}`)).toBeNull();
    expect(readCardCodes('079085001234')).toBeNull();
    expect(readCardCodes('binh')).toBeNull();
  });
});

describe('what a reader typed while an input method was on', () => {
  it.each([
    ['TAS01', 'TÁ01'],
    ['NVAA12', 'NVÂ12'],
    ['DD77', 'Đ77'],
    ['AW5', 'Ă5'],
    ['W9', 'Ư9'],
    ['UOW3', 'ƯƠ3'],
    ['HD-0042', 'HD0042'],
    ['ab12', 'AB12'],
    ['Axj7', 'Ạ7'],
  ])('%s is %s', (raw, changed) => {
    expect(codeKey(changed)).toBe(codeKey(raw));
  });

  it('leaves numbers as they are, so that no two of them become one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,20}$/u), (digits) => {
        expect(codeKey(digits)).toBe(digits);
      }),
    );
  });
});

describe('one card that was typed twice', () => {
  it.each([
    ['HDA17', 'HDÁ7'],
    ['NVA6-12', 'NVÂ-12'],
    ['HOAN1', 'HOÁN'],
    ['CB-D9 204', 'CB-Đ 204'],
    ['UO7-33', 'ƯƠ-33'],
    // A later tone takes the place of the one before.
    ['XA12', 'XÀ'],
    ['ab1a8', 'ÁBĂ'],
    ['TAS01', 'TÁ01'],
    ['hdas-17', 'HDÁ-17'],
    ['HD-0042', 'HD0042'],
  ])('%s is %s, whichever was learned first', (raw, changed) => {
    expect(sameCard(raw, changed)).toBe(true);
    expect(sameCard(changed, raw)).toBe(true);
  });

  it.each([
    // The marks say which digits were taken.
    ['HDA27', 'HDÁ7'],
    ['HDA7', 'HDÁ7'],
    ['HDA17', 'HDA7'],
    ['HD17', 'HDÁ7'],
    ['1A7', 'Á7'],
    ['00117', '0017'],
  ])('%s is not %s', (one, other) => {
    expect(sameCard(one, other)).toBe(false);
    expect(sameCard(other, one)).toBe(false);
  });

  it('is always itself, and numbers are nothing but themselves', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (code) => {
        expect(sameCard(code, code)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,20}$/u), fc.stringMatching(/^\d{1,20}$/u), (one, other) => {
        expect(sameCard(one, other)).toBe(one === other);
      }),
    );
  });
});

describe('a citizen card', () => {
  const card = '001085012345|012345678|Nguyễn Văn An|05021985|Nam|Xã Ea Kao, Đắk Lắk|01012022';

  it('gives the name and the day of birth and nothing else', () => {
    expect(readCitizenCard(card)).toEqual({ fullName: 'Nguyễn Văn An', birthDate: '1985-02-05' });
    expect(readCitizenCard('001085012345||Lê Bình|31121990|Nữ|Hà Nội|01012022')?.fullName).toBe('Lê Bình');
    for (const text of ['', '7123', '001085012345', 'a|b|c|d|e', '12345|x|An|05021985|Nam|x|y'])
      expect(readCitizenCard(text)).toBeNull();
  });

  it('is known for what it is, so that its number is never kept', () => {
    for (const text of [card, '001085012345', ' 001085012345 ', '123456789'])
      expect(looksLikeCitizen(text)).toBe(true);
    for (const text of ['0012345678', 'NV001085012345', cardCodeOf('01980b5e-0000-7000-8000-000000000001')])
      expect(looksLikeCitizen(text)).toBe(false);
  });
});

describe('the half day at the door', () => {
  const slot = (date: string, part: 'morning' | 'afternoon', startTime = '', cancelled = false) => ({
    date,
    part,
    startTime,
    cancelled,
  });
  const slots = [
    slot('2026-08-03', 'morning', '07:30'),
    slot('2026-08-03', 'afternoon', '13:30'),
    slot('2026-08-04', 'morning', '', true),
    slot('2026-08-04', 'afternoon'),
  ];

  it.each([
    ['2026-08-03', '05:00', 0],
    ['2026-08-03', '11:29', 0],
    ['2026-08-03', '11:30', 1],
    ['2026-08-03', '22:00', 1],
    ['2026-08-04', '06:00', 3],
    ['2026-08-01', '08:00', 0],
    ['2026-09-01', '08:00', 3],
  ])('on %s at %s is number %i', (date, time, place) => {
    expect(slotAtTheDoor(slots, { date, time })).toBe(place);
  });

  it('is none where all are called off', () => {
    expect(
      slotAtTheDoor([slot('2026-08-03', 'morning', '', true)], { date: '2026-08-03', time: '07:00' }),
    ).toBe(-1);
  });
});

const mark = (
  id: string,
  status: AttendanceStatus,
  origin: string,
  at: string,
  replaces: readonly string[] = [],
): LinkedMark => ({ id, status, substituteName: '', at, origin, replaces });

describe('marks of several doors', () => {
  it('count somebody once who came through two doors, from the first time on', () => {
    const marks = [mark('b', 'late', 'two', '08:10'), mark('a', 'present', 'one', '07:20')];
    const standing = standingOf(openMarks(marks), 'main');
    expect(standing).toMatchObject({ kind: 'agreed', mark: { id: 'a' }, again: [{ id: 'b' }] });
  });

  it('never decide between present and absent; meanwhile the own mark stands, or none', () => {
    const marks = [mark('a', 'present', 'one', '07:20'), mark('b', 'absent', 'two', '08:10')];
    expect(standingOf(openMarks(marks), 'main').kind).toBe('conflict');
    expect(shownMark(standingOf(openMarks(marks), 'main'))).toBeNull();
    expect(shownMark(standingOf(openMarks(marks), 'two'))?.id).toBe('b');
  });

  it('a correction made in the knowledge of the other mark is no conflict', () => {
    const marks = [mark('a', 'absent', 'one', '07:20'), mark('b', 'present', 'two', '08:10', ['a'])];
    expect(shownMark(standingOf(openMarks(marks), 'main'))?.id).toBe('b');
  });

  it('an undone scan claims nothing', () => {
    const marks = [
      mark('a', 'present', 'one', '07:20'),
      mark('b', 'not_recorded', 'one', '07:21', ['a']),
      mark('c', 'excused', 'two', '07:30'),
    ];
    expect(shownMark(standingOf(openMarks(marks), 'main'))?.id).toBe('c');
    expect(standingOf(openMarks(marks.slice(0, 2)), 'main')).toEqual({ kind: 'empty' });
  });

  it('come to the same on every PC, whatever was written where and in which order files were taken in', () => {
    const PCS = ['aa', 'bb', 'cc'] as const;
    const step = fc.oneof(
      fc.record({
        do: fc.constant('write' as const),
        pc: fc.nat(2),
        status: fc.constantFrom<AttendanceStatus>('present', 'late', 'absent', 'excused', 'not_recorded'),
      }),
      fc.record({ do: fc.constant('send' as const), pc: fc.nat(2), to: fc.nat(2) }),
    );
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 24 }),
        fc.array(fc.nat(2), { minLength: 3 }),
        (steps, order) => {
          const known = PCS.map(() => new Map<string, LinkedMark>());
          steps.forEach((one, index) => {
            const mine = known[one.pc]!;
            if (one.do === 'write') {
              const id = `m${index}`;
              const open = openMarks([...mine.values()]).map((each) => each.id);
              mine.set(id, mark(id, one.status, PCS[one.pc]!, String(index).padStart(3, '0'), open));
            } else for (const [id, each] of mine) known[one.to]!.set(id, each);
          });
          const together = (pcs: readonly number[]) =>
            openMarks([...new Map(pcs.flatMap((pc) => [...known[pc]!])).values()]);
          const straight = together([0, 1, 2]);
          expect(together([...order, 2, 1, 0, 0])).toEqual(straight);
          const kinds = PCS.map((pc) => standingOf(straight, pc));
          expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(1);
          if (kinds[0]!.kind === 'agreed') {
            expect(new Set(kinds.map((standing) => shownMark(standing)?.id)).size).toBe(1);
          }
        },
      ),
    );
  });
});
