import type { TypedShape } from '@shared/confidence-votes/ballots/typing-model';
import { PRACTICE_BALLOTS } from '@shared/confidence-votes/rehearsal/practice-deck';
import { addCrew, CREW, PIN } from '@tests/fixtures/ballot-scene';
import type { PaperBallot } from '@tests/fixtures/clerk';
import { FIELDS, without, type ProgramCalls } from '@tests/fixtures/vote-scene';
import { prepareBallotVote } from './ballot-data';
import { expect, test } from './fixtures';
import { BallotPages } from './pages/ballots';
import { DocumentPages } from './pages/documents';
import { compact, pagesOfPdf, printedBy } from './pages/files';
import { Grid } from './pages/grid';
import { PreparationPages } from './pages/preparation';
import { RehearsalPages } from './pages/rehearsal';
import { VotePages, warningsOf } from './pages/vote';
import { misreadAt, tallyOf, type Field } from './paper-deck';
import { ofVote } from '@shared/documents/subject';

/**
 * What somebody does who has never seen the program, with what is on screen: from a prepared vote to the minutes of a
 * rehearsal. All that the real vote knows of it is who has practised.
 */
const PERSONS = 5;
const DECK = 10;
const TITLE = `Diễn tập: ${FIELDS.title}`;
const SHAPE: TypedShape = { numbers: [1, 2, 3, 4, 5], levels: 3 };

/** One mark of a ballot that has marks at all: which ballots of a test deck are invalid is drawn anew every time. */
const misreadIn = (deck: readonly PaperBallot[]): readonly Field[] => [
  { ballot: deck.findIndex(({ invalidReason }) => invalidReason === null), place: 2 },
];

/** Everything the program tells of the real vote, but when its history was last written into and who has practised. */
async function stateOf(calls: ProgramCalls, voteId: string): Promise<readonly unknown[]> {
  const { vote, result } = await calls.must('confidenceVotes.getVote', { voteId });
  const count = await calls.must('ballotCount.getCount', { voteId });
  return [
    without(vote, 'updatedAt'),
    result,
    { ...count, operators: count.operators.map((person) => without(person, 'practised')) },
    await calls.must('countLog.listLog', { voteId, page: 0 }),
    await calls.must('countLog.getCodes', { voteId }),
    await calls.must('documents.listDocuments', { subject: ofVote(voteId) }),
  ];
}

