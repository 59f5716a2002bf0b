import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchKey, nameSortKey } from '@shared/kernel/vietnamese-text';
import { deputyOf } from '@tests/fixtures/council-scene';
import { openTestApplication, TEST_NOW, type TestApplication } from '@tests/fixtures/harness';
import { addClass, addTrainee } from '@tests/fixtures/training-scene';
import { insertVoteRow } from '@tests/fixtures/vote-row';
import { created, deputy, holding, post, unit } from '../council/register-scene';

let app: TestApplication;
beforeAll(async () => {
  app = await openTestApplication();
  for (const fullName of [
    'Nguyễn Thị Hòa',
    'Đặng Văn Đạt',
    "H'Len Niê",
    'Hoàng Thanh An',
    'Trần Anh Khoa',
    'Lê Văn Anh',
  ]) {
    await app.must('council.saveDeputy', created(deputy({ fullName })));
  }
  const [first] = await app.must('council.listDeputies', {});
  const { id: postId } = await app.must(
    'council.savePost',
    created(post({ title: 'Trưởng Ban Pháp chế HĐND tỉnh', block: 'council' })),
  );
  await app.must('council.saveHolding', {
    id: null,
    version: null,
    postId,
    fields: holding({ personId: first!.personId }),
  });
  await app.must('council.saveUnit', created(unit({ name: 'Tuy Hòa', unitType: 'ward', code: '22015' })));
  insertVoteRow(app.database.raw, {
    id: 'v1',
    title: 'Lấy phiếu tín nhiệm năm 2026',
    sessionName: 'Kỳ họp thứ 8',
    date: '2026-12-08',
  });
  app.database.raw
    .exec(`INSERT INTO ballot_kind (id, vote_id, title, sort_order, invalid_reasons, row_version)
    VALUES ('k1','v1','Khối HĐND',0,'{}',1)`);
  app.database.raw
    .exec(`INSERT INTO vote_official (id, vote_id, person_id, name, posts, block, ballot_kind_id, printed_no,
      included, exclusion_note, exclusion_evidence, decided_by, row_version)
    VALUES ('o1','v1',NULL,'Vũ Quý Châu','Trưởng Ban','council','k1',1,1,'','','',1)`);
  app.database.raw
    .exec(`INSERT INTO official_document (id, kind, subject, subject_id, vote_id, part, part_name, title, status, details, model, figures_code, check_code,
      issue_date, withdrawn_reason, created_at, updated_at, version)
    VALUES ('d1','tally_minutes','vote','v1','v1','','','Biên bản kiểm phiếu','official','{}','{}','x','y','2026-12-08','',
      '${TEST_NOW}','${TEST_NOW}',1)`);
  app.database.raw.exec(`INSERT INTO document_number VALUES ('BB',2026,3,'03/BB-HĐND','d1','${TEST_NOW}')`);
});
afterAll(() => app.close());

test.each([
  ['kinh tế – xã hội', 'kinh te – xa hoi'],
  ['Kinh tế–Ngân sách', 'kinh te–ngan sach'],
  ['nhiệm kỳ 2021–2026', 'nhiem ky 2021–2026'],
])('finds "%s" by either dash, also where the key was stored with the long one', async (subject, key) => {
  const title = `Bỏ phiếu về ${subject}`;
  insertVoteRow(app.database.raw, { ...{ id: 'v2', title, sessionName: '', date: '2026-12-09' } });
  app.database.raw
    .prepare("UPDATE confidence_vote SET search_key = ? WHERE id = 'v2'")
    .run(`bo phieu ve ${key}`);
  for (const dash of ['-', '–']) expect(await titles(subject.replace('–', dash))).toContain(title);
  app.database.raw.prepare("DELETE FROM confidence_vote WHERE id = 'v2'").run();
});

const titles = async (text: string, limit = 10): Promise<string[]> =>
  (await app.must('office.search', { text, limit })).map((hit) => hit.title);

test.each([
  ['without diacritics', 'nguyen thi hoa', ['Nguyễn Thị Hòa']],
  ['đ as d', 'dang dat', ['Đặng Văn Đạt']],
  ['another place of the tone mark', 'Thị Hoà', ['Nguyễn Thị Hòa']],
  ['decomposed letters', 'tuy hòa'.normalize('NFD'), ['Phường Tuy Hòa']],
  ['beginnings of words in any order', 'kho tr', ['Trần Anh Khoa']],
  ['an apostrophe of any shape', 'h’len', ["H'Len Niê"]],
  ['a unit by its code', '22015', ['Phường Tuy Hòa']],
  ['a vote', 'lay phieu 2026', ['Lấy phiếu tín nhiệm năm 2026']],
  ['a person on the list of a vote who is not in the register', 'quy chau', ['Vũ Quý Châu']],
  ['a document by its symbol', '03/bb-hdnd', ['Biên bản kiểm phiếu']],
  ['nothing', 'khong co', []],
  ['signs of SQL', "%' OR 1=1 --", []],
  ['blanks', '   ', []],
])('finds by %s', async (_name, text, expected) => {
  expect(await titles(text)).toEqual(expected);
});

