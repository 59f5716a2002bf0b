import type { BrokenLink } from '@shared/confidence-votes/log/contract';
import type { ContentRule } from '@shared/confidence-votes/log/event-contract';
import type { FrozenCodes, ToldClosing } from '@shared/confidence-votes/log/model';
import {
  FILE_FORMAT,
  FILE_VERSION,
  FileHeader,
  FileSetUp,
  THIRD_CODE_RULE_SINCE,
} from '@shared/confidence-votes/log/file-contract';
import { afterFreezingFindings } from '@shared/confidence-votes/log/after-freezing';
import { figuresAt, type SheetSetUp } from '@shared/confidence-votes/log/closed-sheets';
import { closingsOf } from '@shared/confidence-votes/log/closings';
import { frozenOf, otherClosingFindings, toldClosings } from '@shared/confidence-votes/log/told-closings';
import { frozenFindings } from '@shared/confidence-votes/log/frozen-check';
import { pinNotes } from '@shared/confidence-votes/log/pins-elsewhere';
import { missingLines, type Witness } from '@shared/confidence-votes/log/missing-lines';
import { isRecord } from '@shared/kernel/json-record';
import { machineName } from '@shared/kernel/machine-name';
import { recheckBallots, type RecheckedKind } from '@shared/confidence-votes/log/recheck';
import { LEVELS_OF, type Level } from '@shared/confidence-votes/model';
import { momentWords } from '@shared/confidence-votes/log/board-findings';
import { codesAtClosing, codesIn, type CheckedLine } from './file-codes';
import { digestHolds, jsonOf, lineAt, nextLine, readLines, textOf } from './file-lines';
import { onBallot, openingIn, setUpFindings, type VerifiedOpening } from './file-set-up';

/**
 * An exported vote checked from scratch: this reader shares nothing with the one that takes files in, nor with the tables
 * and the count of the program. It is what somebody runs who believes neither.
 */

export interface VerifiedRow {
  readonly no: number;
  readonly name: string;
  readonly counts: Readonly<Partial<Record<Level, number>>>;
  readonly invalidRows: number;
}

export interface VerifiedKind {
  readonly title: string;
  readonly ballots: number;
  readonly missing: readonly number[];
  readonly differing: readonly number[];
  readonly contradicting: readonly number[];
  /** Null while a single ballot is open. */
  readonly valid: number | null;
  readonly invalid: number | null;
  readonly invalidReasons: Readonly<Record<string, number>>;
  readonly rows: readonly VerifiedRow[];
}

export interface FileVerification {
  readonly intact: boolean;
  /** The first line that cannot be right. */
  readonly broken: BrokenLink | null;
  /** What else does not fit, in sentences. */
  readonly findings: readonly string[];
  /** What one should know and is no fault, in sentences. */
  readonly notes: readonly string[];
  /** Ballots or the board's figures were changed after the closing: the file holds no longer what the minutes say. */
  readonly changedSince: boolean;
  readonly title: string;
  /** Whose vote it is; empty where the file does not say. */
  readonly office: string;
  readonly rehearsal: boolean;
  readonly exportedAt: string;
  /** Which part of the work the file carries; empty where it carries all of it. */
  readonly part: string;
  /** Lines that came without their contents, as in a part. */
  readonly withheld: number;
  readonly levels: readonly Level[];
  readonly machines: readonly { readonly origin: string; readonly lines: number; readonly lastAt: string }[];
  readonly headCode: string;
  readonly contentCode: string;
  readonly frozen: FrozenCodes | null;
  /** Every closing that stands, that of the PC that made the file first. */
  readonly closings: readonly ToldClosing[];
  /** As the log's opening line fixed it; null where that line is older or missing. */
  readonly opening: VerifiedOpening | null;
  readonly kinds: readonly VerifiedKind[];
}

export type NoVerification = 'foreign' | 'newer';

