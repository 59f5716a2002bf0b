import type { Insertable, Selectable } from 'kysely';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { formatDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { BASE_WORDS, COMPARISON_WORDS, SHARE_NAMES, TIME_NAMES } from '@shared/sessions/roll-call/labels';
import type {
  ShareRuleShape,
  SittingRulesReply,
  TimeRuleShape,
} from '@shared/sessions/sitting-rules/contract';
import { DEFAULT_SITTING_RULES } from '@shared/sessions/sitting-rules/defaults';
import type { ShareCode, ShareRule, TimeCode } from '@shared/sessions/sitting-rules/model';
import { verifiedAfter, type Verified } from '@shared/sessions/verification';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb, SittingRuleTable } from '../../database/tables';

type Row = Selectable<SittingRuleTable>;

/** The rules of sittings as the office has them: what the program knows, with what the office changed. */
export async function loadSittingRules(db: ReadDb): Promise<SittingRulesReply> {
  const rows = await db.selectFrom('sitting_rule').selectAll().execute();
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return {
    shares: DEFAULT_SITTING_RULES.shares.map((rule) => withShare(rule, byCode.get(rule.code))),
    times: DEFAULT_SITTING_RULES.times.map((rule): TimeRuleShape => {
      const row = byCode.get(rule.code);
      return row
        ? { code: rule.code, minutes: row.minutes ?? rule.minutes, ...sourceOf(row), version: row.version }
        : { ...rule, version: null };
    }),
  };
}

function withShare(rule: ShareRule, row: Row | undefined): ShareRuleShape {
  if (!row) return { ...rule, version: null };
  return {
    code: rule.code,
    numerator: row.numerator ?? rule.numerator,
    denominator: row.denominator ?? rule.denominator,
    comparison: row.comparison === '' ? rule.comparison : row.comparison,
    base: row.base_kind === '' ? rule.base : row.base_kind,
    ...sourceOf(row),
    version: row.version,
  };
}

const sourceOf = (row: Row) => ({
  basis: row.basis,
  verification: row.verification,
  checkedDate: row.checked_date,
  checkedBy: row.checked_by,
});

/** How long somebody speaks, asks and answers in this council. */
export async function loadSpeakingMinutes(db: ReadDb): Promise<Readonly<Record<TimeCode, number>>> {
  const { times } = await loadSittingRules(db);
  const minutesOf = (code: TimeCode): number => times.find((rule) => rule.code === code)?.minutes ?? 0;
  return { speech: minutesOf('speech'), question: minutesOf('question'), answer: minutesOf('answer') };
}

export async function loadShare(db: ReadDb, code: ShareCode): Promise<ShareRuleShape> {
  const found = (await loadSittingRules(db)).shares.find((rule) => rule.code === code);
  if (!found) throw new Error(`no rule ${code}`);
  return found;
}

export const getRules = async ({ db }: QueryContext): Outcome<SittingRulesReply> =>
  ok(await loadSittingRules(db));

const SHARE_LABELS = { share: 'Tỷ lệ', base: 'Tính trên', basis: 'Căn cứ', checked: 'Cơ quan kiểm tra' };
const TIME_LABELS = { minutes: 'Số phút', basis: 'Căn cứ', checked: 'Cơ quan kiểm tra' };

const checkedWords = (rule: { readonly checkedDate: string | null; readonly checkedBy: string }): string =>
  rule.checkedDate === null ? '' : `${formatDate(rule.checkedDate)} ${rule.checkedBy}`.trim();

const readableShare = (rule: Omit<ShareRule, 'code' | 'verification'>) => ({
  share: `${COMPARISON_WORDS[rule.comparison]} ${rule.numerator}/${rule.denominator}`,
  base: BASE_WORDS[rule.base],
  basis: rule.basis,
  checked: checkedWords(rule),
});

