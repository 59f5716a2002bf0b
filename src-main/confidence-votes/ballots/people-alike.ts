import type { Problem } from '@shared/confidence-votes/model';
import { searchKey } from '@shared/kernel/vietnamese-text';
import { withoutTitle } from '@shared/list-import/person-names';
import type { NumberedOutcome } from './load-ballots';

/**
 * Work on one ballot under names that differ in their marks or in a title alone (Cường, Cuong; Ông Cường): they may be one
 * person, and then the two entries are not independent. Names that are equal are one person everywhere (one-person.ts).
 */
export function peopleAlike(
  names: ReadonlyMap<string, string>,
  ballots: readonly Pick<NumberedOutcome, 'entries' | 'resolutions'>[],
): readonly Problem[] {
  const found = new Map<string, number>();
  for (const { entries, resolutions } of ballots) {
    const people = new Set([...entries, ...resolutions].map(({ operatorId }) => operatorId));
    const alike = Map.groupBy(people, (id) => searchKey(withoutTitle(names.get(id) ?? id)));
    for (const ids of alike.values()) {
      if (ids.length < 2) continue;
      const words = ids
        .map((id) => names.get(id) ?? '')
        .sort()
        .join(' và ');
      found.set(words, (found.get(words) ?? 0) + 1);
    }
  }
  return [...found].map(([words, count]) => ({
    code: 'people_alike',
    severity: 'warning',
    message: `${words} cùng làm ${count} phiếu; có thể là một người.`,
    advice: 'Một người thì bỏ một lần nhập; hai người thì nêu lý do.',
  }));
}
