import { z } from 'zod';
import { command, query, task } from '../../contract/define';
import { Artifact, Id, Line, Nothing, RequiredLine, Saved, Version, Versioned } from '../../contract/fields';
import { OfClass } from '../class-contract';

export const PaymentItemFields = z.strictObject({
  title: RequiredLine(160),
  payee: z.enum(['trainee', 'lecturer']),
  paidPer: z.enum(['slot', 'day', 'person', 'period']),
  rate: z.int('Hãy nhập số đồng.').min(0, 'Số tiền không được âm.').max(999_999_999, 'Số tiền quá lớn.'),
  basis: Line(300),
  /** Who compared the rate with the text; empty: not verified. */
  checkedBy: Line(120),
});
export type PaymentItemFields = z.infer<typeof PaymentItemFields>;

const PaymentItemShape = PaymentItemFields.extend({
  id: Id,
  version: Version,
  list: z.strictObject({
    rows: z.array(
      z.strictObject({
        no: z.int(),
        fullName: z.string(),
        unitLabel: z.string(),
        note: z.string(),
        count: z.int(),
        amount: z.int(),
      }),
    ),
    count: z.int(),
    total: z.int(),
    totalInWords: z.string(),
    missing: z.int(),
    unnamed: z.int(),
  }),
});
export type PaymentItemRecord = z.infer<typeof PaymentItemShape>;

export const trainingPaymentsContract = {
  /** What is paid in the class, each with its list as the roll stands now. */
  listPayments: query({
    input: OfClass,
    output: z.strictObject({
      items: z.array(PaymentItemShape),
      total: z.int(),
      totalInWords: z.string(),
      /** What the office paid in earlier classes, the newest of each title. */
      earlier: z.array(PaymentItemFields),
    }),
  }),
  savePayment: command({
    input: OfClass.extend({ id: Id.nullable(), version: Version.nullable(), fields: PaymentItemFields }),
    output: Saved,
  }),
  removePayment: command({ input: Versioned, output: Nothing }),
  /** The list with its column for signatures and the total in words; nothing of it is kept. */
  makePaymentList: task({
    input: z.strictObject({ id: Id, format: z.enum(['pdf', 'docx', 'xlsx']) }),
    output: Artifact,
  }),
};