const readableTime = (rule: Omit<TimeRuleShape, 'code' | 'verification' | 'version'>) => ({
  minutes: String(rule.minutes),
  basis: rule.basis,
  checked: checkedWords(rule),
});

export async function saveShare(
  context: CommandContext,
  { code, version, fields }: Input<'sittingRules.saveShare'>,
): Outcome<SittingRulesReply> {
  const before = await loadShare(context.tx, code);
  if (before.version !== version) return err(appError('conflict'));
  const { numerator, denominator, comparison, base } = fields;
  await store(context, code, version, {
    ...{ numerator, denominator, comparison, base_kind: base, minutes: null },
    ...sourceColumns(
      before,
      fields,
      (['numerator', 'denominator', 'comparison', 'base'] as const).some(
        (part) => fields[part] !== before[part],
      ),
    ),
  });
  const changes = changedFields(readableShare(before), readableShare(fields), SHARE_LABELS);
  context.audit(entryOf(code, `Sửa quy tắc: ${SHARE_NAMES[code]}`, changes));
  return ok(await loadSittingRules(context.tx));
}

export async function saveTime(
  context: CommandContext,
  { code, version, fields }: Input<'sittingRules.saveTime'>,
): Outcome<SittingRulesReply> {
  const before = (await loadSittingRules(context.tx)).times.find((rule) => rule.code === code);
  if (!before) return err(appError('not-found'));
  if (before.version !== version) return err(appError('conflict'));
  await store(context, code, version, {
    ...{ numerator: null, denominator: null, comparison: '', base_kind: '', minutes: fields.minutes },
    ...sourceColumns(before, fields, fields.minutes !== before.minutes),
  });
  const changes = changedFields(readableTime(before), readableTime(fields), TIME_LABELS);
  context.audit(entryOf(code, `Sửa thời gian: ${TIME_NAMES[code]}`, changes));
  return ok(await loadSittingRules(context.tx));
}

/** A figure that was read in a text stays verified only while it is that figure, and that text is named. */
function sourceColumns(
  before: Verified & { readonly basis: string },
  fields: Omit<Verified, 'verification'> & { readonly basis: string },
  figureChanged: boolean,
) {
  const { basis } = fields;
  const { checkedBy, checkedDate, verification } = verifiedAfter(
    before,
    fields,
    figureChanged || basis !== before.basis,
  );
  return { basis, verification, checked_date: checkedDate, checked_by: checkedBy };
}

type Columns = Omit<Insertable<SittingRuleTable>, 'id' | 'code' | 'created_at' | 'updated_at' | 'version'>;

async function store(
  { tx, now, newId }: CommandContext,
  code: string,
  version: number | null,
  columns: Columns,
): Promise<void> {
  if (version === null) {
    await tx
      .insertInto('sitting_rule')
      .values({ id: newId(), code, ...columns, ...firstStamp(now) })
      .execute();
  } else {
    await tx
      .updateTable('sitting_rule')
      .set({ ...columns, ...nextStamp({ version }, now) })
      .where('code', '=', code)
      .execute();
  }
}

export async function resetRule(
  context: CommandContext,
  { code, version }: Input<'sittingRules.resetRule'>,
): Outcome<SittingRulesReply> {
  const row = await context.tx
    .selectFrom('sitting_rule')
    .select('version')
    .where('code', '=', code)
    .executeTakeFirst();
  if (!row) return err(appError('not-found'));
  if (row.version !== version) return err(appError('conflict'));
  await context.tx.deleteFrom('sitting_rule').where('code', '=', code).execute();
  const name = code in SHARE_NAMES ? SHARE_NAMES[code as ShareCode] : TIME_NAMES[code as TimeCode];
  context.audit(entryOf(code, `Trả quy tắc về ban đầu: ${name}`, []));
  return ok(await loadSittingRules(context.tx));
}

const entryOf = (code: string, summary: string, changes: ReturnType<typeof changedFields>) => ({
  entity: 'sittingRule' as const,
  entityId: code,
  summary,
  changes,
});
