import { z } from 'zod';
import { command, query, task } from '../../contract/define';
import { ClassFields, OfClass } from '../class-contract';
import { Artifact, Day, Id, Line, Lines, Nothing, RequiredLine, Version } from '../../contract/fields';

const Year = z.int().min(1900).max(2999);

const CertificateShape = z.strictObject({
  id: Id,
  version: Version,
  classId: Id,
  traineeId: Id,
  year: Year,
  no: z.int().min(1),
  /** "15/2026". */
  number: z.string(),
  fullName: z.string(),
  birthDate: z.string().nullable(),
  post: z.string(),
  unitName: z.string(),
  classTitle: z.string(),
  issueDate: Day,
  status: z.enum(['issued', 'cancelled']),
  cancelReason: z.string(),
  /** The number in whose place this one was given. */
  replaces: z.string().nullable(),
  /** The number that was given in its place. */
  replacedBy: z.string().nullable(),
});
export type CertificateRecord = z.infer<typeof CertificateShape>;

export const SigningFields = z.strictObject({
  issueDate: Day,
  issuePlace: Line(120),
  /** One line for the authority, one for the post. */
  signerTitle: Lines(200).refine((text) => text !== '', 'Hãy nhập ô này.'),
  signerName: Line(120),
});
/** Where the register of a year begins that has no number yet. */
export const FirstNo = z.int('Hãy nhập số.').min(1, 'Số từ 1 trở lên.').max(99_999, 'Số quá lớn.');

export type SigningFields = z.infer<typeof SigningFields>;

/** Rows A14, A15: who gets a certificate, by which number, and what became of it. */
export const trainingCertificatesContract = {
  getClassCertificates: query({
    input: OfClass,
    output: z.strictObject({
      givesCertificates: z.boolean(),
      rule: z.string().nullable(),
      people: z.array(
        z.strictObject({
          traineeId: Id,
          fullName: z.string(),
          birthDate: z.string().nullable(),
          unitLabel: z.string(),
          outcome: z.enum(['eligible', 'refused', 'undecided']),
          why: z.string(),
          certificate: CertificateShape.nullable(),
        }),
      ),
      cancelled: z.array(CertificateShape),
      /** Every year that has a number, with the one that comes next; any other year is empty. */
      years: z.array(z.strictObject({ year: Year, nextNo: z.int() })),
      /** The other PC that numbers the certificates of this class; null where it is this one. */
      registerElsewhere: z.string().nullable(),
      /** What the last certificates were signed with. */
      signing: SigningFields,
    }),
  }),
  /** What another rule would mean: of whom a certificate was given to, or would be, the result changes. */
  compareRule: query({
    input: z.strictObject({ classId: Id, fields: ClassFields }),
    output: z.strictObject({
      /** Hold a certificate and would not be eligible any more; and the other way round, without one. */
      lose: z.array(z.string()),
      gain: z.array(z.string()),
    }),
  }),
  /**
   * Numbers in the order of the list; all of them or none. `firstNo` is the number that the person saw: in an empty year
   * they may choose it, in any other it must still be the next one.
   */
  issueCertificates: command({
    input: z.strictObject({
      classId: Id,
      traineeIds: z.array(Id).min(1).max(2000),
      signing: SigningFields,
      firstNo: FirstNo,
    }),
    output: z.strictObject({ issued: z.int(), first: z.string(), last: z.string() }),
  }),
  /** Cancels one and gives another number in its place, with what is known of the person now. */
  reissueCertificate: command({
    input: z.strictObject({ id: Id, version: Version, reason: RequiredLine(300), issueDate: Day }),
    output: z.strictObject({ number: z.string() }),
  }),
  cancelCertificate: command({
    input: z.strictObject({ id: Id, version: Version, reason: RequiredLine(300) }),
    output: Nothing,
  }),
  /** Another PC brought the class and gives no certificates any more: from now on this one numbers them. */
  takeOverRegister: command({
    input: z.strictObject({ classId: Id, reason: RequiredLine(300) }),
    output: Nothing,
  }),
  /** All valid ones of a class in one file, or those named. */
  printCertificates: task({
    input: z.strictObject({
      classId: Id,
      ids: z.array(Id).min(1).max(2000).nullable(),
      format: z.enum(['pdf', 'html']),
    }),
    output: Artifact,
  }),
  /** How one would look, before any number is given. */
  previewCertificate: task({
    input: z.strictObject({ classId: Id, traineeId: Id, signing: SigningFields }),
    output: Artifact,
  }),
  listRegister: query({
    input: z.strictObject({ year: Year.nullable() }),
    output: z.strictObject({ years: z.array(Year), year: Year.nullable(), rows: z.array(CertificateShape) }),
  }),
  exportRegister: task({
    input: z.strictObject({ year: Year, format: z.enum(['xlsx', 'pdf', 'docx']) }),
    output: Artifact,
  }),
};
