import type { OptionsFilter } from '@mantine/core';
import { searched, searchKey } from '@shared/kernel/vietnamese-text';

/** What a field with proposals shows while somebody types: as in every list, without diacritics, by beginnings of words. */
export const searchOptions: OptionsFilter = ({ options, search, limit }) =>
  bestFirst(options, (option) => ('label' in option ? option.label : ''), search).slice(0, limit);

/** Whatever begins as typed stands before what only has these words somewhere; otherwise in their order. */
function bestFirst<T>(items: readonly T[], textOf: (item: T) => string, typed: string): T[] {
  const query = searchKey(typed);
  const begins = Map.groupBy(searched(items, textOf, typed), (item) =>
    searchKey(textOf(item)).startsWith(query),
  );
  return [...(begins.get(true) ?? []), ...(begins.get(false) ?? [])];
}

/** As `searchOptions`, where Enter takes the first: a name typed with its marks is never taken for another one. */
export const meantOptions: OptionsFilter = (input) =>
  searchOptions(input).filter((option) => 'label' in option && readsAs(option.label, input.search));

/** Whom Enter means: the first one shown. A name typed with its marks is never taken for another one. */
export function meantBy<T>(items: readonly T[], textOf: (item: T) => string, typed: string): T | undefined {
  return bestFirst(items, textOf, typed).find((item) => readsAs(textOf(item), typed));
}

/** Whether the text has the marks that were typed, where any were. */
function readsAs(text: string, typed: string): boolean {
  const lower = typed.toLocaleLowerCase('vi');
  return searchKey(typed) === lower || text.toLocaleLowerCase('vi').includes(lower);
}
