import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REGISTER_COLUMNS } from '@shared/council/import/columns';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { cellsOf, importTable, preview, reasons, states, uploadBytes } from './import-scene';
import { created, deputy, PROFILE, unit } from './register-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await app.must('office.saveProfile', { profile: PROFILE, version: null });
});
afterEach(() => app.close());

const LIST = [
  ['Họ và tên', 'Ngày sinh', 'Chức vụ', 'Khối', 'Từ ngày', 'Nghị quyết số'],
  ['Trần Văn Cường', '05/02/1970', 'Chủ tịch Hội đồng nhân dân tỉnh', '', '01/07/2025', '12/NQ-HĐND'],
  ['Lê Thị Dung', '1975', 'Phó Chủ tịch UBND tỉnh', '', '01/07/2025', ''],
  ['Lê Thị Dung', '', 'Giám đốc Công an tỉnh', 'UBND', '', ''],
] as const;

const holders = async (title: string) =>
  (await app.must('council.listPosts', {})).find((post) => post.title === title);

describe('a list of officials', () => {
  test('puts people into posts; one person with two posts has two rows', async () => {
    const shown = await preview(app, 'officials', LIST);
    expect(states(shown)).toEqual(['new', 'new', 'new']);
    expect(shown.rows[2]?.changes).toEqual([
      { column: 'post', before: '', after: 'Giám đốc Công an tỉnh (chức danh mới, Khối UBND)' },
    ]);
    await app.must('council.commitImport', { id: shown.id });
    expect(await app.must('council.listPeople', {})).toHaveLength(2);
    expect(await holders('Chủ tịch HĐND tỉnh')).toMatchObject({
      vacancies: 0,
      holdings: [{ personName: 'Trần Văn Cường', from: '2025-07-01', decision: '12/NQ-HĐND', current: true }],
    });
    expect(await holders('Giám đốc Công an tỉnh')).toMatchObject({
      block: 'committee',
      graded: true,
      vacancies: 0,
    });
    expect(states(await preview(app, 'officials', LIST))).toEqual(['same', 'same', 'same']);
  });

  test('says beside the rows which post gets more holders than it has seats', async () => {
    await importTable(app, 'officials', LIST);
    const shown = await preview(app, 'officials', [
      ['Họ và tên', 'Chức danh', 'Giữ chức vụ từ ngày', 'Giữ chức vụ đến ngày'],
      ['Lê Thị Mai', 'Chủ tịch HĐND tỉnh', '01/07/2026', ''],
      ['Đỗ Văn Nam', 'Chủ tịch HĐND tỉnh', '01/07/2024', '30/06/2025'],
      ['Hồ Thị Lan', 'Phó Chủ tịch HĐND tỉnh', '01/07/2026', ''],
    ]);
    expect(states(shown)).toEqual(['new', 'new', 'new']);
    const said = shown.rows.map(({ remarks = [] }) => remarks.map(({ message }) => message.split('.')[0]));
    const crowded = 'Sổ ghi chức danh này có 1 người; nhập xong là 2 người giữ';
    expect(said).toEqual([[crowded], [crowded], []]);
  });

  test('a new post of somebody who is described differently is a change, and counted as one', async () => {
    await importTable(app, 'officials', [
      ['Họ và tên', 'Chức danh', 'Giới tính'],
      ['Trần Thị Bình', 'Chủ tịch HĐND tỉnh', 'Nữ'],
    ]);
    const shown = await preview(app, 'officials', [
      ['Họ và tên', 'Chức danh', 'Giới tính'],
      ['Trần Thị Bình', 'Phó Chủ tịch UBND tỉnh', 'Nam'],
    ]);
    expect(states(shown)).toEqual(['changed']);
    expect(shown.rows[0]?.changes).toEqual([{ column: 'sex', before: 'Nữ', after: 'Nam' }]);
    expect(await app.must('council.commitImport', { id: shown.id })).toMatchObject({ added: 0, changed: 1 });
  });

  test('ends a holding, and undo gives it back', async () => {
    await importTable(app, 'officials', LIST);
    const shown = await preview(app, 'officials', [
      ['Họ và tên', 'Chức danh', 'Đến ngày', 'Điện thoại'],
      ['Trần Văn Cường', 'Chủ tịch HĐND tỉnh', '15/07/2026', '0905'],
    ]);
    expect(shown.rows[0]?.changes).toEqual([
      { column: 'phone', before: '', after: '0905' },
      { column: 'to', before: '', after: '15/07/2026' },
    ]);
    const record = await app.must('council.commitImport', { id: shown.id });
    expect(await holders('Chủ tịch HĐND tỉnh')).toMatchObject({ vacancies: 1, vacantSince: '2026-07-15' });
    await app.must('council.undoImport', { id: record.id });
    expect(await holders('Chủ tịch HĐND tỉnh')).toMatchObject({ vacancies: 0 });
    expect((await app.must('council.listPeople', {})).map((person) => person.phone)).toEqual(['', '']);
  });

  test('undo of the first list leaves no person and no new post', async () => {
    const posts = (await app.must('council.listPosts', {})).length;
    const record = await importTable(app, 'officials', LIST);
    await app.must('council.undoImport', { id: record.id });
    expect(await app.must('council.listPosts', {})).toHaveLength(posts);
    expect(await app.must('council.listPeople', {})).toEqual([]);
  });

  test('finds a deputy of the same name instead of making a second person', async () => {
    await app.must(
      'council.saveDeputy',
      created(deputy({ fullName: 'Trần Văn Cường', birthDate: '1970-02-05' })),
    );
    await importTable(app, 'officials', LIST);
    expect(await app.must('council.listPeople', {})).toHaveLength(2);
    expect(await app.must('council.listDeputies', {})).toMatchObject([{ posts: 'Chủ tịch HĐND tỉnh' }]);
  });

  test('says what it cannot know', async () => {
    const shown = await preview(app, 'officials', [
      ['Họ và tên', 'Ngày sinh', 'Chức danh', 'Khối', 'Giới tính', 'Từ ngày', 'Đến ngày'],
      ['Lê Đạt', '1970', 'Chức danh lạ', '', '', '', ''],
      ['Lê Đạt', '1980', 'Chủ tịch UBND tỉnh', '', '', '', ''],
      ['Lê Đạt', '', 'Phó Chủ tịch UBND tỉnh', '', '', '', ''],
      ['Đỗ Mai', '', '', '', 'Nữ', '', ''],
      ['Đỗ Mai', '', 'Chủ tịch HĐND tỉnh', '', 'Nam', '', ''],
      ['Võ Tâm', '', 'Chủ tịch UBND tỉnh', '', '', '01/02/2026', '01/01/2026'],
      ['Hồ Yến', '', 'Trưởng Ban Pháp chế HĐND tỉnh', '', '', '', ''],
      ['Hồ Yến', '', 'Trưởng Ban Pháp chế HĐND tỉnh', '', '', '', ''],
    ]);
    expect(reasons(shown)).toEqual([
      '2 block: Chức danh chưa có trong sổ; hãy ghi khối HĐND, UBND hoặc Khác.',
      '4 fullName: Trong tệp có nhiều người trùng tên; hãy ghi ngày sinh.',
      '5 post: Thiếu chức danh.',
      '6 sex: Khác với dòng 5 của cùng người này.',
      '7 to: Ngày kết thúc sớm hơn ngày bắt đầu.',
      '9 : Trùng với dòng 8.',
    ]);
    expect(states(shown)).toEqual(['wrong', 'new', 'wrong', 'wrong', 'wrong', 'wrong', 'new', 'wrong']);
  });
});

