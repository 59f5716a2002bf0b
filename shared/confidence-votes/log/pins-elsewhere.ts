import { namesOf } from './former-names';
import type { SaidLine } from './last-said';
import { machineName } from '../../kernel/machine-name';

/**
 * PINs that were set on a PC that got the vote with a file: whoever set that PC up gave the head's, and the head all others.
 * A sentence for each PC; `except` is the PC on which it is read, whose own people know. What the log tells is who signed.
 */
export function pinNotes(
  lines: readonly SaidLine[],
  except: string | null,
  nameOf: (operatorId: string) => string,
  momentWords: (instant: string) => string,
): readonly string[] {
  const began = new Set(lines.filter(({ eventKind }) => eventKind === 'opened').map(({ origin }) => origin));
  const hasBegun = (origin: string): boolean => [...namesOf(lines, origin)].some((name) => began.has(name));
  const set = lines.filter(
    ({ eventKind, origin, payload }) =>
      eventKind === 'operator_saved' &&
      payload['pinChanged'] === true &&
      origin !== except &&
      !hasBegun(origin),
  );
  return [...Map.groupBy(set, ({ origin }) => origin)].map(([origin, of]) => {
    const last = new Map(of.map((line) => [String(line.payload['operatorId']), line]));
    const people = [...last.values()].map(({ at, payload }) => {
      const by = payload['by'];
      const signed = typeof by !== 'string' || by === '' ? 'không ai ký' : `${nameOf(by)} ký`;
      return `${String(payload['name'])} (${momentWords(at)}, ${signed})`;
    });
    return `Mã PIN đặt trên máy ${machineName(origin)}: ${people.join('; ')}.`;
  });
}
