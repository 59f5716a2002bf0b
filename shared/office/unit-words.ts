import type { OfficeProfile } from './contract';

export const levelNames: Readonly<Record<OfficeProfile['level'], string>> = {
  province: 'Cấp tỉnh',
  commune: 'Cấp xã',
};

/** "tỉnh", "thành phố", "xã": the word that stands before the unit's name. */
export const unitKindNames: Readonly<Record<OfficeProfile['unitKind'], string>> = {
  province: 'tỉnh',
  city: 'thành phố',
  commune: 'xã',
  ward: 'phường',
  special_zone: 'đặc khu',
};
