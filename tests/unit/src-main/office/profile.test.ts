import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OfficeProfile } from '@shared/office/contract';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
});
afterEach(() => app.close());

const PROVINCE: OfficeProfile = {
  level: 'province',
  unitKind: 'province',
  unitName: 'Đắk Lắk',
  provinceName: '',
  placeName: 'Đắk Lắk',
  termNumber: 'XI',
  termFrom: '2026-04-01',
  termTo: '2031-03-31',
  deputiesElected: 80,
  numberPatterns: [],
  gradingEnabledForCommune: false,
  gradingReason: '',
};

describe('what cannot be right', () => {
  test.each([
    ['unitName', { unitName: 'Tỉnh Đắk Lắk' }],
    ['provinceName', { provinceName: 'tỉnh Đắk Lắk' }],
    ['termTo', { termFrom: '2026-04-01', termTo: '2021-04-01' }],
    ['unitKind', { level: 'commune' as const }],
  ])('is refused at its field: %s', async (field, changes) => {
    const reply = await app.call('office.saveProfile', {
      profile: { ...PROVINCE, ...changes },
      version: null,
    });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', issues: [{ path: ['profile', field] }] },
    });
  });
});

test('every word that is not written before the own name is named', async () => {
  for (const word of ['tỉnh', 'thành phố', 'xã', 'phường', 'đặc khu']) {
    const profile = { ...PROVINCE, unitName: `${word} Phú Quý` };
    const reply = await app.call('office.saveProfile', { profile, version: null });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(JSON.stringify(reply)).toContain(`“${word}”`);
  }
});

describe('the first time', () => {
  test('there is no profile; saving it sets up bodies with letterheads and posts', async () => {
    expect(await app.must('office.getProfile', {})).toBeNull();
    expect(await app.must('office.saveProfile', { profile: PROVINCE, version: null })).toEqual({
      version: 1,
    });
    expect(await app.must('office.getProfile', {})).toMatchObject({
      unitName: 'Đắk Lắk',
      version: 1,
      numberPatterns: [{ documentKind: '', pattern: '{no}/{kind}-{body}' }],
    });
    const bodies = await app.must('council.listBodies', {});
    expect(bodies.map((body) => [body.kind, body.letterheadParent, body.letterheadLines])).toEqual([
      ['council', '', 'HỘI ĐỒNG NHÂN DÂN\nTỈNH ĐẮK LẮK'],
      ['standing_committee', '', 'HỘI ĐỒNG NHÂN DÂN\nTỈNH ĐẮK LẮK'],
      ['board', 'HỘI ĐỒNG NHÂN DÂN TỈNH ĐẮK LẮK', 'BAN PHÁP CHẾ'],
      ['board', 'HỘI ĐỒNG NHÂN DÂN TỈNH ĐẮK LẮK', 'BAN KINH TẾ - NGÂN SÁCH'],
      ['board', 'HỘI ĐỒNG NHÂN DÂN TỈNH ĐẮK LẮK', 'BAN VĂN HÓA - XÃ HỘI'],
      ['board', 'HỘI ĐỒNG NHÂN DÂN TỈNH ĐẮK LẮK', 'BAN DÂN TỘC'],
      ['office', '', 'VĂN PHÒNG\nĐOÀN ĐẠI BIỂU QUỐC HỘI\nVÀ HỘI ĐỒNG NHÂN DÂN TỈNH ĐẮK LẮK'],
      ['committee', '', 'ỦY BAN NHÂN DÂN\nTỈNH ĐẮK LẮK'],
    ]);
    const posts = await app.must('council.listPosts', {});
    expect(posts.map((post) => [post.title, post.block, post.graded])).toEqual([
      ['Chủ tịch HĐND tỉnh', 'council', true],
      ['Phó Chủ tịch HĐND tỉnh', 'council', true],
      ['Trưởng Ban Pháp chế HĐND tỉnh', 'council', true],
      ['Trưởng Ban Kinh tế - Ngân sách HĐND tỉnh', 'council', true],
      ['Trưởng Ban Văn hóa - Xã hội HĐND tỉnh', 'council', true],
      ['Trưởng Ban Dân tộc HĐND tỉnh', 'council', true],
      ['Chủ tịch UBND tỉnh', 'committee', true],
      ['Phó Chủ tịch UBND tỉnh', 'committee', true],
      ['Ủy viên UBND tỉnh', 'committee', true],
    ]);
    expect(posts[2]?.bodyName).toBe('Ban Pháp chế');
    expect(app.events.at(-1)?.topics).toEqual(['profile', 'body', 'post']);
  });

  test('a special zone has two boards and an office of both bodies', async () => {
    const profile: OfficeProfile = {
      ...PROVINCE,
      level: 'commune',
      unitKind: 'special_zone',
      unitName: 'Lý Sơn',
      provinceName: 'Quảng Ngãi',
      numberPatterns: [{ documentKind: '', pattern: '{no}/{year}/{kind}-{body}' }],
    };
    await app.must('office.saveProfile', { profile, version: null });
    const bodies = await app.must('council.listBodies', {});
    expect(bodies.map((body) => body.name)).toEqual([
      'Hội đồng nhân dân đặc khu Lý Sơn',
      'Thường trực Hội đồng nhân dân đặc khu Lý Sơn',
      'Ban Kinh tế - Ngân sách',
      'Ban Văn hóa - Xã hội',
      'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân đặc khu Lý Sơn',
      'Ủy ban nhân dân đặc khu Lý Sơn',
    ]);
    expect((await app.must('office.getProfile', {}))?.numberPatterns).toEqual(profile.numberPatterns);
  });
});

