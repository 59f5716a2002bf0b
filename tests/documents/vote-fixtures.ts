import { COUNTED_BY_TOTALS, PLAIN_VOTE } from '@shared/confidence-votes/count-mode';
import {
  DOCUMENT_RULES,
  draftMarkOf,
  NO_MATERIAL,
  officialIdOf,
  type DocumentContext,
  type VoteDocument,
  type VoteMaterial,
} from '@shared/confidence-votes/documents';
import type {
  BallotKindCount,
  Block,
  BoardMember,
  Procedure,
  StateChange,
  TallyRow,
  Vote,
  VoteOfficial,
  VoteResult,
} from '@shared/confidence-votes/model';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';
import { computeResult } from '@shared/confidence-votes/tally';
import { factsOf } from '@shared/documents/kinds';
import { documentSymbol, signer } from '@shared/official-documents';

export interface VoteShape {
  readonly persons: number;
  readonly procedure: Procedure;
  readonly status: 'draft' | 'official';
  /** Sums are typed instead of ballots. */
  readonly totals?: boolean;
  readonly longNames?: boolean;
  readonly reopened?: boolean;
  readonly boardSize?: number;
  readonly deputies?: number;
  readonly unknown?: boolean;
  readonly rehearsal?: boolean;
  /** Records gathered about the persons: of most of them, short and long. */
  readonly gathered?: boolean;
  /** Persons of the list who are not graded. */
  readonly leftOut?: number;
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const MIDDLE = ['Văn', 'Thị Minh', 'Hữu', 'Thị', 'Quốc', 'Ngọc', 'Xuân', 'Đình', 'Thanh'];
const GIVEN = [
  'Ánh',
  'Bảo',
  'Cường',
  'Đạt',
  'Giang',
  'Hòa',
  'Kiên',
  'Lữ',
  'Mỹ',
  'Ơn',
  'Quỳnh',
  'Sửu',
  'Thủy',
  'Ước',
  'Vỹ',
];
const ETHNIC = ["H'Len Niê", 'Y Thắng Êban', 'Y Biêr Mlô', "H'Yâo Knŭl"];
const COUNCIL_POSTS = [
  'Chủ tịch Hội đồng nhân dân tỉnh',
  'Phó Chủ tịch Hội đồng nhân dân tỉnh',
  'Trưởng Ban Pháp chế Hội đồng nhân dân tỉnh',
  'Trưởng Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh',
  'Trưởng Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh',
  'Trưởng Ban Dân tộc Hội đồng nhân dân tỉnh',
];
const COMMITTEE_POSTS = [
  'Chủ tịch Ủy ban nhân dân tỉnh',
  'Phó Chủ tịch Ủy ban nhân dân tỉnh',
  'Ủy viên Ủy ban nhân dân tỉnh, Giám đốc Sở Tài chính',
  'Ủy viên Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường',
  'Ủy viên Ủy ban nhân dân tỉnh, Chánh Thanh tra tỉnh',
  'Ủy viên Ủy ban nhân dân tỉnh, Giám đốc Công an tỉnh',
  'Ủy viên Ủy ban nhân dân tỉnh, Giám đốc Sở Khoa học và Công nghệ',
];
const LONG_NAME = 'Công Tằng Tôn Nữ Nguyễn Thị Phương Thảo Hoàng Minh Nguyệt Khuê';
const LONG_POSTS =
  'Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh, Trưởng Ban Quản lý các khu công nghiệp và khu kinh tế, kiêm Trưởng Ban Chỉ đạo phát triển vùng đồng bào dân tộc thiểu số huyện M’Drắk, Ea Knuếc, Ia RVê, Dliê Ya';

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

function nameOf(index: number, shape: VoteShape): string {
  if (shape.longNames && index % 2 === 0) return LONG_NAME;
  if (index % 7 === 5) return pick(ETHNIC, Math.floor(index / 7));
  return `${pick(FAMILY, index * 3)} ${pick(MIDDLE, index * 5 + 1)} ${pick(GIVEN, index * 7)}`;
}

function postsOf(index: number, block: Block, shape: VoteShape): string {
  if (shape.longNames && index % 2 === 0) return LONG_POSTS;
  return block === 'council' ? pick(COUNCIL_POSTS, index) : pick(COMMITTEE_POSTS, index + 1);
}

/** Counts with every consequence among them: nobody, over a half, two thirds. */
function countsOf(index: number, valid: number, shape: VoteShape): Pick<TallyRow, 'counts' | 'invalidRows'> {
  const invalid = index % 11 === 4 ? 1 : 0;
  if (shape.unknown && index === 1)
    return { counts: { high: null, medium: 3, low: null }, invalidRows: null };
  const left = valid - invalid;
  const low =
    index % 13 === 9
      ? Math.ceil((left + invalid) * 0.7)
      : index % 13 === 6
        ? Math.floor(valid / 2) + 1
        : index % 4;
  if (shape.procedure === 'decision')
    return { counts: { trust: left - low, noTrust: low }, invalidRows: invalid };
  const medium = Math.min(left - low, (index * 5) % 12);
  return { counts: { high: left - low - medium, medium, low }, invalidRows: invalid };
}

function ballotKind(id: string, title: string, deputies: number, index: number): BallotKindCount {
  const invalid = index === 0 ? 1 : 0;
  const collected = deputies - 2;
  return {
    ballotKindId: id,
    title,
    printed: deputies + 3,
    issued: deputies - 1,
    collected,
    valid: collected - invalid,
    invalid,
    invalidReasons: invalid > 0 ? { not_official_form: 1 } : {},
  };
}

function boardOf(size: number): readonly BoardMember[] {
  return Array.from({ length: size }, (_, index) => ({
    id: `b${index}`,
    personId: null,
    name: `${pick(FAMILY, index + 4)} ${pick(MIDDLE, index + 2)} ${pick(GIVEN, index * 2 + 3)}`,
    posts: index === 0 ? 'Phó Trưởng Ban Pháp chế' : 'đại biểu Hội đồng nhân dân tỉnh',
    role: index === 0 ? 'head' : index === 1 ? 'secretary' : 'member',
  }));
}

/** The list names them in another order than it prints them. */
function leftOutOf(shape: VoteShape): readonly VoteOfficial[] {
  return Array.from({ length: shape.leftOut ?? 0 }, (_, index): VoteOfficial => {
    const reasons = ['elected_in_year', 'retirement_notice', 'other_by_council_decision'] as const;
    const exclusionReason = pick(reasons, index);
    return {
      id: `x${index}`,
      personId: null,
      name: `${pick(FAMILY, index)} ${pick(MIDDLE, index)} Ngoài`,
      birthYear: null,
      posts: pick(COMMITTEE_POSTS, index + 2),
      block: 'committee',
      ballotKindId: null,
      no: shape.persons + index + 1,
      included: false,
      exclusionReason,
      exclusionEvidence: index === 0 ? 'Thông báo số 12-TB/TU ngày 03/8/2026' : '',
      decidedBy: index === 0 ? 'Ban Thường vụ Tỉnh ủy' : '',
      electedDate: '2026-03-05',
      triggerKind: null,
      triggerNote: '',
      exclusionNote: exclusionReason === 'other_by_council_decision' ? 'Đang đi học tập trung.' : '',
    };
  }).toReversed();
}

function includedOf(tally: readonly TallyRow[]): readonly VoteOfficial[] {
  return tally.map(({ officialId, no, name, posts, block, ballotKindId }, index) => ({
    id: officialId,
    personId: null,
    name,
    birthYear: 1965 + (index % 20),
    posts,
    block,
    ballotKindId,
    no,
    included: true,
    exclusionReason: null,
    exclusionNote: '',
    exclusionEvidence: '',
    decidedBy: '',
    electedDate: index % 5 === 3 ? null : '2026-03-30',
    triggerKind: null,
    triggerNote: '',
  }));
}

const REOPENED: readonly StateChange[] = [
  { at: '2026-12-10T03:02:00.000Z', from: 'counting', to: 'counted', actor: 'Trần Thị Lan', reason: '' },
  {
    at: '2026-12-10T03:15:00.000Z',
    from: 'counted',
    to: 'counting',
    actor: 'Phạm Hữu Đạt, Trưởng ban kiểm phiếu',
    reason: 'Một tập phiếu của khối Ủy ban nhân dân bị đếm hai lần.',
  },
];

function makeVote(shape: VoteShape): { readonly vote: Vote; readonly result: VoteResult } {
  const deputies = shape.deputies ?? 49;
  const council = shape.persons === 0 ? 0 : Math.max(1, Math.min(6, Math.floor(shape.persons / 4)));
  const kinds: BallotKindCount[] =
    shape.procedure === 'decision'
      ? Array.from({ length: shape.persons }, (_, index) =>
          ballotKind(
            `k${index}`,
            `Phiếu tín nhiệm đối với ông (bà) ${nameOf(index, shape)}`,
            deputies,
            index,
          ),
        )
      : [
          ballotKind('k0', 'Phiếu tín nhiệm đối với người giữ chức vụ khối Hội đồng nhân dân', deputies, 0),
          ballotKind('k1', 'Phiếu tín nhiệm đối với người giữ chức vụ khối Ủy ban nhân dân', deputies, 1),
        ];
  const tally = Array.from({ length: shape.persons }, (_, index): TallyRow => {
    const block: Block = index < council ? 'council' : 'committee';
    const kind = shape.procedure === 'decision' ? kinds[index]! : kinds[block === 'council' ? 0 : 1]!;
    const { counts, invalidRows } = countsOf(index, kind.valid ?? 0, shape);
    return {
      officialId: `o${index}`,
      no: index + 1,
      name: nameOf(index, shape),
      posts: postsOf(index, block, shape),
      block,
      ballotKindId: kind.ballotKindId,
      counts,
      invalidRows: invalidRows === null ? null : invalidRows + (kind.invalid ?? 0),
    };
  });
  const ruleSet = ruleSetByCode('nq96-2023');
  const vote: Vote = {
    id: 'v1',
    version: 1,
    meetingVersion: 1,
    title: 'Lấy phiếu tín nhiệm 2026',
    procedure: shape.procedure,
    ruleSet,
    status: shape.status === 'official' ? 'confirmed' : 'counted',
    sessionName: 'Kỳ họp thứ 5',
    date: '2026-12-10',
    startTime: '08:05',
    endTime: '10:40',
    place: 'Hội trường Trung tâm Hội nghị tỉnh',
    deputiesTotal: deputies,
    deputiesPresent: deputies - 1,
    officials: [...includedOf(tally), ...leftOutOf(shape)],
    ...COUNTED_BY_TOTALS,
    countMode: shape.totals ? 'totals' : 'ballots',
    ...PLAIN_VOTE,
    rehearsalOf: shape.rehearsal ? 'v0' : null,
    ballotKinds: kinds.map((kind) => ({ ...kind, version: 1 })),
    board: boardOf(shape.boardSize ?? 7),
    tally: tally.map((row) => ({ ...row, version: 1 })),
    stateChanges: shape.reopened ? REOPENED : [],
    updatedAt: '2026-12-10T03:40:00.000Z',
  };
  const result = computeResult({
    procedure: shape.procedure,
    ruleSet,
    deputiesTotal: deputies,
    deputiesPresent: deputies - 1,
    kinds,
    rows: tally,
  });
  return { vote, result };
}

const LONG_TEXT =
  'Chủ trì xây dựng và tổ chức thực hiện chương trình phục hồi rừng đầu nguồn; phối hợp giải quyết dứt điểm kiến nghị của cử tri các xã M’Drắk, Ea Knuếc, Dliê Ya về đường giao thông, nước sinh hoạt và đất sản xuất. ';

/** Each third person has nothing, each fourth much. */
function gatheredFor({ officials }: Vote): VoteMaterial {
  const persons = officials.filter(({ included }) => included);
  const some = persons.filter((_, index) => index % 3 !== 2);
  const text = (index: number) => LONG_TEXT.repeat(index % 4 === 0 ? 12 : 1);
  return {
    ...NO_MATERIAL,
    reports: some.map(({ id }, index) => ({
      id: `r${id}`,
      version: 1,
      officialId: id,
      results: `${text(index)}\n${text(index)}`,
      qualities: 'Giữ gìn phẩm chất, đạo đức, lối sống.',
      assetDeclaration: 'Đã kê khai đầy đủ theo quy định.',
      shortcomings: index % 2 === 0 ? '' : 'Có việc chỉ đạo còn chậm.',
      voterAnswers: '',
      receivedDate: '2026-11-05',
    })),
    opinions: some.map(({ id }, index) => ({
      id: `y${id}`,
      version: 1,
      officialId: id,
      source: index % 2 === 0 ? 'Ủy ban MTTQ tỉnh' : '',
      content: text(index),
      receivedDate: null,
    })),
    duties: some.flatMap(({ id }, index) =>
      [2024, 2025, 2026].map((year) => ({
        id: `d${id}${year}`,
        version: 1,
        officialId: id,
        year,
        field: year === 2025 ? '' : 'Giám sát',
        content: text(index),
      })),
    ),
    questions: some.slice(0, 3).map(({ id }, index) => ({
      id: `h${id}`,
      officialId: id,
      sessionTitle: 'Kỳ họp thứ 12',
      askedDate: '2025-12-10' as const,
      deputyName: 'Đinh Thị Hồng',
      field: 'Giao thông',
      content: text(index),
      answered: index > 0,
      answer: index === 1 ? 'Sẽ hoàn thành trong quý I năm 2026.' : '',
      promises:
        index === 1
          ? [
              { content: 'Hoàn thành đường liên xã', dueDate: '2026-03-31', doneDate: null, doneNote: '' },
              {
                content: 'Báo cáo bằng văn bản',
                dueDate: null,
                doneDate: '2026-01-05',
                doneNote: 'Báo cáo số 12/BC-UBND',
              },
            ]
          : [],
    })),
    requests: some.slice(0, 4).map(({ id, name }, index) => ({
      id: `q${id}`,
      version: 1,
      officialId: id,
      deputyId: null,
      deputyName: 'Đinh Thị Hồng',
      requestKind: index % 2 === 0 ? ('clarification' as const) : ('verification' as const),
      question: text(index),
      addressee: index % 2 === 0 ? `Ông (bà) ${name}` : 'Thanh tra tỉnh',
      receivedDate: '2026-11-20',
      dueDate: index === 3 ? null : '2026-12-09',
      answer: index === 1 ? 'Đã xác minh, nội dung không đúng.' : '',
      answeredDate: index === 1 ? '2026-12-01' : null,
    })),
  };
}

export function makeContext(kind: VoteDocument, shape: VoteShape): DocumentContext {
  const issued = shape.status === 'official';
  const { abbreviation, issuer } = factsOf(kind);
  const made = makeVote(shape);
  const material = shape.gathered ? gatheredFor(made.vote) : NO_MATERIAL;
  const { parts, persons } = DOCUMENT_RULES[kind];
  // Of a kind with several papers the first, or of nobody in particular where nothing was gathered.
  const first = made.vote.officials[0] ?? null;
  const part = parts?.({ ...made, material })[0] ?? (persons || parts ? first : null);
  const official = made.vote.officials.find(({ id }) => id === officialIdOf(part?.id ?? '')) ?? null;
  return {
    ...made,
    material,
    official,
    part,
    draftMark: draftMarkOf(kind, shape.status, made.vote),
    council: {
      fullName: 'Hội đồng nhân dân tỉnh Đắk Lắk',
      shortName: 'Hội đồng nhân dân tỉnh',
      term: 'khóa XI',
      letterhead: { bodyLines: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH ĐẮK LẮK'] },
      standingLetterhead: { bodyLines: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH ĐẮK LẮK'] },
      officeLetterhead: { bodyLines: ['VĂN PHÒNG', 'ĐOÀN ĐBQH VÀ HĐND TỈNH'] },
      boardLetterhead: { parentLine: 'HỘI ĐỒNG NHÂN DÂN TỈNH ĐẮK LẮK', bodyLines: ['BAN KIỂM PHIẾU'] },
    },
    issue: {
      symbol: documentSymbol('{no}/{kind}-{body}', {
        number: issued ? 5 : null,
        year: 2026,
        kind: abbreviation ?? 'BB',
        body: issuer === 'counting_board' ? 'BKP' : 'HĐND',
      }),
      date: '2026-12-10',
      place: 'Đắk Lắk',
      recipients: [
        'Ủy ban Thường vụ Quốc hội',
        'Thường trực Tỉnh ủy',
        'Thường trực Hội đồng nhân dân, Ủy ban nhân dân tỉnh',
        'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
        'Lưu: VT, CTHĐND',
      ],
      signer: signer({ authority: 'own', body: '', post: 'Chủ tịch', name: 'Nguyễn Thị Minh Hòa' }),
      remarks: '',
      extraBases: ['Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15'],
    },
    verification: {
      program: 'Thường Trực 0.1.0',
      madeAt: '10:52 ngày 10/12/2026',
      madeOn: '2026-12-10',
      operator: 'Trần Thị Lan',
      checkCode: '7K3M-Q9XA',
      always: false,
    },
  };
}