test('the dash that Word puts in by itself makes no second post', async () => {
  const registered =
    (await app.must('council.listPosts', {})).find(({ title }) => title.includes(' - '))?.title ?? '';
  expect(registered).not.toBe('');
  const shown = await preview(app, 'officials', [
    ['Họ và tên', 'Chức danh'],
    ['Lê Đạt', registered.replace(' - ', ' – ')],
    ['Đỗ Mai', registered.replace(' - ', '–').replace(/ HĐND.*$/u, '')],
  ]);
  expect(reasons(shown)).toEqual([]);
  expect(shown.rows.flatMap(({ changes }) => changes)).toEqual([]);
  expect(states(shown)).toEqual(['new', 'new']);
});

test('a board in the short letters of an office is the one of the register, with or without its council', async () => {
  const typed = ['Trưởng Ban KT-NS', 'TB VHXH HĐND tỉnh', 'Trưởng Ban PC', 'PCT HĐND tỉnh'];
  const names = ['Lê Đạt', 'Đỗ Mai', 'Vũ Lan', 'Hồ Yến'];
  const list = [['Họ và tên', 'Chức danh'], ...typed.map((post, at) => [names[at] ?? '', post])];
  const before = (await app.must('council.listPosts', {})).length;
  const shown = await preview(app, 'officials', list);
  expect(reasons(shown)).toEqual([]);
  await app.must('council.commitImport', { id: shown.id });
  const posts = await app.must('council.listPosts', {});
  expect(posts).toHaveLength(before);
  const heldBy = Object.fromEntries(
    posts.flatMap(({ title, holdings }) => holdings.map(({ personName }) => [personName, title])),
  );
  expect(names.map((name) => heldBy[name])).toEqual([
    'Trưởng Ban Kinh tế - Ngân sách HĐND tỉnh',
    'Trưởng Ban Văn hóa - Xã hội HĐND tỉnh',
    'Trưởng Ban Pháp chế HĐND tỉnh',
    'Phó Chủ tịch HĐND tỉnh',
  ]);
});

