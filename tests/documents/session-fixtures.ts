import type { SessionDocumentKind } from '@shared/documents/kinds';
import type { AgendaItem } from '@shared/sessions/agenda/model';
import type { DatedStep } from '@shared/sessions/deadlines/model';
import type { SessionSource } from '@shared/sessions/documents';
import type { Session } from '@shared/sessions/model';
import { proposedSeats } from '@shared/sessions/seating/model';
import type { Paper } from '@shared/sessions/papers/model';
import { signer, type PaperContext } from '@shared/official-documents';
import { heldSession } from './held-fixtures';

const SITTINGS: Session['sittings'] = [
  {
    id: 's1',
    date: '2026-12-08',
    part: 'morning',
    kind: 'plenary',
    startTime: '08:00',
    endTime: '11:30',
    note: '',
  },
  {
    id: 's2',
    date: '2026-12-08',
    part: 'afternoon',
    kind: 'group_discussion',
    startTime: '13:30',
    endTime: '17:00',
    note: '',
  },
  {
    id: 's3',
    date: '2026-12-09',
    part: 'morning',
    kind: 'plenary',
    startTime: '08:00',
    endTime: '11:30',
    note: '',
  },
];

export const SESSION: Session = {
  id: 'session',
  version: 1,
  sessionType: 'regular',
  number: 15,
  termNumber: 'XI',
  title: 'Kỳ họp thứ 15 (thường lệ cuối năm 2026)',
  openingDate: '2026-12-08',
  electionDate: null,
  electedDate: null,
  place: 'Hội trường Trung tâm Hội nghị tỉnh',
  note: '',
  jointMeeting: {
    ...{ startTime: '08:00', endTime: '10:30', place: 'Phòng họp số 2, trụ sở HĐND tỉnh' },
    ...{ chair: 'Đồng chí Trần Văn Mẫu, Chủ tịch HĐND tỉnh', secretary: 'Lê Thị Hoa' },
    contact: 'Đồng chí Nguyễn Văn Bình, Văn phòng, điện thoại 0262 3855 555',
  },
  petition: { voters: null, signatures: null, complete: null },
  sittings: SITTINGS,
};

const item = (
  no: number,
  sittingId: string,
  title: string,
  changes: Partial<AgendaItem> = {},
): AgendaItem => ({
  id: `i${no}`,
  version: 1,
  refNo: no,
  sittingId,
  title,
  kind: 'report',
  drafter: '',
  board: '',
  presenter: 'Chủ tọa',
  minutes: 15,
  personnel: false,
  secretBallot: false,
  broadcast: false,
  voteId: null,
  note: '',
  ...changes,
});

export const AGENDA: readonly AgendaItem[] = [
  item(1, 's1', 'Chào cờ; tuyên bố lý do, giới thiệu đại biểu', {
    kind: 'ceremony',
    broadcast: true,
    presenter: 'Văn phòng',
  }),
  item(2, 's1', 'Báo cáo tình hình kinh tế - xã hội, quốc phòng, an ninh năm 2026; nhiệm vụ năm 2027', {
    drafter: 'UBND tỉnh',
    presenter: 'Lãnh đạo UBND tỉnh',
  }),
  item(3, 's1', 'Tờ trình về dự toán ngân sách nhà nước năm 2027', {
    kind: 'submission',
    drafter: 'Sở Tài chính',
    board: 'Ban Kinh tế - Ngân sách',
    presenter: 'Sở Tài chính',
  }),
  item(4, 's2', 'Thảo luận tại các Tổ đại biểu', { kind: 'discussion', presenter: 'Tổ trưởng' }),
  item(5, 's3', 'Bầu bổ sung Ủy viên Ủy ban nhân dân tỉnh', {
    kind: 'election',
    personnel: true,
    secretBallot: true,
  }),
];

const step = (
  code: string,
  title: string,
  date: string | null,
  changes: Partial<DatedStep> = {},
): DatedStep => ({
  id: code,
  version: 1,
  code,
  title,
  owner: 'Văn phòng',
  paper: '',
  phase: 'before',
  anchor: 'opening',
  anchorCode: '',
  offset: -1,
  offsetTo: null,
  unit: 'calendar',
  limit: null,
  basis: '',
  verification: 'unverified',
  checkedDate: null,
  checkedBy: '',
  fixedDate: null,
  doneDate: null,
  skipped: false,
  note: '',
  from: null,
  date,
  toChoose: false,
  arithmetic: '',
  squeezedFrom: null,
  whyFree: '',
  limitDate: null,
  broken: null,
  ...changes,
});

const STEPS: readonly DatedStep[] = [
  step('joint_meeting', 'Hội nghị liên tịch thống nhất thời gian, nội dung, chương trình', '2026-10-29', {
    owner: 'Thường trực HĐND',
  }),
  step('dossiers', 'Gửi hồ sơ tờ trình, dự thảo nghị quyết đến Ban để thẩm tra', '2026-11-23', {
    owner: 'UBND, các cơ quan',
  }),
  step('voter_meetings', 'Tiếp xúc cử tri trước kỳ họp', '2026-11-18', {
    owner: 'Ban Thường trực UBMTTQ, Tổ đại biểu',
    from: '2026-10-29',
    toChoose: true,
  }),
  step('group_synthesis', 'Tổ đại biểu gửi báo cáo tổng hợp', '2026-11-23', { owner: 'Tổ đại biểu' }),
  step('verification_reports', 'Gửi báo cáo thẩm tra', '2026-12-01', { owner: 'Các Ban HĐND' }),
  step('resolutions_sent', 'Gửi nghị quyết, biên bản lên cấp trên', '2026-12-19', {
    phase: 'after',
    from: '2026-12-12',
  }),
];

