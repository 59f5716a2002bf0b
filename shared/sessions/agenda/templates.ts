import type { SessionType } from '../model';
import type { AgendaItemFields } from './model';

const item = (
  kind: AgendaItemFields['kind'],
  title: string,
  minutes: number,
  more: Partial<AgendaItemFields> = {},
): AgendaItemFields => ({
  title,
  kind,
  drafter: '',
  board: '',
  presenter: '',
  minutes,
  personnel: false,
  secretBallot: false,
  broadcast: false,
  voteId: null,
  note: '',
  ...more,
});

const OPENING: readonly AgendaItemFields[] = [
  item('ceremony', 'Chào cờ; tuyên bố lý do, giới thiệu đại biểu', 15, {
    presenter: 'Văn phòng',
    broadcast: true,
  }),
  item('ceremony', 'Diễn văn khai mạc', 10, { presenter: 'Chủ tịch HĐND', broadcast: true }),
  item('vote', 'Báo cáo dự kiến chương trình; biểu quyết thông qua', 10, { presenter: 'Chủ tọa' }),
];

const CLOSING: readonly AgendaItemFields[] = [
  item('vote', 'Biểu quyết thông qua các nghị quyết', 30, { presenter: 'Chủ tọa' }),
  item('ceremony', 'Diễn văn bế mạc', 10, { presenter: 'Chủ tịch HĐND', broadcast: true }),
];

/** A regular session in the order that published agendas share: reports, verification, discussion, questions, votes. */
const REGULAR: readonly AgendaItemFields[] = [
  ...OPENING,
  item('report', 'Báo cáo tình hình kinh tế - xã hội, quốc phòng, an ninh', 25, {
    drafter: 'UBND',
    presenter: 'UBND',
  }),
  item(
    'report',
    'Thông báo của Ban Thường trực UBMTTQ tham gia xây dựng chính quyền; tổng hợp kiến nghị cử tri',
    15,
    {
      drafter: 'Ban Thường trực UBMTTQ',
      presenter: 'Ban Thường trực UBMTTQ',
    },
  ),
  item('report', 'Báo cáo kết quả giải quyết kiến nghị cử tri', 10, { drafter: 'UBND', presenter: 'UBND' }),
  item('submission', 'Các tờ trình, dự thảo nghị quyết', 30, { drafter: 'UBND', presenter: 'UBND' }),
  item('verification', 'Báo cáo thẩm tra của các Ban', 30, { presenter: 'Trưởng Ban' }),
  item('discussion', 'Thảo luận', 60, { presenter: 'Chủ tọa' }),
  item('questions', 'Chất vấn và trả lời chất vấn', 120, { presenter: 'Chủ tọa', broadcast: true }),
  ...CLOSING,
];

const SHORT: readonly AgendaItemFields[] = [
  ...OPENING,
  item('submission', 'Các tờ trình, dự thảo nghị quyết', 20, { drafter: 'UBND', presenter: 'UBND' }),
  item('verification', 'Báo cáo thẩm tra', 15, { presenter: 'Trưởng Ban' }),
  item('discussion', 'Thảo luận', 30, { presenter: 'Chủ tọa' }),
  ...CLOSING,
];

/** The order of a first session by the guidance of the Standing Committee of the National Assembly (2016, 2021). */
const FIRST: readonly AgendaItemFields[] = [
  item('ceremony', 'Chào cờ', 5, { broadcast: true }),
  item('ceremony', 'Tuyên bố lý do, giới thiệu thành phần', 10, { broadcast: true }),
  item('ceremony', 'Diễn văn khai mạc', 10, { presenter: 'Chủ tịch HĐND khóa trước' }),
  item('vote', 'Báo cáo dự kiến chương trình; biểu quyết thông qua', 10),
  item('report', 'Báo cáo kết quả bầu cử và xác nhận tư cách đại biểu', 15, { presenter: 'Ủy ban bầu cử' }),
  item('ceremony', 'Phát biểu của lãnh đạo cấp ủy', 10),
  item('election', 'Bầu các chức danh thuộc thẩm quyền', 120, { personnel: true, secretBallot: true }),
  item('report', 'Báo cáo tổng hợp ý kiến, kiến nghị cử tri trong cuộc bầu cử', 15, {
    presenter: 'Ban Thường trực UBMTTQ',
  }),
  item('vote', 'Nghị quyết về kế hoạch các kỳ họp thường lệ trong năm đầu và nội dung khác', 20),
  item('ceremony', 'Diễn văn bế mạc', 10, { presenter: 'Chủ tịch HĐND khóa mới', broadcast: true }),
];

const TEMPLATES: Readonly<Record<SessionType, readonly AgendaItemFields[]>> = {
  regular: REGULAR,
  special: SHORT,
  urgent: SHORT,
  first: FIRST,
  voters: SHORT,
};

/** What an agenda of a kind begins with; minutes are practice and meant to be changed. */
export const agendaTemplateOf = (sessionType: SessionType): readonly AgendaItemFields[] =>
  TEMPLATES[sessionType];
