import { dateText, parseTypedDate, type LocalDate } from '@shared/kernel/local-date';
import { cleanText } from '@shared/kernel/vietnamese-text';
import type { RuleFields } from '@shared/sessions/deadlines/shapes-contract';
import type { AnchorKind, DayUnit, StepPhase } from '@shared/sessions/deadlines/model';
import { NO_SUCH_DAY } from '../words';

/** A rule as it is typed: texts as they stand in the fields, days as numbers with a direction. */
export interface RuleDraft {
  readonly title: string;
  readonly owner: string;
  readonly paper: string;
  readonly phase: StepPhase;
  /** `opening`, or `step:code`. */
  readonly anchor: string;
  readonly direction: Direction;
  readonly days: string;
  /** The other end of a range; empty for one day. */
  readonly daysTo: string;
  readonly unit: DayUnit;
  readonly hasLimit: boolean;
  readonly limitAnchor: string;
  readonly limitDirection: Direction;
  readonly limitDays: string;
  readonly limitUnit: DayUnit;
  readonly basis: string;
  readonly checkedDate: string;
  readonly checkedBy: string;
}

export type Direction = 'before' | 'after';

const STEP = 'step:';

const anchorText = (anchor: AnchorKind, code: string): string =>
  anchor === 'step' ? `${STEP}${code}` : anchor;

function anchorOf(text: string): Pick<RuleFields, 'anchor' | 'anchorCode'> {
  if (text.startsWith(STEP)) return { anchor: 'step', anchorCode: text.slice(STEP.length) };
  return { anchor: text as AnchorKind, anchorCode: '' };
}

const directionOf = (offset: number, to: number | null): Direction =>
  offset < 0 || (to ?? 0) < 0 ? 'before' : 'after';

export function draftOf(rule: RuleFields | null): RuleDraft {
  const offset = rule?.offset ?? -10;
  const limit = rule?.limit ?? null;
  return {
    title: rule?.title ?? '',
    owner: rule?.owner ?? '',
    paper: rule?.paper ?? '',
    phase: rule?.phase ?? 'before',
    anchor: anchorText(rule?.anchor ?? 'opening', rule?.anchorCode ?? ''),
    direction: directionOf(offset, rule?.offsetTo ?? null),
    days: String(Math.abs(offset)),
    daysTo: rule?.offsetTo === undefined || rule.offsetTo === null ? '' : String(Math.abs(rule.offsetTo)),
    unit: rule?.unit ?? 'calendar',
    hasLimit: limit !== null,
    limitAnchor: anchorText(limit?.anchor ?? 'opening', limit?.anchorCode ?? ''),
    limitDirection: limit === null ? 'before' : directionOf(limit.offset, null),
    limitDays: limit === null ? '' : String(Math.abs(limit.offset)),
    limitUnit: limit?.unit ?? 'calendar',
    basis: rule?.basis ?? 'Theo cách làm của văn phòng',
    checkedDate: dateText(rule?.checkedDate ?? null),
    checkedBy: rule?.checkedBy ?? '',
  };
}

/** A whole number up to 400, or undefined. */
function daysOf(text: string): number | undefined {
  const typed = text.trim();
  return /^\d{1,3}$/u.test(typed) && Number(typed) <= 400 ? Number(typed) : undefined;
}

/** A day, nothing, or undefined for something that is none. */
export function dayOf(text: string): LocalDate | null | undefined {
  return text.trim() === '' ? null : (parseTypedDate(text) ?? undefined);
}

export type DraftProblems = Partial<Record<keyof RuleDraft, string>>;

const DAYS_WRONG = 'Hãy nhập số ngày đến 400.';
const signed = (days: number, direction: Direction): number =>
  direction === 'before' && days > 0 ? -days : days;

/** What the draft says, or what is wrong with it field by field. */
export function rulesOfDraft(
  draft: RuleDraft,
): { readonly fields: RuleFields } | { readonly problems: DraftProblems } {
  const days = daysOf(draft.days);
  const daysTo = draft.daysTo.trim() === '' ? null : daysOf(draft.daysTo);
  const limitDays = draft.hasLimit ? daysOf(draft.limitDays) : null;
  const checkedDate = dayOf(draft.checkedDate);
  const problems: DraftProblems = {
    ...(cleanText(draft.title) === '' ? { title: 'Hãy ghi tên việc.' } : {}),
    ...(days === undefined ? { days: DAYS_WRONG } : {}),
    ...(daysTo === undefined ? { daysTo: DAYS_WRONG } : {}),
    ...(limitDays === undefined ? { limitDays: DAYS_WRONG } : {}),
    ...(checkedDate === undefined ? { checkedDate: NO_SUCH_DAY } : {}),
  };
  if (days === undefined || daysTo === undefined || limitDays === undefined || checkedDate === undefined) {
    return { problems };
  }
  if (problems.title !== undefined) return { problems };
  // "Từ 5 đến 10 ngày trước" and "từ 10 đến 5 ngày trước" are the same days; the earlier one comes first.
  const ends = [days, ...(daysTo === null ? [] : [daysTo])].map((count) => signed(count, draft.direction));
  const offset = Math.min(...ends);
  const last = Math.max(...ends);
  return {
    fields: {
      title: draft.title,
      owner: draft.owner,
      paper: draft.paper,
      phase: draft.phase,
      ...anchorOf(draft.anchor),
      offset,
      offsetTo: last === offset ? null : last,
      unit: draft.unit,
      limit:
        limitDays === null
          ? null
          : {
              ...anchorOf(draft.limitAnchor),
              offset: signed(limitDays, draft.limitDirection),
              unit: draft.limitUnit,
            },
      basis: draft.basis,
      checkedDate,
      checkedBy: draft.checkedBy,
    },
  };
}
