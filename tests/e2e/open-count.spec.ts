import { CREW, PIN } from '@tests/fixtures/ballot-scene';
import { prepareBallotVote } from './ballot-data';
import { expect, test } from './fixtures';
import { BallotPages } from './pages/ballots';
import { VotePages } from './pages/vote';

const TITLE = 'Lấy phiếu tín nhiệm giữa nhiệm kỳ';

test('people and their roles are declared before the day, and the head opens the count with the PIN', async ({
  window,
  keys,
  calls,
}) => {
  const { id: voteId } = await prepareBallotVote(calls, 3);
  const pages = new VotePages(keys);
  const ballots = new BallotPages(keys);
  await pages.shell.beginAt(`/confidence-votes/${voteId}/preparation/operators`, TITLE);

  // The head as the list shows the name while it is looked for without marks; every field by Enter.
  await keys.activate(ballots.button('Khai trưởng ban'));
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByLabel('Họ và tên')).toHaveValue(CREW.head);
  await keys.fill(dialog.getByLabel('Họ và tên'), 'do thi anh');
  await keys.press('Enter');
  await expect(dialog.getByLabel('Họ và tên')).toHaveValue(CREW.head);
  await expect(dialog.getByLabel('Mã PIN, 4 đến 8 chữ số')).toBeFocused();
  await keys.type(PIN);
  await keys.press('Enter');
  await keys.type(PIN);
  await keys.press('Enter');
  await expect(dialog).toBeHidden();
  await ballots.addPerson({ name: CREW.typist_1, role: 'Người nhập lần 1', pin: '1111' });
  await ballots.addPerson({ name: CREW.typist_2, role: 'Người nhập lần 2', pin: '2222' });
  await ballots.addPerson({ name: CREW.resolver, role: 'Người phân xử', pin: '3333' });

  // Whoever types does not open the box: the head signs, whoever is signed in at the window.
  await ballots.changePerson();
  await ballots.signIn({ name: CREW.typist_1, pin: '1111' });
  await keys.activate(window.getByRole('link', { name: 'Thông tin, danh sách' }));
  await pages.openCounting();
  const signing = pages.shell.dialog('Trưởng ban ký để bắt đầu kiểm phiếu');
  const pin = signing.getByLabel('Mã PIN của trưởng ban');
  await expect(pin).toBeFocused();
  await keys.press('Enter');
  await expect(signing.getByText('Hãy nhập mã PIN của trưởng ban.')).toBeVisible();
  await keys.type('1111');
  await keys.press('Enter');
  await expect(signing.getByText(/^Mã PIN không đúng; còn 4 lần thử/u)).toBeVisible();
  await keys.press('ControlOrMeta+a');
  await keys.type(PIN);
  await keys.press('Enter');
  await expect(window.getByRole('heading', { name: 'Khối HĐND' })).toBeVisible();

  const { vote } = await calls.must('confidenceVotes.getVote', { voteId });
  expect(vote.status).toBe('counting');
  const { operators } = await calls.must('ballotCount.getCount', { voteId });
  expect(operators.map(({ name, role }) => [name, role])).toEqual([
    [CREW.head, 'head'],
    [CREW.typist_1, 'typist_1'],
    [CREW.typist_2, 'typist_2'],
    [CREW.resolver, 'resolver'],
  ]);
  // The typist works on at this window, and is led to practice before the first ballot.
  await expect(window.getByText(`Đang làm việc: ${CREW.typist_1}`)).toBeVisible();
  await expect(window.getByRole('link', { name: 'Luyện tập trước khi nhập' })).toBeVisible();

  // It was the wrong day: while no ballot is typed the head goes back to the preparation, with the PIN and a reason.
  await pages.step('Chuẩn bị');
  await keys.activate(window.getByRole('button', { name: 'Về chuẩn bị…' }));
  const back = pages.shell.dialog('Về chuẩn bị');
  await keys.fill(back.getByLabel('Họ tên Trưởng ban kiểm phiếu'), CREW.head);
  await keys.fill(back.getByLabel('Lý do'), 'Bấm nhầm, ngày mai mới lấy phiếu');
  await keys.fill(back.getByLabel('Mã PIN của trưởng ban'), PIN);
  await keys.press('Enter');
  await expect(back).toBeHidden();
  await expect(window.getByRole('button', { name: 'Bắt đầu kiểm phiếu' })).toBeVisible();
  expect((await calls.must('confidenceVotes.getVote', { voteId })).vote.status).toBe('prepared');
  await pages.openCounting();
  await keys.type(PIN);
  await keys.press('Enter');
  await expect(window.getByRole('heading', { name: 'Khối HĐND' })).toBeVisible();
});
