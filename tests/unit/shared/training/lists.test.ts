import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twinKind, twins, type PossibleTwin } from '@shared/training/duplicates';
import { unitMatcher } from '@shared/list-import/known-units';
import { oneByLetters } from '@shared/kernel/one-by-letters';
import { peopleByLetters } from '@shared/kernel/people-by-letters';
import { ruleWords } from '@shared/training/labels';
import { toldApart } from '@shared/training/namesakes';
import { readMark, readPastedMarks } from '@shared/training/pasted-marks';
import { inOrderOfTime, plannedSlots } from '@shared/training/slots';

const named = (...names: string[]) => names.map((fullName, index) => ({ id: String(index), fullName }));

describe('half days made in one step', () => {
  const plan = {
    from: '2026-08-03',
    to: '2026-08-05',
    parts: ['afternoon', 'morning'] as const,
    skipWeekend: false,
  };

  it('are every part of every day, in order', () => {
    const slots = plannedSlots(plan);
    expect(slots).toHaveLength(6);
    expect(slots[0]).toEqual({ date: '2026-08-03', part: 'morning' });
    expect(slots.at(-1)).toEqual({ date: '2026-08-05', part: 'afternoon' });
    expect(inOrderOfTime(slots.toReversed())).toEqual(slots);
  });

  it('leave out Saturdays and Sundays when asked', () => {
    const slots = plannedSlots({
      from: '2026-08-07',
      to: '2026-08-10',
      parts: ['morning'],
      skipWeekend: true,
    });
    expect(slots.map(({ date }) => date)).toEqual(['2026-08-07', '2026-08-10']);
  });

  it('are none when the days are the wrong way round, and end for a year typed wrong', () => {
    expect(plannedSlots({ ...plan, to: '2026-08-02' })).toEqual([]);
    expect(plannedSlots({ ...plan, to: '2926-08-05' }).length).toBeLessThan(1000);
  });
});

describe('finding a person by letters', () => {
  const people = named(
    'Nguyễn Anh Dũng',
    'Đỗ Thị Ánh',
    'Phạm Văn An',
    "H'Len Niê",
    'Y Thắng Êban',
    'Trần Thị Đào',
  );
  const found = (typed: string) => peopleByLetters(people, typed).map(({ fullName }) => fullName);

  it('puts given names first, without diacritics', () => {
    expect(found('an')).toEqual(['Đỗ Thị Ánh', 'Phạm Văn An', 'Nguyễn Anh Dũng']);
    expect(found('dao')).toEqual(['Trần Thị Đào']);
    expect(found('thi an')).toEqual(['Đỗ Thị Ánh']);
  });

  it('knows the given names of the Central Highlands', () => {
    expect(found('len')).toEqual(["H'Len Niê"]);
    expect(found('thang')).toEqual(['Y Thắng Êban']);
    for (const typed of ['hle', "h'len", 'H’l', 'h len', 'hlen nie']) {
      expect(found(typed), typed).toEqual(["H'Len Niê"]);
    }
  });

  it('finds nobody for no letters', () => {
    expect(found(' ')).toEqual([]);
  });
});

describe('the one who is certainly meant', () => {
  const meant = (typed: string, ...names: string[]) =>
    oneByLetters(peopleByLetters(named(...names), typed), typed);

  it('is the only one, the only one of that given name, or of that whole name', () => {
    expect(meant('bi', 'Nguyễn Văn Bình', 'Lê Văn An')?.fullName).toBe('Nguyễn Văn Bình');
    expect(meant('an', 'Đỗ Thị Ánh', 'Lê Văn An')?.fullName).toBe('Lê Văn An');
    expect(meant('nguyen van binh', 'Nguyễn Văn Bình', 'Trần Văn Bình')?.fullName).toBe('Nguyễn Văn Bình');
  });

  it('is nobody where two are equally meant', () => {
    expect(meant('binh', 'Nguyễn Văn Bình', 'Trần Thị Bình')).toBeNull();
    expect(meant('ho', 'Nguyễn Thị Hoa', 'Lê Văn Hòa')).toBeNull();
    expect(meant('nguyen van binh', 'Nguyễn Văn Bình', 'Nguyễn Văn Bình')).toBeNull();
  });
});

