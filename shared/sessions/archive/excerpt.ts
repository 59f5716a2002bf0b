import { searchKey } from '../../kernel/vietnamese-text';

const AROUND = 60;

/**
 * The words of a text around the first word that was typed, as they are written: folding keeps the number of letters of
 * Vietnamese, so a place in the key is the place in the text. Empty where the text does not contain it.
 */
export function excerptOf(text: string, query: string): string {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const [first = ''] = searchKey(query).split(' ');
  const at = first === '' ? -1 : searchKey(plain).indexOf(first);
  if (at < 0) return '';
  const from = Math.max(0, plain.lastIndexOf(' ', Math.max(0, at - AROUND)) + 1);
  const behind = plain.indexOf(' ', at + AROUND * 2);
  const to = behind < 0 ? plain.length : behind;
  return `${from > 0 ? '… ' : ''}${plain.slice(from, to)}${to < plain.length ? ' …' : ''}`;
}
