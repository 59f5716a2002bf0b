import { nameKey } from '../../kernel/same-person';

/**
 * PCs that work apart may each declare the same person. Whoever bears one name is one person, as in the list of one PC,
 * which takes no name twice: nobody gets around "two different people" with a second PC. Hoa and Hòa are two people, as
 * everywhere in the office. Answers one id for all of them.
 */
export function personsByName(
  operators: Iterable<{ readonly id: string; readonly name: string }>,
): (operatorId: string) => string {
  const first = new Map<string, string>();
  const known = [...operators].map(({ id, name }) => [id, nameKey(name)] as const);
  for (const [id, key] of known) {
    const before = first.get(key);
    if (before === undefined || id < before) first.set(key, id);
  }
  const personOf = new Map(known.map(([id, key]) => [id, first.get(key) ?? id]));
  return (operatorId) => personOf.get(operatorId) ?? operatorId;
}