describe('units as lists shorten them', () => {
  it('are found by the first letter of their kind', () => {
    const match = unitMatcher([
      { id: 'a', name: 'Buôn Hồ', fullName: 'Phường Buôn Hồ' },
      { id: 'b', name: 'Ea Kao', fullName: 'Xã Ea Kao' },
    ]);
    for (const [text, id] of [
      ['P. Buôn Hồ', 'a'],
      ['P.Buôn Hồ', 'a'],
      ['HĐND p. Buôn Hồ', 'a'],
      ['X. Ea Kao', 'b'],
    ] as const) {
      expect(match(text), text).toMatchObject({ type: 'known', unit: { id } });
    }
    expect(match('P. Lạ')).toEqual({ type: 'other', name: 'P. Lạ' });
  });
});

describe('people entered twice', () => {
  const person = (id: string, rest: Partial<PossibleTwin> = {}): PossibleTwin => ({
    id,
    fullName: 'Nguyễn Văn Hòa',
    birthDate: '1975-02-05',
    unitKey: 'a',
    ...rest,
  });

  it('are the same name, birth and unit, however typed', () => {
    expect(twins([person('1'), person('2', { fullName: 'NGUYỄN VĂN HOÀ', birthDate: '1975' })])).toEqual(
      new Map([
        ['1', 'same'],
        ['2', 'same'],
      ]),
    );
    expect(twinKind(person('1'), person('2', { birthDate: null }))).toBe('same');
  });

  it('may stand on the lists of two units', () => {
    expect(twinKind(person('1'), person('2', { unitKey: 'b' }))).toBe('likely');
    expect(twinKind(person('1'), person('2', { unitKey: 'b', birthDate: '1975' }))).toBeNull();
  });

  it('are not two people of one name', () => {
    expect(twinKind(person('1'), person('2', { birthDate: '1976-02-05' }))).toBeNull();
    expect(twinKind(person('1'), person('2', { fullName: 'Nguyễn Văn Hoa' }))).toBeNull();
  });
});

