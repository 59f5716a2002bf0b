import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';

/**
 * Inputs made from the contract's own shapes: close enough to the truth to get past the border and deep into the
 * use cases, with ids of real records among them.
 */

/** What people paste, what breaks programs, what looks like a value of this house. */
const NASTY_TEXTS = [
  '',
  ' ',
  'a',
  'Nguyễn Văn Bình',
  "H'Len Niê".normalize('NFD'),
  '=1+1',
  "'; DROP TABLE person; --",
  '<script>alert(1)</script>',
  '\u0000\u200b',
  '\ud800',
  '😀'.repeat(30),
  'x'.repeat(5000),
  '%_%',
  '__proto__',
  '{no}/{kind}-{body}',
  'STT\tHọ và tên\n1\tNguyễn Văn Bình',
  '2026-07-15',
  '2027-02-28',
  '1970',
  '08:30',
  '66',
  '../../etc/passwd',
  'A'.repeat(24),
  'Đếm lại phiếu của khối UBND',
];

const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, 46, 47, 48, 100, 1970, 1990, 2026, 2999, 99_999, -1, 0.5, 1e12];

type Schema = z.core.$ZodType;

function fitting<T>(schema: Schema, candidates: readonly T[]): readonly T[] {
  return candidates.filter((candidate) => (schema as z.ZodType).safeParse(candidate).success);
}

function textFor(schema: Schema, ids: readonly string[]): Arbitrary<unknown> {
  const fits = fitting(schema, [...ids, ...NASTY_TEXTS]);
  return fits.length > 0 ? fc.constantFrom(...fits) : fc.string();
}

function numberFor(schema: Schema): Arbitrary<unknown> {
  const fits = fitting(schema, NUMBERS);
  return fits.length > 0 ? fc.constantFrom(...fits) : fc.integer();
}

/** What real records say in a field of this name: a token opens more doors than any other text. */
export type KnownFields = Readonly<Record<string, readonly unknown[]>>;

/** An input that the schema accepts, or nearly so; `known` values are preferred where they fit. */
export function inputOf(schema: Schema, ids: readonly string[], known: KnownFields = {}): Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inner = (one: Schema): Arbitrary<unknown> => inputOf(one, ids, known);
  const named = (name: string, field: Schema): Arbitrary<unknown> => {
    const fits = fitting(field, known[name] ?? []);
    if (fits.length === 0) return inner(field);
    return fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...fits) },
      { weight: 1, arbitrary: inner(field) },
    );
  };
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape);
      const required = fields.filter(([, field]) => field._zod.def.type !== 'optional').map(([name]) => name);
      return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, named(name, field)])), {
        requiredKeys: required,
      });
    }
    case 'array':
      return fc.array(inner(def.element), { maxLength: 4 });
    case 'record':
      // Of a record with fixed keys every one may be missing: that is what a damaged input looks like.
      return fc
        .array(fc.tuple(inner(def.keyType), inner(def.valueType)), { maxLength: 4 })
        .map((pairs) => Object.fromEntries(pairs.map(([key, value]) => [String(key), value])));
    case 'nullable':
      return fc.option(inner(def.innerType), { nil: null });
    case 'optional':
    case 'default':
      return inner(def.innerType);
    case 'pipe':
      // What goes in is read by the outer shape, but must also fit what comes behind.
      return leafOf(def.in) === 'string' ? textFor(schema, ids) : inner(def.in);
    case 'union':
      return fc.oneof(...def.options.map(inner));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textFor(schema, ids);
    case 'number':
      return numberFor(schema);
    default:
      throw new Error(`the contract uses a shape that the fuzz does not know: ${def.type}`);
  }
}

function leafOf(schema: Schema): string {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'pipe' ? leafOf(def.in) : def.type;
}

/** The same input with something done to it that no form would do. */
export function damaged(input: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.tuple(input, fc.nat(), fc.nat(2), fc.jsonValue()).map(([value, place, way, junk]) => {
    const copy = structuredClone(value);
    const holders = holdersIn(copy);
    const holder = holders[place % Math.max(holders.length, 1)];
    if (holder === undefined) return junk;
    const keys = Object.keys(holder);
    const key = keys[place % Math.max(keys.length, 1)] ?? 'thừa';
    if (way === 0) Reflect.deleteProperty(holder, key);
    else if (way === 1) Reflect.set(holder, key, junk);
    else Reflect.set(holder, 'thừa', junk);
    return copy;
  });
}

export function holdersIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(holdersIn)];
}
