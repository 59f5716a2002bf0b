import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { Session } from '@shared/sessions/model';
import type { SpeakersReply, SpeechShape } from '@shared/sessions/speaking/contract';
import { speechState } from '@shared/sessions/speaking/model';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';
import { deputiesOn } from '../roll-call/deputies';
import { belongs, noteSitting, sessionOf } from '../session-of';
import { loadSittingRules } from '../sitting-rules/rules';

/** Everybody who has spoken, speaks or waits, in their order. */
export async function loadSpeeches(db: ReadDb, sessionId: string): Promise<SpeechShape[]> {
  const rows = await db
    .selectFrom('speech')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    itemId: row.item_id,
    deputyId: row.deputy_id,
    speaker: row.speaker,
    kind: row.speech_kind,
    allowedSeconds: row.allowed_seconds,
    extendedSeconds: row.extended_seconds,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  }));
}

async function replyOf(db: ReadDb, session: Session): Promise<SpeakersReply> {
  const { times } = await loadSittingRules(db);
  const minutesOf = (code: string): number => times.find((rule) => rule.code === code)?.minutes ?? 10;
  const deputies = await deputiesOn(db, session.openingDate);
  return {
    speeches: await loadSpeeches(db, session.id),
    minutes: {
      speech: minutesOf('speech'),
      question: minutesOf('question'),
      answer: minutesOf('answer'),
    },
    deputies: deputies.map(({ id, number, fullName, birth }) => ({ id, number, fullName, birth })),
  };
}

export async function getSpeakers(
  { db }: QueryContext,
  { sessionId }: Input<'speaking.getSpeakers'>,
): Outcome<SpeakersReply> {
  const session = await sessionOf(db, sessionId);
  return session.ok ? ok(await replyOf(db, session.value)) : session;
}

export async function addSpeaker(
  context: CommandContext,
  { sessionId, itemId, deputyId, speaker, kind }: Input<'speaking.addSpeaker'>,
): Outcome<SpeakersReply> {
  const { tx, now } = context;
  const session = await sessionOf(tx, sessionId);
  if (!session.ok) return session;
  const { deputies, minutes, speeches } = await replyOf(tx, session.value);
  const known = deputyId === null || deputies.some(({ id }) => id === deputyId);
  if (!known || !(await belongs(tx, session.value, { itemId }))) return err(appError('not-found'));
  await tx
    .insertInto('speech')
    .values({
      id: context.newId(),
      session_id: sessionId,
      sitting_id: null,
      item_id: itemId,
      deputy_id: deputyId,
      speaker,
      speech_kind: kind,
      sort_order: speeches.length,
      allowed_seconds: minutes[kind] * 60,
      extended_seconds: 0,
      started_at: null,
      ended_at: null,
      ...firstStamp(now),
    })
    .execute();
  noteSitting(context, sessionId, `Đăng ký phát biểu: ${speaker}`);
  return ok(await replyOf(tx, session.value));
}

/** The order of those who wait; who has spoken stays where they were. */
export async function placeSpeakers(
  context: CommandContext,
  { sessionId, ids }: Input<'speaking.placeSpeakers'>,
): Outcome<SpeakersReply> {
  const session = await sessionOf(context.tx, sessionId);
  if (!session.ok) return session;
  const speeches = await loadSpeeches(context.tx, sessionId);
  const waiting = speeches.filter((speech) => speechState(speech) === 'waiting');
  const same = waiting.length === ids.length && waiting.every(({ id }) => ids.includes(id));
  if (!same || new Set(ids).size !== ids.length) return err(appError('speaking.changed'));
  const order = [
    ...speeches.filter((speech) => speechState(speech) !== 'waiting').map(({ id }) => id),
    ...ids,
  ];
  for (const [index, id] of order.entries()) {
    await context.tx.updateTable('speech').set({ sort_order: index }).where('id', '=', id).execute();
  }
  noteSitting(context, sessionId, 'Xếp lại danh sách phát biểu');
  return ok(await replyOf(context.tx, session.value));
}

interface Found {
  readonly session: Session;
  readonly speech: SpeechShape;
  readonly all: readonly SpeechShape[];
}

async function speechAt(
  context: CommandContext,
  { sessionId, id }: Input<'speaking.startSpeech'>,
): Promise<Found | null> {
  const session = await sessionOf(context.tx, sessionId);
  if (!session.ok) return null;
  const all = await loadSpeeches(context.tx, sessionId);
  const speech = all.find((one) => one.id === id);
  return speech ? { session: session.value, speech, all } : null;
}

export async function startSpeech(
  context: CommandContext,
  input: Input<'speaking.startSpeech'>,
): Outcome<SpeakersReply> {
  const found = await speechAt(context, input);
  if (!found) return err(appError('not-found'));
  const { tx, now } = context;
  if (speechState(found.speech) !== 'waiting') return ok(await replyOf(tx, found.session));
  for (const running of found.all.filter((speech) => speechState(speech) === 'speaking')) {
    await tx
      .updateTable('speech')
      .set({ ended_at: now, ...nextStamp(running, now) })
      .where('id', '=', running.id)
      .execute();
  }
  await tx
    .updateTable('speech')
    .set({ started_at: now, ...nextStamp(found.speech, now) })
    .where('id', '=', input.id)
    .execute();
  noteSitting(context, input.sessionId, `Bắt đầu phát biểu: ${found.speech.speaker}`);
  return ok(await replyOf(tx, found.session));
}

export async function endSpeech(
  context: CommandContext,
  input: Input<'speaking.endSpeech'>,
): Outcome<SpeakersReply> {
  const found = await speechAt(context, input);
  if (!found) return err(appError('not-found'));
  const { tx, now } = context;
  if (speechState(found.speech) !== 'speaking') return ok(await replyOf(tx, found.session));
  await tx
    .updateTable('speech')
    .set({ ended_at: now, ...nextStamp(found.speech, now) })
    .where('id', '=', input.id)
    .execute();
  noteSitting(context, input.sessionId, `Hết phát biểu: ${found.speech.speaker}`);
  return ok(await replyOf(tx, found.session));
}

const MOST_EXTRA = 36_000;

export async function extendSpeech(
  context: CommandContext,
  input: Input<'speaking.extendSpeech'>,
): Outcome<SpeakersReply> {
  const found = await speechAt(context, input);
  if (!found) return err(appError('not-found'));
  const { speech } = found;
  await context.tx
    .updateTable('speech')
    .set({
      extended_seconds: Math.min(MOST_EXTRA, speech.extendedSeconds + input.seconds),
      ...nextStamp(speech, context.now),
    })
    .where('id', '=', input.id)
    .execute();
  noteSitting(context, input.sessionId, `Thêm ${input.seconds} giây cho ${speech.speaker}`);
  return ok(await replyOf(context.tx, found.session));
}

/** Only those who have not spoken: what was said stays. */
export async function removeSpeaker(
  context: CommandContext,
  input: Input<'speaking.removeSpeaker'>,
): Outcome<SpeakersReply> {
  const found = await speechAt(context, input);
  if (!found || speechState(found.speech) !== 'waiting') return err(appError('not-found'));
  await context.tx.deleteFrom('speech').where('id', '=', input.id).execute();
  noteSitting(context, input.sessionId, `Rút đăng ký phát biểu: ${found.speech.speaker}`);
  return ok(await replyOf(context.tx, found.session));
}
