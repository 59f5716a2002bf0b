import type { DocumentDetails } from '@shared/documents/contract';
import { canonicalJson } from '@shared/kernel/canonical-json';

/** Whether two say the same, in whatever order, and with or without what is empty: a window and a draft write it each its own way. */
export function sameDetails(left: DocumentDetails, right: DocumentDetails): boolean {
  return whole(left) === whole(right);
}

const whole = (details: DocumentDetails): string =>
  canonicalJson({ board: [], ownSymbol: '', passed: null, ...details });