const paper = (id: string, title: string, changes: Partial<Paper> = {}): Paper => ({
  id,
  version: 1,
  itemId: 'i3',
  kind: 'submission',
  title,
  symbol: '',
  paperDate: null,
  responsible: 'Sở Tài chính',
  dueDate: null,
  proposedDue: '2026-11-23',
  receivedDate: null,
  dropped: false,
  note: '',
  coversIds: [],
  status: 'draft',
  approvedBy: '',
  approvedDate: null,
  sentBy: '',
  sentDate: null,
  versions: [],
  ...changes,
});

const PAPERS: readonly Paper[] = [
  paper('p1', 'Tờ trình về dự toán ngân sách nhà nước năm 2027', {
    symbol: '45/TTr-UBND',
    paperDate: '2026-11-18',
    receivedDate: '2026-11-20',
    versions: [
      {
        id: 'v',
        no: 1,
        fileName: 'to-trinh.pdf',
        format: 'pdf',
        size: 1,
        pageCount: 12,
        sha256: '',
        receivedAt: '',
        actor: '',
      },
    ],
  }),
  paper('p2', 'Dự thảo nghị quyết về dự toán ngân sách nhà nước năm 2027', { kind: 'draft_resolution' }),
  paper('p3', 'Báo cáo thẩm tra về dự toán ngân sách nhà nước năm 2027', {
    kind: 'verification_report',
    responsible: 'Ban Kinh tế - Ngân sách',
    proposedDue: '2026-12-01',
    coversIds: ['p1'],
  }),
  paper('p4', 'Tài liệu tham khảo', {
    itemId: null,
    kind: 'material',
    proposedDue: '2026-12-03',
    responsible: '',
  }),
];

const names = ['Nguyễn Thị An', 'Y Thắng Êban', 'H’Lan Niê', 'Trần Văn Bình', 'Lê Thị Cẩm Tú'];

const GROUPS: SessionSource['groups'] = Array.from({ length: 8 }, (_, index) => ({
  name: `Tổ đại biểu số ${index + 1}`,
  constituencies: [`Đơn vị bầu cử số ${index * 2 + 1}`, `Đơn vị bầu cử số ${index * 2 + 2}`],
  deputies: names,
}));

const ROOM = { id: 'room', version: 1, name: 'Hội trường tỉnh', rows: 5, seats: 11 };

const PEOPLE = Array.from({ length: 47 }, (_, index) => ({
  ...{ id: `d${index}`, name: names[index % names.length] ?? '', guest: false },
  group: `Tổ đại biểu số ${Math.floor(index / 6) + 1}`,
}));

const SEATING = { room: ROOM, people: PEOPLE, seats: proposedSeats(PEOPLE, ROOM) };

export const SESSION_SOURCE: SessionSource = {
  session: SESSION,
  agenda: AGENDA,
  issuedAgenda: null,
  steps: STEPS,
  speakingMinutes: { speech: 7, question: 2, answer: 5 },
  papers: PAPERS,
  held: heldSession(SESSION, AGENDA),
  guests: [
    {
      ...{ id: 'g1', version: 1, group: 'Sở, ngành', honorific: 'Ông', fullName: 'Trần Văn Khách' },
      ...{ post: 'Giám đốc', organization: 'Sở Tài chính', email: '', sittingIds: ['s1'] },
    },
  ],
  seating: SEATING,
  voterMeetings: [],
  meetingDeputies: [],
  reminders: [{ partId: '1/Sở Tài chính', status: 'draft', symbol: '', issueDate: null }],
  groups: GROUPS,
  deputies: Array.from({ length: 47 }, (_, index) => ({
    name: names[index % names.length] ?? '',
    group: `Tổ đại biểu số ${Math.floor(index / 6) + 1}`,
  })),
};

const LETTERHEAD = { bodyLines: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH ĐẮK LẮK'] };

/** The context of a paper of a session, as a draft without a number. */
export const sessionContext = (kind: SessionDocumentKind | 'letter', numbered = true): PaperContext => ({
  draftMark: 'DỰ THẢO',
  council: {
    fullName: 'Hội đồng nhân dân tỉnh Đắk Lắk',
    shortName: 'Hội đồng nhân dân tỉnh',
    term: 'khóa XI',
    letterhead: LETTERHEAD,
    standingLetterhead: LETTERHEAD,
    officeLetterhead: LETTERHEAD,
    boardLetterhead: LETTERHEAD,
  },
  issue: {
    symbol: numbered ? '12/TB-HĐND' : '',
    date: '2026-11-25',
    place: 'Đắk Lắk',
    recipients: ['Như trên', 'Lưu: VT'],
    signer: signer({
      authority: 'on_behalf',
      body: 'Thường trực Hội đồng nhân dân',
      post: 'Chủ tịch',
      name: 'Trần Văn Mẫu',
    }),
    remarks: kind === 'session_plan' ? 'Bảo đảm an ninh, y tế trong thời gian kỳ họp' : '',
    extraBases: [],
  },
  verification: {
    program: 'Thường Trực 0.1.0',
    madeAt: '10:32 ngày 25/11/2026',
    madeOn: '2026-11-25',
    operator: 'Văn phòng',
    checkCode: 'AB12-CD34',
    always: false,
  },
});