export function verifyVoteFile(bytes: Uint8Array): FileVerification | NoVerification {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [headerText, setUpText] = [lineAt(file, 0), lineAt(file, nextLine(file, 0))];
  const raw = jsonOf(headerText);
  if (!isRecord(raw) || raw['format'] !== FILE_FORMAT) return 'foreign';
  if (typeof raw['version'] === 'number' && raw['version'] > FILE_VERSION) return 'newer';
  const { lines, broken } = readLines(textOf(raw['voteId']), file, nextLine(file, nextLine(file, 0)));
  const header = FileHeader.safeParse(raw);
  const setUp = FileSetUp.safeParse(jsonOf(setUpText));
  const findings: string[] = [];
  if (!digestHolds(file, headerText, raw) || !header.success || header.data.lines !== lines.length) {
    findings.push('Phần đầu tệp không khớp với nội dung: tệp bị sửa hoặc hỏng.');
  }
  if (!setUp.success) findings.push('Không đọc được phần thiết lập.');
  const about = {
    broken,
    title: textOf(raw['title']),
    office: textOf(raw['office']),
    rehearsal: raw['rehearsal'] === true,
    exportedAt: textOf(raw['exportedAt']),
    part: raw['scope'] === 'setup' ? 'Thiết lập' : textOf(raw['part']),
    machines: [...Map.groupBy(lines, ({ origin }) => origin)].map(([origin, chain]) => ({
      origin,
      lines: chain.length,
      lastAt: chain.at(-1)?.at ?? '',
    })),
  };
  if (broken || !setUp.success) {
    const nothing = {
      notes: [],
      withheld: 0,
      levels: [],
      headCode: '',
      contentCode: '',
      frozen: null,
      closings: [],
      opening: null,
      kinds: [],
    };
    return { intact: false, findings, changedSince: false, ...about, ...nothing };
  }
  const levels = LEVELS_OF[setUp.data.vote.procedure];
  const kindIds = setUp.data.kinds.map(({ id }) => id);
  const voteId = textOf(raw['voteId']);
  const rule = ruleOfVersion(raw['version']);
  const codes = codesIn({ voteId, rule, kindIds }, lines);
  const sheetSetUp = recheckSetUp(setUp.data, levels);
  const exporter = textOf(raw['origin']);
  const isPart = raw['scope'] !== 'all';
  findings.push(
    ...missingLines(lines, witnessesIn(lines)),
    ...(isPart ? [] : withheldFindings(lines)),
    ...setUpFindings(setUp.data, lines, exporter),
    ...frozenFindings(lines, sheetSetUp, momentWords),
  );
  const withheld = lines.filter((line) => line.withheld).length;
  if (withheld === 0 && header.success && header.data.contentCode !== codes.contentCode) {
    findings.push('Mã nội dung ở đầu tệp khác với lúc mở kiểm phiếu và các phiếu trong nhật ký.');
  }
  if (header.success && header.data.headCode !== codes.headCode) {
    findings.push('Mã nhật ký ở đầu tệp khác với các dòng cuối.');
  }
  const counted = recheckBallots(lines, {
    ...sheetSetUp,
    kinds: kindIds.map((id) => ({
      id,
      persons: onBallot(setUp.data, id).length,
      numbers: setUp.data.batches
        .filter(({ kindId }) => kindId === id)
        .flatMap(({ firstNo, size }) => Array.from({ length: size }, (_, index) => firstNo + index)),
    })),
  });
  const names = new Map(setUp.data.operators.map(({ id, name }) => [id, name]));
  const closings = toldClosings(closingsOf(lines, exporter), {
    codesAt: (line) => codesAtClosing({ voteId, kindIds }, lines, line),
    figuresAt: (line) => figuresAt(line, lines, sheetSetUp),
  });
  const changed = withheld > 0 ? [] : afterFreezingFindings(lines, exporter, names, momentWords);
  findings.unshift(...otherClosingFindings(closings, momentWords));
  return {
    intact: findings.length + changed.length === 0,
    findings: [...changed, ...findings],
    notes: pinNotes(lines, null, (id) => names.get(id) ?? '', momentWords),
    changedSince: changed.length > 0,
    ...about,
    ...codes,
    withheld,
    levels,
    frozen: frozenOf(closings),
    closings,
    opening: openingIn(lines),
    kinds: counted.map((kind) => kindOf(setUp.data, kind, levels)),
  };
}

/** By which rule the code in the header is made. */
function ruleOfVersion(version: unknown): ContentRule {
  const no = typeof version === 'number' ? version : FILE_VERSION;
  return no < 4 ? 1 : no < THIRD_CODE_RULE_SINCE ? 2 : 3;
}

function recheckSetUp(setUp: FileSetUp, levels: readonly Level[]): SheetSetUp {
  return {
    decision: setUp.vote.procedure === 'decision',
    levels: levels.length,
    entries: setUp.vote.entries,
    people: setUp.operators,
    kinds: setUp.kinds.map(({ id, title }) => ({
      id,
      title,
      officialIds: onBallot(setUp, id).map((official) => official.id),
    })),
  };
}

function witnessesIn(lines: readonly CheckedLine[]): readonly Witness[] {
  return lines.flatMap(({ origin, payload: { heads } }) =>
    Array.isArray(heads)
      ? [
          {
            origin,
            heads: (heads as readonly (readonly unknown[])[]).map(([of, seq, lineHash]) => ({
              origin: String(of),
              seq: Number(seq),
              hash: String(lineHash),
            })),
          },
        ]
      : [],
  );
}

/** A file that says it carries everything has the contents of every line. */
function withheldFindings(lines: readonly CheckedLine[]): readonly string[] {
  const without = Map.groupBy(
    lines.filter(({ withheld }) => withheld),
    ({ origin }) => origin,
  );
  return [...without].map(
    ([origin, of]) => `Máy ${machineName(origin)}: ${of.length} dòng không có nội dung.`,
  );
}

function kindOf(setUp: FileSetUp, kind: RecheckedKind, levels: readonly Level[]): VerifiedKind {
  const { id, tally, ...rest } = kind;
  return {
    ...rest,
    title: setUp.kinds.find((one) => one.id === id)?.title ?? '',
    valid: tally?.valid ?? null,
    invalid: tally?.invalid ?? null,
    rows: onBallot(setUp, id).flatMap(({ no, name }, place) => {
      const person = tally?.persons[place];
      if (!person) return [];
      const counts = Object.fromEntries(levels.map((level, index) => [level, person.counts[index] ?? 0]));
      return [{ no, name, counts, invalidRows: person.invalidRows }];
    }),
  };
}
