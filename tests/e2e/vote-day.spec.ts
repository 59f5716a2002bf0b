import type { TypedShape } from '@shared/confidence-votes/ballots/typing';
import { CREW, PIN } from '@tests/fixtures/ballot-scene';
import type { PaperBallot } from '@tests/fixtures/clerk';
import { FIELDS } from '@tests/fixtures/vote-scene';
import { deckOf, readyCount } from './ballot-data';
import { expect, test } from './fixtures';
import { percent } from './oracle';
import { BallotPages } from './pages/ballots';
import { bytesOf, expectCells, expectFigures, textOfDocx, textOfPdf, type FigureLine } from './pages/files';
import { Shell } from './pages/shell';
import { VotePages, warningsOf } from './pages/vote';
import { misreadAt, tallyOf, valid, withMark, type Field } from './paper-deck';
import { callsOf } from './program-calls';
import { ofVote } from '@shared/documents/subject';

/** The whole day of a vote, ballot by ballot; every figure is checked against what lies on the table. */
const PERSONS = 28;
const BALLOTS = 47;

const SHAPE: TypedShape = {
  numbers: Array.from({ length: PERSONS }, (_, index) => index + 1),
  levels: 3,
};

/** The ballots as they lie on the table: one without a seal, one row without a mark, one with two. */
function paperBallots(): readonly PaperBallot[] {
  const deck = deckOf(BALLOTS, PERSONS).map(valid);
  deck[4] = { marks: '', invalidReason: 'no_seal' };
  deck[8] = valid(withMark(deck[8]?.marks ?? '', 3, '0'));
  deck[11] = valid(withMark(deck[11]?.marks ?? '', 7, '9'));
  return deck;
}

/** What the second typist reads otherwise. */
const MISREAD: readonly Field[] = [
  { ballot: 2, place: 1 },
  { ballot: 19, place: 9 },
];

test('47 ballots of 28 persons, from the open box to papers, projector and export', async ({
  window,
  keys,
}) => {
  test.setTimeout(600_000);
  const deck = paperBallots();
  const expected = tallyOf(deck, PERSONS, 3);
  const voteId = await readyCount(window, PERSONS, BALLOTS);
  const calls = callsOf(window);
  const ballots = new BallotPages(keys);
  const vote = new VotePages(keys);
  await new Shell(keys).beginAt(`/confidence-votes/${voteId}/counting`, FIELDS.title);

  await test.step('two people type every ballot without seeing each other', async () => {
    await ballots.signIn({ name: CREW.typist_1, pin: PIN });
    await ballots.typeAll(SHAPE, deck);
    await ballots.changePerson();
    await ballots.signIn({ name: CREW.typist_2, pin: PIN });
    await ballots.typeAll(SHAPE, misreadAt(deck, MISREAD));
  });

  await test.step('nothing of the result is there before the differences are read again', async () => {
    const { vote: open } = await calls.must('confidenceVotes.getVote', { voteId });
    expect(
      open.tally.every(({ counts, invalidRows }) => Object.keys(counts).length === 0 && invalidRows === null),
    ).toBe(true);
  });

  await test.step('a third person reads the paper where they differ', async () => {
    await ballots.changePerson();
    await ballots.signIn({ name: CREW.resolver, pin: PIN });
    await ballots.resolve(deck, MISREAD);
  });

  await test.step('the count is frozen, and the head signs with name and PIN', async () => {
    await new Shell(keys).beginAt(`/confidence-votes/${voteId}/reconciliation`, FIELDS.title);
    const { result } = await calls.must('confidenceVotes.getVote', { voteId });
    expect(result.problems.filter(({ severity }) => severity === 'blocking')).toEqual([]);
    await vote.finish(warningsOf(result).length, 'Đã lật lại từng phiếu');
    await expect(window.getByText(`tổng số phiếu thu về: ${BALLOTS} phiếu`).first()).toBeVisible();
    await vote.sign(CREW.head, PIN);
  });

  await test.step('every figure is what lies on the table', async () => {
    const { vote: counted, result } = await calls.must('confidenceVotes.getVote', { voteId });
    expect(counted.ballotKinds[0]).toMatchObject({
      collected: BALLOTS,
      valid: BALLOTS - 1,
      invalid: 1,
      invalidReasons: { no_seal: 1 },
    });
    const rows = result.kinds[0]?.rows ?? [];
    expect(
      rows.map(({ counts, invalidRows }) => [counts.high, counts.medium, counts.low, invalidRows]),
    ).toEqual(expected.map(({ counts, invalid }) => [...counts, invalid]));
    expect(rows.map((row) => [row.percent.high, row.percent.medium, row.percent.low])).toEqual(
      expected.map(({ counts }) => counts.map((count) => percent(count, BALLOTS))),
    );
  });

  await test.step('minutes, annex and spreadsheet carry the same figures', async () => {
    const { vote: counted } = await calls.must('confidenceVotes.getVote', { voteId });
    const lines = expected.map(({ counts, invalid }, place): FigureLine => [
      counted.tally[place]?.name ?? '',
      ...counts.flatMap((count) => [String(count), percent(count, BALLOTS)]),
      String(invalid),
    ]);
    for (const kind of ['tally_minutes', 'result_table'] as const) {
      const details = await calls.must('documents.proposeDetails', { subject: ofVote(voteId), kind });
      const drafts = await calls.must('documents.makeDrafts', {
        subject: ofVote(voteId),
        documents: [{ kind, details, version: null }],
      });
      const documentId = drafts[0]?.id ?? '';
      const file = async (format: 'pdf' | 'docx' | 'xlsx') =>
        bytesOf(window, (await calls.must('documents.makeFile', { documentId, format })).id);
      expectFigures(textOfDocx(await file('docx')), lines, kind);
      expectFigures(await textOfPdf(await file('pdf')), lines, kind);
      if (kind === 'result_table') expectCells(await file('xlsx'), lines);
    }
  });

  await test.step('the projector shows them to the hall', async () => {
    await window.goto(`${new URL(window.url()).origin}/#/confidence-votes/${voteId}/projector`);
    const first = expected[0];
    await expect(window.getByText(`${first?.counts[0] ?? ''}`, { exact: false }).first()).toBeVisible();
    await expect(
      window.getByText(percent(first?.counts[0] ?? 0, BALLOTS), { exact: false }).first(),
    ).toBeVisible();
  });
});
