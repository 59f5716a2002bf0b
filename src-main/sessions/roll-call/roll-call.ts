import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { dayPartNames } from '@shared/kernel/day-part';
import { formatDate, localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { Sitting } from '@shared/sessions/model';
import type { RollReply } from '@shared/sessions/roll-call/contract';
import { needsReason, rewrites } from '@shared/sessions/roll-call/corrections';
import { ROLL_WORDS } from '@shared/sessions/roll-call/labels';
import { isAway, type MarkFields, type Presence, type RollStatus } from '@shared/sessions/roll-call/model';
import { statusIn } from '@shared/sessions/roll-call/figures';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { loadSession } from '../session-store';
import { writeTimes } from '../sitting-record';
import { loadShare } from '../sitting-rules/rules';
import { keepNumbers } from './deputies';
import { findSitting, loadRoll, writeMarks, type SittingPlace } from './roll-store';

export async function getRoll(
  { db, now }: QueryContext,
  input: Input<'rollCall.getRoll'>,
): Outcome<RollReply> {
  const place = await findSitting(db, input);
  return place.ok ? ok(await loadRoll(db, place.value, now)) : place;
}

export async function getRolls(
  { db, now }: QueryContext,
  { sessionId }: Input<'rollCall.getRolls'>,
): Outcome<RollReply[]> {
  const session = await loadSession(db, sessionId);
  if (!session) return err(appError('not-found'));
  const rolls: RollReply[] = [];
  for (const sitting of session.sittings) rolls.push(await loadRoll(db, { session, sitting }, now));
  return ok(rolls);
}

/** "sáng 08/12/2026" */
export const sittingName = ({ date, part }: Pick<Sitting, 'date' | 'part'>): string =>
  `${dayPartNames[part].toLowerCase()} ${formatDate(date)}`;

/** Only what belongs to a status is kept beside it. */
function markOf(status: RollStatus, input: Omit<MarkFields, 'status'>): MarkFields | null {
  if (status === 'not_recorded') return null;
  return {
    status,
    arrivedTime: status === 'late' || status === 'left' ? input.arrivedTime : '',
    leftTime: status === 'left' ? input.leftTime : '',
    reason: isAway(status) || status === 'left' ? input.reason : '',
  };
}

export async function recordMark(
  context: CommandContext,
  input: Input<'rollCall.recordMark'>,
): Outcome<RollReply> {
  const place = await findSitting(context.tx, input);
  if (!place.ok) return place;
  const { sitting } = place.value;
  const roll = await loadRoll(context.tx, place.value, context.now);
  const deputy = roll.deputies.find(({ id }) => id === input.deputyId);
  if (!deputy) return err(appError('not-found'));
  const standing = roll.marks.find(({ deputyId }) => deputyId === deputy.id);
  const before: RollStatus = standing?.status ?? 'not_recorded';
  if (before !== input.before) return err(appError('roll.mark-changed'));
  const mark = markOf(input.status, input);
  const same =
    before === input.status &&
    (standing?.arrivedTime ?? '') === (mark?.arrivedTime ?? '') &&
    (standing?.leftTime ?? '') === (mark?.leftTime ?? '') &&
    (standing?.reason ?? '') === (mark?.reason ?? '');
  if (same) return ok(roll);
  const state = { closed: roll.times.rollClosedAt !== null, date: sitting.date };
  const today = localDateOf(context.now);
  const asks = needsReason(state, today, before, input.status, rewrites(standing, input));
  if (asks && input.correction === '') {
    return err(appError('roll.reason-needed'));
  }
  await keepNumbers(context, roll.deputies);
  await writeMarks(context, sitting.id, [{ deputyId: deputy.id, before, mark }], input);
  context.audit({
    entity: 'sitting',
    entityId: input.sessionId,
    summary: `Điểm danh ${deputy.fullName}, phiên ${sittingName(sitting)}`,
    changes: [
      { field: 'Điểm danh', before: ROLL_WORDS[before], after: ROLL_WORDS[input.status] },
      ...(input.reason === '' ? [] : [{ field: 'Lý do vắng', before: '', after: input.reason }]),
      ...(input.correction === '' ? [] : [{ field: 'Lý do sửa', before: '', after: input.correction }]),
    ],
  });
  return ok(await loadRoll(context.tx, place.value, context.now));
}

export const recordAllPresent = (
  context: CommandContext,
  input: Input<'rollCall.recordAllPresent'>,
): Outcome<RollReply> => recordRest(context, input, 'present');

export const recordRestAbsent = (
  context: CommandContext,
  input: Input<'rollCall.recordRestAbsent'>,
): Outcome<RollReply> => recordRest(context, input, 'absent');

/** Whoever is named and has no mark yet; what was recorded stays. */
async function recordRest(
  context: CommandContext,
  input: Input<'rollCall.recordAllPresent'>,
  status: Extract<Presence, 'present' | 'absent'>,
): Outcome<RollReply> {
  const place = await findSitting(context.tx, input);
  if (!place.ok) return place;
  const { sitting } = place.value;
  const roll = await loadRoll(context.tx, place.value, context.now);
  const known = new Set(roll.deputies.map(({ id }) => id));
  if (input.deputyIds.some((id) => !known.has(id))) return err(appError('not-found'));
  const statusOf = statusIn(roll.marks);
  const open = [...new Set(input.deputyIds)].filter((id) => statusOf(id) === 'not_recorded');
  if (open.length === 0) return ok(roll);
  const mark = { status, arrivedTime: '', leftTime: '', reason: '' };
  await keepNumbers(context, roll.deputies);
  await writeMarks(
    context,
    sitting.id,
    open.map((deputyId) => ({ deputyId, before: 'not_recorded', mark })),
    { source: status === 'present' ? 'all_present' : 'rest_absent', correction: '' },
  );
  context.audit({
    entity: 'sitting',
    entityId: input.sessionId,
    summary: `Ghi ${ROLL_WORDS[status].toLowerCase()} ${open.length} đại biểu, phiên ${sittingName(sitting)}`,
    changes: [],
  });
  return ok(await loadRoll(context.tx, place.value, context.now));
}

/** A roll is closed when it says something of everybody. */
export async function closeRoll(
  context: CommandContext,
  input: Input<'rollCall.closeRoll'>,
): Outcome<RollReply> {
  const place = await findSitting(context.tx, input);
  if (!place.ok) return place;
  const roll = await loadRoll(context.tx, place.value, context.now);
  const open = roll.deputies.length - roll.marks.length;
  if (open > 0) return err(appError('roll.not-complete', { count: open }));
  if (roll.times.rollClosedAt !== null) return ok(roll);
  return close(context, place.value);
}

async function close(context: CommandContext, place: SittingPlace): Outcome<RollReply> {
  await writeTimes(context, place.sitting.id, {
    roll_closed_at: context.now,
    quorum: JSON.stringify(await loadShare(context.tx, 'quorum')),
  });
  context.audit({
    entity: 'sitting',
    entityId: place.session.id,
    summary: `Chốt điểm danh phiên ${sittingName(place.sitting)}`,
    changes: [],
  });
  return ok(await loadRoll(context.tx, place, context.now));
}

export async function listEvents(
  { db }: QueryContext,
  input: Input<'rollCall.listEvents'>,
): Outcome<Output<'rollCall.listEvents'>> {
  const place = await findSitting(db, input);
  if (!place.ok) return place;
  const rows = await db
    .selectFrom('sitting_attendance_event')
    .selectAll()
    .where('sitting_id', '=', input.sittingId)
    .where('deputy_id', '=', input.deputyId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return ok(
    rows.map((row) => ({
      at: row.at,
      actor: row.actor,
      from: row.from_status,
      to: row.to_status,
      arrivedTime: row.arrived_time,
      leftTime: row.left_time,
      reason: row.reason,
      correction: row.correction,
      source: row.source,
    })),
  );
}
