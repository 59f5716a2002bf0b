import { z } from 'zod';
import { command, query, task } from '../contract/define';
import { DOCUMENT_KINDS, SERIES_NAMES } from './kinds/index';
import { DOCUMENT_STATUSES } from './model';
import { SUBJECT_TYPES } from './subject';
import { Artifact, Count, Day, Id, Line, Lines, Nothing, RequiredLine, Version } from '../contract/fields';

/** Every kind of paper; what is known of each stands in kinds/. */
export const DocumentKind = z.enum(keysOf(DOCUMENT_KINDS));

/** The keys of a record as the list that a schema takes. */
function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
  return Object.keys(record) as [Key, ...Key[]];
}

/** Which step of its subject shows a paper. */
const DocumentStageCode = z.enum(['preparation', 'rehearsal', 'count', 'sitting', 'result']);

const Stages = z.array(DocumentStageCode).min(1).max(4);

/** Names a part inside its subject: the id of an official, of a sitting, or the name of an agency. */
const Part = RequiredLine(220);

export const DocumentSubject = z.strictObject({ type: z.enum(SUBJECT_TYPES), id: Id });

/** TM., KT., TL., TUQ., Q.: how a signature block speaks (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7). */
export const SignAuthority = z.enum([
  'own',
  'on_behalf',
  'acting_for',
  'by_order',
  'by_authorization',
  'acting',
]);

/** What only a person can say about a document; figures never stand here. */
export const DocumentDetails = z.strictObject({
  place: RequiredLine(80),
  issueDate: Day.nullable(),
  signAuthority: SignAuthority,
  /** "CHỦ TỊCH", or with KT.: the post of the person who signs, "PHÓ CHỦ TỊCH". */
  signerPost: Line(120),
  signerName: Line(120),
  recipients: z.array(RequiredLine(200)).max(30),
  /** For the minutes: complaints and events, how the ballots were sealed. */
  remarks: Lines(2000),
  /** The number that another body gave its own paper: the office gives it none. */
  ownSymbol: Line(60).exactOptional(),
  /** Who counted, the head first, where the program has no list of them: an election or a secret vote of a sitting. */
  board: z.array(RequiredLine(120)).max(15).exactOptional(),
  /** How the deputies voted on a resolution, by show of hands; left out while nobody has said. */
  passed: z
    .strictObject({ votesFor: Count, votesAgainst: Count, notVoting: Count })
    .nullable()
    .exactOptional(),
});
export type DocumentDetails = z.infer<typeof DocumentDetails>;

export const DocumentRecord = z.strictObject({
  id: Id,
  kind: DocumentKind,
  subject: DocumentSubject,
  subjectTitle: z.string(),
  /** Which person, agency or sitting it is about, where each has a paper of its own. */
  part: Part.nullable(),
  partName: z.string(),
  /** What tells its file from those about others, before the name: the number of a person on the ballot. */
  fileTag: z.string(),
  title: z.string(),
  status: z.enum(DOCUMENT_STATUSES),
  symbol: z.string(),
  number: z.int().nullable(),
  year: z.int().nullable(),
  issueDate: Day.nullable(),
  details: DocumentDetails,
  /** Eight characters that stand on every page: equal contents give the same code, others as good as never. */
  checkCode: z.string(),
  /** True when what it tells, or for a draft the office, changed after this document was made (P07). */
  stale: z.boolean(),
  /** The figures are right, the draft still carries former names, letterhead or wording; an issued paper keeps its own. */
  formerOffice: z.boolean(),
  /** What it tells still stands, but was opened again to be looked at and is not confirmed yet. */
  reopened: z.boolean(),
  createdAt: z.string(),
  withdrawnReason: z.string(),
  version: Version,
});
export type DocumentRecord = z.infer<typeof DocumentRecord>;

/** One paper of a subject, made or still to be made. */
export const SubjectPaper = z.strictObject({
  kind: DocumentKind,
  part: Part.nullable(),
  partName: z.string(),
  /** The document that counts for it: the official one, else the draft, else the last withdrawn. */
  record: DocumentRecord.nullable(),
  /** Whether it can get its number now. */
  canIssue: z.boolean(),
  /** Why it is not asked for any more: its moment is over and nobody made it; null otherwise. */
  tooLate: z.string().nullable(),
  /** Why nobody needs it as things stand; "Lập tất cả" leaves it out, and by itself it can still be made. */
  notNeeded: z.string().nullable(),
});
export type SubjectPaper = z.infer<typeof SubjectPaper>;

const SeriesNameCode = z.enum(keysOf(SERIES_NAMES));

const NumberYear = z.int('Hãy nhập năm.').min(1990, 'Năm từ 1990.').max(2999, 'Năm đến 2999.');

/** Row P06: numbers by abbreviation and year, without gaps; withdrawn ones stay visible. */
export const NumberEntry = z.strictObject({
  abbreviation: z.string(),
  year: z.int(),
  number: z.int(),
  symbol: z.string(),
  title: z.string(),
  issueDate: Day.nullable(),
  status: z.enum(['used', 'withdrawn']),
  /** null for a resolution of a session, whose paper takes no number of its own. */
  documentId: Id.nullable(),
  reason: z.string(),
});
export type NumberEntry = z.infer<typeof NumberEntry>;

