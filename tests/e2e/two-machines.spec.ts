import { verifyVoteFile } from '@main/confidence-votes/log/verify-file/file-verification';
import type { TypedShape } from '@shared/confidence-votes/ballots/typing-model';
import { codeWords } from '@shared/confidence-votes/log/words';
import { CREW, PIN } from '@tests/fixtures/ballot-scene';
import type { PaperBallot } from '@tests/fixtures/clerk';
import { FIELDS, saveProfile, type ProgramCalls } from '@tests/fixtures/vote-scene';
import { deckOf, readyCount } from './ballot-data';
import { expect, test } from './fixtures';
import { BallotPages } from './pages/ballots';
import type { Keyboard } from './pages/keyboard';
import { MachinesPages } from './pages/machines';
import { Shell } from './pages/shell';
import { VotePages, warningsOf } from './pages/vote';
import { misreadAt, tallyOf, valid } from './paper-deck';

const PERSONS = 5;
const BALLOTS = 13;
const STACK = 10;

const SHAPE: TypedShape = {
  numbers: Array.from({ length: PERSONS }, (_, index) => index + 1),
  levels: 3,
};

/** Ballots as they lie on the table, one of them without a seal. */
const DECK = deckOf(BALLOTS, PERSONS).map((marks, index): PaperBallot =>
  index === 4 ? { marks: '', invalidReason: 'no_seal' } : valid(marks),
);
/** The second typist slips in ballot 3; the first one, typing again on the other PC, in ballot 12. */
const SLIP = { ballot: 2, place: 1 };
const TYPED_TWICE = { ballot: 11, place: 3 };

const typist1 = { name: CREW.typist_1, pin: PIN };
const typist2 = { name: CREW.typist_2, pin: '22222' };

/** What the lines of typed ballots in a file say: null where a line came without its contents. */
function toldBallots(bytes: Buffer): readonly unknown[] {
  const lines = bytes.toString('utf8').split('\n').slice(2);
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown[])
    .filter(([, , , kind]) => kind === 'ballot_closed')
    .map(([, , , , payload]) => payload);
}

/** One PC with the screens that the journey uses on it. */
function pc(keys: Keyboard, calls: ProgramCalls) {
  return {
    keys,
    calls,
    shell: new Shell(keys),
    ballots: new BallotPages(keys),
    machines: new MachinesPages(keys),
    vote: new VotePages(keys),
  };
}

