import type { Selectable } from 'kysely';
import type { RuleFields } from '@shared/sessions/deadlines/shapes-contract';
import type { DeadlineRule } from '@shared/sessions/deadlines/model';
import { verifiedAfter } from '@shared/sessions/verification';
import type { DeadlineRuleTable } from '../database/tables';

/** A rule stands in the same columns whether it is the office's template or the copy of one session. */
type RuleColumns = Pick<
  Selectable<DeadlineRuleTable>,
  | 'title'
  | 'owner'
  | 'paper'
  | 'phase'
  | 'anchor'
  | 'anchor_code'
  | 'offset_days'
  | 'offset_to_days'
  | 'unit'
  | 'limit_anchor'
  | 'limit_anchor_code'
  | 'limit_days'
  | 'limit_unit'
  | 'basis'
  | 'checked_date'
  | 'checked_by'
>;

export function ruleColumns(fields: RuleFields | DeadlineRule): RuleColumns {
  const { limit } = fields;
  return {
    title: fields.title,
    owner: fields.owner,
    paper: fields.paper,
    phase: fields.phase,
    anchor: fields.anchor,
    anchor_code: fields.anchor === 'step' ? fields.anchorCode : '',
    offset_days: fields.offset,
    offset_to_days: fields.offsetTo === fields.offset ? null : fields.offsetTo,
    unit: fields.unit,
    limit_anchor: limit?.anchor ?? null,
    limit_anchor_code: limit === null ? null : limit.anchor === 'step' ? limit.anchorCode : '',
    limit_days: limit?.offset ?? null,
    limit_unit: limit?.unit ?? null,
    basis: fields.basis,
    checked_date: fields.checkedDate,
    checked_by: fields.checkedBy,
  };
}

/** What a rule says of days, and on what text: another word here, and nobody has read it yet. */
const SAYS = [
  'anchor',
  'anchor_code',
  'offset_days',
  'offset_to_days',
  'unit',
  'limit_anchor',
  'limit_anchor_code',
  'limit_days',
  'limit_unit',
  'basis',
] as const;

/** The columns of a rule that was saved, with what stands of its mark. */
export function verifiedColumns(
  before: DeadlineRule | null,
  fields: RuleFields,
): RuleColumns & Pick<Selectable<DeadlineRuleTable>, 'verification'> {
  const after = ruleColumns(fields);
  const was = before && ruleColumns(before);
  const changed = was !== null && SAYS.some((column) => was[column] !== after[column]);
  const { checkedBy, checkedDate, verification } = verifiedAfter(before, fields, changed);
  return { ...after, checked_by: checkedBy, checked_date: checkedDate, verification };
}

export function ruleOf(
  row: RuleColumns & Pick<Selectable<DeadlineRuleTable>, 'code' | 'verification'>,
): DeadlineRule {
  const { limit_anchor: limitAnchor, limit_days: limitDays, limit_unit: limitUnit } = row;
  return {
    code: row.code,
    title: row.title,
    owner: row.owner,
    paper: row.paper,
    phase: row.phase,
    anchor: row.anchor,
    anchorCode: row.anchor_code,
    offset: row.offset_days,
    offsetTo: row.offset_to_days,
    unit: row.unit,
    limit:
      limitAnchor === null || limitDays === null || limitUnit === null
        ? null
        : {
            anchor: limitAnchor,
            anchorCode: row.limit_anchor_code ?? '',
            offset: limitDays,
            unit: limitUnit,
          },
    basis: row.basis,
    verification: row.verification,
    checkedDate: row.checked_date,
    checkedBy: row.checked_by,
  };
}
