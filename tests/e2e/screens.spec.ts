import { addClass, addTrainee, CLASS_FIELDS, readClass } from '@tests/fixtures/training-scene';
import {
  confirmedVote,
  FIELDS,
  openedVote,
  preparedVote,
  saveProfile,
  type ProgramCalls,
} from '@tests/fixtures/vote-scene';
import { copiedFromExcel, DEPUTIES, DEPUTY_HEADINGS } from './office-data';
import { Register } from './pages/register';
import { Shell } from './pages/shell';
import { VotePages } from './pages/vote';
import { namelessControls, overhang, paleTexts } from './readable';
import { expect, test } from './fixtures';

interface Screen {
  readonly path: string;
  readonly title: string | RegExp;
  /** The one first thing to do there, where there is one. */
  readonly primary?: string;
}

/** An office at work, and every main screen of it. */
async function officeAtWork(calls: ProgramCalls): Promise<readonly Screen[]> {
  await saveProfile(calls);
  const preview = await calls.must('council.previewImport', {
    kind: 'deputies',
    source: { type: 'paste', text: copiedFromExcel([DEPUTY_HEADINGS, ...DEPUTIES]) },
  });
  await calls.must('council.commitImport', { id: preview.id });
  const [catalogue] = await calls.must('council.listUnitCatalogues', {});
  await calls.must('council.loadUnitCatalogue', { code: catalogue?.code ?? '' });
  const [deputy] = await calls.must('council.listDeputies', {});
  const [post] = await calls.must('council.listPosts', {});
  const [unit] = await calls.must('council.listUnits', {});
  const prepared = (await preparedVote(calls, { title: 'Đợt đang chuẩn bị' })).id;
  const counting = (await openedVote(calls, { title: 'Đợt đang kiểm phiếu' })).id;
  const confirmed = (await confirmedVote(calls)).vote.id;
  const published = await confirmedVote(calls, { title: 'Đợt đã công bố' });
  await calls.must('confidenceVotes.publishResult', {
    voteId: published.vote.id,
    version: published.vote.version,
  });
  const details = await calls.must('documents.proposeDetails', { voteId: confirmed, kind: 'tally_minutes' });
  await calls.must('documents.makeDrafts', {
    voteId: confirmed,
    documents: [{ kind: 'tally_minutes', details, version: null }],
  });
  const { session } = await calls.must('sessions.createSession', {
    copyFromId: null,
    fields: {
      sessionType: 'regular',
      number: 15,
      title: 'Kỳ họp thứ 15 (thường lệ cuối năm 2026)',
      openingDate: '2026-12-08',
      electionDate: null,
      place: '',
      jointMeetingDate: '2026-11-27',
      skipPast: false,
    },
  });
  const training = await addClass(calls);
  const trainee = await addTrainee(calls, training, {
    fullName: 'Nguyễn Thị Ánh Tuyết',
    unitId: unit?.id ?? null,
  });
  const { slots } = await readClass(calls, training);
  await calls.must('training.recordAllPresent', { slotId: slots[0]!.id, traineeIds: [trainee] });
  await calls.must('agenda.fillFromTemplate', { sessionId: session.id });
  await calls.must('safety.makeBackup', {});
  return [
    { path: '/', title: /^Hội đồng nhân dân/u },
    { path: '/sessions', title: 'Kỳ họp', primary: 'Lập kỳ họp' },
    { path: '/sessions/new', title: 'Lập kỳ họp', primary: 'Lập kỳ họp' },
    { path: `/sessions/${session.id}/steps`, title: session.title, primary: 'Thêm việc' },
    { path: `/sessions/${session.id}/agenda`, title: session.title, primary: 'Thêm mục' },
    { path: `/sessions/${session.id}/details`, title: session.title, primary: 'Thêm phiên họp' },
    { path: '/settings/holidays', title: 'Ngày nghỉ', primary: 'Thêm ngày' },
    { path: '/settings/deadlines', title: 'Thời hạn kỳ họp', primary: 'Thêm thời hạn' },
    { path: '/confidence-votes', title: 'Lấy phiếu tín nhiệm', primary: 'Lập cuộc lấy phiếu' },
    { path: '/confidence-votes/new', title: 'Lập cuộc lấy phiếu, bỏ phiếu', primary: 'Lập cuộc bỏ phiếu' },
    {
      path: `/confidence-votes/${prepared}/preparation`,
      title: 'Đợt đang chuẩn bị',
      primary: 'Bắt đầu kiểm phiếu',
    },
    {
      path: `/confidence-votes/${counting}/counting`,
      title: 'Đợt đang kiểm phiếu',
      primary: 'Đối chiếu số liệu',
    },
    {
      path: `/confidence-votes/${counting}/reconciliation`,
      title: 'Đợt đang kiểm phiếu',
      primary: 'Chốt số liệu',
    },
    { path: `/confidence-votes/${confirmed}/result`, title: FIELDS.title },
    { path: `/confidence-votes/${confirmed}/publication`, title: FIELDS.title, primary: 'Công bố kết quả' },
    { path: `/confidence-votes/${published.vote.id}/publication`, title: 'Đợt đã công bố' },
    { path: `/confidence-votes/${published.vote.id}/projector`, title: 'Đợt đã công bố' },
    { path: '/training', title: 'Tập huấn', primary: 'Lập lớp' },
    { path: '/training/new', title: 'Lập lớp', primary: 'Lập lớp' },
    { path: `/training/${training}`, title: CLASS_FIELDS.title, primary: 'Thêm buổi' },
    { path: `/training/${training}/trainees`, title: CLASS_FIELDS.title, primary: 'Thêm học viên' },
    {
      path: `/training/${training}/trainees?open=${trainee}`,
      title: CLASS_FIELDS.title,
      primary: 'Lưu học viên',
    },
    { path: `/training/${training}/import`, title: CLASS_FIELDS.title, primary: 'Chọn tệp Excel' },
    { path: `/training/${training}/attendance`, title: CLASS_FIELDS.title, primary: 'Tất cả có mặt' },
    { path: `/training/${training}/result`, title: CLASS_FIELDS.title, primary: 'Xuất bảng chuyên cần' },
    { path: '/council/deputies', title: 'Đại biểu', primary: 'Thêm đại biểu' },
    { path: `/council/deputies?open=${deputy?.id ?? ''}`, title: 'Đại biểu', primary: 'Lưu đại biểu' },
    { path: `/council/people/${deputy?.personId ?? ''}`, title: deputy?.fullName ?? '' },
    { path: '/council/posts', title: 'Chức danh và người giữ', primary: 'Thêm chức danh' },
    {
      path: `/council/posts?open=${post?.id ?? ''}`,
      title: 'Chức danh và người giữ',
      primary: 'Ghi người giữ',
    },
    { path: '/council/bodies', title: 'Ban, Tổ và cơ quan', primary: 'Thêm Ban, Tổ hoặc cơ quan' },
    { path: '/council/import/deputies', title: 'Nhập đại biểu từ Excel', primary: 'Chọn tệp Excel' },
    { path: '/units', title: 'Đơn vị', primary: 'Thêm đơn vị' },
    { path: `/units?open=${unit?.id ?? ''}`, title: 'Đơn vị', primary: 'Lưu đơn vị' },
    { path: '/documents', title: 'Văn bản' },
    { path: `/documents/${confirmed}/tally_minutes`, title: 'Biên bản kiểm phiếu', primary: 'Ban hành' },
    { path: '/documents/numbers', title: 'Sổ đăng ký số' },
    { path: '/settings/office', title: 'Cơ quan', primary: 'Lưu thông tin cơ quan' },
    { path: '/settings/numbers', title: 'Mẫu số, ký hiệu văn bản', primary: 'Lưu mẫu số, ký hiệu' },
    { path: '/settings/appearance', title: 'Giao diện' },
    { path: '/settings/safety', title: 'An toàn dữ liệu', primary: 'Sao lưu ngay' },
    { path: '/settings/about', title: 'Thường Trực' },
    { path: '/handbook', title: 'Sổ tay sử dụng' },
  ];
}

