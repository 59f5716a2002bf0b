import { listColumn as column, type ListColumn } from '../../list-import/model';
import type { RegisterKind } from './contract';
import { HOLDING_LABELS, MANDATE_LABELS, PERSON_LABELS, POST_LABELS, UNIT_LABELS } from '../labels';

const DAY_GUIDE = 'Ngày dạng 05/02/2026';

const FULL_NAME = column('fullName', PERSON_LABELS.fullName, {
  synonyms: [
    'Họ tên',
    'Họ tên đại biểu',
    'Họ và tên đại biểu',
    'Họ, tên',
    'Tên đại biểu',
    'Họ và tên khai sinh',
  ],
  required: true,
  width: 28,
  guide: 'Họ, chữ đệm và tên; không ghi học hàm, học vị',
  example: 'Nguyễn Thị Ánh Tuyết',
});
const BIRTH_DATE = column('birthDate', PERSON_LABELS.birthDate, {
  synonyms: ['Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'Năm sinh', 'Sinh ngày', 'Ngày/tháng/năm sinh'],
  width: 14,
  guide: 'Ngày dạng 05/02/1970, hoặc chỉ năm 1970',
  example: '05/02/1970',
});
const SEX = column('sex', PERSON_LABELS.sex, {
  synonyms: ['Nam/Nữ', 'Nam, nữ', 'Giới'],
  width: 10,
  guide: 'Nam hoặc Nữ',
  example: 'Nữ',
});
const ETHNIC_GROUP = column('ethnicGroup', PERSON_LABELS.ethnicGroup, {
  width: 12,
  guide: 'Tên dân tộc',
  example: 'Kinh',
});
const PHONE = column('phone', PERSON_LABELS.phone, {
  synonyms: ['Số điện thoại', 'SĐT', 'Điện thoại liên hệ', 'ĐT', 'Điện thoại di động'],
  width: 16,
  guide: 'Ghi dạng chữ để không mất số 0 đầu',
  example: '0262 385 0000',
});
const NOTE = column('note', PERSON_LABELS.note, { width: 24, guide: 'Tùy ý' });

const DEPUTY_COLUMNS: readonly ListColumn[] = [
  FULL_NAME,
  column('givenName', PERSON_LABELS.givenName, {
    synonyms: ['Tên gọi'],
    guide: 'Chỉ ghi khi chương trình xếp thứ tự theo tên chưa đúng',
  }),
  SEX,
  BIRTH_DATE,
  ETHNIC_GROUP,
  column('partyJoined', PERSON_LABELS.partyJoined, {
    synonyms: ['Là đảng viên', 'Đảng viên Đảng CSVN'],
    width: 11,
    guide: 'Có hoặc Không',
    example: 'Có',
  }),
  column('partyDate', PERSON_LABELS.partyDate, {
    synonyms: ['Ngày kết nạp Đảng', 'Ngày vào ĐCSVN', 'Ngày vào Đảng CSVN'],
    width: 14,
    guide: DAY_GUIDE,
    example: '19/05/1996',
  }),
  column('occupation', PERSON_LABELS.occupation, {
    synonyms: [
      'Nghề nghiệp',
      'Nghề nghiệp, chức vụ',
      'Nghề nghiệp, chức vụ, nơi công tác',
      'Nơi công tác',
      'Đơn vị công tác',
      'Chức vụ, nơi công tác',
      'Chức vụ, đơn vị công tác',
      'Nghề nghiệp, chức vụ, đơn vị công tác',
    ],
    width: 36,
    guide: 'Việc làm ngoài Hội đồng',
    example: 'Giám đốc Trung tâm Y tế',
  }),
  PHONE,
  column('group', MANDATE_LABELS.groupId, {
    synonyms: ['Tổ', 'Tổ đại biểu HĐND', 'Thuộc Tổ đại biểu', 'Tổ đại biểu số'],
    guide: 'Tên Tổ; Tổ chưa có sẽ được lập mới',
    example: 'Tổ số 3',
  }),
  column('groupRole', MANDATE_LABELS.groupRole, {
    synonyms: ['Chức vụ Tổ', 'Chức vụ trong Tổ đại biểu'],
    guide: 'Tổ trưởng, Tổ phó hoặc Thành viên',
    example: 'Thành viên',
  }),
  column('board', MANDATE_LABELS.boardId, {
    synonyms: ['Ban', 'Ban HĐND', 'Thành viên Ban', 'Thuộc Ban'],
    width: 26,
    guide: 'Tên Ban như trong mục Cơ quan',
    example: 'Ban Pháp chế',
  }),
  column('boardRole', MANDATE_LABELS.boardRole, {
    synonyms: ['Chức vụ Ban', 'Chức vụ trong Ban HĐND'],
    guide: 'Trưởng Ban, Phó Trưởng Ban hoặc Ủy viên',
    example: 'Ủy viên',
  }),
  column('standingCommitteePost', MANDATE_LABELS.standingCommitteePost, {
    synonyms: ['Chức vụ trong Thường trực HĐND', 'Thường trực HĐND', 'Chức vụ trong HĐND'],
    width: 24,
    guide: 'Để trống nếu không thuộc Thường trực',
  }),
  column('constituency', MANDATE_LABELS.constituency, {
    synonyms: ['Đơn vị bầu cử số', 'Đơn vị ứng cử', 'ĐVBC'],
    width: 20,
    guide: 'Số hoặc tên đơn vị bầu cử',
    example: 'Đơn vị bầu cử số 5',
  }),
  column('fullTime', MANDATE_LABELS.fullTime, {
    synonyms: ['Đại biểu chuyên trách', 'Hoạt động chuyên trách', 'ĐB chuyên trách'],
    width: 12,
    guide: 'Có hoặc Không',
    example: 'Không',
  }),
  column('mandateFrom', MANDATE_LABELS.mandateFrom, {
    synonyms: ['Từ ngày', 'Ngày bắt đầu nhiệm kỳ'],
    width: 14,
    guide: DAY_GUIDE,
  }),
  column('mandateTo', MANDATE_LABELS.mandateTo, {
    synonyms: ['Đến ngày', 'Ngày thôi làm đại biểu', 'Ngày thôi làm nhiệm vụ đại biểu'],
    width: 14,
    guide: DAY_GUIDE,
  }),
  column('endReason', MANDATE_LABELS.endReason, { width: 20, guide: 'Khi đã thôi làm đại biểu' }),
  NOTE,
];

const OFFICIAL_COLUMNS: readonly ListColumn[] = [
  FULL_NAME,
  BIRTH_DATE,
  column('post', POST_LABELS.title, {
    synonyms: ['Chức vụ', 'Chức danh, chức vụ', 'Chức vụ, chức danh', 'Chức danh giữ'],
    required: true,
    width: 40,
    guide: 'Mỗi chức danh một dòng; người giữ hai chức danh có hai dòng',
    example: 'Ủy viên UBND tỉnh, Giám đốc Sở Tài chính',
  }),
  column('block', POST_LABELS.block, {
    synonyms: ['Khối HĐND/UBND', 'Thuộc khối'],
    width: 12,
    guide: 'HĐND, UBND hoặc Khác; cần khi chức danh chưa có',
    example: 'UBND',
  }),
  SEX,
  ETHNIC_GROUP,
  PHONE,
  column('from', 'Giữ chức từ ngày', {
    synonyms: ['Từ ngày', 'Ngày bắt đầu', 'Ngày bầu', 'Ngày nhậm chức', 'Ngày bổ nhiệm'],
    width: 14,
    guide: DAY_GUIDE,
    example: '01/07/2025',
  }),
  column('to', 'Giữ chức đến ngày', {
    synonyms: ['Đến ngày', 'Ngày kết thúc', 'Ngày thôi giữ', 'Ngày miễn nhiệm'],
    width: 14,
    guide: `${DAY_GUIDE}; để trống nếu còn giữ`,
  }),
  column('decision', 'Nghị quyết, quyết định', {
    synonyms: [
      'Văn bản',
      'Số nghị quyết',
      'Nghị quyết số',
      'Số quyết định',
      'Quyết định số',
      'Nghị quyết bầu',
    ],
    width: 20,
    guide: 'Số, ký hiệu văn bản',
    example: '12/NQ-HĐND',
  }),
  column('decisionDate', HOLDING_LABELS.decisionDate, {
    synonyms: ['Ngày nghị quyết', 'Ngày quyết định', 'Ngày ban hành', 'Nghị quyết ngày', 'Quyết định ngày'],
    width: 14,
    guide: DAY_GUIDE,
  }),
  column('endReason', HOLDING_LABELS.endReason, { synonyms: ['Lý do thôi'], width: 20 }),
];

const UNIT_COLUMNS: readonly ListColumn[] = [
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
  column('email', UNIT_LABELS.email, {
    synonyms: ['Email', 'E-mail', 'Thư công vụ', 'Hộp thư'],
    width: 26,
    guide: 'Thư điện tử công vụ',
  }),
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

export const REGISTER_COLUMNS: Readonly<Record<RegisterKind, readonly ListColumn[]>> = {
  deputies: DEPUTY_COLUMNS,
  officials: OFFICIAL_COLUMNS,
  units: UNIT_COLUMNS,
};

export const REGISTER_TITLES: Readonly<Record<RegisterKind, string>> = {
  deputies: 'Đại biểu',
  officials: 'Chức danh',
  units: 'Đơn vị',
};

/** Posts and work as they are found in an office of this level. */
const EXAMPLES_BELOW: Readonly<Record<string, string>> = {
  occupation: 'Trưởng Trạm Y tế',
  post: 'Ủy viên UBND xã, Trưởng phòng Kinh tế',
};

/** What a template shows for a column: of a commune its own posts, with the word for its kind ("xã", "phường"). */
export function exampleFor(column: ListColumn, level: 'province' | 'commune', unitWord: string): string {
  if (level === 'province') return column.example.replace('UBND tỉnh', `UBND ${unitWord}`);
  return (EXAMPLES_BELOW[column.key] ?? column.example).replace('UBND xã', `UBND ${unitWord}`);
}
