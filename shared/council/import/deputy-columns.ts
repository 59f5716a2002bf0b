import { listColumn as column, type ListColumn } from '../../list-import/model';
import { BIRTH_DATE, ETHNIC_GROUP, FULL_NAME, SEX } from '../../list-import/person-columns';
import { MANDATE_LABELS, PERSON_LABELS } from '../labels';
import { DAY_GUIDE, PHONE, NOTE } from './person-columns';

/** A list of deputies with their mandates. */
export const DEPUTY_COLUMNS: readonly ListColumn[] = [
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
