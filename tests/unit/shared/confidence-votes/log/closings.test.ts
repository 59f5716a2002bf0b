import { describe, expect, test } from 'vitest';
import { closingsOf } from '@shared/confidence-votes/log/closings';
import type { VoteStatus } from '@shared/confidence-votes/model';
import { Chain } from './log-builders';

/** Which closing stands where, as the chains of several PCs tell it. */

const HASH = '0'.repeat(64);
const moved = (chain: Chain, from: VoteStatus, to: VoteStatus): Chain =>
  chain.add('state_changed', { from, to, heads: [] });
const begun = (origin: string, from: Chain, restored: boolean): Chain =>
  new Chain(origin, 20).add('merged', {
    ...{ digest: HASH, from: from.origin, added: 0, conflicts: 0 },
    ...(restored ? { restored: true } : {}),
    heads: [[from.origin, from.events.length, HASH]],
  });

const closed = (origin: string): Chain =>
  moved(moved(new Chain(origin), 'prepared', 'counting'), 'counting', 'counted');

const onAnotherPc = (...chains: Chain[]) =>
  closingsOf(
    chains.flatMap(({ events }) => events),
    'bbbbbbbb',
  ).others.map(({ line, published }) => [line.origin, line.seq, published?.origin ?? null]);

describe('what other PCs closed', () => {
  test('is told with its publication, until it is taken back', () => {
    const first = closed('aaaaaaaa');
    expect(onAnotherPc(first)).toEqual([['aaaaaaaa', 2, null]]);
    moved(moved(first, 'counted', 'confirmed'), 'confirmed', 'published');
    expect(onAnotherPc(first)).toEqual([['aaaaaaaa', 2, 'aaaaaaaa']]);
    moved(first, 'published', 'counting');
    expect(onAnotherPc(first)).toEqual([]);
    moved(first, 'counting', 'counted');
    expect(onAnotherPc(first)).toEqual([['aaaaaaaa', 6, null]]);
  });

  test('stands where that PC was restored afterwards and went on with it under its new name', () => {
    const first = closed('aaaaaaaa');
    const renamed = begun('cccccccc', first, true);
    expect(onAnotherPc(first, renamed)).toEqual([['aaaaaaaa', 2, null]]);
    moved(renamed, 'counted', 'confirmed');
    expect(onAnotherPc(first, renamed)).toEqual([['aaaaaaaa', 2, null]]);
    moved(renamed, 'confirmed', 'published');
    expect(onAnotherPc(first, renamed)).toEqual([['aaaaaaaa', 2, 'cccccccc']]);
    moved(renamed, 'published', 'counting');
    expect(onAnotherPc(first, renamed)).toEqual([]);
    moved(renamed, 'counting', 'counted');
    expect(onAnotherPc(first, renamed)).toEqual([['cccccccc', 5, null]]);
  });

  test('is public where a copy of it was published', () => {
    const first = closed('aaaaaaaa');
    const copy = begun('cccccccc', first, false);
    moved(moved(copy, 'counted', 'confirmed'), 'confirmed', 'published');
    expect(onAnotherPc(first, copy)).toEqual([['aaaaaaaa', 2, 'cccccccc']]);
    moved(copy, 'published', 'counting');
    expect(onAnotherPc(first, copy)).toEqual([['aaaaaaaa', 2, null]]);
  });

  test('is public again where this PC had opened its copy before, and not what it had opened as public', () => {
    const first = closed('aaaaaaaa');
    const here = moved(begun('bbbbbbbb', first, false), 'counted', 'counting');
    const told = (): unknown => {
      const { own, others } = closingsOf([...first.events, ...here.events], 'bbbbbbbb');
      return [own, ...others.map(({ published, openedHere }) => [openedHere, published?.seq ?? null])];
    };
    expect(told()).toEqual([null, [true, null]]);
    moved(moved(first, 'counted', 'confirmed'), 'confirmed', 'published');
    expect(told()).toEqual([null, [true, 4]]);
    const later = moved(begun('bbbbbbbb', first, false), 'published', 'counting');
    expect(closingsOf([...first.events, ...later.events], 'bbbbbbbb').others).toMatchObject([
      { published: null, openedHere: true },
    ]);
  });

  test('stands twice where two PCs closed, and once more where a later backup was restored a second time', () => {
    const first = closed('aaaaaaaa');
    const renamed = moved(begun('cccccccc', first, true), 'counted', 'confirmed');
    const again = begun('dddddddd', renamed, true);
    moved(again, 'confirmed', 'published');
    expect(onAnotherPc(first, renamed, again)).toEqual([['aaaaaaaa', 2, 'dddddddd']]);
    moved(again, 'published', 'counting');
    expect(onAnotherPc(first, renamed, again)).toEqual([]);
    expect(onAnotherPc(closed('eeeeeeee'), first, renamed, again)).toEqual([['eeeeeeee', 2, null]]);
  });

  test('before the backup that was restored is taken back there, and what came after it is not', () => {
    const first = moved(new Chain('aaaaaaaa'), 'prepared', 'counting');
    const early = begun('cccccccc', first, true);
    moved(first, 'counting', 'counted');
    moved(early, 'counting', 'counted');
    expect(onAnotherPc(first, early)).toEqual([
      ['aaaaaaaa', 2, null],
      ['cccccccc', 2, null],
    ]);
  });
});
