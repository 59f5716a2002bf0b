/** The stored tokens of a number pattern and the words a clerk sees and types for them. */
const WORDS = [
  ['{no}', '{số}'],
  ['{year}', '{năm}'],
  ['{kind}', '{loại}'],
  ['{body}', '{cơ quan}'],
] as const;

/** `{no}/{kind}-{body}` as `{số}/{loại}-{cơ quan}`. */
export function patternInWords(pattern: string): string {
  return WORDS.reduce((text, [token, word]) => text.replaceAll(token, word), pattern);
}

/**
 * What was typed as it is stored. A word counts in capitals, with inner blanks and with combining marks too, as some
 * Vietnamese keyboards send them; whatever else stands in braces stays as it is.
 */
export function patternFromWords(typed: string): string {
  return typed.normalize('NFC').replace(/\{[^{}]*\}/gu, (found) => {
    const inner = found.slice(1, -1).trim().replace(/\s+/gu, ' ').toLowerCase();
    return WORDS.find(([, word]) => word === `{${inner}}`)?.[0] ?? found;
  });
}
