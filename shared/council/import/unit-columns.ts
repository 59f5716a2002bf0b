import { listColumn as column, type ListColumn } from '../../list-import/model';
import { UNIT_LABELS } from '../labels';
import { DAY_GUIDE, OFFICE_EMAIL, PHONE, NOTE } from './person-columns';

/** A list of the units below the council. */
export const UNIT_COLUMNS: readonly ListColumn[] = [
  column('code', UNIT_LABELS.code, {
    synonyms: ['Mã', 'Mã xã', 'Mã ĐVHC', 'Mã đơn vị hành chính'],
    width: 12,
    guide: 'Mã của Cục Thống kê, nếu có',
    example: '24133',
  }),
  column('name', UNIT_LABELS.name, {
    synonyms: [
      'Tên',
      'Tên xã',
      'Đơn vị',
      'Xã, phường',
      'Tên xã, phường',
      'Tên đơn vị hành chính',
      'Đơn vị hành chính',
    ],
    required: true,
    width: 30,
    guide: 'Có thể ghi cả loại: Xã Ea Knuếc',
    example: 'Xã Ea Knuếc',
  }),
  column('unitType', UNIT_LABELS.unitType, {
    synonyms: ['Loại đơn vị', 'Loại hình', 'Cấp'],
    width: 12,
    guide: 'Xã, Phường hoặc Đặc khu; không cần nếu tên đã có',
    example: 'Xã',
  }),
  PHONE,
  OFFICE_EMAIL,
  column('address', UNIT_LABELS.address, { synonyms: ['Địa chỉ trụ sở', 'Trụ sở'], width: 34 }),
  column('validFrom', UNIT_LABELS.validFrom, {
    synonyms: ['Từ ngày', 'Thành lập từ ngày', 'Hiệu lực từ'],
    width: 14,
    guide: DAY_GUIDE,
    example: '01/07/2025',
  }),
  column('oldDistrict', UNIT_LABELS.oldDistrict, {
    synonyms: ['Huyện', 'Huyện trước sắp xếp', 'Thuộc huyện cũ', 'Đơn vị cấp huyện cũ'],
    width: 20,
    guide: 'Huyện, thị xã, thành phố trước 01/7/2025; dùng khi chia cụm thi đua',
    example: 'Krông Bông',
  }),
  column('population', UNIT_LABELS.population, {
    synonyms: ['Số dân', 'Quy mô dân số', 'Dân số (người)'],
    width: 12,
    guide: 'Số người, để xem quy mô các cụm',
    example: '24500',
  }),
  column('validTo', UNIT_LABELS.validTo, { synonyms: ['Hiệu lực đến'], width: 14, guide: DAY_GUIDE }),
  NOTE,
];