test('two PCs without a network: typed apart, carried both ways, decided by the head', async ({
  window,
  keys,
  calls,
  otherPc,
}) => {
  test.setTimeout(400_000);
  const voteId = await readyCount(window, PERSONS, BALLOTS);
  const a = pc(keys, calls);
  const b = pc(otherPc.keys, otherPc.calls);
  const stack1 = DECK.slice(0, STACK);
  const stack2 = DECK.slice(STACK);

  const sameCode = async () => {
    const { contentCode } = await a.calls.must('countLog.getCodes', { voteId });
    for (const { machines } of [a, b]) await expect(machines.contentCode).toHaveText(codeWords(contentCode));
  };

  await test.step('the set-up goes to the second PC, where every person gets a PIN anew', async () => {
    await a.shell.beginAt(`/confidence-votes/${voteId}/counting`, FIELDS.title);
    await a.machines.open();
    const setUp = await a.machines.exported('Xuất thiết lập cho máy khác', PIN);
    expect(setUp.name).toMatch(/_thiet-lap_.*\.thuongtruc\.json$/u);

    await saveProfile(b.calls);
    await b.shell.beginAt('/confidence-votes', 'Lấy phiếu tín nhiệm');
    await b.keys.activate(b.keys.page.getByRole('link', { name: 'Nhận từ máy khác' }));
    await b.machines.choose(setUp);
    await expect(b.machines.preview).toContainText('Máy này chưa có cuộc bỏ phiếu này; sẽ lập theo tệp.');
    await expect(b.vote.button('Lập cuộc theo tệp này')).toBeFocused();
    await b.keys.press('Enter');
    await expect(b.shell.title).toHaveText(FIELDS.title);

    await expect(b.keys.page.getByText('Chưa có PIN trên máy này')).toHaveCount(Object.keys(CREW).length);
    await expect(b.vote.button(`Đặt mã PIN cho ${CREW.head}`)).toBeFocused();
    await b.ballots.setPin({ name: CREW.head, pin: '7777' });
    await b.ballots.signIn({ name: CREW.head, pin: '7777' });
    await b.ballots.setPin(typist2);
    await b.ballots.setPin(typist1);
    await b.ballots.setPin({ name: CREW.resolver, pin: PIN });
    await expect(b.keys.page.getByText('Chưa có PIN trên máy này')).toHaveCount(0);
    await sameCode();
  });

  await test.step('each PC types the first stack; files go to B, then to A, one of them twice', async () => {
    await a.machines.backToCounting();
    await a.ballots.signIn(typist1);
    await a.ballots.typeAll(SHAPE, stack1, STACK);
    await b.ballots.changePerson();
    await b.ballots.signIn(typist2);
    await b.ballots.typeAll(SHAPE, misreadAt(stack1, [SLIP]), STACK);

    for (const { machines } of [a, b]) await machines.open();
    const setUp = await a.machines.exported('Xuất thiết lập cho máy khác', PIN);
    expect(toldBallots(setUp.bytes)).toEqual(Array(STACK).fill(null));
    expect(setUp.bytes.toString('utf8')).not.toMatch(/pin(?:Hash|Salt)/u);
    const fromA = await a.machines.exported('Xuất toàn bộ', PIN);
    const fromB = await b.machines.exported('Xuất toàn bộ', '7777');
    await b.machines.take(fromA, '7777');
    await a.machines.take(fromB, PIN);
    await sameCode();

    await a.machines.choose(fromB);
    await expect(a.machines.preview).toContainText('Máy này đã có đủ; không có gì mới.');
    await expect(a.vote.button('Đóng')).toBeFocused();
    await a.keys.press('Enter');
    await expect(a.machines.preview).toBeHidden();
    await sameCode();
    const { openDifferences, closed } = await a.calls.must('ballotCount.getCount', { voteId });
    expect({ openDifferences, closed }).toEqual({ openDifferences: 1, closed: [STACK, STACK] });
  });

  await test.step('the second stack, of which the first entry is typed on both; files go to A, then to B', async () => {
    for (const { machines } of [a, b]) await machines.backToCounting();
    await a.ballots.typeAll(SHAPE, stack2, STACK, 2);
    await b.ballots.typeAll(SHAPE, stack2, STACK, 2);
    await b.ballots.changePerson();
    await b.ballots.signIn(typist1);
    await b.ballots.typeAll(SHAPE, misreadAt(DECK, [TYPED_TWICE]).slice(STACK), STACK, 2);

    for (const { machines } of [a, b]) await machines.open();
    const fromA = await a.machines.exported('Xuất toàn bộ', PIN);
    const fromB = await b.machines.exported('Xuất toàn bộ', '7777');
    await a.machines.choose(fromB);
    await expect(a.machines.preview).toContainText('Sau khi nhận có 1 chỗ mâu thuẫn');
    await a.machines.take(fromB, PIN);
    await b.machines.take(fromA, '7777');
    await sameCode();
  });

  await test.step('both PCs list the ballot typed in two ways; the head sets the wrong side aside', async () => {
    const ballotNo = TYPED_TWICE.ballot + 1;
    for (const { machines } of [a, b]) {
      await expect(machines.conflict(ballotNo)).toContainText('Hai nơi cùng nhập một lần và ghi khác nhau');
      await expect(machines.conflict(ballotNo)).toContainText(CREW.typist_1);
    }
    await a.machines.setAside(ballotNo, /, Máy [0-9A-F]{4}-[0-9A-F]{4}, /u, {
      reason: 'Phiếu giấy ghi như máy này',
      pin: PIN,
    });
    await expect(a.machines.conflict(ballotNo)).toHaveCount(0);
    await expect(b.machines.conflict(ballotNo)).toHaveCount(1);
    await b.machines.take(await a.machines.exported('Xuất toàn bộ', PIN), '7777');
    await expect(b.machines.conflict(ballotNo)).toHaveCount(0);
    await sameCode();
  });

  await test.step('the slip is resolved on B, and A learns of it', async () => {
    await b.machines.backToCounting();
    await b.ballots.changePerson();
    await b.ballots.signIn({ name: CREW.resolver, pin: PIN });
    await b.ballots.resolve(DECK, [SLIP]);
    await b.machines.open();
    await a.machines.take(await b.machines.exported('Xuất toàn bộ', null), PIN);
    await sameCode();
  });

  await test.step('both count the same, and what lies on the table', async () => {
    const expected = tallyOf(DECK, PERSONS, 3).map(({ counts, invalid }) => [...counts, invalid]);
    for (const { calls: of } of [a, b]) {
      const { vote } = await of.must('confidenceVotes.getVote', { voteId });
      expect(
        vote.tally.map(({ counts, invalidRows }) => [counts.high, counts.medium, counts.low, invalidRows]),
      ).toEqual(expected);
      expect(vote.ballotKinds[0]).toMatchObject({
        valid: BALLOTS - 1,
        invalid: 1,
        invalidReasons: { no_seal: 1 },
      });
      const log = await of.must('countLog.verifyLog', { voteId });
      expect(log).toMatchObject({ intact: true, findings: [] });
      expect(log.machines).toHaveLength(2);
    }
    const file = await a.machines.exported('Xuất toàn bộ', PIN);
    const verified = verifyVoteFile(file.bytes);
    const { contentCode } = await b.calls.must('countLog.getCodes', { voteId });
    expect(verified).toMatchObject({ intact: true, contentCode });
    expect(
      typeof verified === 'string'
        ? []
        : verified.kinds[0]?.rows.map(({ counts, invalidRows }) => [
            counts.high,
            counts.medium,
            counts.low,
            invalidRows,
          ]),
    ).toEqual(expected);
  });

  await test.step('frozen on A; B is told, and freezes nothing by itself', async () => {
    await a.vote.step('Đối chiếu');
    const frozen = a.keys.page.getByText(`tổng số phiếu thu về: ${BALLOTS} phiếu`).first();
    const { result } = await a.calls.must('confidenceVotes.getVote', { voteId });
    // Whoever typed last does not close the figures: the head's PIN is asked for.
    await a.vote.finish(warningsOf(result).length, 'Đã lật lại từng phiếu', { pin: PIN });
    await expect(frozen).toBeVisible();
    await a.machines.backToCounting();
    await a.machines.open();
    const file = await a.machines.exported('Xuất toàn bộ', null);
    await b.machines.choose(file);
    await expect(b.machines.preview).toContainText('đã chốt số liệu lúc');
    // Whoever resolves is still signed in there, and takes it in without another PIN.
    await b.machines.takeChosen(null);
    await expect(b.keys.page.getByRole('cell', { name: /^đã chốt lúc/u })).toHaveCount(1);
    expect((await b.calls.must('confidenceVotes.getVote', { voteId })).vote.status).toBe('counting');
    await sameCode();
  });
});