test('a post written without its body is the one of the register, not a second one', async () => {
  const shown = await preview(app, 'officials', [
    ['Họ và tên', 'Chức danh', 'Khối'],
    ['Lê Đạt', 'Trưởng Ban Pháp chế', 'HĐND'],
    // Two posts may be meant.
    ['Đỗ Mai', 'Chủ tịch', ''],
  ]);
  expect(shown.rows[0]).toMatchObject({ state: 'new', changes: [] });
  expect(reasons(shown)).toEqual(['3 block: Chức danh chưa có trong sổ; hãy ghi khối HĐND, UBND hoặc Khác.']);
});

test('a post written without the level of the office is the one of the register', async () => {
  const shown = await preview(app, 'officials', [
    ['Họ và tên', 'Chức danh'],
    ['Lê Đạt', 'Chủ tịch HĐND'],
    ['Đỗ Mai', 'Phó Chủ tịch Ủy ban nhân dân'],
    // No level is left out here, and no such post is known.
    ['Vũ Lan', 'Thư ký HĐND'],
  ]);
  expect(reasons(shown)).toEqual(['4 block: Chức danh chưa có trong sổ; hãy ghi khối HĐND, UBND hoặc Khác.']);
  expect(states(shown)).toEqual(['new', 'new', 'wrong']);
  // No second post is made beside the one of the register.
  expect(shown.rows.flatMap(({ changes }) => changes)).toEqual([]);
});

