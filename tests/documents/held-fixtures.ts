import type { AgendaItem } from '@shared/sessions/agenda/model';
import type { HeldSession } from '@shared/sessions/documents/held';
import type { Session } from '@shared/sessions/model';
import type { Election } from '@shared/sessions/elections/model';
import type { OpenVote } from '@shared/sessions/open-votes/model';
import type { Question } from '@shared/sessions/questions/model';
import type { RollMark } from '@shared/sessions/roll-call/model';
import { DEFAULT_SITTING_RULES } from '@shared/sessions/sitting-rules/defaults';

/** A council of 82 that sat: 76 present, five votes of which one fell at 41, four questions, two resolutions. */

const NAMES = ['Nguyễn Thị An', 'Y Thắng Êban', 'H’Lan Niê', 'Trần Văn Bình', 'Lê Thị Cẩm Tú'];
const DEPUTIES = Array.from({ length: 82 }, (_, index) => ({
  id: `d${index}`,
  number: index + 1,
  fullName: `${NAMES[index % NAMES.length] ?? ''} ${index + 1}`,
  birth: '',
  groupName: `Tổ đại biểu số ${Math.floor(index / 10) + 1}`,
  post: '',
  suspended: false,
}));
const MARKS = DEPUTIES.map(({ id }, index): RollMark => {
  const status = index < 4 ? 'excused' : index < 6 ? 'absent' : index === 6 ? 'late' : 'present';
  const reason = status === 'excused' ? 'Đi công tác' : '';
  return {
    deputyId: id,
    status,
    arrivedTime: status === 'late' ? '08:20' : '',
    leftTime: '',
    reason,
  };
});

const RULES = DEFAULT_SITTING_RULES.shares;
const RESULTS = [
  [76, 0, 0],
  [70, 4, 2],
  [41, 20, 15],
  [60, 10, 6],
  [56, 18, 1],
] as const;

const votesOn = (items: readonly AgendaItem[]): readonly OpenVote[] =>
  RESULTS.map(([votesFor, votesAgainst, notVoting], index) => {
    const ballot = index === 4;
    return {
      id: `v${index}`,
      version: 1,
      refNo: index + 1,
      sittingId: null,
      itemId: items[Math.min(index, items.length - 1)]?.id ?? null,
      subject: `Nghị quyết thứ ${index + 1} của kỳ họp`,
      form: ballot ? 'ballot' : 'card',
      rule: { ...RULES[1]!, code: 'resolution' },
      ...{ total: 82, present: 76, absent: 6, votesFor, votesAgainst, notVoting },
      ballots: ballot ? { issued: 76, collected: 76, invalid: 1 } : null,
      repeatOfId: null,
      repeatReason: '',
      takenAt: '2026-12-08T02:10:00.000Z',
      note: '',
    };
  });

const question = (index: number, changes: Partial<Question>): Question => ({
  id: `q${index}`,
  version: 1,
  sittingId: null,
  itemId: null,
  deputyId: `d${index + 10}`,
  deputyName: `Đại biểu ${index + 1}`,

  groupName: 'Tổ đại biểu số 1',
  askedOf: index % 2 === 0 ? 'Trần Văn Giám' : 'Lê Thị Đốc',
  askedPost: 'Giám đốc Sở Xây dựng',
  field: index % 2 === 0 ? 'Giao thông' : 'Y tế',
  content: 'Tuyến đường liên xã chậm tiến độ, trách nhiệm và thời hạn hoàn thành',
  askedDate: '2026-12-08',
  askedTime: '14:10',
  answerKind: 'at_sitting',
  answer: '',
  promises: [],
  ...changes,
});

const QUESTIONS: readonly Question[] = [
  question(0, {}),
  question(1, {
    answerKind: 'in_writing',
    promises: [
      {
        ...{ id: 'p', version: 1, kind: 'written_answer', content: '', doneDate: null, doneNote: '' },
        ...{ dueDate: '2026-12-28', dueBasis: '20 ngày sau ngày chất vấn 08/12/2026' },
      },
    ],
  }),
  question(2, {}),
  question(3, { answerKind: 'waiting' }),
];

