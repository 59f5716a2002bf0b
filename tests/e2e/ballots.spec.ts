import type { Page } from '@playwright/test';
import type { TypedShape, TypingKey } from '@shared/confidence-votes/ballots/typing-model';
import { CREW, PIN } from '@tests/fixtures/ballot-scene';
import { clerkKeys } from '@tests/fixtures/clerk';
import { deckOf, end, openBallotVote, practise, readyCount, storedMarks } from './ballot-data';
import { expect, test } from './fixtures';
import { BallotPages } from './pages/ballots';
import { Keyboard } from './pages/keyboard';
import { Shell } from './pages/shell';
import { callsOf } from './program-calls';
import { startProgram } from './program';

const TITLE = 'Lấy phiếu tín nhiệm giữa nhiệm kỳ';
const PERSONS = 31;
const BALLOTS = 10;

const shapeOf = (persons: number): TypedShape => ({
  numbers: Array.from({ length: persons }, (_, index) => index + 1),
  levels: 3,
});

test('two typists, one of whom errs, and a third who reads the paper again, all by keyboard', async ({
  window,
  keys,
}) => {
  const shell = new Shell(keys);
  const ballots = new BallotPages(keys);
  const calls = callsOf(window);
  const voteId = await openBallotVote(calls, 12);
  const counting = `/confidence-votes/${voteId}/counting`;
  await shell.beginAt(counting, TITLE);

  // The people, by the head's hand.
  const head = { name: CREW.head, role: 'Trưởng ban', pin: PIN };
  const first = { name: CREW.typist_1, role: 'Người nhập lần 1', pin: '1111' };
  const second = { name: CREW.typist_2, role: 'Người nhập lần 2', pin: '2222' };
  const resolver = { name: CREW.resolver, role: 'Người phân xử', pin: '3333' };
  await ballots.addPerson(head, true);
  for (const person of [first, second, resolver]) await ballots.addPerson(person);

  // Announced, then numbered.
  const announced = (field: string) => window.getByLabel(new RegExp(`: ${field}$`, 'u'));
  await keys.fill(announced('Phiếu in'), '3');
  for (const field of ['Phát ra', 'Thu về']) {
    await keys.press('Enter');
    await expect(announced(field)).toBeFocused();
    await keys.type('3');
  }
  await keys.press('Enter');
  await expect(ballots.button('Đánh số 3 phiếu')).toBeFocused();
  await keys.press('Enter');
  await expect(ballots.cell(1)).toBeVisible();
  const { operators } = await calls.must('ballotCount.getCount', { voteId });
  for (const { name, pin } of [first, second]) {
    const operatorId = operators.find((operator) => operator.name === name)?.id ?? '';
    await practise(calls, [(await calls.must('ballotCount.signIn', { voteId, operatorId, pin })).token]);
  }

  // A wrong PIN is said in words; then the first entry of three ballots.
  await ballots.changePerson();
  await ballots.tryToSignIn({ ...first, pin: '9999' });
  await expect(window.getByText('Mã PIN không đúng', { exact: false })).toBeVisible();
  await ballots.signIn(first);
  // The next step is in sight, not under the line on top of the window.
  expect(await window.evaluate(() => document.documentElement.scrollTop)).toBe(0);
  await ballots.takeStack('Nhập xấp 1');
  await expect(ballots.ballot(1)).toBeVisible();
  await ballots.press('1', 'fill', 'close');
  await expect(ballots.ballot(2)).toBeVisible();
  await ballots.press('2', 'fill', '5', '7', 'fill', 'close');
  await expect(ballots.ballot(3)).toBeVisible();
  await ballots.press('invalid', '2', 'close');
  await expect(window.getByRole('heading', { name: 'Xong xấp 1' })).toBeVisible();
  await keys.press('Escape');

  // The second typist reads number 7 otherwise, and sees that something differs but not what.
  await ballots.changePerson();
  await ballots.signIn(second);
  await ballots.takeStack('Nhập xấp 1');
  await expect(ballots.ballot(1)).toBeVisible();
  await ballots.press('1', 'fill', 'close');
  await expect(ballots.ballot(2)).toBeVisible();
  await ballots.press('2', 'fill', '5', '7', 'close');
  await expect(window.getByText('Phiếu 2: các lần nhập khác nhau', { exact: false })).toBeVisible();
  await ballots.press('invalid', '2', 'close');
  await expect(window.getByRole('heading', { name: 'Xong xấp 1' })).toBeVisible();
  await keys.press('Escape');

  // Whoever resolves sees one field and neither value, until the paper was read.
  await ballots.changePerson();
  await ballots.signIn(resolver);
  await keys.activate(window.getByRole('link', { name: 'Phân xử 1 chỗ khác nhau' }));
  const field = window.getByRole('group', { name: /^Phiếu 2, /u });
  await expect(field).toBeFocused();
  await expect(window.getByText(/lần 1:/u)).toHaveCount(0);
  await ballots.press('9', 'close');
  await expect(field.getByRole('status')).toHaveText('Khác cả hai lần nhập; nhìn lại phiếu và gõ lần nữa.');
  await ballots.press('3', 'close');
  await expect(field).toContainText('Lần 1: Tín nhiệm thấp');
  await expect(field).toContainText('Lần 2: Tín nhiệm cao');
  await expect(field).toContainText('Trên phiếu: Tín nhiệm thấp');
  const statistics = window.getByRole('table', { name: 'Thống kê theo người nhập' });
  // Person, ballots, fields; then the fields that were other than the paper.
  const wrong = (name: string) =>
    statistics.getByRole('row').filter({ hasText: name }).getByRole('cell').nth(3);
  await expect(wrong(second.name)).toHaveText('1');
  await expect(wrong(first.name)).toHaveText('0');

  const { count, vote } = await read(window, voteId);
  expect(count.decided).toBe(true);
  expect(vote.ballotKinds[0]).toMatchObject({ valid: 2, invalid: 1, invalidReasons: { no_seal: 1 } });
  expect(vote.tally[6]?.counts).toEqual({ high: 1, medium: 0, low: 1 });
  expect(vote.tally[4]?.counts).toEqual({ high: 2, medium: 0, low: 0 });
});

