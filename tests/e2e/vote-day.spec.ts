import type { Page } from '@playwright/test';
import type { TypedShape, TypingKey } from '@shared/confidence-votes/ballots/typing';
import { CREW, PIN } from '@tests/fixtures/ballot-scene';
import { clerkKeys, type PaperBallot } from '@tests/fixtures/clerk';
import { FIELDS } from '@tests/fixtures/vote-scene';
import { deckOf, readyCount } from './ballot-data';
import { expect, test } from './fixtures';
import { percent } from './oracle';
import { BallotPages } from './pages/ballots';
import { cellsOf, textOfDocx, textOfPdf } from './pages/files';
import { Shell } from './pages/shell';
import { VotePages } from './pages/vote';
import { callsOf } from './program-calls';

/** The whole day of a vote, ballot by ballot; every figure is checked against what lies on the table. */
const PERSONS = 28;
const BALLOTS = 47;
const STACK = 10;

const SHAPE: TypedShape = {
  numbers: Array.from({ length: PERSONS }, (_, index) => index + 1),
  levels: 3,
};

const withMark = (marks: string, place: number, mark: string): string =>
  `${marks.slice(0, place)}${mark}${marks.slice(place + 1)}`;

/** The ballots as they lie on the table: one without a seal, one row without a mark, one with two. */
function paperBallots(): readonly PaperBallot[] {
  const deck = deckOf(BALLOTS, PERSONS).map((marks): PaperBallot => ({ marks, invalidReason: null }));
  deck[4] = { marks: '', invalidReason: 'no_seal' };
  deck[8] = { marks: withMark(deck[8]?.marks ?? '', 3, '0'), invalidReason: null };
  deck[11] = { marks: withMark(deck[11]?.marks ?? '', 7, '9'), invalidReason: null };
  return deck;
}

/** The second typist reads two fields otherwise: ballot and place, from 0. */
const MISREAD = [
  { ballot: 2, place: 1 },
  { ballot: 19, place: 9 },
] as const;

function asMisread(deck: readonly PaperBallot[]): readonly PaperBallot[] {
  return deck.map((ballot, index) => {
    const slip = MISREAD.find((one) => one.ballot === index);
    if (!slip) return ballot;
    const other = ballot.marks[slip.place] === '1' ? '2' : '1';
    return { ...ballot, marks: withMark(ballot.marks, slip.place, other) };
  });
}

/** What the paper adds up to, counted here with nothing but a loop. */
function oracle(deck: readonly PaperBallot[]) {
  return Array.from({ length: PERSONS }, (_, place) => {
    const counts = { '1': 0, '2': 0, '3': 0 };
    let invalid = 0;
    for (const { marks, invalidReason } of deck) {
      const mark = invalidReason === null ? marks[place] : undefined;
      if (mark === '1' || mark === '2' || mark === '3') counts[mark] += 1;
      else invalid += 1;
    }
    return { counts: [counts['1'], counts['2'], counts['3']], invalid };
  });
}

async function typeAll(ballots: BallotPages, deck: readonly PaperBallot[]): Promise<void> {
  for (let first = 0, stack = 1; first < deck.length; first += STACK, stack += 1) {
    await ballots.takeStack(`Nhập tệp ${stack}`);
    await expect(ballots.ballot(first + 1)).toBeVisible();
    const keys: readonly TypingKey[] = deck
      .slice(first, first + STACK)
      .flatMap((ballot) => [...clerkKeys(SHAPE, ballot)]);
    await ballots.press(...keys);
    await expect(ballots.keys.page.getByRole('heading', { name: `Xong tệp ${stack}` })).toBeVisible();
    await ballots.keys.press('Escape');
  }
}

