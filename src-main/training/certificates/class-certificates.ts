import { appError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { SigningFields } from '@shared/training/certificate-register/contract';
import { nextByYear } from '@shared/training/certificate-register/numbers';
import { firstAndLast } from '@shared/training/result';
import type { Handler } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { chairName } from '../../documents/room/signers';
import { findClass, readSlots } from '../class-store';
import { readResult } from '../results';
import { asRecords, certificateRows, givenNumbers } from './certificate-store';

/** Everybody of the class with what the result says, and the certificate that they hold. */
export const getClassCertificates: Handler<'trainingCertificates.getClassCertificates'> = async (
  { db, now },
  { classId },
) => {
  const one = await findClass(db, classId);
  const result = await readResult(db, classId, now);
  if (!one || !result) return err(appError('not-found'));
  const records = await asRecords(db, await certificateRows(db, { classId }));
  const valid = new Map(
    records.filter(({ status }) => status === 'issued').map((record) => [record.traineeId, record]),
  );
  const signing = await proposedSigning(db, classId, now);
  return ok({
    givesCertificates: one.certificate === 1,
    rule: result.rule,
    people: result.persons.flatMap((person) =>
      person.outcome === null
        ? []
        : [
            {
              traineeId: person.traineeId,
              fullName: person.fullName,
              birthDate: person.birthDate,
              unitLabel: person.unitLabel,
              outcome: person.outcome,
              why: person.why,
              certificate: valid.get(person.traineeId) ?? null,
            },
          ],
    ),
    cancelled: records.filter(({ status }) => status === 'cancelled'),
    years: nextByYear(await givenNumbers(db)),
    registerElsewhere: one.register_origin === '' ? null : one.register_origin,
    signing,
  });
};

/** As the last certificate was signed, else by the chair of the register; the day is the last one of the class. */
async function proposedSigning(db: ReadDb, classId: string, now: string): Promise<SigningFields> {
  const last = await db
    .selectFrom('certificate')
    .select(['issue_place', 'signer_title', 'signer_name'])
    .orderBy('created_at', 'desc')
    .orderBy('register_no', 'desc')
    .limit(1)
    .executeTakeFirst();
  const profile = await db.selectFrom('office_profile').select('place_name').executeTakeFirst();
  const [, to] = firstAndLast(await readSlots(db, classId));
  const today = localDateOf(now);
  return {
    issueDate: to ?? today,
    issuePlace: last?.issue_place ?? profile?.place_name ?? '',
    signerTitle: last?.signer_title ?? 'TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH',
    signerName: last?.signer_name ?? (await chairName(db, today)),
  };
}
