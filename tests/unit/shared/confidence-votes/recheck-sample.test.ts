import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawSample } from '@shared/confidence-votes/paper-ballots/recheck-sample';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a sample for reading once more', () => {
  // The numbers were computed by another program, from the description alone.
  test('follows from the seed, so that anybody can repeat it', () => {
    const request = { seed: '3 8 1 9', kind: 'Khối HĐND', ballots: 47, size: 5 };
    expect(drawSample(request, sha256)).toEqual([7, 24, 29, 37, 39]);
    expect(drawSample({ ...request, kind: request.kind.normalize('NFD') }, sha256)).toEqual([
      7, 24, 29, 37, 39,
    ]);
    expect(drawSample({ ...request, seed: '3 8 1 8' }, sha256)).not.toEqual([7, 24, 29, 37, 39]);
  });

  test('has as many different ballots as wanted, all of them existing', () => {
    const shapes = fc
      .integer({ min: 1, max: 120 })
      .chain((ballots) => fc.tuple(fc.constant(ballots), fc.integer({ min: 1, max: ballots }), fc.string()));
    fc.assert(
      fc.property(shapes, ([ballots, size, seed]) => {
        const numbers = drawSample({ seed, kind: 'K', ballots, size }, sha256);
        expect(new Set(numbers).size).toBe(size);
        expect(numbers.every((no) => Number.isInteger(no) && no >= 1 && no <= ballots)).toBe(true);
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      }),
    );
  });

  test('favours no ballot', () => {
    const drawn = new Map<number, number>();
    for (let seed = 0; seed < 4000; seed += 1) {
      for (const no of drawSample({ seed: String(seed), kind: 'K', ballots: 20, size: 3 }, sha256)) {
        drawn.set(no, (drawn.get(no) ?? 0) + 1);
      }
    }
    // 600 expected each; five standard deviations are about 113.
    for (const count of drawn.values()) expect(Math.abs(count - 600)).toBeLessThan(115);
    expect(drawn.size).toBe(20);
  });

  test('cannot be larger than the stack', () => {
    expect(() => drawSample({ seed: '1', kind: 'K', ballots: 3, size: 4 }, sha256)).toThrow(RangeError);
  });
});
