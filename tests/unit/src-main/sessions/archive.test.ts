import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { excerptOf } from '@shared/sessions/archive/excerpt';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { holdSession } from '@tests/fixtures/held-session';
import { sittingScene, type SittingScene } from './sitting-scene';

let app: TestApplication;
let scene: SittingScene;
beforeEach(async () => {
  app = await openTestApplication();
  scene = await sittingScene(app);
  await app.must('agenda.fillFromTemplate', { sessionId: scene.sessionId });
  await holdSession(app, scene.sessionId);
});
afterEach(() => app.close());

const find = (text: string) => app.must('sessionArchive.search', { text, limit: 50 });

describe('search over all sessions', () => {
  it.each([
    ['tien do', 'question'],
    ['TIẾN ĐỘ', 'question'],
    ['dien van khai mac', 'item'],
    ['ve chuong trinh', 'resolution'],
    ['thu ky', 'minutes'],
  ])('%s finds a %s', async (text, kind) => {
    expect((await find(text)).map((hit) => hit.kind)).toContain(kind);
  });

  it('notes are found with the words around', async () => {
    const { items } = await app.must('agenda.getAgenda', { sessionId: scene.sessionId });
    const itemId = items[0]!.id;
    const note = 'Đại biểu đề nghị làm rõ nguồn vốn đầu tư tuyến đường Buôn Đôn.';
    await app.must('sessionMinutes.saveNote', { sessionId: scene.sessionId, itemId, before: '', note });
    const [hit] = await find('buon don');
    expect(hit).toMatchObject({ kind: 'note', id: itemId, part: 'minutes' });
    expect(hit?.excerpt).toContain('Buôn Đôn');
  });

  it.each(['2021–2026', '2021-2026'])('a note is found by %s, stored with either dash', async (text) => {
    const { items } = await app.must('agenda.getAgenda', { sessionId: scene.sessionId });
    for (const [place, key] of ['nhiem ky 2021–2026', 'nhiem ky 2021-2026', 'tu 2021 den 2026'].entries()) {
      const target = { sessionId: scene.sessionId, itemId: items[place]!.id };
      await app.must('sessionMinutes.saveNote', { ...target, before: '', note: key });
      app.database.raw
        .prepare('UPDATE item_record SET search_key = ? WHERE item_id = ?')
        .run(key, target.itemId);
    }
    expect(new Set((await find(text)).map(({ id }) => id))).toEqual(new Set([items[0]!.id, items[1]!.id]));
  });

  it('an item that was renamed is found by its new name alone', async () => {
    const { items } = await app.must('agenda.getAgenda', { sessionId: scene.sessionId });
    const { id, version, refNo: _ref, sittingId: _sitting, ...fields } = items[0]!;
    await app.must('agenda.saveItem', {
      ...{ sessionId: scene.sessionId, id, version, afterId: null, sittingId: null },
      fields: { ...fields, title: 'Lễ tưởng niệm' },
    });
    expect((await find('le tuong niem')).map((hit) => hit.id)).toEqual([id]);
    expect(await find('chao co')).toEqual([]);
  });

  it('two votes on one matter are told apart by their number', async () => {
    const hits = (await find('chuong trinh')).filter(({ kind }) => kind === 'vote');
    expect(hits.map(({ title }) => title)).toEqual(['Lượt 1: Chương trình']);
  });

  it.each(['ky hop thu 15', 'cuối năm 2026'])('a session is found by %s', async (text) => {
    expect(await find(text)).toContainEqual(
      expect.objectContaining({ kind: 'session', id: scene.sessionId, part: '' }),
    );
  });

  it('an item is found by who presents, drafts and verifies it', async () => {
    await app.must('agenda.saveItem', {
      ...{ sessionId: scene.sessionId, id: null, version: null, afterId: null, sittingId: null },
      fields: {
        ...{ title: 'Quyết toán', kind: 'report', drafter: 'Sở Tài chính', board: 'Ban Kinh tế' },
        ...{ presenter: 'Phó Chủ tịch UBND', minutes: 5, voteId: null, note: '' },
        ...{ personnel: false, secretBallot: false, broadcast: false },
      },
    });
    for (const text of ['so tai chinh', 'Ban Kinh tế', 'quyet toan so tai chinh', 'pho chu tich ubnd']) {
      const hit = (await find(text)).find(({ title }) => title === 'Quyết toán');
      expect(hit, text).toMatchObject({ kind: 'item', part: 'agenda' });
    }
    const [hit] = await find('so tai chinh');
    expect(hit?.excerpt).toContain('Sở Tài chính');
  });

  it('an issued document is found by its number, a draft is not', async () => {
    const subject = { type: 'session', id: scene.sessionId } as const;
    const kind = 'convening_decision';
    const details = await app.must('documents.proposeDetails', { subject, kind });
    const [draft] = await app.must('documents.makeDrafts', {
      subject,
      documents: [{ kind, details, version: null }],
    });
    const documents = async () => (await find('01/qd')).filter((hit) => hit.kind === 'document');
    expect(await documents()).toEqual([]);
    const { id: documentId, title, version } = draft!;
    const issued = await app.must('documents.issue', { documentId, version, issueDate: '2026-12-08' });
    expect(await documents()).toMatchObject([{ id: documentId, part: 'documents' }]);
    expect((await documents())[0]?.title).toBe(`${issued.symbol} ${title}`);
    await app.must('documents.withdraw', { documentId, version: issued.version, reason: 'Sai ngày' });
    expect((await documents())[0]?.title).toBe(`${issued.symbol} ${title} (đã thu hồi)`);
  });

  it('nothing is found for nothing', async () => {
    expect(await find('')).toEqual([]);
    expect(await find('không có chữ này')).toEqual([]);
  });

  it('the palette offers them too', async () => {
    const hits = await app.must('office.search', { text: 'tien do', limit: 20 });
    expect(hits).toMatchObject([{ kind: 'session_matter', id: scene.sessionId, part: 'questions' }]);
  });
});

