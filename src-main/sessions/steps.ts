import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { dateText, localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { anchorProblem, countedFrom } from '@shared/sessions/deadlines/anchors';
import { JOINT_MEETING } from '@shared/sessions/deadlines/compute';
import type { StepsReply } from '@shared/sessions/deadlines/contract';
import type { SessionStep } from '@shared/sessions/deadlines/model';
import { stepLabels } from '@shared/sessions/messages';
import type { Session } from '@shared/sessions/model';
import { changedFields } from '../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../application/context';
import type { ReadDb } from '../database/tables';
import { RULE_LABELS, readableRule } from './readable-rule';
import { verifiedColumns } from './rule-columns';
import { loadSession } from './session-store';
import { daysOf, loadDatedSteps, loadSteps } from './step-store';

export async function getSteps(
  { db, now }: QueryContext,
  { sessionId }: Input<'sessionSteps.getSteps'>,
): Outcome<StepsReply> {
  const session = await loadSession(db, sessionId);
  return session ? ok(await stepsReply(db, session, now)) : err(appError('not-found'));
}

async function stepsReply(db: ReadDb, session: Session, now: string): Promise<StepsReply> {
  const today = localDateOf(now);
  // Until the session opens, a minimum that is past names itself; afterwards only what was written down counts.
  const steps = await loadDatedSteps(db, session, today <= session.openingDate ? today : null);
  return {
    today,
    ...daysOf(session),
    // What the border does not know (its own verification is there) stays inside.
    steps: [...steps],
  };
}

const isOwn = (code: string): boolean => code.startsWith('own-');

export async function saveStep(
  context: CommandContext,
  { sessionId, id, version, fields: sent }: Input<'sessionSteps.saveStep'>,
): Outcome<StepsReply> {
  const { tx, now } = context;
  // What was done is no step that the session goes without.
  const fields = { ...sent, skipped: sent.skipped && sent.doneDate === null };
  const session = await loadSession(tx, sessionId);
  if (!session) return err(appError('not-found'));
  const steps = await loadSteps(tx, sessionId);
  const before = steps.find((step) => step.id === id) ?? null;
  if (id !== null && before === null) return err(appError('not-found'));
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  const stepId = id ?? context.newId();
  const saved = { ...fields, code: before?.code ?? `own-${stepId}` };
  const problem = anchorProblem(saved, [...steps.filter((step) => step.id !== id), saved]);
  if (problem !== null) return err(appError(problem));
  if (saved.code === JOINT_MEETING && (fields.fixedDate ?? '') > session.openingDate) {
    return err(appError('session.joint-after'));
  }
  const columns = {
    ...verifiedColumns(before, fields),
    fixed_date: fields.fixedDate,
    done_date: fields.doneDate,
    skipped: fields.skipped ? (1 as const) : (0 as const),
    note: fields.note,
    updated_at: now,
  };
  if (before) {
    await tx
      .updateTable('session_step')
      .set({ ...columns, version: before.version + 1 })
      .where('id', '=', before.id)
      .execute();
  } else {
    await tx
      .insertInto('session_step')
      .values({
        ...columns,
        id: stepId,
        session_id: sessionId,
        code: saved.code,
        sort_order: steps.length,
        created_at: now,
        version: 1,
      })
      .execute();
  }
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `${before ? 'Sửa việc' : 'Thêm việc'}: ${fields.title}`,
    changes: changedFields(before && readableStep(before, steps), readableStep(fields, steps), STEP_LABELS),
  });
  return ok(await stepsReply(tx, session, now));
}

export async function removeStep(
  context: CommandContext,
  { sessionId, id, version }: Input<'sessionSteps.removeStep'>,
): Outcome<StepsReply> {
  const session = await loadSession(context.tx, sessionId);
  const steps = await loadSteps(context.tx, sessionId);
  const step = steps.find((one) => one.id === id);
  if (!session || !step) return err(appError('not-found'));
  if (step.version !== version) return err(appError('conflict'));
  if (!isOwn(step.code)) return err(appError('session.template-step'));
  const dependent = countedFrom(step.code, steps);
  if (dependent) return err(appError('session.anchor-in-use', { title: dependent.title }));
  await context.tx.deleteFrom('session_step').where('id', '=', id).execute();
  context.audit({ entity: 'session', entityId: sessionId, summary: `Bỏ việc: ${step.title}`, changes: [] });
  return ok(await stepsReply(context.tx, session, context.now));
}

const STEP_LABELS = {
  ...RULE_LABELS,
  fixedDate: stepLabels.fixedDate,
  doneDate: stepLabels.doneDate,
  skipped: stepLabels.skipped,
  note: stepLabels.note,
} as const;

function readableStep(
  step: Input<'sessionSteps.saveStep'>['fields'] | SessionStep,
  steps: readonly SessionStep[],
): Partial<Record<keyof typeof STEP_LABELS, string>> {
  return {
    ...readableRule(step, steps),
    fixedDate: dateText(step.fixedDate),
    doneDate: dateText(step.doneDate),
    skipped: step.skipped ? 'Có' : '',
    note: step.note,
  };
}
