// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BatchGrid } from '@renderer/confidence-votes/ballots/stacks/batch-grid';
import { nextBatch } from '@renderer/confidence-votes/ballots/stacks/next-batch';
import { show } from '../../render';
import { batchOf, countOf } from '../sample-count';

afterEach(cleanup);

describe('nextBatch', () => {
  const next = (entryNo: number, typist: string, ...batches: Parameters<typeof countOf>[0]) =>
    nextBatch(countOf(batches).kinds, entryNo, typist)?.batch.no ?? null;

  it('goes on with the stack that the typist began', () => {
    const begun = batchOf(2, { closed: [4, 0], typists: [['Bùi Văn Cường'], []] });
    expect(next(1, 'Bùi Văn Cường', batchOf(1), begun)).toBe(2);
  });

  it('leaves a stack to whoever began it, as long as there is another', () => {
    const begun = batchOf(1, { closed: [4, 0], typists: [['Người khác'], []] });
    expect(next(1, 'Bùi Văn Cường', begun, batchOf(2))).toBe(2);
    expect(next(1, 'Bùi Văn Cường', begun)).toBe(1);
  });

  it('never offers a stack to whoever typed it under another number', () => {
    const own = batchOf(1, {
      closed: [10, 0],
      typists: [['Hồ Thị Đào'], []],
      barred: [[], ['Hồ Thị Đào']],
    });
    expect(next(2, 'Hồ Thị Đào', own)).toBeNull();
    expect(next(2, 'Hồ Thị Đào', own, batchOf(2))).toBe(2);
  });

  it('offers what is left of a stack to whoever typed other ballots of it under another number', () => {
    const left = batchOf(1, {
      closed: [10, 4],
      typists: [['Bùi Văn Cường', 'Hồ Thị Đào'], ['Bùi Văn Cường']],
    });
    expect(next(2, 'Hồ Thị Đào', { ...left, barred: [[], ['Bùi Văn Cường']] })).toBe(1);
  });

  it('goes on with the kind in hand, and comes to another only where nothing of it is left', () => {
    const [council] = countOf([batchOf(1)]).kinds;
    const committee = (...batches: Parameters<typeof countOf>[0]) => [
      { ...council!, batches: [batchOf(1)] },
      { ...council!, ballotKindId: 'kind-2', title: 'Khối UBND', batches: [...batches] },
    ];
    const after = (kinds: ReturnType<typeof committee>) => {
      const found = nextBatch(kinds, 1, 'Bùi Văn Cường', new Set(), 'kind-2');
      return found && `${found.batch.no}, ${found.kindTitle}`;
    };
    const typed = batchOf(1, { closed: [10, 0] });
    expect(after(committee(typed, batchOf(2)))).toBe('2, Khối UBND');
    expect(after(committee(typed))).toBe('1, Khối HĐND');
  });

  it('counts each entry by itself, and ends', () => {
    const typed = batchOf(1, { closed: [10, 0], typists: [['Bùi Văn Cường'], []] });
    expect(next(1, 'Bùi Văn Cường', typed)).toBeNull();
    expect(next(2, 'Hồ Thị Đào', typed)).toBe(1);
  });
});

describe('BatchGrid', () => {
  const onOpen = vi.fn();
  const batches = [
    batchOf(1, { closed: [10, 10], state: 'done' }),
    batchOf(2, {
      closed: [10, 10],
      typists: [['Bùi Văn Cường'], ['Hồ Thị Đào']],
      state: 'differs',
      openDifferences: 2,
      pencil: 'waiting',
    }),
    batchOf(3, { closed: [10, 0], state: 'waiting' }),
    batchOf(4, { closed: [3, 0], state: 'first' }),
    batchOf(5),
  ];

  it('says the state of each stack in words', () => {
    show(<BatchGrid label="Xấp phiếu" batches={batches} onOpen={onOpen} />);
    expect(screen.getAllByRole('option').map((cell) => cell.textContent)).toEqual([
      '1xong',
      '2lệch 2',
      '3chờ lần sau',
      '4đang nhập',
      '5chưa nhập',
    ]);
    expect(
      screen.getByRole('option', {
        name: 'Xấp 2: phiếu 11–20 · lần 1: 10/10 (Bùi Văn Cường) · lần 2: 10/10 (Hồ Thị Đào) · lệch 2 · có số đếm tay, chờ nhập đủ',
      }),
    ).toBeDefined();
  });

  it('is one stop of the Tab order; arrows go inside and stop at the ends, Enter opens', async () => {
    const user = userEvent.setup();
    show(<BatchGrid label="Xấp phiếu" batches={batches} onOpen={onOpen} />);
    await user.tab();
    expect(document.activeElement?.textContent).toBe('1xong');
    await user.keyboard('{ArrowLeft}{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('3chờ lần sau');
    await user.keyboard('{End}{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('5chưa nhập');
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith(batches[4]);
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });
});
