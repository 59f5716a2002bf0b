import { verifyVoteFile } from '@main/confidence-votes/log/verify-file/file-verification';
import type { TypedShape } from '@shared/confidence-votes/ballots/typing-model';
import { addDays, formatDate, localDateOf } from '@shared/kernel/local-date';
import { CREW, PIN } from '@tests/fixtures/ballot-scene';
import type { PaperBallot } from '@tests/fixtures/clerk';
import { addDeputies, addOfficial, deputyName } from '@tests/fixtures/council-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { expect, test } from './fixtures';
import { percent } from './oracle';
import { BallotPages } from './pages/ballots';
import { DocumentPages } from './pages/documents';
import {
  bytesOf,
  compact,
  expectCells,
  expectFigures,
  filesInZip,
  linesOfCsv,
  savedBy,
  textOfDocx,
  textOfPdf,
  type FigureLine,
} from './pages/files';
import { chooseEntry } from './pages/grid';
import { Petitions } from './pages/petitions';
import { PreparationPages } from './pages/preparation';
import { VotePages, warningsOf } from './pages/vote';
import { misreadAt, tallyOf, valid, type Field } from './paper-deck';

/** The whole day of bỏ phiếu tín nhiệm, from the petitions to the papers; every figure against what lies on the table. */
const PERSON = 'Y Thắng Êban';
const POSTS = 'Phó Chủ tịch UBND tỉnh';
const TITLE = `Bỏ phiếu tín nhiệm đối với ${PERSON}`;
const DEPUTIES = 47;
/** The smallest whole number that is at least a third. */
const THIRD = 16;
const PRINTED = 50;
const ISSUED = 47;
const COLLECTED = 46;

const SHAPE: TypedShape = { numbers: [1], levels: 2 };

/** Trust and no trust in turns that no stack differs much; one ballot without a mark, one with two. */
const DECK: readonly PaperBallot[] = Array.from({ length: COLLECTED }, (_, index) =>
  valid(index === 6 ? '0' : index === 23 ? '9' : index % 9 < 3 ? '1' : '2'),
);
const MISREAD: readonly Field[] = [{ ballot: 31, place: 0 }];

