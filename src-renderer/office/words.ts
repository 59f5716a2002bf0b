import type { OfficeProfile } from '@shared/office/contract';

export type UnitKind = OfficeProfile['unitKind'];

export const unitKindNames: Readonly<Record<UnitKind, string>> = {
  province: 'tỉnh',
  city: 'thành phố',
  commune: 'xã',
  ward: 'phường',
  special_zone: 'đặc khu',
};

export const levelNames: Readonly<Record<OfficeProfile['level'], string>> = {
  province: 'Cấp tỉnh',
  commune: 'Cấp xã',
};

export const kindsOfLevel: Readonly<Record<OfficeProfile['level'], readonly UnitKind[]>> = {
  province: ['province', 'city'],
  commune: ['commune', 'ward', 'special_zone'],
};

/** "Hội đồng nhân dân tỉnh Đắk Lắk". */
export function councilName(profile: Pick<OfficeProfile, 'unitKind' | 'unitName'>): string {
  return `Hội đồng nhân dân ${unitKindNames[profile.unitKind]} ${profile.unitName}`;
}
