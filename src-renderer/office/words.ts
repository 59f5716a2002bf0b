import type { OfficeProfile } from '@shared/office/contract';
import { unitKindNames } from '@shared/office/unit-words';

export type UnitKind = OfficeProfile['unitKind'];

export const kindsOfLevel: Readonly<Record<OfficeProfile['level'], readonly UnitKind[]>> = {
  province: ['province', 'city'],
  commune: ['commune', 'ward', 'special_zone'],
};

/** "Hội đồng nhân dân tỉnh Đắk Lắk". */
export function councilName(profile: Pick<OfficeProfile, 'unitKind' | 'unitName'>): string {
  return `Hội đồng nhân dân ${unitKindNames[profile.unitKind]} ${profile.unitName}`;
}
