import { describe, expect, it } from 'vitest';
import { nextHint } from '@renderer/confidence-votes/ballots/next-hint';
import type { CountStatus, Operator } from '@shared/confidence-votes/ballots/contract';
import { batchOf, countOf, FIRST, HEAD, operatorOf, RESOLVER, SECOND } from './sample-count';

const unnumbered = (collected: number | null): CountStatus => {
  const count = countOf([]);
  return { ...count, kinds: count.kinds.map((kind) => ({ ...kind, collected })) };
};
const typed = (first: number, second: number, fields: Partial<CountStatus> = {}) =>
  countOf([batchOf(1, { closed: [first, second] })], { closed: [first, second], ...fields });

it('asks the head for people first', () => {
  const alone = countOf([], { operators: [HEAD, { ...FIRST, active: false }, SECOND] });
  expect(nextHint(alone, HEAD, false)).toBe('Khai người nhập lần 1 ở mục Người kiểm phiếu.');
  const nobody = countOf([], { operators: [HEAD] });
  expect(nextHint(nobody, HEAD, false)).toBe(
    'Khai người nhập lần 1, người nhập lần 2 ở mục Người kiểm phiếu.',
  );
});

describe('whose turn it is', () => {
  it.each<[string, CountStatus, Operator, string | null]>([
    ['nothing announced', unnumbered(null), HEAD, 'Ghi số phiếu in, phát ra, thu về của từng loại phiếu.'],
    ['announced', unnumbered(47), HEAD, 'Xếp phiếu thành xấp, rồi đánh số từng loại phiếu.'],
    ['nothing handed in', unnumbered(0), HEAD, null],
    ['not numbered', unnumbered(47), FIRST, 'Bấm “Đổi người” để trưởng ban đăng nhập và đánh số phiếu.'],
    ['numbered', typed(0, 0), HEAD, 'Bấm “Đổi người” để người nhập lần 1 đăng nhập.'],
    ['work of one’s own', typed(3, 0), FIRST, null],
    ['also of the second', typed(0, 0), SECOND, null],
    [
      'first entry done',
      typed(10, 0),
      FIRST,
      'Lần 1 đã nhập xong. Bấm “Đổi người” để người nhập lần 2 đăng nhập.',
    ],
    [
      'second entry done first',
      typed(4, 10),
      SECOND,
      'Lần 2 đã nhập xong. Bấm “Đổi người” để người nhập lần 1 đăng nhập.',
    ],
    [
      'all typed, something differs',
      typed(10, 10, { openDifferences: 2 }),
      SECOND,
      'Lần 2 đã nhập xong. Bấm “Đổi người” để người phân xử đăng nhập, xem 2 chỗ khác nhau.',
    ],
    [
      'who has not practised',
      typed(0, 0),
      { ...FIRST, practised: false },
      'Luyện tập hai phút trước, rồi mới nhập được phiếu thật.',
    ],
    [
      'who typed what is left under the other number',
      countOf([batchOf(1, { closed: [10, 0], typists: [[SECOND.name], []], barred: [[], [SECOND.name]] })], {
        closed: [10, 0],
      }),
      SECOND,
      'Bạn đã nhập các xấp còn lại ở lần kia. Bấm “Đổi người” để người khác nhập lần 2.',
    ],
    ['whoever resolves has a button', typed(10, 10, { openDifferences: 2 }), RESOLVER, null],
    ['so has the head', typed(10, 10, { openDifferences: 2 }), HEAD, null],
    ['the head may read again before all is typed', typed(4, 2, { openDifferences: 2 }), HEAD, null],
    ['all decided', typed(10, 10, { decided: true }), FIRST, null],
    [
      'an observer sees who types',
      typed(10, 0),
      operatorOf('observer', 'Lê Văn Quan'),
      'Bấm “Đổi người” để người nhập lần 2 đăng nhập.',
    ],
  ])('%s', (_when, count, operator, hint) => {
    expect(nextHint(count, operator, false)).toBe(hint);
  });
});

describe('on a PC where not everybody has a PIN', () => {
  const without = (...names: readonly string[]) => ({
    operators: [HEAD, FIRST, SECOND, RESOLVER].map((one) => ({ ...one, hasPin: !names.includes(one.name) })),
  });

  it('sends nobody to sign in who cannot: what is typed here goes to the other PC', () => {
    expect(nextHint(typed(0, 10, without(FIRST.name)), SECOND, false)).toBe(
      'Lần 2 đã nhập xong. Xuất phần đã nhập ở mục Nhiều máy cho máy của người nhập lần 1.',
    );
  });

  it('names the one who can type here, whichever entry that is', () => {
    expect(nextHint(typed(0, 0, without(FIRST.name)), HEAD, false)).toBe(
      'Bấm “Đổi người” để người nhập lần 2 đăng nhập.',
    );
  });

  it('asks for a PIN where nobody could type', () => {
    expect(nextHint(typed(0, 0, without(FIRST.name, SECOND.name)), HEAD, false)).toBe(
      'Đặt mã PIN cho người sẽ nhập ở máy này, ở mục Người kiểm phiếu.',
    );
  });
});
