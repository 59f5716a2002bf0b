import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Method } from '@shared/contract/define';
import { registry } from '@shared/contract/registry';
import { holdersIn, inputOf } from './arbitraries';

/** Whatever is wrong with an input, the words that come back are shown under a field: they are Vietnamese. */

const SEED = 20_260_715;
const IDS = ['0190aaaa-0000-7000-8000-000000000000'];

/** Wrong type, too small, too large, too long, no such day, no such choice, a field more and a field less. */
const WRONG: readonly unknown[] = [
  'abc',
  '',
  'x'.repeat(9000),
  '2026-02-30',
  '31/02/2026',
  '25:99',
  -1,
  0.5,
  1e12,
  Number.NaN,
  null,
  undefined,
  true,
  {},
  { thừa: 1 },
  [],
  [null],
];
const TOO_LONG = 20_001;

const methods = Object.entries(registry).flatMap(([room, contract]) =>
  Object.entries(contract).map(([verb, method]) => [`${room}.${verb}`, (method as Method).input] as const),
);

const ENGLISH =
  /\b(invalid|expected|received|input|string|number|integer|int|required|too|must|least|most|option|array|object|unrecognized|key|match|pattern|boolean|null|undefined|nan|characters?|items?)\b/iu;
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;

function wordsOf(schema: z.ZodType, value: unknown): readonly string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
}

/** Every place of a value: the value as a whole, and each field and item in it. */
function* damagedCopies(value: unknown): Generator<unknown> {
  yield* WRONG;
  const count = holdersIn(value).length;
  for (let place = 0; place < count; place += 1) {
    for (const key of Object.keys(holdersIn(value)[place]!)) {
      for (const wrong of WRONG) {
        const copy = structuredClone(value);
        Reflect.set(holdersIn(copy)[place]!, key, wrong);
        yield copy;
      }
    }
    const copy = structuredClone(value);
    const holder = holdersIn(copy)[place]!;
    if (Array.isArray(holder)) {
      const item: unknown = holder[0] ?? 'abc';
      holder.push(...Array.from({ length: TOO_LONG }, () => item));
    } else Reflect.set(holder, 'thừa', 1);
    yield copy;
  }
}

describe.each(methods)('%s', (_name, schema) => {
  test('is refused in Vietnamese only', { timeout: 60_000 }, () => {
    const words = new Set<string>();
    for (const value of fc.sample(inputOf(schema, IDS), { seed: SEED, numRuns: 4 })) {
      for (const copy of damagedCopies(value)) for (const line of wordsOf(schema, copy)) words.add(line);
    }
    expect(words.size).toBeGreaterThan(0);
    for (const line of words) {
      expect(line).not.toMatch(ENGLISH);
      expect(line).toMatch(VIETNAMESE);
      expect(line.split(' ').length).toBeLessThanOrEqual(14);
    }
  });
});
