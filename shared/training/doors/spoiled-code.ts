import { codeKey } from './typed-code';

/** What VNI writes behind a letter for each mark, by the mark's code point; "9" makes Đ of D. */
const VNI_DIGITS: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031B': '7',
  '\u0306': '8',
};

/** Behind which letters VNI takes a digit for a mark; "0" takes a tone back. */
const TAKES: Readonly<Record<string, RegExp>> = {
  '0': /[AEIOUY]/u,
  '1': /[AEIOUY]/u,
  '2': /[AEIOUY]/u,
  '3': /[AEIOUY]/u,
  '4': /[AEIOUY]/u,
  '5': /[AEIOUY]/u,
  '6': /[AEO]/u,
  '7': /[OU]/u,
  '8': /A/u,
  '9': /D/u,
};

/** What Telex has taken for each of VNI's marks: a letter, or a letter doubled. */
const TELEX: Readonly<Record<string, RegExp>> = {
  '1': /S/u,
  '2': /F/u,
  '3': /R/u,
  '4': /X/u,
  '5': /J/u,
  '6': /A.*A|E.*E|O.*O/u,
  '7': /W/u,
  '8': /W/u,
  '9': /D.*D/u,
};

interface Read {
  /** Letters and digits, upper case, without marks. */
  readonly plain: string;
  /** The digits by which VNI would have written its marks. */
  readonly marks: ReadonlySet<string>;
}

function read(text: string): Read {
  const decomposed = text.normalize('NFD').toUpperCase();
  const marks = new Set([...decomposed].flatMap((sign) => VNI_DIGITS[sign] ?? (sign === 'Đ' ? ['9'] : [])));
  return { plain: decomposed.replaceAll('Đ', 'D').replace(/[^A-Z0-9]/gu, ''), marks };
}

/**
 * Whether both may be what a reader typed of one and the same card, with a Vietnamese input method on or off: Telex takes
 * letters and VNI takes digits for marks ("HDA17" comes out as "HDÁ7"). The marks that are there say which were taken, so
 * that cards which only look alike are not confused.
 */
export function sameCard(one: string, other: string): boolean {
  const [left, right] = [read(one), read(other)];
  if (left.marks.size > 0 === right.marks.size > 0) return codeKey(one) === codeKey(other);
  const [raw, seen] = left.marks.size === 0 ? [left, right] : [right, left];
  return (codeKey(one) === codeKey(other) && telexWrote(raw, seen)) || vniWrote(raw, seen);
}

const telexWrote = (raw: Read, seen: Read): boolean =>
  [...seen.marks].every((mark) => TELEX[mark]?.test(raw.plain) ?? false);

/** Only digits may be missing, each behind a letter that it can change, and among them every one whose mark is seen. */
function vniWrote(raw: Read, seen: Read): boolean {
  const tried = new Set<string>();
  const goesOn = (at: number, to: number, taken: string): boolean => {
    if (at === raw.plain.length) {
      return to === seen.plain.length && [...seen.marks].every((mark) => taken.includes(mark));
    }
    const state = `${at} ${to} ${taken}`;
    if (tried.has(state)) return false;
    tried.add(state);
    const sign = raw.plain.charAt(at);
    if (sign === seen.plain.charAt(to) && goesOn(at + 1, to + 1, taken)) return true;
    const canBeTaken = TAKES[sign]?.test(raw.plain.slice(0, at)) ?? false;
    return canBeTaken && goesOn(at + 1, to, taken.includes(sign) ? taken : [...taken, sign].sort().join(''));
  };
  return goesOn(0, 0, '');
}
