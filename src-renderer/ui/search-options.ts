import type { OptionsFilter } from '@mantine/core';
import { searched, searchKey } from '@shared/kernel/vietnamese-text';

/** What a field with proposals shows while somebody types: as in every list, without diacritics, by beginnings of words. */
export const searchOptions: OptionsFilter = ({ options, search, limit }) =>
  searched(options, (option) => ('label' in option ? option.label : ''), search).slice(0, limit);

/** Whom Enter means: the first one shown. A name typed with its marks is never taken for another one. */
export function meantBy<T>(items: readonly T[], textOf: (item: T) => string, typed: string): T | undefined {
  const lower = typed.toLocaleLowerCase('vi');
  const marked = searchKey(typed) !== lower;
  return searched(items, textOf, typed).find(
    (item) => !marked || textOf(item).toLocaleLowerCase('vi').includes(lower),
  );
}
