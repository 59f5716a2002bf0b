import { createHash } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U, so that a code read over the telephone is written down right. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/**
 * Eight characters (40 bits of SHA-256): equal contents give the same code, and two different papers share one about
 * once in a million million. Enough to tell two printouts apart, not a proof against somebody who tries.
 */
export function checkCodeOf(contents: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(contents)).digest();
  let bits = digest.readUIntBE(0, 5);
  let code = '';
  for (let index = 0; index < LENGTH; index += 1) {
    code = `${ALPHABET[bits % 32] ?? ''}${code}`;
    bits = Math.floor(bits / 32);
  }
  return code;
}