describe('a list of units', () => {
  test('reads the kind from the name or from its own column', async () => {
    const table = [
      ['Mã xã', 'Tên xã, phường', 'Loại', 'Từ ngày'],
      ['1', 'Xã Ea Knuếc', '', '01/07/2025'],
      ['2', 'Tuy Hòa', 'Phường', ''],
      ['3', 'Côn Đảo', '', ''],
      ['4', 'Xã Ea Kao', 'Phường', ''],
      ['1', 'Xã Ea Drăng', '', ''],
    ] as const;
    const shown = await preview(app, 'units', table);
    expect(reasons(shown)).toEqual([
      '4 unitType: Thiếu loại: Xã, Phường hoặc Đặc khu.',
      '5 unitType: Loại khác với chữ đứng trước tên; hãy sửa một trong hai.',
      '6 name: Trùng với dòng 2.',
    ]);
    await app.must('council.commitImport', { id: shown.id });
    expect((await app.must('council.listUnits', {})).map((one) => [one.fullName, one.validFrom])).toEqual([
      ['Xã Ea Knuếc', '2025-07-01'],
      ['Phường Tuy Hòa', null],
    ]);
    expect(states(await preview(app, 'units', table))).toEqual(['same', 'same', 'wrong', 'wrong', 'wrong']);
  });

  test('a code that stays while the name changes is a new name for the same unit', async () => {
    await app.must('council.saveUnit', created(unit({ name: 'Ea Tu', code: '7' })));
    const shown = await preview(app, 'units', [
      ['Mã', 'Tên đơn vị'],
      ['7', 'Phường Ea Tu Mới'],
    ]);
    expect(shown.rows[0]?.changes).toEqual([
      { column: 'name', before: 'Ea Tu', after: 'Ea Tu Mới' },
      { column: 'unitType', before: 'Xã', after: 'Phường' },
    ]);
    await app.must('council.saveUnit', created(unit({ name: 'Ea Kao', code: '8' })));
    const mixed = await preview(app, 'units', [
      ['Mã', 'Tên đơn vị'],
      ['7', 'Xã Ea Kao'],
    ]);
    expect(reasons(mixed)).toEqual(['2 code: Mã này trong sổ là của Xã Ea Tu; hãy sửa mã hoặc tên.']);
  });

  test('undo gives the old name back', async () => {
    await app.must('council.saveUnit', created(unit({ name: 'Ea Tu', code: '7' })));
    const record = await importTable(app, 'units', [
      ['Mã', 'Tên đơn vị'],
      ['7', 'Xã Ea Tu Mới'],
      ['9', 'Xã Krông Nô'],
    ]);
    await app.must('council.undoImport', { id: record.id });
    expect(await app.must('council.listUnits', {})).toMatchObject([{ name: 'Ea Tu', version: 3 }]);
  });
});

describe('files that go out', () => {
  test.each(['deputies', 'officials', 'units'] as const)(
    'the template of %s knows its own columns',
    async (kind) => {
      const artifact = await app.must('council.makeTemplate', { kind });
      const [heading, ...rows] = await cellsOf(app, artifact);
      expect(heading).toEqual(REGISTER_COLUMNS[kind].map((column) => column.title));
      expect(rows).toEqual([]);
      const bytes = app.files.get(artifact.id)!.bytes;
      expect(
        await app.call('council.previewImport', { kind, source: uploadBytes(app, bytes) }),
      ).toMatchObject({
        error: { code: 'council.import-empty' },
      });
    },
  );

  test('a list goes out in the order shown and comes back unchanged', async () => {
    for (const fields of [
      deputy({ fullName: 'Lê Đạt', birthDate: '1970-02-05', phone: '+84 905', fullTime: true, note: '=A1' }),
      deputy({ fullName: 'Đỗ Thị Mai', birthDate: '1980', sex: 'female', partyJoined: true }),
    ]) {
      await app.must('council.saveDeputy', created(fields));
    }
    const ids = (await app.must('council.listDeputies', {})).map((one) => one.id).reverse();
    const artifact = await app.must('council.exportList', { list: 'deputies', ids });
    expect(artifact.fileName).toBe('danh-sach-dai-bieu-2026-07-15.xlsx');
    expect((await cellsOf(app, artifact)).map((row) => row[1])).toEqual([
      'Họ và tên',
      'Đỗ Thị Mai',
      'Lê Đạt',
    ]);
    const source = uploadBytes(app, app.files.get(artifact.id)!.bytes);
    const back = await app.must('council.previewImport', { kind: 'deputies', source });
    expect(states(back)).toEqual(['same', 'same']);
  });

  test('posts go out with holders and vacant seats; units with their kind', async () => {
    await importTable(app, 'officials', LIST);
    const posts = await cellsOf(app, await app.must('council.exportList', { list: 'posts', ids: null }));
    expect(posts.find((row) => row[4] === 'Trần Văn Cường')).toMatchObject({
      1: 'Chủ tịch HĐND tỉnh',
      6: '01/07/2025',
    });
    expect(posts.filter((row) => row[1] === 'Phó Chủ tịch HĐND tỉnh').map((row) => row[4])).toEqual([
      '(khuyết)',
      '(khuyết)',
    ]);
    await app.must('council.saveUnit', created(unit({ name: 'Ea Tu', code: '7' })));
    const units = await cellsOf(app, await app.must('council.exportList', { list: 'units', ids: null }));
    expect(units[1]?.slice(0, 4)).toEqual(['1', '7', 'Xã Ea Tu', 'Xã']);
  });
});