describe('afterwards', () => {
  test('a change is told in words and makes no second set of bodies', async () => {
    await app.must('office.saveProfile', { profile: PROVINCE, version: null });
    const bodies = (await app.must('council.listBodies', {})).length;
    const profile = { ...PROVINCE, deputiesElected: 79, termTo: null };
    expect(await app.must('office.saveProfile', { profile, version: 1 })).toEqual({ version: 2 });
    expect(await app.must('council.listBodies', {})).toHaveLength(bodies);
    const rows = await app.database.kysely
      .selectFrom('audit_log')
      .select(['summary', 'changes'])
      .where('entity', '=', 'profile')
      .orderBy('seq')
      .execute();
    expect(rows.map((row) => row.summary)).toEqual(['Khai báo cơ quan', 'Sửa thông tin cơ quan']);
    expect(JSON.parse(rows[1]!.changes)).toEqual([
      { field: 'Nhiệm kỳ đến', before: '31/03/2031', after: '' },
      { field: 'Số đại biểu được bầu', before: '80', after: '79' },
      { field: 'Mẫu số, ký hiệu', before: '{số}/{loại}-{cơ quan}', after: '' },
    ]);
  });

  test('a mistyped name is mended in the register with the same save', async () => {
    const mistyped = { ...PROVINCE, unitName: 'Đắk Lắc' };
    await app.must('office.saveProfile', { profile: mistyped, version: null });
    await app.must('office.saveProfile', { profile: PROVINCE, version: 1 });
    expect((await app.must('council.listBodies', {}))[0]?.name).toBe('Hội đồng nhân dân tỉnh Đắk Lắc');

    const worded = (await app.must('council.listBodies', {})).find(({ kind }) => kind === 'office')!;
    const { id, version, ...fields } = worded;
    await app.must('council.saveBody', { id, version, fields: { ...fields, abbreviation: 'VP.HĐND' } });
    await app.must('office.saveProfile', { profile: PROVINCE, version: 2, renewRegister: true });

    const bodies = await app.must('council.listBodies', {});
    expect(bodies[0]).toMatchObject({
      name: 'Hội đồng nhân dân tỉnh Đắk Lắk',
      letterheadLines: 'HỘI ĐỒNG NHÂN DÂN\nTỈNH ĐẮK LẮK',
      version: 2,
    });
    expect(bodies.filter(({ name }) => name.includes('Đắk Lắc')).map(({ kind }) => kind)).toEqual(['office']);
    const history = await app.database.kysely
      .selectFrom('audit_log')
      .select('summary')
      .where('entity', '=', 'body')
      .where('entity_id', '=', bodies[0]!.id)
      .orderBy('seq', 'desc')
      .execute();
    expect(history[0]?.summary).toBe('Đổi theo cơ quan: Hội đồng nhân dân tỉnh Đắk Lắk');
  });

  test('another level renames posts, and brings the boards that are missing with theirs', async () => {
    const ward = { ...PROVINCE, level: 'commune' as const, unitKind: 'ward' as const, unitName: 'Buôn Hồ' };
    await app.must('office.saveProfile', { profile: ward, version: null });
    await app.must('office.saveProfile', { profile: PROVINCE, version: 1, renewRegister: true });
    const posts = await app.must('council.listPosts', {});
    expect(posts.map((post) => [post.title, post.bodyName])).toContainEqual([
      'Trưởng Ban Dân tộc HĐND tỉnh',
      'Ban Dân tộc',
    ]);
    expect(posts.filter(({ title }) => title.includes('phường'))).toEqual([]);
  });

  test.each([
    ['a second first time', true, null, 'office.profile-exists'],
    ['a stale form', true, 7, 'conflict'],
    ['a change of nothing', false, 1, 'office.profile-missing'],
  ] as const)('%s is refused', async (_name, exists, version, code) => {
    if (exists) await app.must('office.saveProfile', { profile: PROVINCE, version: null });
    expect(await app.call('office.saveProfile', { profile: PROVINCE, version })).toEqual({
      ok: false,
      error: { code },
    });
  });
});
