import { councilNameOf } from '@shared/office/council-name';
import type { ReadDb } from '../database/tables';

/** Whose data these are; empty until the office is declared. */
export async function councilName(db: ReadDb): Promise<string> {
  const profile = await db
    .selectFrom('office_profile')
    .select(['level', 'unit_kind as unitKind', 'unit_name as unitName', 'province_name as provinceName'])
    .executeTakeFirst();
  return profile ? councilNameOf(profile) : '';
}
