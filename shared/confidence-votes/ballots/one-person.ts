import { nameKey } from '../../kernel/same-person';

/**
 * PCs that work apart may each declare the same person. Whoever bears one name is one person, as in the list of one PC,
 * which takes no name twice: nobody gets around "two different people" with a second PC. Hoa and Hòa are two people, as
 * everywhere in the office. An id may stand several times, with every name that it is known by. Answers one id for all of
 * them.
 */
export function personsByName(
  operators: Iterable<{ readonly id: string; readonly name: string }>,
): (operatorId: string) => string {
  const above = new Map<string, string>();
  const topOf = (id: string): string => {
    let top = id;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    return top;
  };
  const first = new Map<string, string>();
  for (const { id, name } of operators) {
    const key = nameKey(name);
    const [one, other] = [topOf(id), topOf(first.get(key) ?? id)];
    if (one !== other) above.set(one < other ? other : one, one < other ? one : other);
    first.set(key, id);
  }
  return topOf;
}
