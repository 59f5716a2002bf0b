import type { OptionsFilter } from '@mantine/core';
import { searched } from '@shared/kernel/vietnamese-text';

/** What a field with proposals shows while somebody types: as in every list, without diacritics, by beginnings of words. */
export const searchOptions: OptionsFilter = ({ options, search, limit }) =>
  searched(options, (option) => ('label' in option ? option.label : ''), search).slice(0, limit);
