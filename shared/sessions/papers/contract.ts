import { z } from 'zod';
import { command, query, task } from '../../contract/define';
import {
  Artifact,
  Day,
  FileId,
  Id,
  Line,
  Lines,
  RequiredLine,
  Version,
  Versioned,
} from '../../contract/fields';
import { AgendaItemKindCode } from '../agenda/contract';
import { APPROVAL_STATUSES, FILE_FORMATS, PAPER_KINDS } from './model';

const PaperKindCode = z.enum(PAPER_KINDS);
const ApprovalCode = z.enum(APPROVAL_STATUSES);

const MOST_PAPERS = 1000;

const PacketKindCode = z.enum(['full', 'supplement']);

export const PaperFields = z.strictObject({
  itemId: Id.nullable(),
  kind: PaperKindCode,
  title: RequiredLine(400),
  symbol: Line(60),
  paperDate: Day.nullable(),
  responsible: Line(200),
  dueDate: Day.nullable(),
  receivedDate: Day.nullable(),
  dropped: z.boolean(),
  note: Lines(1000),
  coversIds: z.array(Id).max(100),
});
export type PaperFields = z.infer<typeof PaperFields>;

const PaperVersionShape = z.strictObject({
  id: Id,
  no: z.int(),
  fileName: z.string(),
  format: z.enum(FILE_FORMATS),
  size: z.int(),
  pageCount: z.int().nullable(),
  sha256: z.string(),
  receivedAt: z.string(),
  actor: z.string(),
});

const PaperShape = PaperFields.extend({
  id: Id,
  version: Version,
  title: z.string(),
  proposedDue: Day.nullable(),
  status: ApprovalCode,
  approvedBy: z.string(),
  approvedDate: Day.nullable(),
  sentBy: z.string(),
  sentDate: Day.nullable(),
  versions: z.array(PaperVersionShape),
});

export const PapersReply = z.strictObject({
  /** The day in Vietnam when this was asked. */
  today: Day,
  /** "tỉnh Đắk Lắk"; empty before the office is set up. */
  unitName: z.string(),
  /** Items of the agenda in its order; not every one has papers. */
  items: z.array(
    z.strictObject({
      id: Id,
      refNo: z.int(),
      no: z.int(),
      title: z.string(),
      kind: AgendaItemKindCode,
      drafter: z.string(),
      board: z.string(),
      presenter: z.string(),
    }),
  ),
  /** In the order of the agenda, what belongs to the whole session last. */
  papers: z.array(PaperShape),
  /** Letters about late papers, the first one first. */
  reminders: z.array(
    z.strictObject({
      partId: z.string(),
      status: z.enum(['draft', 'official', 'withdrawn']),
      symbol: z.string(),
      issueDate: Day.nullable(),
    }),
  ),
  /** The first one first. */
  packets: z.array(
    z.strictObject({
      id: Id,
      no: z.int(),
      kind: PacketKindCode,
      pageCount: z.int(),
      madeAt: z.string(),
      actor: z.string(),
      versionIds: z.array(Id),
      /** As the office calls it; empty while it has no name of its own. */
      title: z.string(),
    }),
  ),
});
export type PapersReply = z.infer<typeof PapersReply>;

const PacketReply = z.strictObject({
  artifact: Artifact,
  pageCount: z.int(),
  /** Word and Excel files, which go along beside the packet. */
  separate: z.array(z.string()),
  leftOut: z.array(z.strictObject({ title: z.string(), why: z.enum(['encrypted', 'broken', 'lost']) })),
});
export type PacketReply = z.infer<typeof PacketReply>;

const OnPaper = { sessionId: Id, id: Id, version: Version };
const Ids = z.array(Id).min(1).max(MOST_PAPERS);

export const sessionPapersContract = {
  getPapers: query({ input: z.strictObject({ sessionId: Id }), output: PapersReply }),
  /** `id` null adds a paper at the end of its item. */
  savePaper: command({
    input: z.strictObject({
      sessionId: Id,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: PaperFields,
    }),
    output: PapersReply,
  }),
  /** Only papers without a file; others are marked as not used. */
  removePaper: command({ input: z.strictObject(OnPaper), output: PapersReply }),
  /** Usual papers of items as usual-papers.ts names them and a person chose; a kind that an item has is left alone. */
  addUsualPapers: command({
    input: z.strictObject({
      sessionId: Id,
      papers: z
        .array(
          z.strictObject({
            itemId: Id,
            kind: PaperKindCode,
            title: RequiredLine(400),
            responsible: Line(200),
            coversItemIds: z.array(Id).max(300),
          }),
        )
        .min(1)
        .max(MOST_PAPERS),
    }),
    output: z.strictObject({ addedIds: z.array(Id), reply: PapersReply }),
  }),
  /** Takes papers out as they were added; one that was changed since or has a file stops all. */
  removePapers: command({
    input: z.strictObject({
      sessionId: Id,
      papers: z.array(Versioned).min(1).max(MOST_PAPERS),
    }),
    output: PapersReply,
  }),
  /** Notes that papers were handed in on a day, or takes that back with null. */
  setReceived: command({
    input: z.strictObject({
      ...{ sessionId: Id, ids: Ids, receivedDate: Day.nullable() },
      /** Why a file that cannot be opened counts as handed in all the same. */
      reason: Line(200).exactOptional(),
    }),
    output: PapersReply,
  }),
  /** dự thảo → đã duyệt → đã gửi, with who and when; also back. */
  setApproval: command({
    input: z.strictObject({
      sessionId: Id,
      ids: Ids,
      status: ApprovalCode,
      by: Line(120),
      date: Day,
    }),
    output: PapersReply,
  }),
  /** Keeps an uploaded file as the newest version of a paper. */
  attachFile: task({
    input: z.strictObject({ sessionId: Id, paperId: Id, fileId: FileId }),
    output: PapersReply,
  }),
  /** A file as it was handed in, checked against its SHA-256. */
  makeVersionFile: task({ input: z.strictObject({ versionId: Id }), output: Artifact }),
  /**
   * A letter (công văn) to each of these bodies about the papers that it owes, all in one step: with a day each gets the
   * next number of the register, without one they stay drafts. Several go as one ZIP.
   */
  makeReminders: task({
    input: z.strictObject({
      sessionId: Id,
      bodies: z.array(Line(200)).min(1).max(200),
      issueDate: Day.nullable(),
      format: z.enum(['pdf', 'docx']),
    }),
    output: Artifact,
  }),
  /** One PDF of all papers, or of what came after the last packet; what was in it is noted. */
  makePacket: task({
    input: z.strictObject({
      ...{ sessionId: Id, kind: PacketKindCode, approvedOnly: z.boolean() },
      title: Line(200),
    }),
    output: PacketReply,
  }),
  /** Another name of a packet; a name stands on its cover and its file. */
  namePacket: command({
    input: z.strictObject({ sessionId: Id, packetId: Id, title: Line(200) }),
    output: PapersReply,
  }),
  /** A packet as it went out. */
  makePacketAgain: task({ input: z.strictObject({ sessionId: Id, packetId: Id }), output: PacketReply }),
};
