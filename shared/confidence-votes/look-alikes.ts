import { nameKey } from '../kernel/same-person';
import { searchKey } from '../kernel/vietnamese-text';

/**
 * Names that differ in their marks alone (Hà, Hạ; Hoa, Hòa): two people, who are easily taken for one at typing and at
 * reading aloud, or one person written in two ways. In words, "Hà, Hạ; Hoa, Hòa"; empty where there are none.
 */
export function lookAlikes(names: readonly string[]): string {
  return [...Map.groupBy(names, searchKey).values()]
    .map((alike) => [...new Map(alike.map((name) => [nameKey(name), name])).values()])
    .filter((alike) => alike.length > 1)
    .map((alike) => alike.join(', '))
    .join('; ');
}
