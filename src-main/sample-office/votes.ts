import { COUNTED_BY_TOTALS } from '@shared/confidence-votes/count-mode';
import type { VoteFields, VoteReply } from '@shared/confidence-votes/contract';
import type { Call } from './caller';
import type { Random } from './random';

const DEPUTIES = 47;

const fields = (changes: Partial<VoteFields>): VoteFields => ({
  title: '',
  procedure: 'grading',
  ruleSetCode: 'nq96-2023',
  decimals: 2,
  rounding: 'half_up',
  sessionName: '',
  date: null,
  startTime: '',
  endTime: '',
  place: 'Hội trường HĐND tỉnh',
  deputiesTotal: DEPUTIES,
  deputiesPresent: DEPUTIES,
  openingDate: null,
  ...COUNTED_BY_TOTALS,
  ...changes,
});

/** One vote that is counted and confirmed by totals, one that waits to be rehearsed and counted ballot by ballot. */
export async function fillVotes(call: Call, random: Random): Promise<void> {
  const trial = await prepare(
    call,
    fields({
      title: 'Lấy phiếu tín nhiệm năm 2025 (số liệu mẫu)',
      sessionName: 'Kỳ họp thứ 13',
      date: '2025-12-09',
      startTime: '08:00',
      endTime: '10:35',
    }),
  );
  await count(call, random, trial);
  await prepare(
    call,
    fields({
      title: 'Lấy phiếu tín nhiệm năm 2026 (số liệu mẫu)',
      sessionName: 'Kỳ họp thứ 15',
      date: '2026-12-08',
      countMode: 'ballots',
    }),
  );
}

async function prepare(call: Call, voteFields: VoteFields): Promise<VoteReply> {
  const created = await call('confidenceVotes.createVote', { fields: voteFields, copyFromVoteId: null });
  const voteId = created.vote.id;
  const proposed = await call('confidenceVotes.proposeOfficials', { voteId });
  const listed = await call('confidenceVotes.saveOfficials', {
    voteId,
    version: created.vote.version,
    officials: proposed.map(({ proposalReason: _reason, causes: _causes, ...official }) => official),
  });
  const graded = new Set(proposed.map((official) => official.personId));
  const deputies = await call('council.listDeputies', {});
  // Whoever is on the list does not count it.
  const members = deputies.filter((deputy) => !graded.has(deputy.personId)).slice(0, 7);
  return call('confidenceVotes.saveBoard', {
    voteId,
    version: listed.vote.version,
    members: members.map((deputy, index) => ({
      id: null,
      personId: deputy.personId,
      name: deputy.fullName,
      posts: deputy.groupName,
      role: index === 0 ? ('head' as const) : index === 1 ? ('secretary' as const) : ('member' as const),
    })),
  });
}

async function count(call: Call, random: Random, prepared: VoteReply): Promise<void> {
  const opened = await call('confidenceVotes.openCounting', {
    voteId: prepared.vote.id,
    version: prepared.vote.version,
  });
  const voteId = opened.vote.id;
  for (const kind of opened.vote.ballotKinds) {
    const { vote } = await call('confidenceVotes.recordBallots', {
      voteId,
      ballotKindId: kind.ballotKindId,
      version: kind.version,
      printed: 55,
      issued: DEPUTIES,
      collected: DEPUTIES,
      valid: DEPUTIES - 1,
      invalid: 1,
      invalidReasons: { not_official_form: 1 },
    });
    await call('paperBallots.recordBalance', {
      voteId,
      ballotKindId: kind.ballotKindId,
      version: vote.ballotKinds.find(({ ballotKindId }) => ballotKindId === kind.ballotKindId)?.version ?? 1,
      testBallots: 3,
      exchanged: 1,
      spoiled: 1,
      unused: 4,
    });
  }
  for (const [index, row] of opened.vote.tally.entries()) {
    // One person lies above half of "low" so that the consequence can be seen.
    const low = index === opened.vote.tally.length - 3 ? 25 : random.below(6);
    const medium = index === opened.vote.tally.length - 3 ? 9 : 4 + random.below(12);
    const invalidRows = 1 + (index % 9 === 4 ? 1 : 0);
    await call('confidenceVotes.recordRow', {
      voteId,
      officialId: row.officialId,
      version: row.version,
      counts: { high: DEPUTIES - invalidRows - low - medium, medium, low },
      invalidRows,
    });
  }
  const entered = await call('confidenceVotes.getVote', { voteId });
  const secretary = entered.vote.board.find((member) => member.role !== 'head');
  const finished = await call('confidenceVotes.finishCounting', {
    voteId,
    version: entered.vote.version,
    acceptedBecause: 'Đã xem lại',
    closedBy: secretary?.name ?? '',
  });
  const head = finished.vote.board.find((member) => member.role === 'head');
  await call('confidenceVotes.confirmResult', {
    voteId,
    version: finished.vote.version,
    confirmedBy: head?.name ?? '',
  });
}
