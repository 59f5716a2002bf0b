import { canonicalJson } from '../../kernel/canonical-json';
import type { Closings } from './closings';
import type { SaidLine } from './last-said';
import type { FrozenCodes, ToldClosing } from './model';
import { codeWords } from './words';
import { machineName } from '../../kernel/machine-name';

/**
 * Every closing that stands, with its codes: this PC's first, then those that other PCs made of their copies. `codesAt`
 * answers null where the contents of a line that was known then are not here.
 */
export function toldClosings<L extends SaidLine>(
  { own, others }: Closings<L>,
  codesAt: (line: L) => FrozenCodes | null,
): readonly ToldClosing[] {
  const ownCodes = own && codesAt(own);
  const told = (line: L, standing: ToldClosing['standing'], codes: FrozenCodes | null) =>
    codes ? [{ ...codes, origin: line.origin, standing, agrees: agreesWith(line, codes) }] : [];
  const agreesWith = (line: L, codes: FrozenCodes): boolean =>
    own === null ||
    ownCodes === null ||
    (codes.contentCode === ownCodes.contentCode && figuresOf(line) === figuresOf(own));
  return [
    ...(own ? told(own, 'own', ownCodes) : []),
    ...others.flatMap(({ line, openedHere }) =>
      told(line, openedHere ? 'opened_here' : 'other', codesAt(line)),
    ),
  ];
}

/** The board's figures and the sum as they were frozen. */
const figuresOf = ({ payload }: SaidLine): string => canonicalJson(payload['frozen'] ?? null);

/** The one whose codes stand on the minutes: this PC's, or another PC's where this one's figures are open. */
export function frozenOf(closings: readonly ToldClosing[]): FrozenCodes | null {
  const found = closings.find(({ standing }) => standing !== 'opened_here');
  if (!found) return null;
  const { at, headCode, contentCode } = found;
  return { at, headCode, contentCode };
}

/** A sentence for each closing, as window, command and minutes tell it. */
export function closingWords(
  { origin, at, headCode, contentCode, standing }: ToldClosing,
  momentWords: (instant: string) => string,
): string {
  const codes = `mã nội dung ${codeWords(contentCode)}, mã nhật ký ${codeWords(headCode)}`;
  const moment = momentWords(at);
  if (standing === 'own') return `Lúc chốt số liệu (${moment}), như in trên biên bản: ${codes}`;
  const where = `Máy ${machineName(origin)} chốt bản trên máy ấy (${moment})`;
  return standing === 'other' ? `${where}: ${codes}` : `${where}, sau đó mở lại ở đây: ${codes}`;
}

/** Another PC closed its copy with other ballots or other figures than the closing that counts here. */
export function otherClosingFindings(
  closings: readonly ToldClosing[],
  momentWords: (instant: string) => string,
): readonly string[] {
  return closings
    .filter(({ standing, agrees }) => standing === 'other' && !agrees)
    .map(
      ({ origin, at }) =>
        `Máy ${machineName(origin)} chốt bản trên máy ấy lúc ${momentWords(at)} với số liệu khác biên bản.`,
    );
}
