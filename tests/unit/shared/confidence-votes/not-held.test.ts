import { describe, expect, it } from 'vitest';
import { heldResult, isNotHeld } from '@shared/confidence-votes/not-held';
import { computeResult } from '@shared/confidence-votes/tally';
import { kindCount, tallyInput, tallyRow } from './builders';

/** Bỏ phiếu on two people, of whom the second resigned before the ballots were handed out. */
const twoPeople = (second: Parameters<typeof kindCount>[1], collected = 20) =>
  computeResult(
    tallyInput({
      procedure: 'decision',
      deputiesTotal: 20,
      deputiesPresent: 20,
      kinds: [
        kindCount(collected, { issued: 20 }),
        kindCount(0, { ballotKindId: 'kind-2', title: 'Phiếu B', ...second }),
      ],
      rows: [
        tallyRow(1, [collected, 0], 0, { procedure: 'decision' }),
        tallyRow(1, [0, 0], 0, {
          procedure: 'decision',
          officialId: 'official-b',
          name: 'Người B',
          ballotKindId: 'kind-2',
        }),
      ],
    }),
  );

describe('a kind of which nobody got a ballot', () => {
  it('is closed with a reason, and has no percentage and no consequence', () => {
    const result = twoPeople({ printed: 20, issued: 0 });
    expect(
      result.problems
        .filter(({ code }) => code !== 'sheets_unaccounted')
        .map(({ code, severity, message }) => [code, severity, message]),
    ).toEqual([['kind_not_held', 'warning', 'Phiếu B: không phát phiếu nào nên không có kết quả.']]);
    expect(result.kinds[1]).toMatchObject({
      base: { value: null, text: 'không phát phiếu' },
      thresholds: [],
      rows: [{ percent: { trust: null, noTrust: null }, consequence: null }],
    });
    expect(result.kinds[0]).toMatchObject({ base: { value: 20 }, rows: [{ consequence: 'none' }] });
  });

  it('is left out of what tells the result', () => {
    expect(heldResult(twoPeople({ issued: 0 })).kinds.map(({ kind }) => kind.ballotKindId)).toEqual([
      'kind-1',
    ]);
  });

  it('is none where ballots went out and did not come back', () => {
    const result = twoPeople({ printed: 20, issued: 20 });
    expect(result.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['base_unknown', 'blocking'],
    ]);
    expect(heldResult(result).kinds).toHaveLength(2);
  });

  it('is none where no ballot came back of any kind: nothing was held at all', () => {
    const result = twoPeople({ issued: 0 }, 0);
    expect(result.problems.filter(({ code }) => code === 'base_unknown')).toHaveLength(2);
    expect(heldResult(result).kinds).toHaveLength(2);
  });

  it('is none while its figures are not told', () => {
    const kinds = [kindCount(20)];
    expect(isNotHeld({ issued: null, collected: null }, kinds)).toBe(false);
    expect(isNotHeld({ issued: 0, collected: null }, kinds)).toBe(false);
    expect(isNotHeld({ issued: 0, collected: 0 }, kinds)).toBe(true);
  });
});
