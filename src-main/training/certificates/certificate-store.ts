import type { Selectable } from 'kysely';
import { CERTIFICATE_SERIES } from '@shared/documents/kinds';
import type { CertificateRecord } from '@shared/training/certificate-register/contract';
import { registerText, type RegisterNo } from '@shared/training/certificate-register/numbers';
import type { CertificateTable, ReadDb } from '../../database/tables';

export type CertificateRow = Selectable<CertificateTable>;

export const numberOf = (row: Pick<CertificateRow, 'register_year' | 'register_no'>): string =>
  registerText({ year: row.register_year, no: row.register_no });

/** Everything that was ever given: replaced and replacing ones tell each other's number. */
export async function certificateRows(
  db: ReadDb,
  of: { readonly classId: string } | { readonly year: number },
): Promise<CertificateRow[]> {
  const all = db.selectFrom('certificate').selectAll().orderBy('register_year').orderBy('register_no');
  return 'classId' in of
    ? all.where('class_id', '=', of.classId).execute()
    : all.where('register_year', '=', of.year).execute();
}

export async function asRecords(db: ReadDb, rows: readonly CertificateRow[]): Promise<CertificateRecord[]> {
  const replacing = await db
    .selectFrom('certificate as later')
    .innerJoin('certificate as earlier', 'earlier.id', 'later.replaces_id')
    .select([
      'later.id as laterId',
      'later.register_year as laterYear',
      'later.register_no as laterNo',
      'earlier.id as earlierId',
      'earlier.register_year as earlierYear',
      'earlier.register_no as earlierNo',
    ])
    .execute();
  const replaces = new Map(
    replacing.map((one) => [one.laterId, registerText({ year: one.earlierYear, no: one.earlierNo })]),
  );
  const replacedBy = new Map(
    replacing.map((one) => [one.earlierId, registerText({ year: one.laterYear, no: one.laterNo })]),
  );
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    classId: row.class_id,
    traineeId: row.trainee_id,
    year: row.register_year,
    no: row.register_no,
    number: numberOf(row),
    fullName: row.full_name,
    birthDate: row.birth_date,
    post: row.post,
    unitName: row.unit_name,
    classTitle: row.class_title,
    issueDate: row.issue_date,
    status: row.status,
    cancelReason: row.cancel_reason,
    replaces: replaces.get(row.id) ?? null,
    replacedBy: replacedBy.get(row.id) ?? null,
  }));
}

/**
 * The greatest number of every year that no certificate gets any more: of those in the register, and of those that were
 * given to certificates which a restored backup does not know.
 */
export async function givenNumbers(db: ReadDb): Promise<readonly RegisterNo[]> {
  const given = await db
    .selectFrom('certificate')
    .select(({ fn }) => ['register_year as year', fn.max('register_no').as('no')])
    .groupBy('register_year')
    .execute();
  const before = await db
    .selectFrom('number_series')
    .select(['year', 'given_before_restore as no'])
    .where('abbreviation', '=', CERTIFICATE_SERIES)
    .where('given_before_restore', '>', 0)
    .execute();
  return [...given, ...before];
}

export async function findCertificate(db: ReadDb, id: string): Promise<CertificateRow | undefined> {
  return db.selectFrom('certificate').selectAll().where('id', '=', id).executeTakeFirst();
}
