/**
 * What the QR code of a printed card says: sixteen digits, nothing else. Input methods (Telex, VNI) change letters, and
 * digits only after letters; a reader types fast and now and then loses a key, so two digits check the rest.
 */
const LENGTH = 16;

/** Cards of this program begin so: neither a citizen's number (twelve digits) nor a staff card does. */
const FIRST = '7';

/** Follows from the id alone: two PCs that know the trainee know the card. The id's last forty bits are random. */
export function cardCodeOf(traineeId: string): string {
  const bits = traineeId.replaceAll('-', '').slice(-10);
  const digits = `${FIRST}${BigInt(`0x${bits}`)
    .toString()
    .padStart(LENGTH - 3, '0')}`;
  return `${digits}${checkDigits(digits)}`;
}

/** Two digits by ISO/IEC 7064 (mod 97-10): every single wrong digit and every swapped pair is found. */
function checkDigits(digits: string): string {
  return String(98n - ((BigInt(digits) * 100n) % 97n)).padStart(2, '0');
}

const isCardCode = (text: string): boolean =>
  text.length === LENGTH && text.startsWith(FIRST) && BigInt(text) % 97n === 1n;

/**
 * The cards in what a reader typed: usually one; two where the second person held theirs before the first code was taken
 * in and the codes ran together. Null where it is no card of this program.
 */
export function readCardCodes(text: string): readonly string[] | null {
  const digits = text.replace(/\s/gu, '');
  if (!/^\d+$/u.test(digits) || digits.length % LENGTH !== 0) return null;
  const codes = Array.from({ length: digits.length / LENGTH }, (_, index) =>
    digits.slice(index * LENGTH, (index + 1) * LENGTH),
  );
  return codes.every(isCardCode) ? codes : null;
}

/** A printed card of which a digit was lost or misread: it begins as one and is about as long, but the check fails. */
export function isSpoiledCard(text: string): boolean {
  const digits = text.replace(/\s/gu, '');
  return /^7\d{14,}$/u.test(digits) && readCardCodes(digits) === null;
}
