import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import { addCrew } from '@tests/fixtures/ballot-scene';
import { FIELDS, officialEntry, saveProfile, without, type ProgramCalls } from '@tests/fixtures/vote-scene';
import { drawDeck, publishedDistributions } from '@tests/fixtures/published-deck';
import type { VoteFields } from '@shared/confidence-votes/contract';
import { callsOf } from './program-calls';
import { startProgram, type RunningProgram } from './program';

/** One kind of ballot with `persons` names, opened for counting ballot by ballot. */
export async function openBallotVote(
  calls: ProgramCalls,
  persons: number,
  changes: Partial<VoteFields> = {},
): Promise<string> {
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
  await calls.must('confidenceVotes.openCounting', { voteId: made.vote.id, version: staffed.vote.version });
  return made.vote.id;
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
    });
    await calls.must('ballotCount.makeBatches', { voteId, token: head, ballotKindId: kind.ballotKindId });
  }
}

/** A page that listens to a program that ended complains, rightly: it looks elsewhere first. */
export async function end(program: RunningProgram, page: Page): Promise<void> {
  await page.goto('about:blank');
  await program.stop();
}

/** Typists who have practised before; the program is started anew because it alone holds its data. */
export async function practised(program: RunningProgram, page: Page): Promise<RunningProgram> {
  await end(program, page);
  const database = new DatabaseSync(join(program.dataDir, 'thuong-truc.sqlite'));
  database.exec("UPDATE count_operator SET practised_at = '2026-07-14T01:00:00.000Z'");
  database.close();
  const again = await startProgram(program.dataDir);
  await page.goto(again.link);
  return again;
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
export async function readyCount(
  program: RunningProgram,
  page: Page,
  persons: number,
  ballots: number,
): Promise<{ readonly voteId: string; readonly program: RunningProgram }> {
  const calls = callsOf(page);
  const voteId = await openBallotVote(calls, persons);
  const { head } = await addCrew(calls, voteId);
  await numberBallots(calls, voteId, head, ballots);
  return { voteId, program: await practised(program, page) };
}

/** Ballots as deputies really mark them. */
export const deckOf = (ballots: number, persons: number): readonly string[] =>
  drawDeck(2023, ballots, persons, publishedDistributions(2023));
