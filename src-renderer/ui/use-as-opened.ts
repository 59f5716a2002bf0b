import { useState } from 'react';

/**
 * A record as it was when the dialog over it opened. What is typed there answers to that reading: with the version of a
 * later one, another window's change would be written over without a word.
 */
export function useAsOpened<T extends { readonly id: string }>(record: T | null): T | null {
  const [opened, setOpened] = useState(record);
  if (record?.id === opened?.id) return record === null ? null : opened;
  setOpened(record);
  return record;
}
