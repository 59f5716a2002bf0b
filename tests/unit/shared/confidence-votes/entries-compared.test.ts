import { expect, test } from 'vitest';
import type { DocumentContext } from '@shared/confidence-votes/documents/context';
import { entriesCompared } from '@shared/confidence-votes/documents/entries-compared';

const told = (mismatches: number, wholeBallotMismatches: number): string =>
  JSON.stringify(
    entriesCompared({
      vote: {
        entries: 2,
        entryStatistics: {
          ...{ ballots: 20, fields: 40, rate: '0,00', neither: 0, open: 0, typists: [] },
          ...{ mismatches, wholeBallotMismatches },
        },
      },
    } as unknown as DocumentContext),
  );

test('fields are said to have been read again only where some differed', () => {
  const readAgain = 'chỗ khác nhau đã được đọc lại trên phiếu';
  expect(told(0, 0)).toContain('0 ô khác nhau trong 40 ô (0,00%). Theo người nhập:');
  expect(told(0, 0)).not.toContain(readAgain);
  expect(told(1, 0)).toContain(readAgain);
  expect(told(0, 1)).toContain(readAgain);
});
