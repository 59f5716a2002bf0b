import type { OpenVoteFields } from '@shared/sessions/open-votes/contract';
import type { QuestionFields } from '@shared/sessions/questions/contract';
import type { ResolutionFields } from '@shared/sessions/resolutions/contract';

/** What the forms of a sitting send. */

export const voteFields = (changes: Partial<OpenVoteFields> = {}): OpenVoteFields => ({
  sittingId: null,
  itemId: null,
  subject: 'Nghị quyết về dự toán ngân sách',
  form: 'card',
  ruleCode: 'resolution',
  total: 3,
  present: 3,
  absent: 0,
  votesFor: 2,
  votesAgainst: 1,
  notVoting: 0,
  ballots: null,
  repeatOfId: null,
  repeatReason: '',
  note: '',
  ...changes,
});

export const questionFields = (deputyId: string, changes: Partial<QuestionFields> = {}): QuestionFields => ({
  sittingId: null,
  itemId: null,
  deputyId,
  askedOf: 'Trần Văn Giám',
  askedPost: 'Giám đốc Sở Xây dựng',
  field: 'Giao thông',
  content: 'Tuyến đường liên xã chậm tiến độ',
  askedDate: '2026-12-08',
  askedTime: '09:10',
  answerKind: 'waiting',
  answer: '',
  ...changes,
});

export const resolutionFields = (changes: Partial<ResolutionFields> = {}): ResolutionFields => ({
  kind: 'individual',
  year: 2026,
  title: 'Về dự toán ngân sách năm 2027',
  itemId: null,
  voteId: null,
  submitter: 'UBND tỉnh',
  board: 'Ban Kinh tế - Ngân sách',
  signer: '',
  bases: '',
  articles: '',
  passedDate: '2026-12-09',
  effectDate: null,
  replaces: '',
  publishedDate: null,
  publishedWhere: '',
  ...changes,
});