test('bỏ phiếu tín nhiệm: from the sixteenth petition to the papers, the wall and the export', async ({
  window,
  keys,
  calls,
  anotherWindow,
}) => {
  test.setTimeout(300_000);
  const [tally] = tallyOf(DECK, 1, 2);
  const [trust = 0, noTrust = 0] = tally?.counts ?? [];
  const invalid = tally?.invalid ?? 0;
  expect(trust + noTrust + invalid).toBe(COLLECTED);
  expect(2 * noTrust).toBeGreaterThan(COLLECTED);
  const today = localDateOf(new Date().toISOString());
  const petitions = new Petitions(keys);
  const vote = new VotePages(keys);
  const ballots = new BallotPages(keys);
  const papers = new DocumentPages(keys);
  const prepared = new PreparationPages(keys);
  await saveProfile(calls);
  await addDeputies(calls, DEPUTIES, '2021-06-20');
  await addOfficial(calls, PERSON, POSTS);
  await vote.shell.beginAt('/', /^Hội đồng nhân dân/u);

  await test.step('letters of deputies are counted; the sixteenth is enough', async () => {
    await petitions.open();
    await petitions.enterSession('Kỳ họp thứ 8', formatDate(addDays(today, -20)));
    const about = `${PERSON} (${POSTS})`;
    const names = Array.from({ length: THIRD }, (_, index) => deputyName(index));
    await petitions.record({ about, deputies: names.slice(0, THIRD - 1), content: 'Buông lỏng quản lý' });
    const card = petitions.person(PERSON);
    await expect(card).toContainText(
      `${THIRD - 1} / ${THIRD} đại biểu (một phần ba của ${DEPUTIES}; còn thiếu 1)`,
    );
    await expect(card.getByRole('button', { name: 'Lập cuộc bỏ phiếu tín nhiệm' })).toHaveCount(0);
    await petitions.record({ about, deputies: names.slice(THIRD - 1), content: 'Cùng nội dung' });
    await expect(card).toContainText('Đủ căn cứ bỏ phiếu tín nhiệm: kiến nghị của đại biểu');
    await expect(card).toContainText(
      `Kiến nghị bằng văn bản của ${THIRD} đại biểu trên tổng số ${DEPUTIES} đại biểu Hội đồng nhân dân.`,
    );
    await petitions.makeVote(PERSON);
  });

  await test.step('the vote is prepared: day, board, submission, ballots', async () => {
    await keys.fill(window.getByRole('textbox', { name: 'Kỳ họp', exact: true }), 'Kỳ họp thứ 8');
    await keys.fill(window.getByLabel('Ngày bỏ phiếu'), formatDate(today));
    await keys.fill(window.getByLabel('Giờ bắt đầu'), '8:00');
    await keys.fill(window.getByLabel('Đại biểu có mặt'), String(ISSUED));
    await keys.press('Tab');
    await expect(window.getByRole('radio', { name: 'Nhập từng phiếu', exact: true })).toBeChecked();
    for (const name of [CREW.head, 'Bùi Văn Cường', 'Hồ Thị Đào']) await vote.addToBoard(name);

    await prepared.tab('Văn bản');
    await keys.activate(vote.button(/^Lập tất cả \(\d+\)$/u));
    const submission = `Tờ trình bỏ phiếu tín nhiệm: ${PERSON}`;
    await papers.open('Xem và ban hành', submission);
    const page = papers.preview(submission).locator('body');
    await expect(page).toContainText(
      `Căn cứ kiến nghị bằng văn bản của ${THIRD} đại biểu trên tổng số ${DEPUTIES} đại biểu Hội đồng nhân dân`,
    );
    await expect(page).toContainText('có ít nhất một phần ba tổng số đại biểu Hội đồng nhân dân kiến nghị');
    await papers.issue(formatDate(today), '01/TTr-HĐND');
    await papers.back(TITLE);

    await prepared.tab('In phiếu');
    await keys.activate(vote.button('Phát hành mẫu phiếu'));
    await vote.shell.answer('Phát hành mẫu phiếu khổ A4?', 'Phát hành mẫu phiếu');
    await expect(window.getByText('đúng danh sách')).toHaveCount(1);
  });

  await test.step('people with their PINs, before the box is opened', async () => {
    await prepared.tab('Người nhập');
    await ballots.addPerson({ name: CREW.head, role: 'Trưởng ban', pin: PIN }, true);
    await ballots.addPerson({ name: CREW.typist_1, role: 'Người nhập lần 1', pin: '1111' });
    await ballots.addPerson({ name: CREW.typist_2, role: 'Người nhập lần 2', pin: '2222' });
    await ballots.addPerson({ name: CREW.resolver, role: 'Người phân xử', pin: '3333' });
    await ballots.waveThrough([CREW.typist_1, CREW.typist_2], 'Đã luyện tập hôm trước');
    await prepared.tab('Thông tin, danh sách');
    await vote.openCounting();
  });

  await test.step('the ballots are announced and numbered', async () => {
    for (const [field, figure] of [
      ['Phiếu in', PRINTED],
      ['Phát ra', ISSUED],
      ['Thu về', COLLECTED],
    ] as const) {
      await keys.fill(window.getByLabel(new RegExp(`: ${field}$`, 'u')), String(figure));
      await keys.press('Tab');
    }
    await keys.activate(ballots.button(`Đánh số ${COLLECTED} phiếu`));
    await expect(ballots.cell(5)).toBeVisible();
  });

  await test.step('two people type every ballot, one of them errs once, a third reads the paper', async () => {
    await ballots.changePerson();
    await ballots.signIn({ name: CREW.typist_1, pin: '1111' });
    await ballots.typeAll(SHAPE, DECK);
    await ballots.changePerson();
    await ballots.signIn({ name: CREW.typist_2, pin: '2222' });
    await ballots.typeAll(SHAPE, misreadAt(DECK, MISREAD));
    await ballots.changePerson();
    await ballots.signIn({ name: CREW.resolver, pin: '3333' });
    await ballots.resolve(DECK, MISREAD);
  });

  const [summary] = await calls.must('confidenceVotes.listVotes', {});
  const voteId = summary?.id ?? '';
  await test.step('the count is frozen, and the head signs with name and PIN', async () => {
    await keys.activate(window.getByRole('link', { name: 'Đối chiếu số liệu' }));
    const { result } = await calls.must('confidenceVotes.getVote', { voteId });
    await vote.finish(warningsOf(result).length, 'Đã lật lại hai phiếu không hợp lệ');
    const row = vote.resultRow(PERSON).first();
    await expect(row).toContainText(`${trust}${percent(trust, COLLECTED)}%`);
    await expect(row).toContainText(`${noTrust}${percent(noTrust, COLLECTED)}%`);
    await expect(
      window.getByText(
        new RegExp(
          `${noTrust}/${COLLECTED} phiếu: quá nửa không tín nhiệm \\(mức từ ${COLLECTED / 2 + 1} phiếu\\)`,
          'u',
        ),
      ),
    ).toBeVisible();
    await vote.sign(CREW.head, PIN);
  });

  await test.step('the program holds what lies on the table', async () => {
    const { vote: counted, result } = await calls.must('confidenceVotes.getVote', { voteId });
    expect(counted).toMatchObject({
      deputiesTotal: DEPUTIES,
      officials: [{ name: PERSON, triggerKind: 'deputies_petition' }],
    });
    expect(result.kinds).toHaveLength(1);
    expect(result.kinds[0]?.kind).toMatchObject({
      printed: PRINTED,
      issued: ISSUED,
      collected: COLLECTED,
      valid: COLLECTED - invalid,
      invalid,
      invalidReasons: { no_mark: 1, multiple_marks: 1 },
    });
    expect(result.kinds[0]?.rows[0]).toMatchObject({
      counts: { trust, noTrust },
      percent: { trust: percent(trust, COLLECTED), noTrust: percent(noTrust, COLLECTED) },
      consequence: 'over_half_no_trust',
    });
  });

  const line: FigureLine = [
    PERSON,
    ...[trust, noTrust].flatMap((count) => [String(count), percent(count, COLLECTED)]),
    String(invalid),
  ];
  const inWords = [trust, noTrust].map((count) =>
    compact(`${count} phiếu, chiếm ${percent(count, COLLECTED)}% tổng số phiếu thu về`),
  );

  await test.step('all papers in one step, each with the figures of the table', async () => {
    const archive = await savedBy(window, () => keys.activate(vote.button('Lập toàn bộ văn bản')));
    const files = filesInZip(archive.bytes);
    const file = (beginning: string, format: string): Uint8Array => {
      const found = Object.keys(files).filter((name) => name.startsWith(beginning) && name.endsWith(format));
      expect(found, `${beginning} ${format}`).toHaveLength(1);
      return files[found[0] ?? ''] ?? new Uint8Array();
    };
    const texts = async (beginning: string): Promise<readonly string[]> => [
      textOfDocx(file(beginning, '.docx')),
      await textOfPdf(file(beginning, '.pdf')),
    ];
    const cause = compact(`kiến nghị bằng văn bản của ${THIRD} đại biểu trên tổng số ${DEPUTIES} đại biểu`);
    for (const name of ['bien-ban-kiem-phieu', 'nghi-quyet-xac-nhan-ket-qua', 'bang-tong-hop-ket-qua']) {
      for (const text of await texts(name)) expectFigures(text, [line], name);
    }
    for (const text of await texts('bien-ban-kiem-phieu')) {
      const letters = compact(text);
      expect(letters).toContain(cause);
      expect(letters).toContain(
        [PERSON, PRINTED, ISSUED, COLLECTED, COLLECTED - invalid, invalid]
          .map((part) => compact(String(part)))
          .join(''),
      );
      expect(letters).toContain(compact('không đánh dấu mức nào: 1 phiếu; đánh dấu nhiều mức: 1 phiếu'));
    }
    for (const name of ['bao-cao-ket-qua-kiem-phieu', 'to-trinh-mien-nhiem']) {
      for (const text of await texts(name)) {
        const letters = compact(text);
        expect(letters, name).toContain(cause);
        expect(letters, name).toContain(
          inWords[1]?.replace('phiếu,', name.startsWith('to') ? 'phiếu“Khôngtínnhiệm”,' : 'phiếu,'),
        );
      }
    }
    for (const text of await texts('bao-cao-ket-qua-kiem-phieu')) expect(compact(text)).toContain(inWords[0]);
    expectCells(file('bang-tong-hop-ket-qua', '.xlsx'), [line]);
    checkCsv(file('ket-qua-', '.csv'));
    const slides = compact(await textOfPdf(file('trang-chieu', '.pdf')));
    for (const figure of line) expect(slides).toContain(compact(figure));
  });

  await test.step('the wall shows them to the hall', async () => {
    const wall = await anotherWindow(`/#/confidence-votes/${voteId}/projector`);
    const row = wall.getByRole('row').filter({ hasText: PERSON });
    await expect(row).toContainText(`${trust}${percent(trust, COLLECTED)}%`);
    await expect(row).toContainText(`${noTrust}${percent(noTrust, COLLECTED)}%`);
    await expect(wall.getByText(`Thu về ${COLLECTED}`)).toBeVisible();
    await expect(wall.getByText(`Không hợp lệ ${invalid}`)).toBeVisible();
    await wall.close();
    await window.bringToFront();
  });

  await test.step('the table is exported for Excel and for other programs', async () => {
    await vote.step('Kết quả');
    const exported = (entry: string) =>
      savedBy(window, async () => {
        await keys.activate(vote.button('Xuất bảng'));
        await chooseEntry(keys, window.getByRole('menuitem', { name: entry }));
      });
    expectCells((await exported('Excel, như bảng tổng hợp')).bytes, [line]);
    const csv = await exported('CSV, mỗi người một dòng');
    expect(csv.name).toBe('ket-qua-bo-phieu-tin-nhiem-doi-voi-y-thang-eban.csv');
    checkCsv(csv.bytes);
  });

  await test.step('every ballot is exported as it lies on the table, and an outsider counts the same', async () => {
    const { id } = await calls.must('countLog.exportBallots', { voteId, format: 'csv' });
    /** A mark that is not valid makes a ballot of one person invalid as a whole. */
    const WORDS: Readonly<Record<string, readonly [level: string, invalid: string]>> = {
      '1': ['Tín nhiệm', ''],
      '2': ['Không tín nhiệm', ''],
      '0': ['', 'Không đánh dấu mức nào'],
      '9': ['', 'Đánh dấu nhiều mức'],
    };
    expect(
      linesOfCsv(await bytesOf(window, id)).map((told) => [
        told['Phiếu số'],
        told['Họ và tên'],
        told['Mức'],
        told['Phiếu không hợp lệ'],
      ]),
    ).toEqual(DECK.map(({ marks }, index) => [String(index + 1), PERSON, ...(WORDS[marks] ?? [])]));
    const what = { scope: 'all', batchId: null, entryNo: null, to: 'download' } as const;
    const { artifact } = await calls.must('countLog.exportVote', { voteId, ...what });
    const verified = verifyVoteFile(await bytesOf(window, artifact?.id ?? ''));
    expect(verified).toMatchObject({
      intact: true,
      kinds: [
        {
          ...{ ballots: COLLECTED, valid: COLLECTED - invalid, invalid },
          rows: [{ counts: { trust, noTrust }, invalidRows: invalid }],
        },
      ],
    });
  });

  function checkCsv(bytes: Uint8Array): void {
    expect(linesOfCsv(bytes)).toEqual([
      {
        'Loại phiếu': `Phiếu tín nhiệm đối với ${PERSON}`,
        'Số phiếu in': String(PRINTED),
        'Số phiếu phát ra': String(ISSUED),
        'Số phiếu thu về': String(COLLECTED),
        'Số phiếu hợp lệ': String(COLLECTED - invalid),
        'Số phiếu không hợp lệ': String(invalid),
        STT: '1',
        'Họ và tên': PERSON,
        'Chức vụ': POSTS,
        'Tín nhiệm': String(trust),
        'Tín nhiệm (%)': percent(trust, COLLECTED),
        'Không tín nhiệm': String(noTrust),
        'Không tín nhiệm (%)': percent(noTrust, COLLECTED),
        'Phiếu không hợp lệ với người này': String(invalid),
        'Tổng số tính tỷ lệ': String(COLLECTED),
        'Tỷ lệ tính trên': `tổng số phiếu thu về: ${COLLECTED} phiếu`,
        'Hệ quả': `${noTrust}/${COLLECTED} phiếu: quá nửa không tín nhiệm (mức từ ${COLLECTED / 2 + 1} phiếu)`,
        'Tình trạng': 'ĐÃ XÁC NHẬN',
      },
    ]);
  }
});
