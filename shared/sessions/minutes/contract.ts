import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Id, Line, Lines, Version } from '../../contract/fields';
import { AgendaItemShape } from '../agenda/contract';
import { SessionShape } from '../contract';
import { ElectionShape } from '../elections/contract';
import { OpenVoteShape } from '../open-votes/contract';
import { QuestionShape } from '../questions/contract';
import { RollReply } from '../roll-call/contract';
import { SpeechShape } from '../speaking/contract';

/** What people write into the minutes beside what is computed. */
export const MinutesParts = z.strictObject({
  chair: Line(200),
  secretary: Line(200),
  guests: Lines(4000),
  opening: Lines(4000),
  conclusion: Lines(4000),
});
export type MinutesParts = z.infer<typeof MinutesParts>;

const ItemRecordShape = z.strictObject({
  itemId: Id,
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  note: z.string(),
  version: Version,
});

const MinutesResolution = z.strictObject({
  id: Id,
  itemId: Id.nullable(),
  voteId: Id.nullable(),
  symbol: z.string(),
  title: z.string(),
  elected: z.int().nullable(),
});

/** Everything that the minutes are computed from. */
export const MinutesReply = z.strictObject({
  session: SessionShape,
  items: z.array(AgendaItemShape),
  rolls: z.array(RollReply),
  votes: z.array(OpenVoteShape),
  elections: z.array(ElectionShape),
  questions: z.array(QuestionShape),
  speeches: z.array(SpeechShape),
  records: z.array(ItemRecordShape),
  resolutions: z.array(MinutesResolution),
  parts: MinutesParts,
});
export type MinutesReply = z.infer<typeof MinutesReply>;

export const sessionMinutesContract = {
  getMinutes: query({ input: z.strictObject({ sessionId: Id }), output: MinutesReply }),
  saveNote: command({
    input: z.strictObject({
      sessionId: Id,
      itemId: Id,
      /** What the window was written over: the times of an item change while its note is being written. */
      before: Lines(8000),
      note: Lines(8000),
    }),
    output: MinutesReply,
  }),
  saveParts: command({
    input: z.strictObject({
      sessionId: Id,
      /** What each part was written over: two windows that write different parts both keep theirs. */
      before: MinutesParts,
      parts: MinutesParts,
    }),
    output: MinutesReply,
  }),
};
