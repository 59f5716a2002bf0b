import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Day, Id, Line, Nothing, RequiredLine, Version } from '../../contract/fields';
import { SHARE_CODES, TIME_CODES } from './model';

const ComparisonCode = z.enum(['more_than', 'at_least']);
const ShareBaseCode = z.enum(['all_deputies', 'present']);
export const VerificationCode = z.enum(['verified', 'unverified']);

const Part = z.int('Hãy nhập số nguyên.').min(1, 'Số từ 1.').max(100, 'Số đến 100.');

export const ShareShape = z.strictObject({
  numerator: Part,
  denominator: Part,
  comparison: ComparisonCode,
  base: ShareBaseCode,
});

const Checked = { basis: RequiredLine(400), checkedDate: Day.nullable(), checkedBy: Line(120) };

const Stored = {
  ...Checked,
  verification: VerificationCode,
  /** Null while the rule stands as the program knows it. */
  version: Version.nullable(),
};

export const ShareRuleShape = z.strictObject({ ...ShareShape.shape, ...Stored, code: z.enum(SHARE_CODES) });
export type ShareRuleShape = z.infer<typeof ShareRuleShape>;

const Minutes = z.int('Hãy nhập số phút.').min(1, 'Ít nhất 1 phút.').max(240, 'Nhiều nhất 240 phút.');

export const TimeRuleShape = z.strictObject({ ...Stored, code: z.enum(TIME_CODES), minutes: Minutes });
export type TimeRuleShape = z.infer<typeof TimeRuleShape>;

export const SittingRulesReply = z.strictObject({
  shares: z.array(ShareRuleShape),
  times: z.array(TimeRuleShape),
});
export type SittingRulesReply = z.infer<typeof SittingRulesReply>;

export const sittingRulesContract = {
  getRules: query({ input: Nothing, output: SittingRulesReply }),
  saveShare: command({
    input: z.strictObject({
      code: z.enum(SHARE_CODES),
      version: Version.nullable(),
      fields: z
        .strictObject({ ...ShareShape.shape, ...Checked })
        .refine(({ numerator, denominator }) => numerator <= denominator, {
          path: ['numerator'],
          message: 'Tử số không lớn hơn mẫu số.',
        }),
    }),
    output: SittingRulesReply,
  }),
  saveTime: command({
    input: z.strictObject({
      code: z.enum(TIME_CODES),
      version: Version.nullable(),
      fields: z.strictObject({ ...Checked, minutes: Minutes }),
    }),
    output: SittingRulesReply,
  }),
  /** Back to what the program knows. */
  resetRule: command({
    input: z.strictObject({ code: z.enum([...SHARE_CODES, ...TIME_CODES]), version: Version }),
    output: SittingRulesReply,
  }),
};

export const SittingRef = z.strictObject({ sessionId: Id, sittingId: Id });
