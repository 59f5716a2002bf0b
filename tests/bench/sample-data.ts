import { COUNTED_BY_TOTALS } from '@shared/confidence-votes/count-mode';
import type { Output } from '@shared/contract/registry';
import type { BenchProgram } from './program';

/**
 * What a provincial office holds, made through the contract. The largest council of the law (85 deputies) and 31
 * officials, as the documents are measured with.
 */
export const DEPUTIES = 85;
export const OFFICIALS = 31;
const COUNCIL_BLOCK = 12;

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
];
const MIDDLE = ['Văn', 'Thị', 'Thị Minh', 'Hữu', 'Quốc', 'Ngọc', 'Xuân', 'Đình', 'Thanh', 'Đức', 'Hoàng'];
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
  'Phượng',
  'Quỳnh',
  'Sửu',
];

/** About 24 000 different names before the first repeats: large registers have namesakes. */
export function personName(number: number): string {
  const family = FAMILY[number % FAMILY.length]!;
  const middle = MIDDLE[Math.floor(number / FAMILY.length) % MIDDLE.length]!;
  const second = GIVEN[Math.floor(number / 143) % GIVEN.length]!;
  const given = GIVEN[(number * 7 + Math.floor(number / 1859)) % GIVEN.length]!;
  return `${family} ${middle} ${second} ${given}`;
}

export async function makeOffice(program: BenchProgram): Promise<void> {
  await program.call('office.saveProfile', {
    profile: {
      level: 'province',
      unitKind: 'province',
      unitName: 'Đắk Lắk',
      provinceName: '',
      placeName: 'Đắk Lắk',
      termNumber: 'XI',
      termFrom: '2026-03-15',
      termTo: null,
      deputiesElected: DEPUTIES,
      numberPatterns: [],
      gradingEnabledForCommune: false,
      gradingReason: '',
    },
    version: null,
  });
  await program.call('council.loadUnitCatalogue', { code: '66' });
}

type Vote = Output<'confidenceVotes.getVote'>['vote'];

/** A grading of 31 officials by 85 deputies, set up and open for entry. */
export async function makeOpenVote(program: BenchProgram, year: number): Promise<Vote> {
  const fields = {
    title: `Lấy phiếu tín nhiệm năm ${year}`,
    procedure: 'grading',
    ruleSetCode: 'nq96-2023',
    decimals: 2,
    rounding: 'half_up',
    sessionName: `Kỳ họp cuối năm ${year}`,
    date: `${year}-12-10`,
    startTime: '08:05',
    endTime: '10:40',
    place: 'Hội trường Trung tâm Hội nghị tỉnh',
    deputiesTotal: DEPUTIES,
    deputiesPresent: DEPUTIES - 1,
    openingDate: null,
    ...COUNTED_BY_TOTALS,
  } as const;
  const made = await program.call('confidenceVotes.createVote', { fields, copyFromVoteId: null });
  const { id: voteId } = made.vote;
  const [council, committee] = made.vote.ballotKinds.map((kind) => kind.ballotKindId);
  const listed = await program.call('confidenceVotes.saveOfficials', {
    voteId,
    version: made.vote.version,
    officials: Array.from({ length: OFFICIALS }, (_, index) => ({
      id: null,
      personId: null,
      name: personName(index),
      birthYear: 1965 + (index % 20),
      posts:
        index < COUNCIL_BLOCK
          ? 'Trưởng Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh'
          : 'Ủy viên Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường',
      block: index < COUNCIL_BLOCK ? ('council' as const) : ('committee' as const),
      ballotKindId: (index < COUNCIL_BLOCK ? council : committee) ?? null,
      included: true,
      exclusionReason: null,
      exclusionNote: '',
      exclusionEvidence: '',
      decidedBy: '',
      electedDate: null,
      triggerKind: null,
      triggerNote: '',
    })),
  });
  const withBoard = await program.call('confidenceVotes.saveBoard', {
    voteId,
    version: listed.vote.version,
    members: Array.from({ length: 7 }, (_, index) => ({
      id: null,
      personId: null,
      name: personName(500 + index),
      posts: 'Đại biểu Hội đồng nhân dân tỉnh',
      role: index === 0 ? ('head' as const) : index === 1 ? ('secretary' as const) : ('member' as const),
    })),
  });
  const open = await program.call('confidenceVotes.openCounting', {
    voteId,
    version: withBoard.vote.version,
  });
  return open.vote;
}

/** A line of the tally sheet that adds up: 84 ballots came back, all valid. */
export function countsOf(index: number) {
  const low = index % 9;
  const medium = (index * 5) % 30;
  const invalidRows = index % 11 === 4 ? 1 : 0;
  return { counts: { high: DEPUTIES - 1 - invalidRows - low - medium, medium, low }, invalidRows };
}

/** Every figure of the sheet. */
async function enterSheet(program: BenchProgram, vote: Vote): Promise<void> {
  const voteId = vote.id;
  for (const { ballotKindId, version } of vote.ballotKinds) {
    await program.call('confidenceVotes.recordBallots', {
      voteId,
      ballotKindId,
      version,
      printed: DEPUTIES,
      issued: DEPUTIES - 1,
      collected: DEPUTIES - 1,
      valid: DEPUTIES - 1,
      invalid: 0,
      invalidReasons: {},
    });
  }
  for (const [index, { officialId, version }] of vote.tally.entries()) {
    await program.call('confidenceVotes.recordRow', { voteId, officialId, version, ...countsOf(index) });
  }
}

/** The same vote with every figure entered, closed and confirmed. */
export async function makeConfirmedVote(program: BenchProgram, year: number): Promise<Vote> {
  const vote = await makeOpenVote(program, year);
  const voteId = vote.id;
  await enterSheet(program, vote);
  const current = await program.call('confidenceVotes.getVote', { voteId });
  const counted = await program.call('confidenceVotes.finishCounting', {
    voteId,
    version: current.vote.version,
    acceptedBecause: 'Đã xem lại',
    closedBy: vote.board[0]?.name ?? '',
  });
  const head = vote.board.find((member) => member.role === 'head');
  const confirmed = await program.call('confidenceVotes.confirmResult', {
    voteId,
    version: counted.vote.version,
    confirmedBy: head?.name ?? '',
  });
  return confirmed.vote;
}
