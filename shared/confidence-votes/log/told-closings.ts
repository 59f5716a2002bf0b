import type { Closings } from './closings';
import type { SaidLine } from './last-said';
import type { FrozenCodes, ToldClosing } from './model';
import { codeWords } from './words';
import { machineName } from '../../kernel/machine-name';

/** What is read of a closing's line; the codes are null where the contents of a line that was known then are not here. */
export interface ClosingReader<L> {
  readonly codesAt: (line: L) => FrozenCodes | null;
  readonly figuresAt: (line: L) => string | null;
}

/** Every closing that stands, with its codes: this PC's first, then those that other PCs made of their copies. */
export function toldClosings<L extends SaidLine>(
  { own, others }: Closings<L>,
  { codesAt, figuresAt }: ClosingReader<L>,
): readonly ToldClosing[] {
  const ownCodes = own && codesAt(own);
  const compared = (line: L, codes: FrozenCodes): Pick<ToldClosing, 'figures' | 'ballots'> => {
    if (own === null || ownCodes === null) return { figures: 'uncompared', ballots: 'uncompared' };
    const sameRule = line.payload['contentRule'] === own.payload['contentRule'];
    return {
      figures: line === own || figuresAt(line) === figuresAt(own) ? 'same' : 'other',
      ballots: codes.contentCode === ownCodes.contentCode ? 'same' : sameRule ? 'other' : 'uncompared',
    };
  };
  const told = (line: L, standing: ToldClosing['standing'], codes: FrozenCodes | null) =>
    codes ? [{ ...codes, origin: line.origin, standing, ...compared(line, codes) }] : [];
  return [
    ...(own ? told(own, 'own', ownCodes) : []),
    ...others.flatMap(({ line, openedHere }) =>
      told(line, openedHere ? 'opened_here' : 'other', codesAt(line)),
    ),
  ];
}

/** The one whose codes stand on the minutes: this PC's, or another PC's where this one's figures are open. */
export function frozenOf(closings: readonly ToldClosing[]): FrozenCodes | null {
  const found = closings.find(({ standing }) => standing !== 'opened_here');
  if (!found) return null;
  const { at, headCode, contentCode } = found;
  return { at, headCode, contentCode };
}

/** A sentence for each closing, as window, command and minutes tell it. */
export function closingWords(closing: ToldClosing, momentWords: (instant: string) => string): string {
  const { at, headCode, contentCode, standing } = closing;
  const codes = `mã nội dung ${codeWords(contentCode)}, mã nhật ký ${codeWords(headCode)}`;
  const moment = momentWords(at);
  if (standing === 'own') return `Lúc chốt số liệu (${moment}), như in trên biên bản: ${codes}`;
  const where = `Máy ${machineName(closing.origin)} chốt bản trên máy ấy (${moment})`;
  if (standing === 'opened_here') return `${where}, sau đó mở lại ở đây: ${codes}`;
  const compared = comparedWords(closing);
  return `${where}${compared === '' ? '' : `, ${compared}`}: ${codes}`;
}

/** How another PC's closing stands to the one that counts here: two codes that differ do not say it. */
export function comparedWords({ figures, ballots }: Pick<ToldClosing, 'figures' | 'ballots'>): string {
  if (figures === 'uncompared') return '';
  if (figures === 'other') return 'số liệu khác biên bản';
  if (ballots === 'same') return 'cùng số liệu';
  return ballots === 'other'
    ? 'cùng số liệu, khác lần nhập'
    : 'cùng số liệu, mã tính theo bản chương trình khác';
}

/** Another PC closed its copy with other figures than the closing that counts here. */
export function otherClosingFindings(
  closings: readonly ToldClosing[],
  momentWords: (instant: string) => string,
): readonly string[] {
  return closings
    .filter(({ standing, figures }) => standing === 'other' && figures === 'other')
    .map(
      ({ origin, at }) =>
        `Máy ${machineName(origin)} chốt bản trên máy ấy lúc ${momentWords(at)} với số liệu khác biên bản.`,
    );
}
