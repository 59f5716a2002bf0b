import { expect, test } from 'vitest';
import { proposedPlaceName } from '@shared/office/place-name';

test('a unit is named alone, one named after a person or a number with its kind', () => {
  expect(proposedPlaceName({ level: 'province', unitKind: 'province', unitName: 'Đắk Lắk' })).toBe('Đắk Lắk');
  expect(proposedPlaceName({ level: 'province', unitKind: 'city', unitName: ' Hồ Chí Minh ' })).toBe(
    'Thành phố Hồ Chí Minh',
  );
  expect(proposedPlaceName({ level: 'commune', unitKind: 'ward', unitName: '12' })).toBe('Phường 12');
  expect(proposedPlaceName({ level: 'commune', unitKind: 'special_zone', unitName: '7' })).toBe('Đặc khu 7');
});
