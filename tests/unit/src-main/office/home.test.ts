import { afterEach, beforeEach, expect, test } from 'vitest';
import { deputyOf } from '@tests/fixtures/council-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { insertVoteRow } from '@tests/fixtures/vote-row';
import { created, deputy, holding, PROFILE, unit } from '../council/register-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
});
afterEach(() => app.close());

const lines = async (): Promise<string[]> =>
  (await app.must('office.getHome', {})).items.map((item) => `${item.urgency} ${item.kind} ${item.title}`);

test('a new office is told what to bring in, not that every seat is vacant', async () => {
  await app.must('office.saveProfile', { profile: PROFILE, version: null });
  expect(await lines()).toEqual([
    'soon register Chưa có đại biểu nào',
    'soon register Chưa có người giữ chức danh',
    'soon register Chưa có đơn vị trực thuộc',
    'soon person Chưa ghi người dùng máy này',
    'info backup Bản sao lưu chỉ nằm trên máy này',
  ]);
});

test('more deputies in office than were elected are told; those who left are not counted', async () => {
  await app.must('office.saveProfile', { profile: { ...PROFILE, deputiesElected: 2 }, version: null });
  const told = async () => (await lines()).filter((line) => line.includes('khai báo bầu'));
  await app.must('council.saveDeputy', created(deputy({ fullName: 'Nguyễn Văn An' })));
  await app.must('council.saveDeputy', created(deputy({ fullName: 'Lê Đạt' })));
  const left = { fullName: 'Đỗ Mai', mandateTo: '2026-02-01', endReason: 'Chuyển công tác' };
  await app.must('council.saveDeputy', created(deputy(left)));
  expect(await told()).toEqual([]);
  await app.must('council.saveDeputy', created(deputy({ fullName: 'Nguyen Van An' })));
  expect(await told()).toEqual(['soon register Sổ có 3 đại biểu đương nhiệm, khai báo bầu 2']);
});

test('a commune, which has no units below it, is not asked for any', async () => {
  const profile = { ...PROFILE, level: 'commune', unitKind: 'commune' } as const;
  await app.must('office.saveProfile', { profile, version: null });
  expect((await lines()).join()).not.toContain('đơn vị trực thuộc');
});

test('votes come first, then vacancies with their day; the figures are of today', async () => {
  await app.must('office.saveProfile', { profile: PROFILE, version: null });
  const saved = await app.must('council.saveDeputy', created(deputy({ fullName: 'Lê Đạt' })));
  const { personId } = await deputyOf(app, saved.id);
  const [chair, viceChair] = await app.must('council.listPosts', {});
  const give = (postId: string, to: string | null) =>
    app.must('council.saveHolding', { id: null, version: null, postId, fields: holding({ personId, to }) });
  await give(chair!.id, null);
  await give(viceChair!.id, '2026-05-04');
  await app.must('council.saveUnit', created(unit({ name: 'Ea Tu' })));
  for (const status of ['prepared', 'counting', 'published'] as const) {
    insertVoteRow(app.database.raw, { id: status, title: `Cuộc ${status}`, status, date: '2026-12-08' });
  }
  insertVoteRow(app.database.raw, { id: 'rehearsal', title: 'Diễn tập', status: 'counted' });
  app.database.raw
    .prepare(`UPDATE confidence_vote SET rehearsal_of = 'counting' WHERE id = 'rehearsal'`)
    .run();
  const home = await app.must('office.getHome', {});
  expect(home.counts).toEqual({
    deputies: 1,
    officials: 1,
    vacancies: 11,
    units: 1,
    sessions: 0,
    votes: 3,
    documents: 0,
  });
  expect(home.items.map(({ title }) => title)).not.toContain('Diễn tập');
  expect(home.items.slice(0, 4)).toMatchObject([
    { title: 'Cuộc counting', urgency: 'now', target: '/confidence-votes/counting' },
    { title: 'Cuộc prepared', urgency: 'soon', detail: 'Đang chuẩn bị; còn mở kiểm phiếu. Ngày 08/12/2026.' },
    { title: 'Chưa ghi người dùng máy này', urgency: 'soon', target: '/settings/this-pc' },
    {
      title: 'Khuyết Phó Chủ tịch HĐND tỉnh',
      detail: 'Đang khuyết 2 trong 2 người từ 04/05/2026.',
      target: '/council/posts',
    },
  ]);
  expect(home.items.map((item) => item.title)).toContain('Còn 3 chức danh khuyết khác');
});

test('a draft without a number of its own is not asked to take one', async () => {
  insertVoteRow(app.database.raw, { id: 'v', title: 'Cuộc đã công bố', status: 'published' });
  const draft = app.database.raw.prepare(
    `INSERT INTO official_document (id, kind, subject, subject_id, vote_id, part, part_name, title, status, details,
       model, figures_code, check_code, withdrawn_reason, created_at, updated_at, version)
     VALUES (?, ?, 'vote', 'v', 'v', '', '', ?, 'draft', '{}', '{}', 'x', 'y', '', ?, ?, 1)`,
  );
  const at = '2026-07-15T02:00:00.000Z';
  draft.run('d1', 'tally_minutes', 'Biên bản', at, at);
  draft.run('d2', 'result_table', 'Bảng tổng hợp', at, at);
  const { items } = await app.must('office.getHome', {});
  const told = items
    .filter(({ kind }) => kind === 'document')
    .map(({ title, detail }) => `${title}: ${detail}`);
  expect(told).toEqual([
    'Biên bản: Còn là dự thảo; hãy lấy số và ban hành.',
    'Bảng tổng hợp: Còn là dự thảo; hãy ban hành (không cấp số).',
  ]);
});

test('a second backup folder that fails is urgent', async () => {
  await app.close();
  app = await openTestApplication({
    safety: {
      secondFolder: () => '/mnt/usb',
      secondFolderProblem: () => 'Không thấy thư mục; hãy cắm lại USB.',
    },
  });
  expect(await lines()).toContain('now backup Không sao lưu được sang nơi thứ hai');
});
