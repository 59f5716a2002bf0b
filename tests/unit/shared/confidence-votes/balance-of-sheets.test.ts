import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BallotBalance } from '@shared/confidence-votes/model';
import {
  sheetsBroken,
  sheetsOpen,
  unusedLeft,
} from '@shared/confidence-votes/paper-ballots/balance-of-sheets';
import { computeResult } from '@shared/confidence-votes/tally';
import { kindCount, tallyInput } from './builders';

const sheets = (change: Partial<BallotBalance>, printed: number | null = 60, issued: number | null = 47) =>
  kindCount(47, {
    printed,
    issued,
    balance: { testBallots: null, exchanged: null, spoiled: null, unused: null, ...change },
  });
const codes = (kind: ReturnType<typeof sheets>) => sheetsBroken(kind, 'Khối HĐND').map(({ code }) => code);

describe('where the printed sheets went', () => {
  test('holds when every sheet is accounted for', () => {
    expect(codes(sheets({ testBallots: 5, exchanged: 2, spoiled: 2, unused: 6 }))).toEqual([]);
  });

  test('a missing sheet is told with both sides and the difference', () => {
    const [found] = sheetsBroken(
      sheets({ testBallots: 5, exchanged: 2, spoiled: 2, unused: 5 }),
      'Khối HĐND',
    );
    expect(found).toMatchObject({
      code: 'printed_balance_mismatch',
      left: { value: 59 },
      right: { value: 60 },
      difference: -1,
    });
  });

  test('what is not said contradicts nothing, unless the rest is already too much', () => {
    expect(codes(sheets({}))).toEqual([]);
    expect(codes(sheets({ unused: 13 }))).toEqual([]);
    expect(codes(sheets({ unused: 14 }))).toEqual(['printed_balance_mismatch']);
    expect(codes(sheets({ testBallots: 5, exchanged: 2, unused: 6 }, null))).toEqual([]);
    expect(codes(sheets({ spoiled: 3 }))).toEqual([]);
  });

  test('for each sheet exchanged one came back', () => {
    expect(codes(sheets({ exchanged: 2, spoiled: 3 }))).toEqual(['spoiled_exchanged_mismatch']);
  });

  test('a count without such a balance is not asked for it', () => {
    expect(sheetsBroken(kindCount(47, { printed: 60 }), 'Khối HĐND')).toEqual([]);
  });

  const found = (kind: ReturnType<typeof sheets>, releasedKinds: readonly string[] = []) =>
    computeResult(tallyInput({ kinds: [kind], releasedKinds })).problems.map(({ code, severity }) => [
      code,
      severity,
    ]);

  test('more sheets than were printed cannot be; a lost one is told and accepted with its reason', () => {
    expect(found(sheets({ testBallots: 5, exchanged: 2, spoiled: 2, unused: 7 }))).toEqual([
      ['printed_balance_mismatch', 'blocking'],
    ]);
    expect(found(sheets({ testBallots: 5, exchanged: 2, spoiled: 1, unused: 5 }))).toEqual([
      ['printed_balance_mismatch', 'warning'],
      ['spoiled_exchanged_mismatch', 'warning'],
    ]);
  });

  test('sheets that nobody wrote down are told with how many they are', () => {
    expect(sheetsOpen(sheets({}), 'Khối HĐND', false)).toMatchObject({
      code: 'sheets_unaccounted',
      message: 'Khối HĐND: in 60, phát ra 47; còn 13 tờ chưa ghi đi đâu.',
    });
    expect(sheetsOpen(sheets({ testBallots: 5, unused: 6 }), 'Khối HĐND', false)?.message).toBe(
      'Khối HĐND: in 60, phát ra 47; còn 2 tờ chưa ghi đi đâu.',
    );
    expect(found(sheets({}))).toEqual([['sheets_unaccounted', 'warning']]);
  });

  test('a sheet exchanged asks for the spoiled one that came back', () => {
    const kind = sheets({ testBallots: 5, exchanged: 2, unused: 6 });
    expect(sheetsOpen(kind, 'Khối HĐND', false)?.message).toBe('Khối HĐND: chưa ghi số phiếu hỏng thu lại.');
  });

  test('sheets that were released or written down ask for the number printed', () => {
    const kind = sheets({}, null);
    expect(sheetsOpen(kind, 'Khối HĐND', true)?.message).toBe('Khối HĐND: chưa ghi số phiếu in.');
    expect(sheetsOpen(sheets({ unused: 3 }, null), 'Khối HĐND', false)?.message).toBe(
      'Khối HĐND: chưa ghi số phiếu in.',
    );
    expect(found(kind, ['kind-1'])).toEqual([['sheets_unaccounted', 'warning']]);
  });

  test('an office that keeps no account of sheets is not asked, nor one whose printed sheets all went out', () => {
    expect(found(sheets({}, null))).toEqual([]);
    expect(found(sheets({}, 47))).toEqual([]);
    expect(found(kindCount(47))).toEqual([]);
    expect(found(sheets({ testBallots: 5, exchanged: 2, spoiled: 2, unused: 6 }), ['kind-1'])).toEqual([]);
  });

  test('the sheets left over are what makes the balance hold, and only they', () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(count, count, count, count, fc.integer({ min: 0, max: 900 }), (t, i, e, u, printed) => {
        const balance = { testBallots: t, exchanged: e, spoiled: e, unused: u };
        const kind = kindCount(0, { printed, issued: i, balance });
        expect(sheetsBroken(kind, 'K').length === 0).toBe(unusedLeft(kind) === u);
      }),
    );
  });
});
