import type { LostNumbers } from '@shared/safety/contract';

const MOST_NAMED = 6;

/** "BB năm 2026: 02/BB-BKP, 03/BB-BKP"; a long series by its first and last number. */
export function symbolsText({ abbreviation, year, symbols }: LostNumbers): string {
  const named =
    symbols.length <= MOST_NAMED
      ? symbols.join(', ')
      : `${symbols[0] ?? ''} đến ${symbols.at(-1) ?? ''} (${symbols.length} số)`;
  return `${abbreviation} năm ${year}: ${named}`;
}
