/** What a spreadsheet program takes for the beginning of a formula when a text is pasted or a .csv is opened. */
const FORMULA_START = /^[=+\-@\t\r]/u;

/** Signed numbers such as +84 262 compute nothing and stay as they are. */
const SIGNED_NUMBER = /^[+-][\d\s.()]*$/u;

/**
 * A text that begins like a formula gets an apostrophe in front, wherever it leaves the program as a cell: text in
 * .xlsx never runs, but the same table saved once more as .csv, or pasted, would (CWE-1236).
 */
export function safeText(text: string): string {
  return FORMULA_START.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text;
}
