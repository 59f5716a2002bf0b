import { createHash } from 'node:crypto';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { brokenLinkWords } from '@shared/confidence-votes/log/words';
import { byChain } from '@shared/confidence-votes/log/chains';
import {
  FILE_FORMAT,
  FILE_VERSION,
  FileHeader,
  FileLine,
  FileSetUp,
} from '@shared/confidence-votes/log/file-contract';
import { isWithheld, WITHHELD, type LogLine } from '@shared/confidence-votes/log/model';
import { appError, type AppError } from '@shared/contract/error-messages';
import { err, ok, type Result } from '@shared/kernel/result';
import { tellsBallots } from '@shared/confidence-votes/log/parts';
import { brokenLink } from './chain-check';
import { masked, unmasked } from './masked';

/** A count as it travels from PC to PC (the format is told in file-contract.ts). */
export interface VoteFile {
  readonly header: FileHeader;
  readonly setUp: FileSetUp;
  readonly lines: readonly LogLine[];
}

type HeaderFacts = Omit<FileHeader, 'format' | 'version' | 'digest' | 'lines'>;

/** While the count is open, what ballots say is covered. */
export function writeVoteFile(facts: HeaderFacts, setUp: FileSetUp, lines: readonly LogLine[]): Uint8Array {
  const open = setUp.vote.status === 'counting';
  const body = [canonicalJson(setUp), ...lines.toSorted(byChain).map((line) => fileLineOf(line, open))]
    .map((line) => `${line}\n`)
    .join('');
  const undigested = { ...facts, format: FILE_FORMAT, version: FILE_VERSION, lines: lines.length };
  const digest = digestOf(undigested, body);
  return new TextEncoder().encode(`${canonicalJson({ ...undigested, digest })}\n${body}`);
}

function fileLineOf(line: LogLine, open: boolean): string {
  const { origin, seq, at, eventKind, payload, previousHash, hash } = line;
  const cell = isWithheld(line) ? null : open && tellsBallots(line) ? masked(payload) : payload;
  return JSON.stringify([origin, seq, at, eventKind, cell, previousHash, hash] satisfies FileLine);
}

/** Over the whole header but for the digest itself, and over every byte after it. */
function digestOf(undigested: Readonly<Record<string, unknown>>, body: string): string {
  return createHash('sha256')
    .update(`${canonicalJson(undigested)}\n${body}`)
    .digest('hex');
}

/** Reads a file of another PC; nothing of it is believed before digest and chains are right. */
export function readVoteFile(bytes: Uint8Array): Result<VoteFile, AppError> {
  const text = decoded(bytes);
  const end = text?.indexOf('\n') ?? -1;
  const raw = text === null || end < 0 ? null : parsed(text.slice(0, end));
  if (text === null || !isRecord(raw) || raw['format'] !== FILE_FORMAT)
    return err(appError('countLog.not-ours'));
  if (typeof raw['version'] === 'number' && raw['version'] > FILE_VERSION)
    return err(appError('countLog.newer'));
  const { digest, ...undigested } = raw;
  const body = text.slice(end + 1);
  const canonical = canonicalJson(raw) === text.slice(0, end);
  const lines = linesOf(body);
  if (!canonical || digest !== digestOf(undigested, body)) return damaged(lines && whereBroken(raw, lines));
  const header = FileHeader.safeParse(raw);
  const setUp = FileSetUp.safeParse(parsed(body.slice(0, body.indexOf('\n'))));
  if (!header.success || !setUp.success || !lines || lines.length !== header.data.lines) return damaged(null);
  const where = whereBroken(raw, lines);
  if (where !== null || setUp.data.vote.id !== header.data.voteId) return damaged(where);
  return ok({ header: header.data, setUp: setUp.data, lines });
}

const damaged = (where: string | null): Result<never, AppError> =>
  err(where === null ? appError('countLog.damaged') : appError('countLog.damaged', { where }));

function whereBroken(header: Readonly<Record<string, unknown>>, lines: readonly LogLine[]): string | null {
  const broken = brokenLink(String(header['voteId']), lines);
  return broken && brokenLinkWords(broken);
}

/** The lines of the log after the set-up; null where one is not a line at all. */
function linesOf(body: string): readonly LogLine[] | null {
  const lines: LogLine[] = [];
  for (const text of body.split('\n').slice(1, -1)) {
    const line = FileLine.safeParse(parsed(text));
    if (!line.success) return null;
    const [origin, seq, at, eventKind, cell, previousHash, hash] = line.data;
    const payload = cell === null ? WITHHELD : unmasked(cell);
    if (cell !== null && payload === WITHHELD) return null;
    lines.push({ origin, seq, at, eventKind, payload, previousHash, hash });
  }
  return lines;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
