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
import { parsedLine, readExchangeFile, writeExchangeFile } from '../../../application/exchange-file';
import { brokenLink } from '../chain-check';
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
  const undigested = { ...facts, format: FILE_FORMAT, version: FILE_VERSION, lines: lines.length };
  return writeExchangeFile(undigested, [
    canonicalJson(setUp),
    ...lines.toSorted(byChain).map((line) => fileLineOf(line, open)),
  ]);
}

function fileLineOf(line: LogLine, open: boolean): string {
  const { origin, seq, at, eventKind, payload, previousHash, hash } = line;
  const cell = isWithheld(line) ? null : open && tellsBallots(line) ? masked(payload) : payload;
  return JSON.stringify([origin, seq, at, eventKind, cell, previousHash, hash] satisfies FileLine);
}

/** Reads a file of another PC; nothing of it is believed before digest and chains are right. */
export function readVoteFile(bytes: Uint8Array): Result<VoteFile, AppError> {
  const file = readExchangeFile(bytes, FILE_FORMAT, FILE_VERSION);
  if (!file.ok) return err(appError(file.error === 'newer' ? 'countLog.newer' : 'countLog.not-ours'));
  const [first = '', ...rest] = file.value.lines;
  const lines = linesOf(rest);
  if (!file.value.whole) return damaged(lines && whereBroken(file.value.header, lines));
  const header = FileHeader.safeParse(file.value.header);
  const setUp = FileSetUp.safeParse(parsedLine(first));
  if (!header.success || !setUp.success || !lines || lines.length !== header.data.lines) return damaged(null);
  const where = whereBroken(file.value.header, lines);
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
function linesOf(texts: readonly string[]): readonly LogLine[] | null {
  const lines: LogLine[] = [];
  for (const text of texts) {
    const line = FileLine.safeParse(parsedLine(text));
    if (!line.success) return null;
    const [origin, seq, at, eventKind, cell, previousHash, hash] = line.data;
    const payload = cell === null ? WITHHELD : unmasked(cell);
    if (cell !== null && payload === WITHHELD) return null;
    lines.push({ origin, seq, at, eventKind, payload, previousHash, hash });
  }
  return lines;
}