test('ten test ballots, typed twice, compared with their answers, up to the minutes', async ({
  window,
  keys,
  calls,
  anotherWindow,
}) => {
  test.setTimeout(300_000);
  const vote = new VotePages(keys);
  const ballots = new BallotPages(keys);
  const prepared = new PreparationPages(keys);
  const rehearsal = new RehearsalPages(keys);
  const papers = new DocumentPages(keys);
  const real = await prepareBallotVote(calls, PERSONS);
  await addCrew(calls, real.id);
  const before = await stateOf(calls, real.id);
  await vote.shell.beginAt(`/confidence-votes/${real.id}/preparation`, FIELDS.title);

  await test.step('a rehearsal is made, and its test ballots are printed', async () => {
    await prepared.tab('Diễn tập');
    await keys.activate(vote.button('Lập cuộc diễn tập').first());
    await expect(vote.shell.title).toHaveText(TITLE);
    await expect(rehearsal.band).toBeVisible();
    const title = real.ballotKinds[0]?.title ?? '';
    await expect(window.getByText(`Số phiếu thử: ${DECK} phiếu ${title}.`)).toBeVisible();
    const sheets = await pagesOfPdf(
      await printedBy(window, 'rehearsal.printDeck', () =>
        keys.activate(vote.button(`In phiếu thử: ${title}`)),
      ),
    );
    expect(sheets).toHaveLength(DECK);
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain(compact(`Phiếu thử số ${index + 1}`));
      expect(sheet).toContain('DIỄNTẬP');
      expect(sheet).toContain(compact('Phiếu diễn tập, không phải phiếu thật'));
    }
    await window.bringToFront();
  });

  const listed = await calls.must('rehearsal.listRehearsals', { voteId: real.id });
  const voteId = listed[0]?.voteId ?? '';
  const { kinds } = await calls.must('rehearsal.getRehearsal', { voteId });
  /** The sheets as they lie on the table. */
  const deck = (kinds[0]?.ballots ?? []).map(({ marks, sealed }): PaperBallot =>
    sealed ? { marks, invalidReason: null } : { marks: '', invalidReason: 'no_seal' },
  );
  expect(deck).toHaveLength(DECK);
  const expected = tallyOf(deck, PERSONS, 3);

  await test.step('the box is opened; the report says that the program holds nothing', async () => {
    await keys.activate(vote.button('Bắt đầu kiểm phiếu thử'));
    await expect(window.getByRole('heading', { name: /^Đăng nhập/u })).toBeVisible();
    await expect(rehearsal.band).toBeVisible();
    await keys.activate(window.getByRole('link', { name: 'Lập báo cáo', exact: true }));
    const name = 'Báo cáo số liệu trước khi kiểm phiếu';
    await expect(vote.shell.title).toHaveText(name);
    await papers.makeDraft();
    await expect(window.getByText('Văn bản của buổi diễn tập không lấy số, không ban hành.')).toBeVisible();
    const pages = await pagesOfPdf((await papers.save(name, 'PDF')).bytes);
    for (const page of pages) expect(page).toContain('DIỄNTẬP');
    expect(pages.join('')).toContain(compact('Chương trình chưa có phiếu nào, mọi số liệu bằng không'));
    await papers.back(TITLE);
    await keys.activate(window.getByRole('link', { name: 'Sang bước kiểm phiếu' }));
  });

  await test.step('a typist practises on the papers that the screen shows', async () => {
    await ballots.signIn({ name: CREW.typist_1, pin: PIN });
    await keys.activate(window.getByRole('link', { name: 'Luyện tập', exact: true }));
    expect(await rehearsal.practise()).toBe(PRACTICE_BALLOTS);
    await ballots.changePerson();
  });

  await test.step('the test ballots are announced, numbered and typed twice', async () => {
    await ballots.signIn({ name: CREW.head, pin: PIN });
    await expect(window.getByText('Ghi số phiếu in, phát ra, thu về của từng loại phiếu.')).toBeVisible();
    await expect(window.getByText(`Bộ phiếu thử có ${DECK} phiếu: ghi ${DECK} ở cả ba ô.`)).toBeVisible();
    for (const field of ['Phiếu in', 'Phát ra', 'Thu về']) {
      await keys.fill(window.getByLabel(new RegExp(`: ${field}$`, 'u')), String(DECK));
      await keys.press('Tab');
    }
    await keys.activate(ballots.button(`Đánh số ${DECK} phiếu`));
    await expect(ballots.cell(1)).toBeVisible();
    await ballots.changePerson();
    await ballots.signIn({ name: CREW.typist_1, pin: PIN });
    await keys.press('Enter');
    await expect(window.getByText('DIỄN TẬP, không phải phiếu thật', { exact: false })).toBeVisible();
    await keys.press('Escape');
    await ballots.typeAll(SHAPE, deck);
    await expect(window.getByText('để người nhập lần 2 đăng nhập.', { exact: false })).toBeVisible();
    await ballots.changePerson();
    await ballots.signIn({ name: CREW.typist_2, pin: PIN });
    await ballots.typeAll(SHAPE, misreadAt(deck, misreadIn(deck)));
    await expect(window.getByText('để người phân xử đăng nhập', { exact: false })).toBeVisible();
    await ballots.changePerson();
    await ballots.signIn({ name: CREW.resolver, pin: PIN });
    await ballots.resolve(deck, misreadIn(deck));
  });

  await test.step('the figures are frozen and compared with the known answers', async () => {
    await keys.activate(window.getByRole('link', { name: 'Đối chiếu số liệu' }));
    const { result } = await calls.must('confidenceVotes.getVote', { voteId });
    await vote.finish(warningsOf(result).length, 'Phiếu thử có phiếu không dấu, dòng không đánh dấu');
    await expect(rehearsal.band).toBeVisible();
    await keys.activate(window.getByRole('link', { name: 'So với đáp án' }));
    const figures = 4 + PERSONS * 4;
    await expect(window.getByText(`Cả ${figures} số đúng đáp án`)).toBeVisible();
    await keys.activate(vote.button('Ghi kết quả so vào nhật ký'));
    await expect(window.getByText('(đã ghi vào nhật ký)', { exact: false })).toBeVisible();
  });

  await test.step('the minutes of the rehearsal carry every figure, and its mark on every page', async () => {
    await keys.activate(vote.button(/^Lập tất cả \(\d+\)$/u));
    const name = 'Biên bản diễn tập';
    await expect(papers.line(name)).toContainText('Dự thảo');
    const minutes = await pagesOfPdf((await papers.save(name, 'PDF')).bytes);
    for (const page of minutes) expect(page).toContain('DIỄNTẬP');
    const text = minutes.join('');
    const people = real.officials.map((official) => official.name);
    for (const [place, { counts, invalid }] of expected.entries()) {
      const words = ['tín nhiệm cao', 'tín nhiệm', 'tín nhiệm thấp', 'không hợp lệ'];
      for (const [at, count] of [...counts, invalid].entries()) {
        expect(text).toContain(compact(`${people[place]}: ${words[at]}${count}${count}đúng`));
      }
    }
    expect(text).toContain(compact(`Phiếu thu về${DECK}${DECK}đúng`));
    expect(text).toContain(compact(`Phiếu không hợp lệ11đúng`));
    expect(text).toContain(compact(`Cả ${4 + PERSONS * 4} số đều đúng đáp án`));
    // What was made before the first ballot still says so.
    await expect(papers.line('Báo cáo số liệu trước khi kiểm phiếu')).not.toContainText('số liệu đã đổi');
  });

  await test.step('nothing of it reaches the real vote, and nobody takes it for one', async () => {
    const wall = await anotherWindow(`/#/confidence-votes/${voteId}/projector`);
    const mark = wall.getByRole('note');
    await expect(mark).toContainText('DIỄN TẬP');
    // The picture lies above what else the page has: the hall must see the mark, too.
    expect(
      await mark.evaluate((band) => {
        const { x, y, width, height } = band.getBoundingClientRect();
        return band.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }),
    ).toBe(true);
    await wall.close();
    await window.bringToFront();
    expect(await stateOf(calls, real.id)).toEqual(before);
    const { operators } = await calls.must('ballotCount.getCount', { voteId: real.id });
    expect(operators.filter(({ practised }) => practised).map(({ name }) => name)).toEqual([
      CREW.typist_1,
      CREW.typist_2,
    ]);
    await keys.activate(window.getByRole('link', { name: 'Về cuộc thật' }));
    await expect(vote.shell.title).toHaveText(FIELDS.title);
    await expect(rehearsal.band).toHaveCount(0);
    await expect(window.getByText('cả 24 số đúng đáp án')).toBeVisible();
    await vote.shell.go('votes', 'Lấy phiếu tín nhiệm');
    const list = new Grid(keys, 'Các cuộc lấy phiếu, bỏ phiếu');
    await expect(list.row(TITLE)).toContainText('DIỄN TẬP, không phải kết quả thật');
  });
});