test('every screen fits a small window at 125 %, with its first action in sight', async ({
  window,
  keys,
  calls,
}) => {
  const shell = new Shell(keys);
  await window.setViewportSize({ width: 1093, height: 614 });
  for (const { path, title, primary } of await officeAtWork(calls)) {
    await test.step(path.replace(/[0-9a-f-]{36}/gu, '…'), async () => {
      await shell.beginAt(path, title);
      await expect.soft(window.getByRole('status').filter({ hasText: 'Đang tải' })).toHaveCount(0);
      if (primary !== undefined) {
        const action = window
          .getByRole('button', { name: primary, exact: true })
          .or(window.getByRole('link', { name: primary, exact: true }))
          .first();
        await expect.soft(action).toBeInViewport({ ratio: 0.99 });
      }
      expect.soft(await overhang(window), `${path} is too wide`).toBeLessThanOrEqual(0);
    });
  }
});

test('the measures themselves can tell good from bad', async ({ page }) => {
  await page.setContent(`
    <div style="width: 3000px">wide</div>
    <button></button><button aria-label="Lưu"></button><a href="#x"><img alt=""></a>
    <p style="color: #999; background: #fff">nhạt</p><p style="color: #333; background: #fff">rõ</p>
    <div style="background: #000"><p style="color: #222">chìm</p></div>`);
  expect(await namelessControls(page)).toHaveLength(2);
  expect(await paleTexts(page)).toEqual([
    expect.stringContaining('“nhạt”'),
    expect.stringContaining('“chìm”'),
  ]);
  expect(await overhang(page)).toBeGreaterThan(0);
});

