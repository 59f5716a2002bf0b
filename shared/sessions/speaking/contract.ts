import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Id, RequiredLine, Version } from '../../contract/fields';
import { TIME_CODES } from '../sitting-rules/model';

export const SpeechShape = z.strictObject({
  id: Id,
  version: Version,
  itemId: Id.nullable(),
  deputyId: Id.nullable(),
  speaker: z.string(),
  kind: z.enum(TIME_CODES),
  allowedSeconds: z.int(),
  extendedSeconds: z.int(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export type SpeechShape = z.infer<typeof SpeechShape>;

export const SpeakersReply = z.strictObject({
  /** Those who have spoken, who speaks, who waits. */
  speeches: z.array(SpeechShape),
  minutes: z.strictObject({ speech: z.int(), question: z.int(), answer: z.int() }),
  deputies: z.array(z.strictObject({ id: Id, number: z.int(), fullName: z.string(), birth: z.string() })),
});
export type SpeakersReply = z.infer<typeof SpeakersReply>;

const OnSession = { sessionId: Id };
const OneSpeech = z.strictObject({ ...OnSession, id: Id });

export const speakingContract = {
  getSpeakers: query({ input: z.strictObject(OnSession), output: SpeakersReply }),
  addSpeaker: command({
    input: z.strictObject({
      ...OnSession,
      itemId: Id.nullable(),
      deputyId: Id.nullable(),
      speaker: RequiredLine(120),
      kind: z.enum(TIME_CODES),
    }),
    output: SpeakersReply,
  }),
  /** Those who wait, in their new order. */
  placeSpeakers: command({
    input: z.strictObject({ ...OnSession, ids: z.array(Id).max(300) }),
    output: SpeakersReply,
  }),
  /** Whoever spoke until now ends. */
  startSpeech: command({ input: OneSpeech, output: SpeakersReply }),
  endSpeech: command({ input: OneSpeech, output: SpeakersReply }),
  extendSpeech: command({
    input: z.strictObject({ ...OnSession, id: Id, seconds: z.int().min(10).max(3600) }),
    output: SpeakersReply,
  }),
  removeSpeaker: command({ input: OneSpeech, output: SpeakersReply }),
};
