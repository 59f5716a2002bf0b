import type { DeputyFields, HoldingFields, PostFields, UnitFields } from '@shared/council/contract';
import { EMPTY_DEPUTY } from '@shared/council/empty-records';
import type { OfficeProfile } from '@shared/office/contract';
import type { z } from 'zod';
import type { TestApplication } from '@tests/fixtures/harness';

export const PROFILE: OfficeProfile = {
  level: 'province',
  unitKind: 'province',
  unitName: 'Đắk Lắk',
  provinceName: '',
  placeName: 'Đắk Lắk',
  termNumber: 'XI',
  termFrom: '2026-04-01',
  termTo: null,
  deputiesElected: 80,
  numberPatterns: [],
  gradingEnabledForCommune: false,
  gradingReason: '',
};

export const deputy = (fields: Partial<DeputyFields> & { fullName: string }): DeputyFields => ({
  ...EMPTY_DEPUTY,
  ...fields,
});

export const post = (fields: Partial<PostFields> & { title: string }): PostFields => ({
  block: 'committee',
  bodyId: null,
  seats: 1,
  graded: true,
  sortOrder: 1,
  ...fields,
});

type Holding = z.infer<typeof HoldingFields>;
export const holding = (fields: Partial<Holding> & { personId: string }): Holding => ({
  from: null,
  to: null,
  decision: '',
  decisionDate: null,
  endReason: '',
  ...fields,
});

export const unit = (fields: Partial<UnitFields> & { name: string }): UnitFields => ({
  code: '',
  unitType: 'commune',
  phone: '',
  email: '',
  address: '',
  validFrom: null,
  validTo: null,
  oldDistrict: '',
  population: null,
  note: '',
  ...fields,
});

export async function newPerson(app: TestApplication, fullName: string, birthDate: string | null = null) {
  const { givenName, sex, ethnicGroup, partyJoined, partyDate, occupation, phone, note } = deputy({
    fullName,
  });
  const fields = {
    fullName,
    birthDate,
    givenName,
    sex,
    ethnicGroup,
    partyJoined,
    partyDate,
    occupation,
    phone,
    note,
  };
  return (await app.must('council.savePerson', { id: null, version: null, fields })).id;
}

interface AuditRow {
  readonly entity: string;
  readonly entityId: string;
  readonly method: string;
  readonly summary: string;
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** The log of one record, oldest first, straight from the table. */
export async function auditOf(app: TestApplication, entity: string, id?: string): Promise<AuditRow[]> {
  const rows = await app.database.kysely
    .selectFrom('audit_log')
    .selectAll()
    .where('entity', '=', entity)
    .orderBy('seq')
    .execute();
  return rows
    .filter((row) => id === undefined || row.entity_id === id)
    .map((row) => ({
      entity: row.entity,
      entityId: row.entity_id,
      method: row.method,
      summary: row.summary,
      changes: JSON.parse(row.changes),
    }));
}

/** One new record, with neither id nor version. */
export const created = <T>(fields: T): { id: null; version: null; fields: T } => ({
  id: null,
  version: null,
  fields,
});