for (const scheme of ['Sáng', 'Tối'] as const) {
  test(`every control has a name and every text its contrast: ${scheme}`, async ({ window, keys, calls }) => {
    const shell = new Shell(keys);
    const screens = await officeAtWork(calls);
    await shell.beginAt('/settings/appearance', 'Giao diện');
    await keys.choose(window.getByRole('radio', { name: scheme, exact: true }));
    const wanted = scheme === 'Tối' ? 'dark' : 'light';
    await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', wanted);
    await window.reload();
    await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', wanted);
    for (const { path, title } of screens) {
      await test.step(path.replace(/[0-9a-f-]{36}/gu, '…'), async () => {
        await shell.beginAt(path, title);
        await expect(window.getByText('Đang tải…')).toHaveCount(0);
        expect.soft(await namelessControls(window), path).toEqual([]);
        expect.soft(await paleTexts(window), path).toEqual([]);
      });
    }
  });
}

test('an input method composes in peace, in words and in figures', async ({
  window,
  keys,
  calls,
  context,
}) => {
  const shell = new Shell(keys);
  const register = new Register(keys);
  await saveProfile(calls);
  const { id } = await openedVote(calls);
  const method = await context.newCDPSession(window);
  /** Telex: letters stand underlined and change until the syllable is done. */
  const compose = async (stages: readonly string[]): Promise<void> => {
    for (const text of stages) {
      await method.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await method.send('Input.insertText', { text: stages.at(-1) ?? '' });
  };

  await test.step('a name', async () => {
    await shell.beginAt('/council/deputies?open=new', 'Đại biểu');
    const name = register.field('Họ và tên');
    await keys.reach(name);
    await compose(['N', 'Ng', 'Ngu', 'Nguy', 'Nguye', 'Nguyê', 'Nguyên', 'Nguyễn']);
    await keys.type(' ');
    await compose(['D', 'Đ', 'Đu', 'Đuc', 'Đưc', 'Đức']);
    await expect(name).toHaveValue('Nguyễn Đức');
    await method.send('Input.imeSetComposition', { text: 'a', selectionStart: 1, selectionEnd: 1 });
    // Enter that ends a syllable belongs to the input method: the cursor must not leave the field.
    await method.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await expect(name).toBeFocused();
    await method.send('Input.insertText', { text: 'ă' });
    await expect(name).toHaveValue('Nguyễn Đứcă');
    await keys.press('Backspace');
    await keys.press('Control+s');
    await expect(window.getByRole('heading', { name: 'Nguyễn Đức', exact: true })).toBeVisible();
    await keys.press('Escape');
  });

  await test.step('a search', async () => {
    const search = register.deputies.search;
    await keys.reach(search);
    await compose(['D', 'Đ', 'Đư', 'Đức']);
    await expect(search).toHaveValue('Đức');
    await expect(register.deputies.rows).toHaveCount(1);
  });

  await test.step('a figure of the sheet', async () => {
    const vote = new VotePages(keys);
    await shell.beginAt(`/confidence-votes/${id}/counting`, FIELDS.title);
    const issued = vote.figure('Khối HĐND: Phát ra');
    await keys.reach(issued);
    await compose(['4', '47']);
    await expect(issued).toHaveValue('47');
    await keys.press('Enter');
    await expect(vote.figure('Khối HĐND: Thu về')).toBeFocused();
    // Letters of an input method that was left on never become figures.
    await compose(['a', 'ă']);
    await keys.press('Enter');
    await expect(vote.figure('Khối HĐND: Thu về')).toHaveValue('');
  });
});
