import { createHash } from 'node:crypto';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { isRecord } from '@shared/kernel/json-record';
import { err, ok, type Result } from '@shared/kernel/result';

/**
 * What travels from PC to PC as `….thuongtruc.json`: UTF-8 text, one JSON value a line, every line ended by `\n`. The first
 * is the header, in canonical form, with format, version and the digest of itself and of all that follows.
 */
type Header = Readonly<Record<string, unknown>>;

export interface ExchangeFile {
  readonly header: Header;
  /** Canonical and with the right digest: nothing else of the file may be believed before. */
  readonly whole: boolean;
  /** Everything after the header. */
  readonly lines: readonly string[];
}

export function writeExchangeFile(undigested: Header, lines: readonly string[]): Uint8Array {
  const body = lines.map((line) => `${line}\n`).join('');
  const header = canonicalJson({ ...undigested, digest: digestOf(undigested, body) });
  return new TextEncoder().encode(`${header}\n${body}`);
}

/** Refuses what has no header of this format, and what a newer program wrote. */
export function readExchangeFile(
  bytes: Uint8Array,
  format: string,
  version: number,
): Result<ExchangeFile, 'foreign' | 'newer'> {
  const text = decoded(bytes) ?? '';
  const end = text.indexOf('\n');
  const header = end < 0 ? null : parsedLine(text.slice(0, end));
  if (!isRecord(header) || header['format'] !== format) return err('foreign');
  if (typeof header['version'] === 'number' && header['version'] > version) return err('newer');
  const { digest, ...undigested } = header;
  const body = text.slice(end + 1);
  const whole = canonicalJson(header) === text.slice(0, end) && digest === digestOf(undigested, body);
  return ok({ header, whole, lines: body.split('\n').slice(0, -1) });
}

/** The value of one line; null where it is no JSON, which no schema of a line takes. */
export function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Over the whole header but for the digest itself, and over every byte after it. */
const digestOf = (undigested: Header, body: string): string =>
  createHash('sha256')
    .update(`${canonicalJson(undigested)}\n${body}`)
    .digest('hex');

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