/** One kind in one year: what was given, here and elsewhere, and what comes next. */
export const NumberSeries = z.strictObject({
  abbreviation: z.string(),
  year: z.int(),
  highest: z.int(),
  givenOutside: z.int(),
  givenBeforeRestore: z.int(),
  next: z.int(),
  /** Null as long as nobody has said anything about numbers given elsewhere. */
  version: Version.nullable(),
});
export type NumberSeries = z.infer<typeof NumberSeries>;

export const FileFormat = z.enum(['pdf', 'docx', 'xlsx', 'html']);
export type FileFormat = z.infer<typeof FileFormat>;

const OfSubject = { subject: DocumentSubject, kind: DocumentKind, part: Part.exactOptional() };

export const documentsContract = {
  listDocuments: query({
    input: z.strictObject({ subject: DocumentSubject.nullable() }),
    output: z.array(DocumentRecord),
  }),
  /** The details last used for this kind, or sensible ones from the office profile and the board. */
  proposeDetails: query({
    input: z.strictObject(OfSubject),
    output: DocumentDetails,
  }),
  /** One paper as its page shows it. */
  getPaper: query({
    input: z.strictObject(OfSubject),
    output: SubjectPaper.extend({
      subjectTitle: z.string(),
      /** The screen of its subject that lists it. */
      screen: z.string(),
      /** Why it cannot get its number now, in words; null when it can. */
      refusal: z.string().nullable(),
      proposed: DocumentDetails,
    }),
  }),
  /** The page as it would print, as an HTML file to be shown in a frame; nothing is stored. */
  preview: task({
    input: z.strictObject({ ...OfSubject, details: DocumentDetails }),
    output: Artifact,
  }),
  /**
   * Stores a draft of each kind with the figures as they stand. `version` is that of the draft of this kind that the
   * caller has seen; null says that there was none.
   */
  makeDrafts: command({
    input: z.strictObject({
      subject: DocumentSubject,
      documents: z
        .array(
          z.strictObject({
            kind: DocumentKind,
            part: Part.exactOptional(),
            details: DocumentDetails,
            version: Version.nullable(),
          }),
        )
        .min(1)
        .max(300),
    }),
    output: z.array(DocumentRecord),
  }),
  /** The papers that a subject has at these stages, for each part where each gets one, with where they stand. */
  listPapers: query({
    input: z.strictObject({ subject: DocumentSubject, stages: Stages }),
    output: z.array(SubjectPaper),
  }),
  /**
   * In one step a draft of every paper of these stages that has none or an old one, with the details as proposed;
   * papers that are official or up to date stay as they are. Answers what was made.
   */
  makeMissingDrafts: command({
    input: z.strictObject({ subject: DocumentSubject, stages: Stages }),
    output: z.array(DocumentRecord),
  }),
  /** Gives the next number of its kind and year and makes the draft official, once its kind may be issued. */
  issue: command({
    input: z.strictObject({ documentId: Id, version: Version, issueDate: Day }),
    output: DocumentRecord,
  }),
  withdraw: command({
    input: z.strictObject({ documentId: Id, version: Version, reason: RequiredLine(300) }),
    output: DocumentRecord,
  }),
  /** The page of a stored document, to be looked at; nothing leaves the program. */
  showPage: task({ input: z.strictObject({ documentId: Id }), output: Artifact }),
  /** A file of a stored document, for somebody to take along. */
  makeFile: task({
    input: z.strictObject({ documentId: Id, format: FileFormat }),
    output: Artifact,
  }),
  /** Hands the document to the system's print dialog; `handled` false means: open the PDF `file` instead. */
  print: task({
    input: z.strictObject({ documentId: Id }),
    output: z.strictObject({ handled: z.boolean(), file: Artifact }),
  }),
  /** What stands of a subject in all formats as one ZIP; with `stages` only the papers of these. */
  makeAllFiles: task({
    input: z.strictObject({ subject: DocumentSubject, stages: Stages.exactOptional() }),
    output: Artifact,
  }),
  /** Starts whatever papers need, before somebody waits for them. */
  getReady: task({ input: Nothing, output: Nothing }),
  listNumbers: query({
    input: z.strictObject({ year: NumberYear.nullable() }),
    output: z.array(NumberEntry),
  }),
  /** The series in which a number was given, here or elsewhere; newest year first. */
  listNumberSeries: query({
    input: z.strictObject({ year: NumberYear.nullable() }),
    output: z.array(NumberSeries),
  }),
  /** Up to which number the office gave numbers outside the program; never below a number that is in use. */
  setNumbersGivenOutside: command({
    input: z.strictObject({
      abbreviation: SeriesNameCode,
      year: NumberYear,
      upTo: Count,
      version: Version.nullable(),
    }),
    output: NumberSeries,
  }),
};
