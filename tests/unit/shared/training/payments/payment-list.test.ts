import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTENDANCE_STATUSES, STATUS_CODES } from '@shared/training/model';
import type { PaidClass, PaidTrainee } from '@shared/training/payments/payees';
import { paymentList, unpaidWords, type PaymentItem } from '@shared/training/payments/payment-list';
import { classSlots, WHOLE_CLASS } from '../class-builders';

const trainee = (fullName: string, marks: string, rest: Partial<PaidTrainee> = {}): PaidTrainee => ({
  id: fullName,
  fullName,
  unitLabel: 'Xã A',
  post: '',
  enrolment: WHOLE_CLASS,
  marks,
  standsIn: false,
  ...rest,
});

const classOf = (
  trainees: readonly PaidTrainee[],
  rest: Partial<Omit<PaidClass, 'trainees'>> = {},
): PaidClass => ({
  slots: classSlots(4).map((slot) => ({ ...slot, lecturer: '' })),
  substitutes: [],
  ...rest,
  trainees,
});

const item = (rest: Partial<PaymentItem> = {}): PaymentItem => ({
  title: 'Nước uống',
  payee: 'trainee',
  paidPer: 'slot',
  rate: 20_000,
  ...rest,
});

const shown = (list: ReturnType<typeof paymentList>) =>
  list.rows.map(({ fullName, count, amount, note }) => [fullName, count, amount, note]);

