/**
 * A reader types like a keyboard, so an input method that is on changes what it typed: "TAS01" comes out as "TÁ01",
 * "AA" as "Â", "DD" as "Đ", "W" as "Ư". The original cannot be had back, but a key can be found that both have: without
 * tones and hats, without the letters by which Telex writes them, and with doubled vowels once.
 */
export function codeKey(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[đĐ]/gu, 'D')
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '');
  // A staff card is nearly always a number, and stays one.
  if (/^\d*$/u.test(plain)) return plain;
  return plain
    .replace(/(?<=[AOU])W/gu, '')
    .replace(/W/gu, 'U')
    .replace(/[SFRXJZ]/gu, '')
    .replace(/([AEODU])\1+/gu, '$1');
}

/**
 * Twelve digits, with or without the rest of the card behind them: the number of a citizen. Such a code is never kept,
 * wherever it comes from: no more of a person is stored than the roll needs.
 */
export function looksLikeCitizen(text: string): boolean {
  const trimmed = text.trim();
  return /^\d{12}(\D|$)/u.test(trimmed) || /^\d{9}$/u.test(trimmed);
}

export interface CitizenCard {
  readonly fullName: string;
  /** A whole day. */
  readonly birthDate: string;
}

/**
 * The name and the day of birth of a citizen card's QR code: number|old number|name|day of birth as ddmmyyyy|sex|
 * address|day of issue. Nothing else of it is handed on.
 */
export function readCitizenCard(text: string): CitizenCard | null {
  const parts = text.split('|');
  const [number = '', , fullName = '', born = ''] = parts.map((part) => part.trim());
  const match = /^(\d{2})(\d{2})(\d{4})$/u.exec(born);
  if (parts.length < 5 || !/^\d{12}$/u.test(number) || fullName === '' || !match) return null;
  return { fullName: fullName.normalize('NFC'), birthDate: `${match[3]}-${match[2]}-${match[1]}` };
}
