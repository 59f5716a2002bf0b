import { searchKey } from '../kernel/vietnamese-text';

/** The field that a cell of a pasted first line names, by the words that its list has for its columns. */
export const headingOf = <Field extends string>(
  cell: string,
  headings: Readonly<Record<string, Field>>,
): Field | undefined =>
  headings[
    searchKey(cell)
      .replace(/[^a-z]+/gu, ' ')
      .trim()
  ];
