import { z } from 'zod';
import { Count, Day, Id, Line, Lines, RequiredLine } from '../../contract/fields';
import { OperatorRoleCode } from '../ballots/contract';
import { LONGEST_TITLE } from '../model';
import {
  MOST_OFFICIALS,
  BatchSize,
  BlockCode,
  BoardRoleCode,
  EntriesCount,
  ExclusionReasonCode,
  MaybeCount,
  ProcedureCode,
  RuleSetShape,
  TriggerKindCode,
  VoteStatusCode,
} from '../vote-contract';
import { Hash, Instant, Origin } from './event-contract';
import { LOG_EVENT_KINDS } from './model';

/**
 * The file that carries a count to another PC: UTF-8, lines ended by "\n". The first line is the header, the second the
 * set-up of the vote, every further one a line of the log, chain after chain. Header and set-up are canonical JSON; the
 * header's digest is SHA-256 over the header without it and everything after it. Version 1 carried hashes of PINs; they are
 * read over. Since version 3 a line may come without its contents (parts.ts), and while the count is open what ballots say
 * is covered (MASK), so that whoever opens the file in an editor reads no colleague's marks. Since version 4 the cause of a
 * decision vote stands with each person, and the content code is made by the second rule (event-contract.ts).
 * Since version 5 the set-up tells who has typed how much of which stack, so that a PC that lacks the ballots offers nobody
 * a stack that is typed elsewhere. Since version 6 lines tell which papers were issued and printed, and the first line
 * of a chain that goes on after a restore bears `restored`. Since version 7 the header names the council, and lines tell
 * which papers were handed out as files and which were withdrawn. Since version 8 the content code is made by the third rule.
 */
export const FILE_FORMAT = 'thuong-truc-kiem-phieu';
export const FILE_VERSION = 8;
/** Files before it carry a content code that PCs of today do not show. */
export const THIRD_CODE_RULE_SINCE = 8;
/**
 * Begins contents that are covered: base64url of the text. It is a cover, not a lock: it keeps a glance into the
 * file from breaking the blindness of the second entry, and lets `verify` check the line; the head keeps the files.
 */
export const MASK = '~';
export const FILE_ENDING = '.thuongtruc.json';

/** What was asked for: the set-up for another PC, the work of this PC on a batch or an entry, or everything known. */
export const ScopeCode = z.enum(['setup', 'batch', 'entry', 'all']);

export const FileHeader = z.strictObject({
  format: z.literal(FILE_FORMAT),
  version: z.literal([1, 2, 3, 4, 5, 6, 7, FILE_VERSION]),
  digest: Hash,
  program: z.string().max(40),
  exportedAt: Instant,
  scope: ScopeCode,
  /** "Lần nhập 1, tập 3": which part of the work the clerk sent. */
  part: Line(200),
  voteId: Id,
  title: RequiredLine(LONGEST_TITLE),
  /** Whose vote it is; empty where that PC's office is not declared. */
  office: Line(400).exactOptional(),
  rehearsal: z.boolean(),
  origin: Origin,
  headCode: Line(8),
  contentCode: Line(8),
  lines: z.int().min(0),
});
export type FileHeader = z.infer<typeof FileHeader>;

const Operator = z.strictObject({
  id: Id,
  name: RequiredLine(120),
  role: OperatorRoleCode,
  active: z.boolean(),
  practisedAt: Instant.nullable(),
  updatedAt: Instant,
  version: z.int().min(1),
});

/** As version 1 wrote it: a PIN belongs to the PC on which its owner typed it, so its hash is dropped. */
const OperatorWithPin = Operator.extend({
  pinSalt: z.string().max(128),
  pinHash: z.string().max(128),
}).transform(({ pinSalt: _salt, pinHash: _hash, ...operator }) => operator);

const SetUpShape = z.strictObject({
  vote: z.strictObject({
    id: Id,
    title: RequiredLine(LONGEST_TITLE),
    procedure: ProcedureCode,
    ruleSet: RuleSetShape,
    status: VoteStatusCode,
    sessionName: Line(200),
    date: Day.nullable(),
    openingDate: Day.nullable(),
    startTime: z.string().max(5),
    endTime: z.string().max(5),
    place: Line(200),
    deputiesTotal: MaybeCount,
    deputiesPresent: MaybeCount,
    entries: EntriesCount,
    batchSize: BatchSize,
    rehearsalOf: Id.nullable(),
    deckSeed: z.string().max(200),
    // Up to version 3 one cause stood for the vote.
    triggerKind: TriggerKindCode.nullish(),
    triggerNote: Lines(2000).exactOptional(),
  }),
  kinds: z
    .array(
      z.strictObject({
        id: Id,
        title: RequiredLine(120),
        printed: MaybeCount,
        issued: MaybeCount,
        collected: MaybeCount,
      }),
    )
    .max(MOST_OFFICIALS),
  officials: z
    .array(
      z.strictObject({
        id: Id,
        name: RequiredLine(120),
        birthYear: z.int().min(1900).max(2100).nullable(),
        posts: Line(500),
        block: BlockCode,
        kindId: Id.nullable(),
        no: z.int().min(0),
        included: z.boolean(),
        exclusionReason: ExclusionReasonCode.nullable(),
        exclusionNote: Line(300),
        triggerKind: TriggerKindCode.nullable().default(null),
        triggerNote: Line(500).default(''),
      }),
    )
    .max(MOST_OFFICIALS),
  board: z
    .array(z.strictObject({ id: Id, name: RequiredLine(120), posts: Line(200), role: BoardRoleCode }))
    .max(60),
  operators: z.array(z.union([Operator, OperatorWithPin])).max(200),
  batches: z
    .array(
      z.strictObject({
        id: Id,
        kindId: Id,
        no: z.int().min(1),
        firstNo: z.int().min(1),
        size: z.int().min(1).max(25),
        pencilTotals: z.array(z.array(Count).max(3)).max(200).nullable(),
      }),
    )
    .max(20_000),
  /** Ballots that count, as the PC that made the file knows them: PC, stack, entry, typist, how many. */
  work: z
    .array(z.tuple([Origin, Id, z.int().min(1).max(3), Id, z.int().min(1).max(25)]))
    .max(100_000)
    .default([]),
  stateChanges: z
    .array(
      z.strictObject({
        at: Instant,
        from: VoteStatusCode.nullable(),
        to: VoteStatusCode,
        actor: z.string().max(200),
        reason: z.string().max(600),
      }),
    )
    .max(2000),
});

/** Whom the one cause of an older file belongs to: who stands alone on the list, or is named in the title. */
export const FileSetUp = SetUpShape.transform(
  ({ vote: { triggerKind, triggerNote, ...vote }, ...setUp }) => ({
    ...setUp,
    vote,
    officials: setUp.officials.map((official) =>
      triggerNote && (setUp.officials.length === 1 || vote.title.endsWith(` ${official.name}`))
        ? { ...official, triggerKind: triggerKind ?? null, triggerNote: triggerNote.slice(0, 500) }
        : official,
    ),
  }),
);
export type FileSetUp = z.infer<typeof FileSetUp>;

/** A line of the log as it stands in the file: PC, number, time, kind, payload as text or null, hash before, hash. */
export const FileLine = z.tuple([
  Origin,
  z.int().min(1),
  Instant,
  z.enum(LOG_EVENT_KINDS),
  z.string().nullable(),
  z.union([z.literal(''), Hash]),
  Hash,
]);
export type FileLine = z.infer<typeof FileLine>;
