import { z } from 'zod';
import { Day, Id, Line, Lines, RequiredLine, Version } from '../../contract/fields';
import { VerificationCode } from '../sitting-rules/contract';
import { ANCHOR_KINDS } from './model';

const AnchorCode = z.enum(ANCHOR_KINDS);
const DayUnitCode = z.enum(['calendar', 'working']);
const StepPhaseCode = z.enum(['before', 'during', 'after']);

const Offset = z.int('Hãy nhập số nguyên.').min(-400, 'Số ngày đến 400.').max(400, 'Số ngày đến 400.');

const LimitShape = z.strictObject({
  anchor: AnchorCode,
  anchorCode: Line(60),
  offset: Offset,
  unit: DayUnitCode,
});

/** A day from which others are counted: far enough from the ends of the calendar for any offset. */
export const AnchorDay = Day.refine(
  (date) => date >= '1950-01-01' && date < '2200-01-01',
  'Năm từ 1950 đến 2199.',
);

/** How the day of a step comes about, and what stands behind it: the same for a template and for a session. */
export const RuleFields = z.strictObject({
  title: RequiredLine(300),
  owner: Line(200),
  paper: Line(300),
  phase: StepPhaseCode,
  anchor: AnchorCode,
  anchorCode: Line(60),
  offset: Offset,
  offsetTo: Offset.nullable(),
  unit: DayUnitCode,
  limit: LimitShape.nullable(),
  basis: Line(400),
  checkedDate: Day.nullable(),
  checkedBy: Line(120),
});
export type RuleFields = z.infer<typeof RuleFields>;

export const StepFields = RuleFields.extend({
  fixedDate: AnchorDay.nullable(),
  doneDate: AnchorDay.nullable(),
  skipped: z.boolean(),
  note: Lines(1000),
});
export type StepFields = z.infer<typeof StepFields>;

const BrokenShape = z.strictObject({
  limitDate: Day,
  limitWords: z.string(),
  lateBy: z.int(),
  unit: DayUnitCode,
});

export const DatedStepShape = StepFields.extend({
  id: Id,
  version: Version,
  code: z.string(),
  verification: VerificationCode,
  from: Day.nullable(),
  date: Day.nullable(),
  toChoose: z.boolean(),
  arithmetic: z.string(),
  squeezedFrom: Day.nullable(),
  whyFree: z.string(),
  limitDate: Day.nullable(),
  broken: BrokenShape.nullable(),
});

export const MovedStepShape = z.strictObject({
  code: z.string(),
  title: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
  done: z.boolean(),
  broken: BrokenShape.nullable(),
  comesBack: z.boolean(),
});

export const TemplateRuleShape = RuleFields.extend({
  /** null while the office has not changed the rule. */
  id: Id.nullable(),
  version: Version.nullable(),
  code: z.string(),
  verification: VerificationCode,
  active: z.boolean(),
  /** One of the office's own rules; those of the program cannot be taken out, only switched off. */
  own: z.boolean(),
});
