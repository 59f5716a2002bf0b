import { upperFirst } from './first-letter';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** Between hundreds and a single unit: "linh" in the north and in most offices, "lẻ" in the south. */
export type ZeroTen = 'linh' | 'lẻ';

const BILLION = 1_000_000_000n;

/** Groups of three digits under a billion, from the smallest; billions count in billions again. */
const GROUPS = ['', ' nghìn', ' triệu'] as const;

/**
 * A whole number in Vietnamese words: 1 005 000 is "một triệu không trăm linh năm nghìn". After tens, 1 is "mốt", 4 "tư",
 * 5 "lăm"; groups of zeros are not read, and a group that follows another one is read with its hundreds.
 */
export function numberInWords(value: bigint | number, zeroTen: ZeroTen = 'linh'): string {
  const number = BigInt(value);
  if (number < 0n) return `âm ${numberInWords(-number, zeroTen)}`;
  return number === 0n ? DIGITS[0] : read(number, false, zeroTen);
}

/** "Một triệu hai trăm nghìn đồng": the total of a payment list. */
export function amountInWords(value: bigint | number, zeroTen: ZeroTen = 'linh'): string {
  return `${upperFirst(numberInWords(value, zeroTen))} đồng`;
}

/** `follows`: something larger was read before, so the hundreds are said also where they are none. */
function read(number: bigint, follows: boolean, zeroTen: ZeroTen): string {
  const billions = number / BILLION;
  if (billions > 0n) {
    const rest = number % BILLION;
    const head = `${read(billions, follows, zeroTen)} tỷ`;
    return rest === 0n ? head : `${head} ${read(rest, true, zeroTen)}`;
  }
  const words: string[] = [];
  for (let place = GROUPS.length - 1; place >= 0; place -= 1) {
    const group = Number((number / 1000n ** BigInt(place)) % 1000n);
    if (group === 0) continue;
    words.push(`${readGroup(group, follows || words.length > 0, zeroTen)}${GROUPS[place] ?? ''}`);
  }
  return words.join(' ');
}

/** Three digits, not all of them zero. */
function readGroup(group: number, follows: boolean, zeroTen: ZeroTen): string {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor((group % 100) / 10);
  const units = group % 10;
  const words: string[] = [];
  if (hundreds > 0 || follows) words.push(`${DIGITS[hundreds] ?? ''} trăm`);
  if (tens === 0) {
    if (units > 0 && words.length > 0) words.push(zeroTen);
  } else {
    words.push(tens === 1 ? 'mười' : `${DIGITS[tens] ?? ''} mươi`);
  }
  if (units > 0) words.push(unitWord(units, tens));
  return words.join(' ');
}

function unitWord(units: number, tens: number): string {
  if (units === 5 && tens > 0) return 'lăm';
  if (tens > 1 && units === 1) return 'mốt';
  if (tens > 1 && units === 4) return 'tư';
  return DIGITS[units] ?? '';
}
