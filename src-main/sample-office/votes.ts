import { COUNTED_BY_TOTALS } from '@shared/confidence-votes/count-mode';
import type { OfficialEntry, VoteFields, VoteReply } from '@shared/confidence-votes/contract';
import { addDays, formatDate, localTimeOf } from '@shared/kernel/local-date';
import type { Call } from './caller';

const DEPUTIES = 47;
const MEETING_MS = 155 * 60_000;

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

/** On whom bỏ phiếu was held, by their place in the list of the grading, and how many had no trust in each. */
const DECIDED_ON = [
  { place: 10, noTrust: 6 },
  { place: 18, noTrust: 13 },
  { place: 25, noTrust: 26 },
] as const;

/**
 * The grading of the term, which waits to be rehearsed and counted ballot by ballot: it is held once in a term. Before it
 * bỏ phiếu on three persons, upon a petition of deputies, was counted and confirmed by totals.
 */
export async function fillVotes(call: Call): Promise<void> {
  const created = await call('confidenceVotes.createVote', {
    fields: fields({
      title: 'Lấy phiếu tín nhiệm năm 2026 (số liệu mẫu)',
      sessionName: 'Kỳ họp thứ 15',
      date: '2026-12-08',
      countMode: 'ballots',
    }),
    copyFromVoteId: null,
  });
  const proposed = await call('confidenceVotes.proposeOfficials', { voteId: created.vote.id });
  const list = proposed.map(({ proposalReason: _reason, causes: _causes, ...official }) => official);
  await prepare(call, created, list);

  // At the session that sits today, so that its papers are dated as they were made.
  const { today } = await call('interpellations.listPromises', {});
  const decision = await call('confidenceVotes.createVote', {
    fields: fields({
      title: 'Bỏ phiếu tín nhiệm tại Kỳ họp thứ 14 (số liệu mẫu)',
      procedure: 'decision',
      sessionName: 'Kỳ họp thứ 14',
      date: today,
      ...meetingUpTo(created.vote.updatedAt),
    }),
    copyFromVoteId: null,
  });
  // More than one third of all deputies (NQ 96/2023/QH15 Điều 13).
  const triggerNote = `Kiến nghị của 18 trong 47 đại biểu, nhận đủ ngày ${formatDate(addDays(today, -20))}`;
  const persons = DECIDED_ON.flatMap(({ place }): OfficialEntry[] => {
    const person = list[place];
    return person
      ? [{ ...person, id: null, triggerKind: 'deputies_petition', triggerNote, ballotKindId: null }]
      : [];
  });
  await count(call, await prepare(call, decision, persons));
}

/** The figures are closed as soon as they are made, so the count ended just now, at whatever hour that is. */
function meetingUpTo(instant: string): Pick<VoteFields, 'startTime' | 'endTime'> {
  const endTime = localTimeOf(instant);
  const began = localTimeOf(new Date(Date.parse(instant) - MEETING_MS).toISOString());
  return { startTime: began < endTime ? began : '00:00', endTime };
}

async function prepare(
  call: Call,
  { vote }: VoteReply,
  officials: readonly OfficialEntry[],
): Promise<VoteReply> {
  const voteId = vote.id;
  const listed = await call('confidenceVotes.saveOfficials', {
    voteId,
    version: vote.version,
    officials: [...officials],
  });
  const graded = new Set(officials.map((official) => official.personId));
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

async function count(call: Call, prepared: VoteReply): Promise<void> {
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
      invalidReasons: { no_mark: 1 },
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
    // One person lies above half of "no trust" so that the consequence can be seen.
    const noTrust = DECIDED_ON[index]?.noTrust ?? 0;
    await call('confidenceVotes.recordRow', {
      voteId,
      officialId: row.officialId,
      version: row.version,
      counts: { trust: DEPUTIES - 1 - noTrust, noTrust },
      invalidRows: 1,
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