describe('a payment list', () => {
  it('pays the half days somebody sat in, and leaves out who gets nothing', () => {
    const list = paymentList(
      classOf([trainee('An', 'cmsp'), trainee('Bình', 'kkpp'), trainee('Châu', 'cccc')]),
      item(),
    );
    expect(shown(list)).toEqual([
      ['An', 3, 60_000, ''],
      ['Châu', 4, 80_000, ''],
    ]);
    expect(list).toMatchObject({ count: 7, total: 140_000, missing: 0 });
    expect(list.totalInWords).toBe('Một trăm bốn mươi nghìn đồng');
    expect(list.rows.map(({ no }) => no)).toEqual([1, 2]);
  });

  it('says that a half day with a substitute whose name nobody wrote down is paid to nobody', () => {
    const one = classOf([trainee('An', 'ctt-'), trainee('Bình', 'cccc')], {
      substitutes: [{ traineeId: 'An', place: 1, name: 'Phạm Văn Thay' }],
    });
    const list = paymentList(one, item());
    expect(list).toMatchObject({ count: 6, missing: 1, unnamed: 1 });
    expect(unpaidWords(list, 'trainee')).toEqual([
      '1 lượt chưa ghi điểm danh',
      '1 buổi học thay chưa ghi tên người học thay',
    ]);
  });

  it.each([
    ['slot', 3],
    ['day', 2],
    ['person', 1],
    ['period', 12],
  ] as const)('counts by %s', (paidPer, count) => {
    expect(paymentList(classOf([trainee('An', 'c-mc')]), item({ paidPer })).rows[0]?.count).toBe(count);
  });

  it('pays a substitute in their own name, once, also where they stand in the list themselves', () => {
    const one = classOf(
      [trainee('An', 'ttc-'), trainee('Thế', '-c--', { standsIn: true }), trainee('Bình', 'cccc')],
      {
        substitutes: [
          { traineeId: 'An', place: 0, name: 'Người Khác' },
          { traineeId: 'An', place: 1, name: 'Thế' },
        ],
      },
    );
    expect(shown(paymentList(one, item({ rate: 1 })))).toEqual([
      ['An', 1, 1, ''],
      ['Người Khác', 1, 1, 'Học thay An'],
      ['Thế', 1, 1, 'Học thay'],
      ['Bình', 4, 4, ''],
    ]);
  });

  it('pays a substitute of two people one day once, and one of the list for no half day twice', () => {
    const substitutes = [
      { traineeId: 'An', place: 0, name: 'Người Khác' },
      { traineeId: 'Bình', place: 1, name: 'người khác' },
      { traineeId: 'An', place: 2, name: 'Châu' },
    ];
    const one = classOf([trainee('An', 'tktc'), trainee('Bình', 'ktcc'), trainee('Châu', 'cckk')], {
      substitutes,
    });
    expect(shown(paymentList(one, item({ paidPer: 'day', rate: 300_000 })))).toEqual([
      ['An', 1, 300_000, ''],
      ['Người Khác', 1, 300_000, 'Học thay An, Bình'],
      ['Bình', 1, 300_000, ''],
      ['Châu', 2, 600_000, 'Học thay An'],
    ]);
    const twice = classOf([trainee('An', 'tkkk'), trainee('Bình', 'ckkk')], {
      substitutes: [{ traineeId: 'An', place: 0, name: 'Bình' }],
    });
    expect(shown(paymentList(twice, item({ rate: 1 })))).toEqual([['Bình', 1, 1, 'Học thay An']]);
    const elsewhere = classOf([trainee('An', 'tkkk'), trainee('Bình', 'ckkk', { unitLabel: 'Xã B' })], {
      substitutes: [{ traineeId: 'An', place: 0, name: 'Bình' }],
    });
    expect(shown(paymentList(elsewhere, item({ rate: 1 })))).toEqual([
      ['Bình', 1, 1, 'Học thay An'],
      ['Bình', 1, 1, ''],
    ]);
  });

  it('says how many marks are missing, and pays none of them', () => {
    const list = paymentList(classOf([trainee('An', 'c---'), trainee('Bình', 'cc--')]), item());
    expect(list.missing).toBe(1);
    expect(list.count).toBe(3);
  });

  it('pays every lecturer of a half day that was held, not of one called off or still open', () => {
    const [first, second, third, fourth] = classSlots(4);
    if (!first || !second || !third || !fourth) throw new Error('four half days');
    const slots = [
      { ...first, lecturer: 'TS. Lê Hai, Ngô Tư' },
      { ...second, lecturer: 'Ngô Tư' },
      { ...third, lecturer: 'Ngô Tư', cancelled: true },
      { ...fourth, lecturer: '' },
    ];
    const lecture = item({ payee: 'lecturer', paidPer: 'period', rate: 2 });
    const list = paymentList(classOf([trainee('An', 'cc-c')], { slots }), lecture);
    expect(shown(list)).toEqual([
      ['TS. Lê Hai', 4, 8, ''],
      ['Ngô Tư', 8, 16, ''],
    ]);
    expect(list.missing).toBe(0);
    const underWay = paymentList(classOf([trainee('An', 'c---')], { slots }), lecture);
    expect(shown(underWay)).toEqual([
      ['TS. Lê Hai', 4, 8, ''],
      ['Ngô Tư', 4, 8, ''],
    ]);
    expect(underWay.missing).toBe(1);
    expect(unpaidWords(underWay, 'lecturer')).toEqual(['1 buổi có báo cáo viên chưa điểm danh']);
  });

  it('adds up, and pays everybody for no more than the half days that were held', () => {
    const marks = fc
      .array(fc.constantFrom(...ATTENDANCE_STATUSES.map((status) => STATUS_CODES[status])), { maxLength: 4 })
      .map((codes) => codes.join(''));
    fc.assert(
      fc.property(
        fc.array(marks, { maxLength: 20 }),
        fc.constantFrom('slot' as const, 'day' as const, 'person' as const, 'period' as const),
        fc.integer({ min: 0, max: 500_000 }),
        (people, paidPer, rate) => {
          const one = classOf(people.map((text, index) => trainee(`Người ${index}`, text)));
          const list = paymentList(one, item({ paidPer, rate }));
          expect(list.rows.reduce((sum, row) => sum + row.amount, 0)).toBe(list.total);
          expect(list.total).toBe(list.count * rate);
          const there = people.map((text) => [...text].filter((code) => 'cms'.includes(code)).length);
          if (paidPer === 'slot') expect(list.count).toBe(there.reduce((sum, count) => sum + count, 0));
          if (paidPer === 'person') expect(list.count).toBe(there.filter((count) => count > 0).length);
        },
      ),
    );
  });
});
