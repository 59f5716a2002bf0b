import { z } from 'zod';
import { query, task } from '../../contract/define';
import { Artifact, Day, Id, Line } from '../../contract/fields';

/** Where in a session something was found. */
const MATTER_KINDS = [
  'session',
  'item',
  'note',
  'vote',
  'election',
  'meeting',
  'question',
  'resolution',
  'paper',
  'minutes',
  'document',
] as const;

export const MatterHit = z.strictObject({
  kind: z.enum(MATTER_KINDS),
  id: Id,
  sessionId: Id,
  sessionTitle: z.string(),
  openingDate: Day,
  title: z.string(),
  /** The words around what was found, where the title alone does not show it. */
  excerpt: z.string(),
  /** The screen of the session that shows it. */
  part: z.string(),
});
export type MatterHit = z.infer<typeof MatterHit>;

export const sessionArchiveContract = {
  /** Over all sessions: sessions themselves, issued documents, items, notes of the minutes, votes, elections, meetings with voters, questions, resolutions, papers; with or without diacritics. */
  search: query({
    input: z.strictObject({ text: Line(100), limit: z.int().min(1).max(200) }),
    output: z.array(MatterHit),
  }),
  /** What an archive made now would lack, in sentences; nothing of it stops it. */
  previewArchive: query({
    input: z.strictObject({ sessionId: Id }),
    output: z.strictObject({ missing: z.array(z.string()) }),
  }),
  /** The whole session as a folder of the data folder and as one ZIP file, readable without the program. */
  makeArchive: task({
    input: z.strictObject({ sessionId: Id }),
    output: z.strictObject({ artifact: Artifact, folder: z.string(), files: z.int() }),
  }),
};
