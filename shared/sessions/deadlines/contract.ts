import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Day, Id, Line, Version } from '../../contract/fields';
import { SessionTypeCode } from '../contract';
import { DatedStepShape, RuleFields, StepFields, TemplateRuleShape } from './shapes-contract';

export const StepsReply = z.strictObject({
  /** The day in Vietnam when this was asked. */
  today: Day,
  openingDate: Day,
  closingDate: Day,
  electionDate: Day.nullable(),
  electedDate: Day.nullable(),
  /** In the order of the template, the office's own after them. */
  steps: z.array(DatedStepShape),
});
export type StepsReply = z.infer<typeof StepsReply>;

export const sessionStepsContract = {
  getSteps: query({ input: z.strictObject({ sessionId: Id }), output: StepsReply }),
  /** `id` null adds a step of the office's own. */
  saveStep: command({
    input: z.strictObject({
      sessionId: Id,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: StepFields,
    }),
    output: StepsReply,
  }),
  /** Only the office's own steps; those of the template are marked as not done. */
  removeStep: command({
    input: z.strictObject({ sessionId: Id, id: Id, version: Version }),
    output: StepsReply,
  }),
};

export const TemplateReply = z.strictObject({ rules: z.array(TemplateRuleShape) });
export type TemplateReply = z.infer<typeof TemplateReply>;

/** What new sessions begin with; sessions that exist keep their own copy. */
export const deadlineRulesContract = {
  getTemplate: query({ input: z.strictObject({ sessionType: SessionTypeCode }), output: TemplateReply }),
  /** `code` null adds a rule of the office's own. */
  saveRule: command({
    input: z.strictObject({
      sessionType: SessionTypeCode,
      code: Line(60).nullable(),
      version: Version.nullable(),
      fields: RuleFields.extend({ active: z.boolean() }),
    }),
    output: TemplateReply,
  }),
  /** Takes out an own rule; one of the program goes back to what it was. */
  resetRule: command({
    input: z.strictObject({ sessionType: SessionTypeCode, id: Id, version: Version }),
    output: TemplateReply,
  }),
};
