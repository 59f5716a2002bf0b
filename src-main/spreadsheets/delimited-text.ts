import { err, ok, type Result } from '@shared/kernel/result';
import { READ_LIMITS, type ReadRefusal, type Sheet, type SheetCell, type SheetRow } from './sheet';

const DELIMITERS = ['\t', ';', ',', '|'] as const;
const QUOTE = '"';

/** A block pasted from Excel or the text of a .csv file: quoted cells may hold delimiters and line breaks. */
export function readDelimitedText(
  text: string,
  name: string,
  delimiter: string = guessDelimiter(text),
): Result<Sheet, ReadRefusal> {
  const rows: SheetRow[] = [];
  let number = 0;
  for (const fields of records(text, delimiter)) {
    number += 1;
    const cells: SheetCell[] = fields.map((field) => ({ text: field, kind: 'text' }));
    while (cells.length > 0 && cells.at(-1)?.text.trim() === '') cells.pop();
    if (cells.length === 0) continue;
    if (rows.length >= READ_LIMITS.rows) return tooLarge(`quá ${READ_LIMITS.rows} dòng`);
    if (cells.length > READ_LIMITS.columns) return tooLarge(`quá ${READ_LIMITS.columns} cột`);
    if (cells.some((cell) => cell.text.length > READ_LIMITS.cellLength)) {
      return tooLarge(`có ô dài quá ${READ_LIMITS.cellLength} ký tự`);
    }
    rows.push({ number, cells });
  }
  return ok({ name, rows });
}

const tooLarge = (what: string): Result<never, ReadRefusal> => err({ code: 'too-large', what });

/** The delimiter that the first lines have most of; a Vietnamese Windows writes semicolons. */
function guessDelimiter(text: string): string {
  const start = text.slice(0, 4000).replace(/"[^"]*"/gu, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: start.split(delimiter).length - 1 }));
  // A tab never stands inside a name; a comma often does.
  if ((counted[0]?.count ?? 0) > 0) return '\t';
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

function* records(text: string, delimiter: string): Generator<string[]> {
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let atStart = true;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (quoted) {
      if (character !== QUOTE) field += character;
      else if (text[index + 1] === QUOTE) {
        field += QUOTE;
        index += 1;
      } else quoted = false;
    } else if (character === QUOTE && atStart) {
      quoted = true;
      atStart = false;
    } else if (character === delimiter) {
      fields.push(field);
      field = '';
      atStart = true;
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[index + 1] === '\n') index += 1;
      yield [...fields, field];
      fields = [];
      field = '';
      atStart = true;
    } else {
      field += character;
      atStart = false;
    }
  }
  if (fields.length > 0 || field !== '') yield [...fields, field];
}

/** The text of a .csv file, whatever Excel saved it as; null for anything that is not Unicode text. */
export function decodeText(bytes: Uint8Array): string | null {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** Excel's own first line `sep=;` names the delimiter and belongs to no table. */
export function takeSeparatorLine(text: string): { text: string; delimiter: string | undefined } {
  const match = /^sep=(.)\r?\n/u.exec(text);
  return match ? { text: text.slice(match[0].length), delimiter: match[1] } : { text, delimiter: undefined };
}
