import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import { addCrew } from '@tests/fixtures/ballot-scene';
import { FIELDS, officialEntry, saveProfile, without, type ProgramCalls } from '@tests/fixtures/vote-scene';
import { drawDeck, publishedDistributions } from '@tests/fixtures/published-deck';
import type { VoteFields, VoteReply } from '@shared/confidence-votes/contract';
import { PRACTICE_BALLOTS } from '@shared/confidence-votes/rehearsal/practice-deck';
import { callsOf } from './program-calls';
import type { RunningProgram } from './program';

/** One kind of ballot with `persons` names, prepared for counting ballot by ballot. */
export async function prepareBallotVote(
  calls: ProgramCalls,
  persons: number,
  changes: Partial<VoteFields> = {},
): Promise<VoteReply['vote']> {
  await saveProfile(calls);
  const made = await calls.must('confidenceVotes.createVote', {
    fields: { ...FIELDS, countMode: 'ballots', ...changes },
    copyFromVoteId: null,
  });
  const [kind] = made.vote.ballotKinds;
  const listed = await calls.must('confidenceVotes.saveOfficials', {
    voteId: made.vote.id,
    version: made.vote.version,
    officials: Array.from({ length: persons }, (_, index) =>
      officialEntry({ name: personName(index), ballotKindId: kind?.ballotKindId ?? null, block: 'council' }),
    ),
  });
  const single = await calls.must('confidenceVotes.saveBallotKinds', {
    voteId: made.vote.id,
    version: listed.vote.version,
    kinds: [{ ballotKindId: kind?.ballotKindId ?? null, title: kind?.title ?? '' }],
  });
  const staffed = await calls.must('confidenceVotes.saveBoard', {
    voteId: made.vote.id,
    version: single.vote.version,
    members: (
      [
        ['Đỗ Thị Ánh', 'head'],
        ['Bùi Văn Cường', 'secretary'],
      ] as const
    ).map(([name, role]) => ({ id: null, personId: null, name, posts: 'Đại biểu', role })),
  });
  return staffed.vote;
}

/** The same, with the box opened. */
export async function openBallotVote(
  calls: ProgramCalls,
  persons: number,
  changes: Partial<VoteFields> = {},
): Promise<string> {
  const { id: voteId, version } = await prepareBallotVote(calls, persons, changes);
  await calls.must('confidenceVotes.openCounting', { voteId, version });
  return voteId;
}

const personName = (index: number): string =>
  `${['Nguyễn Văn', 'Trần Thị', 'Lê Quốc', 'Y Thắng'][index % 4]} ${String.fromCharCode(65 + (index % 26))}${index >= 26 ? 'n' : ''}`;

/** Announces the ballots and numbers them. */
export async function numberBallots(
  calls: ProgramCalls,
  voteId: string,
  head: string,
  collected: number,
): Promise<void> {
  const { vote } = await calls.must('confidenceVotes.getVote', { voteId });
  for (const kind of vote.ballotKinds) {
    await calls.must('confidenceVotes.recordBallots', {
      ...without(kind, 'title'),
      voteId,
      printed: collected,
      issued: collected,
      collected,
      token: head,
    });
    await calls.must('ballotCount.makeBatches', { voteId, token: head, ballotKindId: kind.ballotKindId });
  }
}

/** A page that listens to a program that ended complains, rightly: it looks elsewhere first. */
export async function end(program: RunningProgram, page: Page): Promise<void> {
  await page.goto('about:blank');
  await program.stop();
}

/** Typists who have practised before. */
export async function practise(calls: ProgramCalls, tokens: readonly string[]): Promise<void> {
  for (const token of tokens) {
    await calls.must('rehearsal.finishPractice', {
      token,
      ballots: PRACTICE_BALLOTS,
      fields: 60,
      keys: 40,
      errors: 0,
      durationMs: 90_000,
    });
  }
}

/** Marks of the first entry as they lie on disk, in the order of the ballots. The program must have ended. */
export function storedMarks(dataDir: string): readonly string[] {
  const database = new DatabaseSync(join(dataDir, 'thuong-truc.sqlite'));
  const rows = database
    .prepare('SELECT marks FROM ballot_entry WHERE entry_no = 1 AND voided_at IS NULL ORDER BY ballot_no')
    .all();
  database.close();
  return rows.map(({ marks }) => String(marks));
}

/** A crew that has practised, and `ballots` numbered ballots of `persons` names. */
export async function readyCount(page: Page, persons: number, ballots: number): Promise<string> {
  const calls = callsOf(page);
  const voteId = await openBallotVote(calls, persons);
  const tokens = await addCrew(calls, voteId);
  await numberBallots(calls, voteId, tokens.head, ballots);
  await practise(calls, [tokens.typist_1, tokens.typist_2]);
  return voteId;
}

/** Ballots as deputies really mark them. */
export const deckOf = (ballots: number, persons: number): readonly string[] =>
  drawDeck(2023, ballots, persons, publishedDistributions(2023));
