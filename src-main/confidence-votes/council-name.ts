import { unitAbove, unitWord } from '@shared/office/default-bodies';
import type { ReadDb } from '../database/tables';

/** "HĐND tỉnh Đắk Lắk", "HĐND xã Tân Lập, tỉnh Đắk Lắk": whose data these are; empty until the office is declared. */
export async function councilName(db: ReadDb): Promise<string> {
  const profile = await db
    .selectFrom('office_profile')
    .select(['level', 'unit_kind', 'unit_name', 'province_name'])
    .executeTakeFirst();
  if (!profile) return '';
  const own = `HĐND ${unitWord(profile.unit_kind)} ${profile.unit_name}`;
  const above = profile.level === 'commune' && profile.province_name !== '';
  return above ? `${own}, ${unitAbove(profile.province_name)}` : own;
}
