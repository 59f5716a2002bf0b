import type { SessionReply } from '@shared/sessions/contract';
import type { DatedStep } from '@shared/sessions/deadlines/model';

export const SESSION_ID = '01980b5e-0000-7000-8000-000000000040';

export const stepOf = (changes: Partial<DatedStep> = {}): DatedStep => ({
  id: '01980b5e-0000-7000-8000-000000000042',
  version: 1,
  code: 'dossiers',
  title: 'Gửi hồ sơ đến Ban',
  owner: 'UBND, các cơ quan',
  paper: 'Tờ trình',
  phase: 'before',
  anchor: 'opening',
  anchorCode: '',
  offset: -15,
  offsetTo: null,
  unit: 'calendar',
  limit: null,
  basis: 'Điều 27',
  verification: 'verified',
  checkedDate: null,
  checkedBy: '',
  fixedDate: null,
  doneDate: null,
  skipped: false,
  note: '',
  from: null,
  date: '2026-11-23',
  toChoose: false,
  arithmetic: '15 ngày trước khai mạc 08/12/2026',
  squeezedFrom: null,
  whyFree: '',
  limitDate: null,
  broken: null,
  ...changes,
});

export const sessionReply = (changes: Partial<SessionReply['session']> = {}): SessionReply => ({
  today: '2026-11-20',
  phase: 'preparation',
  closingDate: '2026-12-08',
  session: {
    id: SESSION_ID,
    version: 3,
    sessionType: 'regular',
    number: 15,
    termNumber: 'XI',
    title: 'Kỳ họp thứ 15',
    openingDate: '2026-12-08',
    electionDate: null,
    place: '',
    note: '',
    sittings: [],
    ...changes,
  },
});