/** Two seats, three candidates: one is elected, two are tied for the other seat. */
const ELECTION: Election = {
  ...{ id: 'e1', version: 1, refNo: 6, sittingId: 's1', itemId: null, note: '', repeatOfId: null },
  ...{ title: 'Ủy viên Ủy ban nhân dân tỉnh', seats: 2, countedAt: '2026-12-08T03:30:00.000Z' },
  rule: {
    ...{ numerator: 1, denominator: 2, comparison: 'more_than', base: 'all_deputies' },
    ...{ basis: 'Khoản 2 Điều 35 Luật số 72/2025/QH15', verification: 'unverified' },
  },
  count: { total: 82, present: 76, issued: 76, collected: 75, invalid: 1 },
  candidates: [
    ['Y Thắng Êban', 'Giám đốc Sở Nông nghiệp và Môi trường', 50] as const,
    ['Nguyễn Thị An', 'Phó Chánh Văn phòng Ủy ban nhân dân tỉnh', 48] as const,
    ['Trần Văn Bình', 'Giám đốc Sở Nội vụ', 48] as const,
  ].map(([name, post, votesFor], index) => ({
    ...{ id: `c${index}`, name, post, votesFor, votesAgainst: 74 - votesFor },
  })),
};

export function heldSession(session: Session, items: readonly AgendaItem[]): HeldSession {
  const votes = votesOn(items);
  const resolution = (index: number, kind: 'individual' | 'normative', symbol: string) => ({
    id: `r${index}`,
    version: 1,
    sessionId: session.id,
    itemId: items[index]?.id ?? null,
    voteId: `v${index}`,
    kind,
    year: 2026,
    number: index + 1,
    symbol,
    title: 'Về dự toán ngân sách nhà nước và phân bổ ngân sách cấp tỉnh năm 2027',
    ...{ submitter: 'UBND tỉnh', board: 'Ban Kinh tế - Ngân sách', signer: 'Y Thắng Êban' },
    bases: 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15\nXét Tờ trình số 12/TTr-UBND',
    articles: 'Thông qua dự toán ngân sách năm 2027.\nỦy ban nhân dân tỉnh tổ chức thực hiện.',
    ...{
      passedDate: '2026-12-09',
      effectDate: '2027-01-01',
      replaces: '',
      publishedDate: null,
      publishedWhere: '',
      voidReason: '',
    },
    vote: votes[index] ?? null,
  });
  const resolutions = [
    resolution(0, 'individual', '52/NQ-HĐND'),
    resolution(1, 'normative', '05/2026/NQ-HĐND'),
  ];
  return {
    minutes: {
      session,
      items,
      rolls: session.sittings.map((sitting) => ({
        sitting,
        times: { openedAt: `${sitting.date}T01:05:00.000Z`, closedAt: `${sitting.date}T04:20:00.000Z` },
        quorum: RULES[0]!,
        deputies: DEPUTIES,
        marks: MARKS,
      })),
      votes,
      elections: [ELECTION],
      questions: QUESTIONS,
      speeches: [],
      records: items.slice(0, 2).map(({ id }) => ({
        itemId: id,
        startedAt: '2026-12-08T01:10:00.000Z',
        endedAt: '2026-12-08T01:30:00.000Z',
        note: 'Các đại biểu nhất trí với tờ trình.\nĐề nghị làm rõ nguồn vốn.',
      })),
      resolutions,
      parts: {
        chair: 'Y Thắng Êban',
        secretary: 'H’Lan Niê, Trần Văn Bình',
        guests: 'Đại diện Thường trực Tỉnh ủy\nBan Thường trực UBMTTQ Việt Nam tỉnh',
        opening: 'Chủ tịch Hội đồng nhân dân tỉnh đọc diễn văn khai mạc.',
        conclusion: 'Chủ tọa phát biểu bế mạc.',
      },
    },
    resolutions,
    dispatches: [
      { recipient: 'Ủy ban Thường vụ Quốc hội', papers: 'Nghị quyết, biên bản' },
      { recipient: 'Chính phủ', papers: 'Nghị quyết, biên bản' },
    ],
  };
}