describe('the words around', () => {
  it('keep their diacritics and begin with a whole word', () => {
    const text = `${'chữ '.repeat(40)}nguồn vốn đầu tư${' chữ'.repeat(60)}`;
    const found = excerptOf(text, 'dau tu');
    expect(found).toContain('nguồn vốn đầu tư');
    expect(found.startsWith('… chữ')).toBe(true);
    expect(found.endsWith('chữ …')).toBe(true);
    expect(excerptOf(text, 'không')).toBe('');
  });
});

describe('an archive', () => {
  it('names before it is made what nobody could read in it', async () => {
    const { sessionId } = scene;
    const { missing } = await app.must('sessionArchive.previewArchive', { sessionId });
    expect(missing.join('\n')).toContain('Chưa lập văn bản “Biên bản kỳ họp”');
    expect(missing.join('\n')).toContain('1 nghị quyết chưa lập thành văn bản');
  });

  it('is a folder and a ZIP file with the same files, and begins with a page', async () => {
    const { artifact, files, folder } = await app.must('sessionArchive.makeArchive', {
      sessionId: scene.sessionId,
    });
    const zip = unzipSync(app.files.get(artifact.id)!.bytes);
    const names = Object.keys(zip);
    expect(names).toHaveLength(files);
    const [top = ''] = names[0]!.split('/');
    expect(names.every((name) => name.startsWith(`${top}/`))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['du-lieu', 'index.html']);
    for (const name of names) {
      const path = join(folder, ...name.split('/').slice(1));
      expect(readFileSync(path)).toEqual(Buffer.from(zip[name]!));
    }
    const page = strFromU8(zip[`${top}/index.html`]!);
    expect(page).toContain('Kỳ họp thứ 15 (thường lệ cuối năm 2026)');
    expect(page).toContain('Trần Văn Giám');
    expect(page).not.toMatch(/https?:/u);
    const links = [...page.matchAll(/href="([^"#]+)"/gu)];
    expect(links.length).toBeGreaterThan(5);
    for (const [, link = ''] of links) {
      expect(names, link).toContain(`${top}/${decodeURI(link)}`);
    }
  });

  it('says the same in CSV and JSON', async () => {
    const { folder } = await app.must('sessionArchive.makeArchive', { sessionId: scene.sessionId });
    const csv = readFileSync(join(folder, 'du-lieu', 'bieu-quyet.csv'), 'utf8');
    const [vote] = JSON.parse(readFileSync(join(folder, 'du-lieu', 'bieu-quyet.json'), 'utf8')) as Record<
      string,
      unknown
    >[];
    expect(vote).toMatchObject({ Lượt: 1, 'Tán thành': 3, 'Phải đạt': 2, 'Kết quả': 'Thông qua' });
    expect(csv).toContain('Chương trình');
  });

  it('lists a document once, by number, day and title, with its formats as links', async () => {
    const subject = { type: 'session', id: scene.sessionId } as const;
    const kind = 'convening_decision';
    const details = await app.must('documents.proposeDetails', { subject, kind });
    const [draft] = await app.must('documents.makeDrafts', {
      subject,
      documents: [{ kind, details, version: null }],
    });
    const page = async () => {
      const { folder } = await app.must('sessionArchive.makeArchive', { sessionId: scene.sessionId });
      return readFileSync(join(folder, 'index.html'), 'utf8');
    };
    expect(await page()).toContain('<li>Sáng 09/12/2026: Chưa điểm danh.</li>');
    expect(await page()).toContain(`<li>Dự thảo – ${draft!.title} <small>(<a href="van-ban/`);
    const { id: documentId, title, version } = draft!;
    const issued = await app.must('documents.issue', { documentId, version, issueDate: '2026-12-08' });
    const lines = [...(await page()).matchAll(/<li>(.*?)<\/li>/gu)].map(([, line = '']) => line);
    const own = lines.filter((line) => line.includes('van-ban/'));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain(`Số ${issued.symbol} ngày 08/12/2026 – ${title} <small>`);
    expect([...own[0]!.matchAll(/>(Word|HTML|PDF)<\/a>/gu)].map(([, format]) => format)).toContain('Word');
  });

  it('keeps of the agenda everything that was written down', async () => {
    const { sessionId, sittingIds } = scene;
    await app.must('agenda.saveItem', {
      ...{ sessionId, id: null, version: null, afterId: null, sittingId: sittingIds[1]! },
      fields: {
        ...{ title: 'Bầu Phó Chủ tịch HĐND', kind: 'election', drafter: 'Sở Nội vụ', board: 'Ban Pháp chế' },
        ...{ presenter: 'Chủ tọa', minutes: 25, voteId: null, note: 'Tổ kiểm phiếu 5 người' },
        ...{ personnel: true, secretBallot: true, broadcast: true },
      },
    });
    const { items } = await app.must('agenda.getAgenda', { sessionId });
    const { folder } = await app.must('sessionArchive.makeArchive', { sessionId });
    const lists = JSON.parse(readFileSync(join(folder, 'du-lieu', 'chuong-trinh.json'), 'utf8')) as Record<
      string,
      unknown
    >[];
    expect(lists.find((row) => row['Tên mục'] === 'Bầu Phó Chủ tịch HĐND')).toMatchObject({
      ...{ Mã: items.find(({ drafter }) => drafter === 'Sở Nội vụ')!.refNo, Phiên: 'Sáng 09/12/2026' },
      ...{ 'Giờ dự kiến': '10:40', 'Số phút': 25, 'Cơ quan soạn thảo': 'Sở Nội vụ' },
      ...{ 'Ban thẩm tra': 'Ban Pháp chế', 'Ghi chú': 'Tổ kiểm phiếu 5 người' },
      'Đánh dấu': 'Công tác nhân sự; Bỏ phiếu kín; Truyền hình trực tiếp',
    });
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page).toContain('<td>Sở Nội vụ</td>');
  });

  it('holds steps, papers and guests, and says days, times and reasons as people write them', async () => {
    const { sessionId } = scene;
    await app.must('invitations.saveGuest', {
      ...{ sessionId, id: null, version: null },
      fields: {
        ...{ group: 'Sở, ngành', honorific: 'Ông', fullName: 'Trần Văn Khách', post: 'Giám đốc' },
        ...{ organization: 'Sở Y tế', email: '', sittingIds: [] },
      },
    });
    const { version } = await app.must('seating.getSeating', { sessionId });
    const hall = await app.must('seating.saveRoom', {
      ...{ sessionId, version, id: null, roomVersion: null },
      fields: { name: 'Hội trường lớn', rows: 2, seats: 4 },
    });
    await app.must('seating.saveSeats', {
      ...{ sessionId, version: hall.version },
      seats: [{ row: 2, seat: 3, personId: hall.people.at(-1)?.id ?? '' }],
    });
    const { folder } = await app.must('sessionArchive.makeArchive', { sessionId });
    const csv = (name: string) => readFileSync(join(folder, 'du-lieu', `${name}.csv`), 'utf8');
    expect(csv('khach-moi')).toContain('Trần Văn Khách');
    expect(csv('viec-va-han')).toContain('08/12/2026');
    expect(csv('diem-danh')).toContain('Sáng 08/12/2026');
    expect(csv('diem-danh')).toContain('Vắng có lý do: Đi công tác');
    expect(csv('bieu-quyet')).toContain('08:30 08/12/2026');
    expect(csv('bieu-quyet')).toContain('Lý do biểu quyết lại');
    expect(csv('khach-moi')).toContain('Tất cả');
    expect(csv('cho-ngoi')).toMatch(/Hội trường lớn.*2.*3.*Trần Văn Khách/u);
    expect(csv('diem-danh-tung-lan')).toContain('Đi công tác');
    expect(csv('nghi-quyet')).toContain('Trang thông tin điện tử');
    for (const name of readdirSync(join(folder, 'du-lieu')).filter((one) => one.endsWith('.csv'))) {
      expect(csv(name.slice(0, -4)), name).not.toMatch(/\d{4}-\d{2}-\d{2}|morning|afternoon/u);
    }
  });

  it('takes the place of the one before', async () => {
    const first = await app.must('sessionArchive.makeArchive', { sessionId: scene.sessionId });
    const second = await app.must('sessionArchive.makeArchive', { sessionId: scene.sessionId });
    expect(second.folder).toBe(first.folder);
    expect(readdirSync(join(first.folder, '..'))).toHaveLength(1);
  });

  it('of no session is refused', async () => {
    expect(await app.call('sessionArchive.makeArchive', { sessionId: scene.sittingIds[0]! })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