async function bytesOf(page: Page, id: string): Promise<Buffer> {
  const base64 = await page.evaluate(async (artifact) => {
    const bytes = new Uint8Array(await (await fetch(`/artifacts/${artifact}`)).arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  }, id);
  return Buffer.from(base64, 'base64');
}

test('47 ballots of 28 persons, from the open box to papers, projector and export', async ({
  window,
  keys,
}) => {
  test.setTimeout(600_000);
  const deck = paperBallots();
  const expected = oracle(deck);
  const voteId = await readyCount(window, PERSONS, BALLOTS);
  const calls = callsOf(window);
  const ballots = new BallotPages(keys);
  const vote = new VotePages(keys);
  await new Shell(keys).beginAt(`/confidence-votes/${voteId}/counting`, FIELDS.title);

  await test.step('two people type every ballot without seeing each other', async () => {
    await ballots.signIn({ name: CREW.typist_1, pin: PIN });
    await typeAll(ballots, deck);
    await ballots.changePerson();
    await ballots.signIn({ name: CREW.typist_2, pin: PIN });
    await typeAll(ballots, asMisread(deck));
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
    await keys.activate(window.getByRole('link', { name: `Phân xử ${MISREAD.length} chỗ khác nhau` }));
    for (const { ballot, place } of MISREAD) {
      const field = window.getByRole('group', { name: new RegExp(`^Phiếu ${ballot + 1}, `, 'u') });
      await expect(field).toBeFocused();
      await ballots.press((deck[ballot]?.marks[place] ?? '') as TypingKey, 'close');
      await expect(field).toContainText('Trên phiếu:');
      await keys.press('Enter');
    }
  });

  await test.step('the count is frozen, and the head signs with name and PIN', async () => {
    await new Shell(keys).beginAt(`/confidence-votes/${voteId}/reconciliation`, FIELDS.title);
    const { result } = await calls.must('confidenceVotes.getVote', { voteId });
    expect(result.problems.filter(({ severity }) => severity === 'blocking')).toEqual([]);
    await keys.activate(vote.button('Chốt số liệu'));
    if (result.problems.length > 0) {
      const dialog = window.getByRole('dialog');
      await keys.fill(dialog.getByLabel('Lý do chấp nhận'), 'Đã lật lại từng phiếu');
      await keys.activate(dialog.getByRole('button', { name: 'Chốt số liệu' }));
    }
    await expect(window.getByText(`tổng số phiếu thu về: ${BALLOTS} phiếu`).first()).toBeVisible();
    await vote.confirm(CREW.head);
    await expect(window.getByText(/Mã PIN không đúng/u)).toBeVisible();
    await keys.fill(window.getByLabel('Mã PIN của trưởng ban'), PIN);
    await keys.press('Enter');
    await expect(window.getByText('Đã xác nhận').first()).toBeVisible();
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
    const names = counted.tally.map(({ name }) => name);
    const lines = expected.map(({ counts, invalid }, place) => [
      names[place] ?? '',
      ...counts.flatMap((count) => [String(count), percent(count, BALLOTS)]),
      String(invalid),
    ]);
    for (const kind of ['tally_minutes', 'result_table'] as const) {
      const details = await calls.must('documents.proposeDetails', { voteId, kind });
      const drafts = await calls.must('documents.makeDrafts', {
        voteId,
        documents: [{ kind, details, version: null }],
      });
      const documentId = drafts[0]?.id ?? '';
      const file = async (format: 'pdf' | 'docx' | 'xlsx') =>
        bytesOf(window, (await calls.must('documents.makeFile', { documentId, format })).id);
      const texts = [textOfDocx(await file('docx')), await textOfPdf(await file('pdf'))];
      for (const text of texts) {
        const compact = text.replace(/[\s%]+/gu, '');
        for (const [name = '', ...figures] of lines) {
          const begin = compact.indexOf(name.replace(/\s+/gu, ''));
          expect(begin, `${kind}: ${name}`).toBeGreaterThan(-1);
          // Behind the name come the posts, then the figures of the line in order.
          let at = begin;
          for (const figure of figures) {
            at = compact.indexOf(figure, at);
            expect(at, `${kind}: ${name}: ${figure}`).toBeGreaterThan(-1);
            at += figure.length;
          }
        }
      }
      if (kind !== 'result_table') continue;
      const cells = cellsOf(await file('xlsx'));
      for (const [name = '', ...figures] of lines) {
        const row = cells.find((line) =>
          line.some((cell) => cell.trim() === name || cell.startsWith(`${name}\n`)),
        );
        expect(row, name).toBeDefined();
        const shown = (row ?? []).map((cell) => cell.replace(/%/gu, '').trim());
        for (const figure of figures) expect(shown, name).toContain(figure);
      }
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
