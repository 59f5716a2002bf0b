import { nameKey } from '../kernel/same-person';
import { cleanText } from '../kernel/vietnamese-text';

export interface KnownUnit {
  readonly id: string;
  /** "Ea Kao" */
  readonly name: string;
  /** "Xã Ea Kao" */
  readonly fullName: string;
  /** What it was called before, with the word for its kind; a name in use today goes before it. */
  readonly formerNames?: readonly string[];
}

export type UnitMatch =
  | { readonly type: 'known'; readonly unit: KnownUnit }
  | { readonly type: 'other'; readonly name: string }
  | { readonly type: 'ambiguous'; readonly names: readonly string[] };

const BODIES =
  /^(thường trực |các ban |ban )?(hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|uỷ ban nhân dân)\s+/iu;

const SHORT = [
  [/^p\s*\.\s*/iu, 'phường '],
  [/^x\s*\.\s*/iu, 'xã '],
  [/^(?:đk|đ\.\s*k)\s*\.\s*/iu, 'đặc khu '],
] as const;

/** "P. Buôn Hồ" → "phường Buôn Hồ": lists shorten the word for the kind of unit, always with a full stop. */
const spelledOut = (text: string): string =>
  SHORT.reduce((name, [short, word]) => name.replace(short, word), text);

/** Finds a unit by what a list calls it: "Xã Ea Kao", "Ea Kao", "HĐND xã Ea Kao", "X. Ea Kao". What is none stays as written. */
export function unitMatcher(units: readonly KnownUnit[]): (text: string) => UnitMatch {
  const byFullName = Map.groupBy(units, (unit) => nameKey(unit.fullName));
  const byName = Map.groupBy(units, (unit) => nameKey(unit.name));
  const byFormerName = Map.groupBy(
    units.flatMap((unit) => (unit.formerNames ?? []).map((name) => ({ unit, key: nameKey(name) }))),
    ({ key }) => key,
  );
  const known = new Map<string, UnitMatch>();
  // Hundreds of people of a list come from one unit.
  return (text) => {
    const found = known.get(text) ?? matched(cleanText(text));
    known.set(text, found);
    return found;
  };

  function matched(written: string): UnitMatch {
    const bare = written.replace(BODIES, '');
    for (const key of new Set([written, bare, spelledOut(bare)].map(nameKey))) {
      const found =
        byFullName.get(key) ?? byName.get(key) ?? byFormerName.get(key)?.map(({ unit }) => unit) ?? [];
      if (found.length === 1 && found[0]) return { type: 'known', unit: found[0] };
      if (found.length > 1) return { type: 'ambiguous', names: found.map(({ fullName }) => fullName) };
    }
    return { type: 'other', name: written };
  }
}