test('the given name comes first, then beginnings, then what only contains it', async () => {
  expect(await titles('an')).toEqual([
    'Hoàng Thanh An',
    'Lê Văn Anh',
    'Trần Anh Khoa',
    'Đặng Văn Đạt',
    'Biên bản kiểm phiếu',
  ]);
  expect(await titles('an', 2)).toEqual(['Hoàng Thanh An', 'Lê Văn Anh']);
});

test('marks that somebody typed count before what only has the letters', async () => {
  await app.must('council.saveUnit', created(unit({ name: 'Cuôr Đăng', unitType: 'commune' })));
  expect(await titles('dang')).toEqual(['Xã Cuôr Đăng', 'Đặng Văn Đạt']);
  expect(await titles('ĐẶNG')).toEqual(['Đặng Văn Đạt', 'Xã Cuôr Đăng']);
});

test('a person is also found by the post held, and is shown with it', async () => {
  expect(await app.must('office.search', { text: 'phap che', limit: 5 })).toEqual([
    {
      kind: 'person',
      id: expect.any(String),
      title: 'Hoàng Thanh An',
      detail: 'Trưởng Ban Pháp chế HĐND tỉnh; Đại biểu HĐND',
    },
  ]);
});

test('who holds a post is who holds it today', async () => {
  const { id: postId } = await app.must(
    'council.savePost',
    created(post({ title: 'Chánh Thanh tra tỉnh', seats: 3, sortOrder: 9 })),
  );
  const periods = [
    ['Vi Văn Sắp Thôi', '2021-07-01', '2026-12-31'],
    ['Vi Văn Đã Thôi', '2021-07-01', '2026-07-01'],
    ['Vi Văn Sắp Nhận', '2026-08-01', null],
  ] as const;
  for (const [fullName, from, to] of periods) {
    const saved = await app.must('council.saveDeputy', created(deputy({ fullName })));
    const { personId } = await deputyOf(app, saved.id);
    const fields = holding({ personId, from, to });
    await app.must('council.saveHolding', { id: null, version: null, postId, fields });
  }
  expect(await titles('thanh tra')).toEqual(['Vi Văn Sắp Thôi']);
});

test('inside a word comes last, after units that begin so; a post is not found inside a word', async () => {
  await app.must('council.saveDeputy', created(deputy({ fullName: 'Võ Thị Oanh' })));
  await app.must('council.saveUnit', created(unit({ name: 'Anh Sơn', unitType: 'commune' })));
  const chief = await app.must('council.savePost', created(post({ title: 'Chánh án', sortOrder: 8 })));
  const saved = await app.must('council.saveDeputy', created(deputy({ fullName: 'Ngô Bá Chí' })));
  const { personId } = await deputyOf(app, saved.id);
  const fields = holding({ personId });
  await app.must('council.saveHolding', { id: null, version: null, postId: chief.id, fields });
  expect(await titles('anh')).toEqual([
    'Lê Văn Anh',
    'Trần Anh Khoa',
    'Xã Anh Sơn',
    'Hoàng Thanh An',
    'Võ Thị Oanh',
  ]);
});

test('a syllable that thousands carry still finds those who are called so', async () => {
  const insert = app.database.raw.prepare(
    `INSERT INTO person VALUES (?,?,'',NULL,NULL,'',NULL,NULL,'','','',?,?,'${TEST_NOW}','${TEST_NOW}',1)`,
  );
  app.database.raw.transaction(() => {
    for (let index = 0; index < 3000; index += 1) {
      const name = `Bùi Thanh Bình ${String.fromCharCode(65 + (index % 26))}`;
      insert.run(`p${index}`, name, searchKey(name), nameSortKey(name));
    }
    insert.run('last', 'Vũ Thị Yến Thanh', searchKey('Vũ Thị Yến Thanh'), nameSortKey('Vũ Thị Yến Thanh'));
  })();
  expect((await titles('thanh', 3))[0]).toBe('Vũ Thị Yến Thanh');
  expect(await titles('yen thanh', 3)).toEqual(['Vũ Thị Yến Thanh']);
});

test('a paper is opened by its own page', async () => {
  const hits = await app.must('office.search', { text: 'bien ban kiem phieu', limit: 5 });
  expect(hits.find(({ kind }) => kind === 'document')?.id).toBe('/documents/vote/v1/tally_minutes');
});

test('finds a class by its title, and a trainee with the class they were in', async () => {
  const classId = await addClass(app, { title: 'Bồi dưỡng nghiệp vụ thẩm tra' });
  const id = await addTrainee(app, classId, { fullName: 'Y Thim Êban', unitName: 'Xã Mẫu' });
  const hits = async (text: string) => app.must('office.search', { text, limit: 10 });
  expect((await hits('tham tra')).find(({ kind }) => kind === 'class')).toMatchObject({ id: classId });
  expect((await hits('thim eban')).find(({ kind }) => kind === 'trainee')).toEqual({
    kind: 'trainee',
    id: `/training/${classId}/trainees?open=${id}`,
    title: 'Y Thim Êban',
    detail: 'Xã Mẫu; Bồi dưỡng nghiệp vụ thẩm tra',
  });
});