describe('marks pasted from Excel', () => {
  const people = named('Nguyễn Văn Bình', 'Đỗ Thị Ánh', 'Lê Thị Hoà');
  const slotIds = ['s1', 's2', 's3'];
  const read = (text: string, row = 0, column = 0) =>
    readPastedMarks(text, { people, slotIds, takes: () => true, at: { row, column } });

  it('reads the letters of paper rolls and nothing doubtful', () => {
    expect(['x', '✓', 'C', 'm', 'S', 'p', 'K', 't'].map(readMark)).toEqual([
      'present',
      'present',
      'present',
      'late',
      'left_early',
      'excused',
      'absent',
      'substitute',
    ]);
    expect([readMark(''), readMark('-'), readMark('v')]).toEqual([null, null, undefined]);
  });

  it('go to the people named, in whatever order, past headings and other columns', () => {
    const { marks, problems } = read(
      [
        'STT\tHọ và tên\tĐơn vị\tSáng\tChiều\tSáng',
        '1\tLê Thị Hòa\tXã Mẫu\tx\tk\t',
        '2\tNguyễn Văn Bình\tXã Mẫu\tp\tx\tm',
        '3\tNgười Lạ Mặt\tXã Mẫu\tx\tx\tx',
      ].join('\r\n'),
    );
    expect(marks).toEqual([
      { traineeId: '2', slotId: 's1', status: 'present' },
      { traineeId: '2', slotId: 's2', status: 'absent' },
      { traineeId: '0', slotId: 's1', status: 'excused' },
      { traineeId: '0', slotId: 's2', status: 'present' },
      { traineeId: '0', slotId: 's3', status: 'late' },
    ]);
    expect(problems).toEqual([{ line: 4, text: 'Người Lạ Mặt', why: 'không có trong lớp' }]);
  });

  it('lie on the grid from the cursor where no names stand', () => {
    const { marks, problems } = read('x\tk\nv\tp\nx', 1, 1);
    expect(marks).toEqual([
      { traineeId: '1', slotId: 's2', status: 'present' },
      { traineeId: '1', slotId: 's3', status: 'absent' },
      { traineeId: '2', slotId: 's3', status: 'excused' },
    ]);
    expect(problems.map(({ line, why }) => [line, why])).toEqual([
      [2, 'không phải ký hiệu điểm danh'],
      [3, 'không còn học viên ở dòng này'],
    ]);
  });

  it('leave out half days in which somebody is not expected, by name, and take the others', () => {
    const { marks, problems } = readPastedMarks('Đỗ Thị Ánh\tx\tx\tk\nLê Thị Hoà\tx\tx\tx', {
      people,
      slotIds,
      takes: (traineeId, slotId) => traineeId !== '1' || slotId === 's3',
      at: { row: 0, column: 0 },
    });
    expect(marks).toHaveLength(4);
    expect(problems).toEqual(
      [1, 2].map((place) => ({
        line: 1,
        text: 'Đỗ Thị Ánh',
        why: `buổi thứ ${place} không thuộc thời gian học, hoặc hoãn`,
      })),
    );
  });

  it('leave namesakes to the person at the keyboard', () => {
    const twice = [...people, { id: '3', fullName: 'Đỗ Thị Ánh' }];
    const { marks, problems } = readPastedMarks('Đỗ Thị Ánh\tx\nLê Thị Hoà\tx', {
      people: twice,
      slotIds,
      takes: () => true,
      at: { row: 0, column: 0 },
    });
    expect(marks).toEqual([{ traineeId: '2', slotId: 's1', status: 'present' }]);
    expect(problems).toHaveLength(1);
  });

  it('only ever name people and half days of the class', () => {
    const cell = fc.constantFrom('x', 'k', 'P', '', '?', 'Đỗ Thị Ánh', 'Lê Thị Hoà', 'Xã Mẫu');
    const block = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(block, fc.nat(2), fc.nat(2), (rows, row, column) => {
        const { marks } = read(rows.map((cells) => cells.join('\t')).join('\n'), row, column);
        for (const mark of marks) {
          expect(slotIds).toContain(mark.slotId);
          expect(people.some(({ id }) => id === mark.traineeId)).toBe(true);
          expect(mark.status).not.toBe('not_recorded');
        }
      }),
    );
  });
});

describe('people who look the same in a list', () => {
  const who = (id: string, birthDate: string | null, post: string, fullName = 'Phan Thanh Bình') => ({
    id,
    fullName,
    birthDate,
    post,
    unitLabel: 'Xã Ea Knuếc',
  });

  it('are told apart by the day of birth, or by the post, and nobody else is touched', () => {
    const shown = (people: Parameters<typeof toldApart>[0]) =>
      toldApart(people).map(({ unitLabel }) => unitLabel);
    expect(
      shown([
        who('1', '1978-03-12', 'Chủ tịch HĐND'),
        who('2', '1978', 'Trưởng Ban'),
        who('3', null, '', 'Lê Văn An'),
      ]),
    ).toEqual(['Xã Ea Knuếc · 12/03/1978', 'Xã Ea Knuếc · 1978', 'Xã Ea Knuếc']);
    expect(shown([who('1', '1978', 'Chủ tịch HĐND'), who('2', '1978', 'Trưởng Ban')])).toEqual([
      'Xã Ea Knuếc · Chủ tịch HĐND',
      'Xã Ea Knuếc · Trưởng Ban',
    ]);
  });
});

it('a rule that counts lessons says so of an excused absence too', () => {
  const rule = { minPercent: 80, excusedCountsAs: 'ignored', needEssay: false } as const;
  expect(ruleWords({ ...rule, countUnit: 'period' })).toBe(
    'Dự ít nhất 80% số tiết; vắng có phép không tính vào số tiết.',
  );
  expect(ruleWords({ ...rule, countUnit: 'slot' })).toContain('không tính vào số buổi');
});