async function read(window: Page, voteId: string) {
  const calls = callsOf(window);
  const count = await calls.must('ballotCount.getCount', { voteId });
  return { count, vote: (await calls.must('confidenceVotes.getVote', { voteId })).vote };
}

/** Twenty keys a second, whatever the screen does meanwhile. */
async function hammer(ballots: BallotPages, keys: readonly TypingKey[], perSecond: number): Promise<void> {
  const begun = performance.now();
  for (const [index, key] of keys.entries()) {
    const due = begun + (index * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    await ballots.press(key);
  }
}

test('twenty keys a second over ten ballots: nothing typed ahead is lost', async ({
  program,
  window,
  keys,
}) => {
  const voteId = await readyCount(window, PERSONS, BALLOTS);
  const ballots = new BallotPages(keys);
  await new Shell(keys).beginAt(`/confidence-votes/${voteId}/counting`, TITLE);
  await ballots.signIn({ name: CREW.typist_1, pin: PIN });
  await ballots.takeStack('Nhập xấp 1');
  await expect(ballots.ballot(1)).toBeVisible();

  const deck = deckOf(BALLOTS, PERSONS);
  const typed = deck.flatMap((marks) => clerkKeys(shapeOf(PERSONS), { marks, invalidReason: null }));
  await hammer(ballots, typed, 20);
  await expect(window.getByRole('heading', { name: 'Xong xấp 1' })).toBeVisible();
  await expect(window.getByText(/phím gõ sau phiếu cuối/u)).toHaveCount(0);
  await end(program, window);
  expect(storedMarks(program.dataDir)).toEqual(deck);
});

test('a ballot that cannot be stored stays on screen; what is typed meanwhile is kept, and shown before it is stored', async ({
  page,
  context,
  dataDir,
}) => {
  const begun = await startProgram(dataDir);
  await page.goto(begun.link);
  const voteId = await readyCount(page, 12, 3);
  const keys = new Keyboard(page);
  const ballots = new BallotPages(keys);
  await new Shell(keys).beginAt(`/confidence-votes/${voteId}/counting`, TITLE);
  await ballots.signIn({ name: CREW.typist_1, pin: PIN });
  await ballots.takeStack('Nhập xấp 1');
  await expect(ballots.ballot(1)).toBeVisible();

  await begun.kill();
  await ballots.press('1', 'fill', '5', 'close');
  await expect(page.getByText(/^Chưa lưu được phiếu 1: /u)).toBeVisible();
  await ballots.press('2', 'fill', 'close', '3');
  await expect(page.getByText(/Đang giữ 4 phím của phiếu sau; phiếu 1 không gõ lại\.$/u)).toBeVisible();
  await expect(ballots.ballot(1).getByRole('img', { name: 'Tín nhiệm', exact: true })).toHaveCount(1);

  const again = await startProgram(dataDir);
  const other = await context.newPage();
  await other.goto(again.link);
  await expect(ballots.ballot(2)).toBeVisible({ timeout: 20_000 });
  await expect(
    page.getByText(/^Phiếu 2 gõ khi phiếu trước chưa lưu được; hãy so với tờ phiếu\./u),
  ).toBeVisible();
  await ballots.press('close');
  await expect(ballots.ballot(3)).toBeVisible();
  await expect(ballots.ballot(3).getByRole('img', { name: 'Tín nhiệm thấp' })).toHaveCount(1);
  await again.stop();
  expect(storedMarks(dataDir)).toEqual(['111121111111', '222222222222']);
});
