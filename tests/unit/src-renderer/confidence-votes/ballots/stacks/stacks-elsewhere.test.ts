import { describe, expect, it } from 'vitest';
import type { BatchStatus } from '@shared/confidence-votes/ballots/contract';
import { batchDetail, batchStateWords } from '@renderer/confidence-votes/ballots/stacks/batch-words';
import { heldWords } from '@renderer/confidence-votes/ballots/stacks/held-words';
import { nextBatch } from '@renderer/confidence-votes/ballots/stacks/next-batch';
import { nextHint } from '@renderer/confidence-votes/ballots/next-hint';
import { batchOf, countOf, FIRST, SECOND } from '../sample-count';

/** Stacks that are typed on another PC. */

const on = (ballots: number, typist = 'Lê Thị Gấm', entryNo = 1): BatchStatus['elsewhere'] => [
  { entryNo, typist, origin: '3f2a91bc', ballots },
];
const other = batchOf(1, { elsewhere: on(4) });
const whole = batchOf(2, { elsewhere: on(10) });

describe('a stack that is typed on another PC', () => {
  it('says so', () => {
    expect(batchStateWords(other)).toBe('đang nhập ở máy khác');
    expect(batchStateWords(whole)).toBe('đã nhập ở máy khác');
    expect(batchDetail(other)).toContain('lần 1: 0/10 (Lê Thị Gấm 4 phiếu ở máy 3F2A-91BC) · lần 2: 0/10');
  });

  it('says so no more once it is begun here, complete, or in doubt', () => {
    expect(
      batchStateWords(batchOf(1, { elsewhere: on(4), here: [1, 0], closed: [1, 0], state: 'first' })),
    ).toBe('đang nhập');
    expect(batchStateWords(batchOf(1, { elsewhere: on(10), closed: [10, 0], state: 'waiting' }))).toBe(
      'chờ lần sau',
    );
    expect(batchStateWords(batchOf(1, { elsewhere: on(4), state: 'differs', openDifferences: 2 }))).toBe(
      'lệch 2',
    );
  });

  it('comes last, and not at all where it is typed in full', () => {
    const next = (...batches: BatchStatus[]) => nextBatch(countOf(batches).kinds, 1, FIRST.name)?.batch.no;
    expect(next(other, whole, batchOf(3))).toBe(3);
    expect(next(whole, other)).toBe(1);
    expect(next(whole)).toBeUndefined();
    const begun = batchOf(3, { closed: [4, 0], typists: [['Người khác'], []] });
    expect(next(other, begun)).toBe(3);
  });

  it('is asked about before it is typed here', () => {
    const ask = (batch: BatchStatus, typist: string, entryNo = 1) =>
      heldWords({ title: 'Xấp 1, Khối HĐND', batch, entryNo, typist, holders: [] });
    expect(ask(other, FIRST.name)).toEqual({
      title: 'Xấp 1, Khối HĐND đang nhập ở máy khác',
      why: expect.stringContaining('Lần 1: Lê Thị Gấm 4 phiếu ở máy 3F2A-91BC') as string,
    });
    expect(ask(other, SECOND.name, 2)).toBeNull();
    expect(ask(batchOf(3), FIRST.name)).toBeNull();
  });

  it('is gone on with by its own typist where the ballots have come, and asked about where they have not', () => {
    const own = { elsewhere: on(4, FIRST.name) };
    const ask = (batch: BatchStatus) =>
      heldWords({ title: 'Xấp 1', batch, entryNo: 1, typist: FIRST.name, holders: [] });
    expect(ask(batchOf(1, { ...own, closed: [4, 0] }))).toBeNull();
    expect(ask(batchOf(1, own))).not.toBeNull();
  });

  it('is told as what is left to take in', () => {
    const count = countOf([whole, batchOf(1, { closed: [10, 0] })], { closed: [10, 0] });
    expect(nextHint(count, FIRST, false)).toBe(
      'Các xấp còn lại đã nhập ở máy khác; hãy nhận tệp của máy ấy ở mục Nhiều máy.',
    );
  });
});
