import { isRecord } from './json-record';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON in one form only: keys in order of their code units, no spaces. Two PCs that mean the same write the same bytes,
 * so that a hash of them means something. Values are plain JSON; a key that is undefined is left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value as Json));
}

function ordered(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(ordered);
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered((value as Record<string, Json>)[key] ?? null)]),
  );
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Whether a record says the same as another one, as far as it goes: what it does not tell is not compared. */
export function agrees(told: unknown, standing: unknown): boolean {
  if (Array.isArray(told) && Array.isArray(standing)) {
    return told.length === standing.length && told.every((one, index) => agrees(one, standing[index]));
  }
  if (isRecord(told) && isRecord(standing)) {
    return Object.entries(told).every(([key, value]) => agrees(value, standing[key]));
  }
  return told === standing;
}
