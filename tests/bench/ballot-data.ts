import { PRACTICE_BALLOTS } from '@shared/confidence-votes/rehearsal/practice-deck';
import type { BenchProgram } from './program';
import { personName } from './sample-data';

const PIN = '24680';

export interface CountToType {
  readonly voteId: string;
  readonly kindId: string;
  /** The first typist's. */
  readonly token: string;
  readonly head: { readonly name: string; readonly token: string };
  readonly batches: readonly { readonly batchId: string; readonly firstNo: number; readonly size: number }[];
}

/** A vote counted ballot by ballot: one kind of ballot with `persons` names, `ballots` of them numbered. */
export async function makeBallotVote(
  program: BenchProgram,
  persons: number,
  ballots: number,
): Promise<CountToType> {
  const fields = {
    title: 'Lấy phiếu tín nhiệm',
    procedure: 'grading',
    ruleSetCode: 'nq96-2023',
    decimals: 2,
    rounding: 'half_up',
    sessionName: 'Kỳ họp cuối năm',
    date: '2026-12-10',
    startTime: '08:05',
    endTime: '',
    place: 'Hội trường',
    deputiesTotal: ballots,
    deputiesPresent: ballots,
    openingDate: null,
    countMode: 'ballots',
    entries: 2,
    batchSize: 25,
  } as const;
  const { vote } = await program.call('confidenceVotes.createVote', { fields, copyFromVoteId: null });
  const voteId = vote.id;
  const kindId = vote.ballotKinds[0]?.ballotKindId ?? '';
  const listed = await program.call('confidenceVotes.saveOfficials', {
    voteId,
    version: vote.version,
    officials: Array.from({ length: persons }, (_, index) => ({
      id: null,
      personId: null,
      name: personName(index),
      birthYear: 1970,
      posts: 'Ủy viên Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường',
      block: 'committee' as const,
      ballotKindId: kindId,
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
  const single = await program.call('confidenceVotes.saveBallotKinds', {
    voteId,
    version: listed.vote.version,
    kinds: [{ ballotKindId: kindId, title: 'Khối UBND' }],
  });
  const staffed = await program.call('confidenceVotes.saveBoard', {
    voteId,
    version: single.vote.version,
    members: (['head', 'secretary'] as const).map((role, index) => ({
      id: null,
      personId: null,
      name: personName(500 + index),
      posts: 'Đại biểu',
      role,
    })),
  });
  const open = await program.call('confidenceVotes.openCounting', { voteId, version: staffed.vote.version });
  const head = await addPerson(program, voteId, 'head', null);
  const token = await addPerson(program, voteId, 'typist_1', head);
  await program.call('confidenceVotes.recordBallots', {
    voteId,
    ballotKindId: kindId,
    version: open.vote.ballotKinds[0]?.version ?? 0,
    printed: ballots,
    issued: ballots,
    collected: ballots,
    valid: null,
    invalid: null,
    invalidReasons: {},
    token: head,
  });
  const count = await program.call('ballotCount.makeBatches', { voteId, token: head, ballotKindId: kindId });
  return {
    ...{ voteId, kindId, token, head: { name: NAMES.head, token: head } },
    batches: count.kinds[0]?.batches ?? [],
  };
}

const NAMES = { head: personName(500), typist_1: personName(501), typist_2: personName(502) } as const;

/** Declared by the head and signed in; whoever types has practised. Answers the token. */
export async function addPerson(
  program: BenchProgram,
  voteId: string,
  role: keyof typeof NAMES,
  headToken: string | null,
): Promise<string> {
  const name = NAMES[role];
  const person = { operatorId: null, version: null, name, role, pin: PIN, active: true };
  const saved = { voteId, token: headToken, ...person };
  const { operators } = await program.call('ballotCount.saveOperator', saved);
  const operatorId = operators.find((operator) => operator.name === name)?.id ?? '';
  const { token } = await program.call('ballotCount.signIn', { voteId, operatorId, pin: PIN });
  if (role !== 'head') {
    const typed = { ballots: PRACTICE_BALLOTS, fields: 60, keys: 40, errors: 0, durationMs: 90_000 };
    await program.call('rehearsal.finishPractice', { token, ...typed });
  }
  return token;
}
