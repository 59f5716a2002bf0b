import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import { anchorProblem, countedFrom } from '@shared/sessions/deadlines/anchors';
import type { TemplateReply } from '@shared/sessions/deadlines/contract';
import type { DeadlineRule } from '@shared/sessions/deadlines/model';
import type { SessionType } from '@shared/sessions/model';
import { templateOf } from '@shared/sessions/templates';
import { changedFields } from '../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../application/context';
import type { ReadDb } from '../database/tables';
import { RULE_LABELS, readableRule } from './readable-rule';
import { ruleOf, verifiedColumns } from './rule-columns';
import { levelOf } from './sessions';

type TemplateRule = TemplateReply['rules'][number];

/** The template of a kind: the program's rules with what the office changed about them, then the office's own. */
async function loadTemplate(db: ReadDb, sessionType: SessionType): Promise<readonly TemplateRule[]> {
  const rows = await db
    .selectFrom('deadline_rule')
    .selectAll()
    .where('session_type', '=', sessionType)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  const stored = rows.map((row) => ({
    ...ruleOf(row),
    id: row.id,
    version: row.version,
    active: row.active === 1,
  }));
  const byCode = new Map(stored.map((rule) => [rule.code, rule]));
  const known = templateOf(sessionType, await levelOf(db));
  const codes = new Set(known.map(({ code }) => code));
  return [
    ...known.map((rule) => ({
      ...(byCode.get(rule.code) ?? { ...rule, id: null, version: null, active: true }),
      own: false,
    })),
    ...stored.filter(({ code }) => !codes.has(code)).map((rule) => ({ ...rule, own: true })),
  ];
}

/** The rules that a new session gets its steps from. */
export async function activeRules(db: ReadDb, sessionType: SessionType): Promise<readonly DeadlineRule[]> {
  const template = await loadTemplate(db, sessionType);
  return template.filter(({ active }) => active);
}

const answer = async (db: ReadDb, sessionType: SessionType): Outcome<TemplateReply> =>
  ok({ rules: [...(await loadTemplate(db, sessionType))] });

export const getTemplate = (
  { db }: QueryContext,
  { sessionType }: Input<'deadlineRules.getTemplate'>,
): Outcome<TemplateReply> => answer(db, sessionType);

/** A rule of the program is stored the first time somebody changes it. */
export async function saveRule(
  context: CommandContext,
  { sessionType, code, version, fields }: Input<'deadlineRules.saveRule'>,
): Outcome<TemplateReply> {
  const { tx, now } = context;
  const template = await loadTemplate(tx, sessionType);
  const before = template.find((rule) => rule.code === code) ?? null;
  if (code !== null && before === null) return err(appError('not-found'));
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  const id = before?.id ?? context.newId();
  const saved = { ...fields, code: code ?? `own-${id}` };
  const others = template.filter((rule) => rule.code !== saved.code);
  const inUse = [...others.filter(({ active }) => active), saved];
  const problem = anchorProblem(saved, inUse);
  if (problem !== null) return err(appError(problem));
  const dependent = fields.active ? null : countedFrom(saved.code, inUse);
  if (dependent) return err(appError('session.anchor-in-use', { title: dependent.title }));
  const columns = {
    ...verifiedColumns(before, fields),
    active: fields.active ? (1 as const) : (0 as const),
    updated_at: now,
  };
  if (before?.id) {
    await tx
      .updateTable('deadline_rule')
      .set({ ...columns, version: (before.version ?? 0) + 1 })
      .where('id', '=', before.id)
      .execute();
  } else {
    await tx
      .insertInto('deadline_rule')
      .values({
        ...columns,
        id,
        session_type: sessionType,
        code: saved.code,
        sort_order: before ? template.indexOf(before) : template.length,
        created_at: now,
        version: 1,
      })
      .execute();
  }
  context.audit({
    entity: 'deadlineRule',
    entityId: id,
    summary: `${code === null ? 'Thêm' : 'Sửa'} thời hạn mẫu: ${fields.title}`,
    changes: changedFields(
      before && readableRule(before, template),
      readableRule(fields, template),
      RULE_LABELS,
    ),
  });
  return answer(tx, sessionType);
}

export async function resetRule(
  context: CommandContext,
  { sessionType, id, version }: Input<'deadlineRules.resetRule'>,
): Outcome<TemplateReply> {
  const template = await loadTemplate(context.tx, sessionType);
  const rule = template.find((one) => one.id === id);
  if (!rule) return err(appError('not-found'));
  if (rule.version !== version) return err(appError('conflict'));
  const dependent = rule.own ? countedFrom(rule.code, template) : null;
  if (dependent) return err(appError('session.anchor-in-use', { title: dependent.title }));
  await context.tx.deleteFrom('deadline_rule').where('id', '=', id).execute();
  context.audit({
    entity: 'deadlineRule',
    entityId: id,
    summary: `${rule.own ? 'Bỏ thời hạn mẫu' : 'Trả thời hạn về mẫu ban đầu'}: ${rule.title}`,
    changes: [],
  });
  return answer(context.tx, sessionType);
}
