import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addOfficial, deputyOf } from '@tests/fixtures/council-scene';
import { addClass, addTrainee } from '@tests/fixtures/training-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { insertVoteRow } from '@tests/fixtures/vote-row';
import { auditOf, created, deputy, holding, newPerson, post, unit } from './register-scene';

const NOBODY = '01890000-0000-7000-8000-000000000000';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
});
afterEach(() => app.close());

describe('deputies', () => {
  test('are kept with all fields, sorted by given name in the Vietnamese alphabet', async () => {
    for (const fullName of [
      'Nguyễn Văn Oanh',
      'Trần Thị Ơn',
      'Lê Đạt',
      'Phạm Thị Ánh',
      'Đỗ Văn Dũng',
      'Y Thắng Êban',
    ]) {
      await app.must('council.saveDeputy', created(deputy({ fullName })));
    }
    const list = await app.must('council.listDeputies', {});
    expect(list.map((one) => one.fullName)).toEqual([
      'Phạm Thị Ánh',
      'Đỗ Văn Dũng',
      'Lê Đạt',
      'Nguyễn Văn Oanh',
      'Trần Thị Ơn',
      'Y Thắng Êban',
    ]);
    expect(list[0]?.searchKey).toBe('pham thi anh');
  });

  test('a change says what changed, in words', async () => {
    const board = await app.must(
      'council.saveBody',
      created({
        kind: 'board' as const,
        name: 'Ban Pháp chế',
        abbreviation: 'HĐND',
        letterheadParent: '',
        letterheadLines: '',
        sortOrder: 1,
      }),
    );
    const fields = deputy({ fullName: 'Phạm Thị Ánh', sex: 'female', birthDate: '1970-02-05' });
    const saved = await app.must('council.saveDeputy', created(fields));
    await app.must('council.saveDeputy', {
      ...saved,
      fields: { ...fields, boardId: board.id, boardRole: 'deputy_head', fullTime: true },
    });
    const log = await auditOf(app, 'deputy', saved.id);
    expect(log.map((entry) => entry.summary)).toEqual([
      'Thêm đại biểu Phạm Thị Ánh',
      'Sửa đại biểu Phạm Thị Ánh',
    ]);
    expect(log[0]?.changes).toContainEqual({ field: 'Ngày sinh', before: '', after: '05/02/1970' });
    expect(log[1]?.changes).toEqual([
      { field: 'Ban của HĐND', before: '', after: 'Ban Pháp chế' },
      { field: 'Chức vụ trong Ban', before: '', after: 'Phó Trưởng Ban' },
      { field: 'Chuyên trách', before: 'Không', after: 'Có' },
    ]);
    const [stored] = await app.must('council.listDeputies', {});
    expect(stored).toMatchObject({ boardName: 'Ban Pháp chế', active: true });
    expect(app.events.at(-1)?.topics).toEqual(['deputy', 'person']);
  });

  test('a stale form is refused, also when only the person was changed meanwhile', async () => {
    const fields = deputy({ fullName: 'Lê Đạt' });
    const saved = await app.must('council.saveDeputy', created(fields));
    const [before] = await app.must('council.listPeople', {});
    const { holdings: _, deputyId: __, id, version, ...person } = before!;
    await app.must('council.savePerson', { id, version, fields: { ...person, phone: '0900 000 000' } });
    expect(await app.call('council.saveDeputy', { ...saved, fields })).toEqual({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(await deputyOf(app, saved.id)).toMatchObject({ phone: '0900 000 000' });
  });

  test('the same deputy twice is refused; a namesake with another birth date is not', async () => {
    await app.must(
      'council.saveDeputy',
      created(deputy({ fullName: 'Nguyễn Văn Hòa', birthDate: '1970-02-05' })),
    );
    const again = deputy({ fullName: 'Nguyễn Văn Hoà' });
    expect(await app.call('council.saveDeputy', created(again))).toMatchObject({
      error: { code: 'council.deputy-exists' },
    });
    expect((await app.call('council.saveDeputy', created({ ...again, birthDate: '1980-01-01' }))).ok).toBe(
      true,
    );
    expect((await app.call('council.saveDeputy', created(deputy({ fullName: 'Nguyễn Văn Hoa' })))).ok).toBe(
      true,
    );
  });

  test('somebody who already holds a post becomes a deputy as the same person', async () => {
    const personId = await newPerson(app, 'Trần Thị Ơn', '1975-08-09');
    await app.must(
      'council.saveDeputy',
      created(deputy({ fullName: 'Trần Thị Ơn', birthDate: '1975-08-09' })),
    );
    const [stored] = await app.must('council.listDeputies', {});
    expect(stored?.personId).toBe(personId);
  });

  test('a new deputy who is known already keeps what the form leaves empty, and their history says the rest', async () => {
    const personId = await newPerson(app, 'Trần Thị Ơn', '1975-08-09');
    const {
      holdings: _,
      deputyId: __,
      id,
      version,
      ...person
    } = await app.must('council.getPerson', { id: personId });
    const known = { phone: '0900 000 000', ethnicGroup: 'Ê Đê', partyJoined: true, sex: 'female' as const };
    await app.must('council.savePerson', { id, version, fields: { ...person, ...known } });
    const fields = deputy({ fullName: 'Trần Thị Ơn', birthDate: '1975-08-09', phone: '0911 111 111' });
    const saved = await app.must('council.saveDeputy', created(fields));
    expect(await deputyOf(app, saved.id)).toMatchObject({
      ...known,
      phone: '0911 111 111',
      version: saved.version,
    });
    expect((await auditOf(app, 'person', personId)).at(-1)).toMatchObject({
      summary: 'Thêm đại biểu Trần Thị Ơn',
      changes: [{ field: 'Điện thoại', before: '0900 000 000', after: '0911 111 111' }],
    });
    const [log] = await auditOf(app, 'deputy', saved.id);
    expect(log?.changes).toContainEqual({ field: 'Dân tộc', before: '', after: 'Ê Đê' });
  });

  test('removing keeps a person who holds a post, and refuses one who stands in a vote', async () => {
    const saved = await app.must('council.saveDeputy', created(deputy({ fullName: 'Lê Đạt' })));
    const { personId } = await deputyOf(app, saved.id);
    const { id: postId } = await app.must('council.savePost', created(post({ title: 'Chủ tịch UBND tỉnh' })));
    await app.must('council.saveHolding', { id: null, version: null, postId, fields: holding({ personId }) });
    await app.must('council.removeDeputy', saved);
    expect(await app.must('council.listDeputies', {})).toEqual([]);
    expect(await app.must('council.getPerson', { id: personId })).toMatchObject({ deputyId: null });
    expect((await auditOf(app, 'deputy', saved.id)).at(-1)?.summary).toBe('Xóa đại biểu Lê Đạt');

    const second = await app.must('council.saveDeputy', created(deputy({ fullName: 'Đỗ Dũng' })));
    const person = (await deputyOf(app, second.id)).personId;
    insertVoteRow(app.database.raw, { id: 'v' });
    app.database.raw
      .prepare(`INSERT INTO counting_board_member VALUES ('m','v',?,'Đỗ Dũng','','head',0)`)
      .run(person);
    expect(await app.call('council.removeDeputy', second)).toMatchObject({
      error: { code: 'council.person-named' },
    });
  });

  test('whoever signed a petition stays', async () => {
    const signer = await app.must('council.saveDeputy', created(deputy({ fullName: 'Lê Đạt' })));
    const personId = await addOfficial(app, 'Đỗ Dũng', 'Phó Chủ tịch UBND tỉnh (thử)');
    await app.must('decisionTriggers.savePeriod', {
      id: null,
      version: null,
      fields: { title: 'Kỳ họp thứ 2', openedDate: '2026-07-01', closedDate: null },
    });
    await app.must('decisionTriggers.addPetition', {
      personId,
      source: 'deputy',
      deputyIds: [signer.id],
      receivedDate: '2026-07-10',
      content: 'Thiếu trách nhiệm trong quản lý',
    });
    expect(await app.call('council.removeDeputy', signer)).toMatchObject({
      error: { code: 'council.person-named' },
    });
    expect(await app.must('council.listDeputies', {})).toHaveLength(1);
  });

  test.each([
    ['reversed dates', { mandateFrom: '2026-05-01', mandateTo: '2026-04-01' }, 'council.dates-reversed'],
    ['an unknown Tổ', { groupId: NOBODY }, 'not-found'],
  ])('%s are refused', async (_name, fields, code) => {
    const reply = await app.call('council.saveDeputy', created(deputy({ fullName: 'Lê Đạt', ...fields })));
    expect(reply).toMatchObject({ ok: false, error: { code } });
    expect(await auditOf(app, 'deputy')).toEqual([]);
  });

  test.each([
    ['a birth in years to come', { birthDate: '2030-01-01' }, 'birthDate'],
    ['a deputy of ten years', { birthDate: '2016' }, 'birthDate'],
    ['a mandate before the birth', { birthDate: '1980', mandateFrom: '1975-04-30' }, 'mandateFrom'],
    ['the Party before the age of 18', { birthDate: '1980', partyDate: '1990-02-03' }, 'partyDate'],
  ])('%s is refused under its field', async (_name, fields, field) => {
    const reply = await app.call('council.saveDeputy', created(deputy({ fullName: 'Lê Đạt', ...fields })));
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', issues: [{ path: ['fields', field] }] },
    });
    expect(await app.must('council.listDeputies', {})).toEqual([]);
  });

  test('nobody holds a post before the age of 18', async () => {
    const { id: postId } = await app.must('council.savePost', created(post({ title: 'Chủ tịch UBND tỉnh' })));
    const personId = await newPerson(app, 'Lê Đạt', '1980-01-01');
    const early = holding({ personId, from: '1990-01-01' });
    expect(await app.call('council.saveHolding', { ...created(early), postId })).toMatchObject({
      ok: false,
      error: { issues: [{ path: ['fields', 'from'] }] },
    });
  });

  test('a record that is not there is not found', async () => {
    const unknown = { id: NOBODY, version: 1 };
    expect(await app.call('council.removeDeputy', unknown)).toMatchObject({ error: { code: 'not-found' } });
    expect(await app.call('council.getPerson', { id: NOBODY })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(
      await app.call('council.saveDeputy', { ...unknown, fields: deputy({ fullName: 'X' }) }),
    ).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('posts and their holders', () => {
  async function twoSeats() {
    const { id } = await app.must(
      'council.savePost',
      created(post({ title: 'Phó Chủ tịch UBND tỉnh', seats: 2 })),
    );
    return id;
  }

  test('vacancies are seats without a holder today, with the day the last one left', async () => {
    const postId = await twoSeats();
    const an = await newPerson(app, 'Nguyễn Văn An', '1970-02-05');
    const binh = await newPerson(app, 'Trần Thị Bình');
    const give = (personId: string, from: string, to: string | null) =>
      app.must('council.saveHolding', {
        id: null,
        version: null,
        postId,
        fields: holding({ personId, from, to }),
      });
    await give(an, '2021-07-01', null);
    await give(binh, '2021-07-01', '2026-07-15');
    const [stored] = await app.must('council.listPosts', {});
    expect(stored).toMatchObject({ vacancies: 1, vacantSince: '2026-07-15' });
    expect(stored?.holdings.map((one) => [one.personName, one.current])).toEqual([
      ['Nguyễn Văn An', true],
      ['Trần Thị Bình', false],
    ]);
    expect(stored?.searchKey).toBe('pho chu tich ubnd tinh nguyen van an');
    const person = await app.must('council.getPerson', { id: binh });
    expect(person.holdings).toEqual([
      expect.objectContaining({ postTitle: 'Phó Chủ tịch UBND tỉnh', to: '2026-07-15' }),
    ]);
  });

  test('one person may hold several posts, but none twice at once', async () => {
    const first = await twoSeats();
    const second = await app.must('council.savePost', created(post({ title: 'Giám đốc Công an tỉnh' })));
    const personId = await newPerson(app, 'Nguyễn Văn An');
    const give = (postId: string, fields: ReturnType<typeof holding>) =>
      app.call('council.saveHolding', { id: null, version: null, postId, fields });
    expect((await give(first, holding({ personId, from: '2021-07-01', to: '2024-01-01' }))).ok).toBe(true);
    expect((await give(second.id, holding({ personId }))).ok).toBe(true);
    expect((await give(first, holding({ personId, from: '2024-01-01' }))).ok).toBe(true);
    expect(await give(first, holding({ personId, from: '2023-01-01' }))).toMatchObject({
      error: { code: 'council.holding-twice' },
    });
    expect(await give(first, holding({ personId, from: '2020-02-01', to: '2020-01-01' }))).toMatchObject({
      error: { code: 'council.dates-reversed' },
    });
    expect(await give(NOBODY, holding({ personId }))).toMatchObject({ error: { code: 'not-found' } });
    expect(await give(first, holding({ personId: NOBODY }))).toMatchObject({ error: { code: 'not-found' } });
  });

  test('a holding is changed and removed with its version, told in both histories', async () => {
    const postId = await twoSeats();
    const personId = await newPerson(app, 'Nguyễn Văn An');
    const saved = await app.must('council.saveHolding', {
      id: null,
      version: null,
      postId,
      fields: holding({ personId, from: '2021-07-01' }),
    });
    const fields = holding({ personId, from: '2021-07-01', to: '2026-01-01', endReason: 'Nghỉ hưu' });
    const changed = await app.must('council.saveHolding', { ...saved, postId, fields });
    expect(await app.call('council.saveHolding', { ...saved, postId, fields })).toMatchObject({
      error: { code: 'conflict' },
    });
    expect(await app.call('council.removeHolding', saved)).toMatchObject({ error: { code: 'conflict' } });
    expect((await auditOf(app, 'person', personId)).at(-1)).toMatchObject({
      summary: 'Sửa Nguyễn Văn An giữ chức danh Phó Chủ tịch UBND tỉnh',
      changes: [
        { field: 'Đến ngày', before: '', after: '01/01/2026' },
        { field: 'Lý do thôi giữ', before: '', after: 'Nghỉ hưu' },
      ],
    });
    const [stored] = await app.must('council.listPosts', {});
    expect(await app.call('council.removePost', { id: postId, version: stored!.version })).toMatchObject({
      error: { code: 'council.post-in-use' },
    });
    await app.must('council.removeHolding', changed);
    expect((await auditOf(app, 'post', postId)).at(-1)?.summary).toBe(
      'Xóa Nguyễn Văn An khỏi chức danh Phó Chủ tịch UBND tỉnh',
    );
    await app.must('council.removePost', { id: postId, version: stored!.version });
    expect(await app.must('council.listPosts', {})).toEqual([]);
  });

  test('a post is changed with its version', async () => {
    const fields = post({ title: 'Giám đốc Sở Tài chính', block: 'other', graded: false });
    const saved = await app.must('council.savePost', created(fields));
    await app.must('council.savePost', { ...saved, fields: { ...fields, block: 'committee', graded: true } });
    expect(await app.call('council.savePost', { ...saved, fields })).toMatchObject({
      error: { code: 'conflict' },
    });
    expect((await auditOf(app, 'post', saved.id)).at(-1)?.changes).toEqual([
      { field: 'Khối', before: 'Khác', after: 'Khối UBND' },
      { field: 'Thuộc diện lấy phiếu', before: 'Không', after: 'Có' },
    ]);
    expect(await app.call('council.savePost', created({ ...fields, bodyId: NOBODY }))).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('bodies', () => {
  const group = {
    kind: 'deputy_group' as const,
    name: 'Tổ số 1',
    abbreviation: '',
    letterheadParent: '',
    letterheadLines: 'TỔ ĐẠI BIỂU\nSỐ 1',
    sortOrder: 5,
  };

  test('are changed with their version and not removed while somebody belongs to them', async () => {
    const saved = await app.must('council.saveBody', created(group));
    const changed = await app.must('council.saveBody', { ...saved, fields: { ...group, name: 'Tổ số 2' } });
    expect(await app.call('council.saveBody', { ...saved, fields: group })).toMatchObject({
      error: { code: 'conflict' },
    });
    const fields = deputy({ fullName: 'Lê Đạt', groupId: saved.id });
    const member = await app.must('council.saveDeputy', created(fields));
    expect(await app.call('council.removeBody', changed)).toMatchObject({
      error: { code: 'council.body-in-use', params: { count: 1 } },
    });
    await app.must('council.saveDeputy', { ...member, fields: { ...fields, groupId: null } });
    await app.must('council.removeBody', changed);
    expect(await app.must('council.listBodies', {})).toEqual([]);
    expect((await auditOf(app, 'body', saved.id)).map((entry) => entry.summary)).toEqual([
      'Thêm Tổ số 1',
      'Sửa Tổ số 2',
      'Xóa Tổ số 2',
    ]);
  });
});

describe('units', () => {
  test('are kept with their kind and refused when they are there already', async () => {
    const saved = await app.must(
      'council.saveUnit',
      created(unit({ name: 'Tuy Hòa', unitType: 'ward', code: '1' })),
    );
    expect(await app.must('council.listUnits', {})).toMatchObject([
      { fullName: 'Phường Tuy Hòa', active: true },
    ]);
    for (const twin of [unit({ name: 'Tuy Hoà', unitType: 'ward' }), unit({ name: 'Khác', code: '1' })]) {
      expect(await app.call('council.saveUnit', created(twin))).toEqual({
        ok: false,
        error: { code: 'council.unit-exists', params: { name: 'Phường Tuy Hòa' } },
      });
    }
    expect((await app.call('council.saveUnit', created(unit({ name: 'Tuy Hòa' })))).ok).toBe(true);
    const fields = unit({ name: 'Tuy Hòa', unitType: 'ward', code: '1', phone: '0257' });
    const changed = await app.must('council.saveUnit', { ...saved, fields });
    expect(await app.call('council.saveUnit', { ...saved, fields })).toMatchObject({
      error: { code: 'conflict' },
    });
    expect((await auditOf(app, 'unit', saved.id)).at(-1)?.changes).toEqual([
      { field: 'Điện thoại', before: '', after: '0257' },
    ]);
    await app.must('council.removeUnit', changed);
    expect(await app.must('council.listUnits', {})).toHaveLength(1);
  });

  test('units that anything names stay, with a last day', async () => {
    const saved = await app.must('council.saveUnit', created(unit({ name: 'Ea Tu' })));
    const classId = await addClass(app);
    await app.must('training.saveQuotas', { classId, seats: [{ unitId: saved.id, seats: 2 }] });
    expect(await app.call('council.removeUnit', saved)).toMatchObject({
      error: { code: 'council.unit-in-use' },
    });
    await app.must('training.saveQuotas', { classId, seats: [] });
    const trainee = await addTrainee(app, classId, { unitId: saved.id });
    expect(await app.call('council.removeUnit', saved)).toMatchObject({
      error: { code: 'council.unit-in-use' },
    });
    await app.must('training.removeTrainee', { id: trainee, version: 1 });
    await app.must('council.removeUnit', saved);
  });

  test('a merged unit gives its name to a later one', async () => {
    await app.must('council.saveUnit', created(unit({ name: 'Ea Tu', validTo: '2025-07-01' })));
    expect(
      (await app.call('council.saveUnit', created(unit({ name: 'Ea Tu', validFrom: '2025-07-01' })))).ok,
    ).toBe(true);
    const reversed = unit({ name: 'Ea Kao', validFrom: '2025-07-01', validTo: '2025-01-01' });
    expect(await app.call('council.saveUnit', created(reversed))).toMatchObject({
      error: { code: 'council.dates-reversed' },
    });
  });

  test('a province is loaded from its catalogue; what is there stays as it is', async () => {
    await app.must('council.saveUnit', created(unit({ name: 'Tuy Hoà', unitType: 'ward', phone: '0257' })));
    const catalogues = await app.must('council.listUnitCatalogues', {});
    expect(catalogues).toHaveLength(34);
    expect(catalogues.find(({ code }) => code === '66')).toMatchObject({ province: 'Đắk Lắk', count: 102 });
    expect(catalogues.find(({ code }) => code === '25')).toMatchObject({ province: 'Phú Thọ', count: 148 });
    expect(catalogues[0]?.source).toContain('MIT');
    expect(await app.must('council.loadUnitCatalogue', { code: '66' })).toEqual({
      added: 101,
      alreadyThere: 1,
    });
    expect(await app.must('council.loadUnitCatalogue', { code: '66' })).toEqual({
      added: 0,
      alreadyThere: 102,
    });
    const units = await app.must('council.listUnits', {});
    expect(units.filter((one) => one.unitType === 'ward')).toHaveLength(14);
    expect(units.find((one) => one.name === 'Tuy Hoà')?.phone).toBe('0257');
    expect(await app.call('council.loadUnitCatalogue', { code: '99' })).toMatchObject({
      error: { code: 'council.catalogue-unknown' },
    });
    expect(await auditOf(app, 'unit')).toHaveLength(102);
  });
});
