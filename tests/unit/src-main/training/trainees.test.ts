import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameSortKey, TONE_ORDERS } from '@shared/kernel/vietnamese-text';
import { codeOf, openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addClass, addTrainee, addUnits, readClass, TRAINEE } from '@tests/fixtures/training-scene';
import { addOfficial } from '@tests/fixtures/council-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  app.setNow('2026-08-03T01:00:00.000Z');
});
afterEach(() => app.close());

describe('people of a class', () => {
  const list = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\n');
  const paste = (text: string) => ({ type: 'paste', text }) as const;

  it('come from a pasted list after a preview, and a second time change nothing', async () => {
    const classId = await addClass(app);
    const [kao] = await addUnits(app, ['Ea Kao', 'Ea Tu']);
    const source = paste(
      list(
        ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Nơi cử đi'],
        ['1', 'Nguyễn Văn An', '1975', 'Chủ tịch HĐND', 'HĐND xã Ea Kao'],
        ['2', "H'Len Niê", '05/09/1981', 'Phó Chủ tịch', 'Ea Tu'],
        ['3', 'Trần Thị Bình', '1980', '', 'Sở Nội vụ'],
        ['4', 'NGUYỄN VĂN AN', '1975', '', 'Xã Ea Kao'],
        ['5', 'Lê Văn 5', '', '', 'Ea Tu'],
      ),
    );
    const unmapped = await app.must('training.previewTrainees', { classId, source, mapping: [] });
    expect(unmapped.ignoredHeadings).toEqual(['Nơi cử đi']);
    const mapping = [{ heading: 'Nơi cử đi', column: 'unit' }];
    const preview = await app.must('training.previewTrainees', { classId, source, mapping });
    expect(preview.ignoredHeadings).toEqual([]);
    expect(preview.rows.map(({ state }) => state)).toEqual(['new', 'new', 'new', 'wrong', 'wrong']);
    expect(preview.rows[2]?.changes[0]?.after).toBe('Sở Nội vụ (ngoài mục Đơn vị)');
    expect(preview.rows[3]?.reasons[0]?.message).toContain('dòng 2');
    expect((await readClass(app, classId)).trainees).toEqual([]);

    const reply = await app.must('training.saveTrainees', {
      classId,
      source,
      mapping,
      digest: preview.digest,
    });
    expect(reply).toEqual({ added: 3, changed: 0 });
    expect(app.backups).toEqual(['import']);
    const { trainees } = await readClass(app, classId);
    expect(trainees.map(({ fullName, unitLabel }) => [fullName, unitLabel])).toEqual([
      ['Nguyễn Văn An', 'Xã Ea Kao'],
      ["H'Len Niê", 'Xã Ea Tu'],
      ['Trần Thị Bình', 'Sở Nội vụ'],
    ]);
    expect(trainees[0]?.unitId).toBe(kao);

    const stale = await app.call('training.saveTrainees', {
      classId,
      source,
      mapping,
      digest: preview.digest,
    });
    expect(codeOf(stale)).toBe('training.import-stale');
    const again = await app.must('training.previewTrainees', { classId, source, mapping });
    expect(again.rows.map(({ state }) => state)).toEqual(['same', 'same', 'same', 'wrong', 'wrong']);
    const nothing = await app.call('training.saveTrainees', {
      classId,
      source,
      mapping,
      digest: again.digest,
    });
    expect(codeOf(nothing)).toBe('training.import-nothing');
  });

  it('come from a list whose column of names is called otherwise, once somebody says which it is', async () => {
    const classId = await addClass(app);
    const source = paste(
      list(
        ['STT', 'Cán bộ được cử', 'Năm sinh', 'Chức vụ', 'Đơn vị'],
        ['1', 'Lê Văn An', '1975', '', 'Ea Tu'],
      ),
    );
    const unmapped = await app.must('training.previewTrainees', { classId, source, mapping: [] });
    expect(unmapped.ignoredHeadings).toEqual(['Cán bộ được cử']);
    expect(unmapped.counts).toMatchObject({ new: 0, wrong: 1 });
    const mapping = [{ heading: 'Cán bộ được cử', column: 'fullName' }];
    const preview = await app.must('training.previewTrainees', { classId, source, mapping });
    expect(preview.counts).toMatchObject({ new: 1, wrong: 0 });
  });

  it('come without what stands before their names, once somebody says so', async () => {
    const classId = await addClass(app);
    const source = {
      type: 'paste',
      text: 'Họ và tên\tĐơn vị\nÔng Nguyễn Văn An\tXã Mẫu\nThS. Trần Thị Bình\tXã Mẫu\nLê Văn Cường\tXã Mẫu',
    } as const;
    const asked = { classId, source, mapping: [] };
    const first = await app.must('training.previewTrainees', asked);
    expect([first.titled, first.counts.wrong]).toEqual([2, 1]);
    const { digest, titled, counts, rows } = await app.must('training.previewTrainees', {
      ...asked,
      cutTitles: true,
    });
    expect([titled, counts]).toEqual([0, { new: 3, changed: 0, same: 0, wrong: 0 }]);
    expect(rows[0]?.remarks).toEqual([{ column: '', message: 'Đã bỏ “Ông” trước họ tên.' }]);
    expect(codeOf(await app.call('training.saveTrainees', { ...asked, digest }))).toBe(
      'training.import-stale',
    );
    await app.must('training.saveTrainees', { ...asked, cutTitles: true, digest });
    expect((await readClass(app, classId)).trainees.map(({ fullName }) => fullName)).toEqual([
      'Nguyễn Văn An',
      'Trần Thị Bình',
      'Lê Văn Cường',
    ]);
  });

  it('come from the register by post, each once', async () => {
    const classId = await addClass(app);
    await addOfficial(app, 'Nguyễn Văn An', 'Chủ tịch UBND');
    await addOfficial(app, 'Trần Thị Bình', 'Phó Chủ tịch UBND');
    const posts = await app.must('training.listPostChoices', { classId });
    const wanted = posts.map(({ postId }) => postId);
    expect(posts.flatMap(({ holders }) => holders.map(({ name, inClass }) => [name, inClass]))).toEqual([
      ['Nguyễn Văn An', false],
      ['Trần Thị Bình', false],
    ]);
    expect(await app.must('training.addFromRegister', { classId, postIds: wanted })).toEqual({
      added: 2,
      known: 0,
    });
    expect(await app.must('training.addFromRegister', { classId, postIds: wanted })).toEqual({
      added: 0,
      known: 2,
    });
  });

  it('come from those who lead the units, each once with the unit', async () => {
    const classId = await addClass(app);
    const [kao] = await addUnits(app, ['Ea Kao', 'Ea Tu']);
    const officer = {
      postKind: 'chair' as const,
      fullName: 'Y Thắng Êban',
      sex: 'male' as const,
      birthDate: '1975-02-05',
      ethnicGroup: 'Ê Đê',
      phone: '',
      email: '',
      heldFrom: null,
      heldTo: null,
      note: '',
    };
    const save = (
      fields: typeof officer | (Omit<typeof officer, 'postKind'> & { postKind: 'economy_head' }),
    ) => app.must('unitOfficers.saveOfficer', { unitId: kao!, id: null, version: null, fields });
    await save(officer);
    await save({ ...officer, postKind: 'economy_head' });
    expect(await app.must('training.listUnitPostChoices', { classId })).toEqual([
      { post: 'chair', title: 'Chủ tịch HĐND', holders: 1, inClass: 0 },
      { post: 'economy_head', title: 'Trưởng Ban Kinh tế - Ngân sách', holders: 1, inClass: 0 },
    ]);
    const wish = { classId, postIds: [], unitPosts: ['chair' as const, 'economy_head' as const] };
    expect(await app.must('training.addFromRegister', wish)).toEqual({ added: 1, known: 0 });
    expect(await app.must('training.addFromRegister', wish)).toEqual({ added: 0, known: 1 });
    const { trainees } = await readClass(app, classId);
    expect(trainees.map(({ fullName, post, unitLabel }) => [fullName, post, unitLabel])).toEqual([
      ['Y Thắng Êban', 'Chủ tịch HĐND', 'Xã Ea Kao'],
    ]);
    expect(codeOf(await app.call('training.addFromRegister', { classId, postIds: [] }))).toBe(
      'training.nobody',
    );
  });

  it('stand by unit and name, in the order of tones that the office chose', async () => {
    await saveProfile(app);
    const classId = await addClass(app);
    for (const [fullName, unitName] of [
      ['Lê Ánh', 'Xã Ba'],
      ['Lê Ạnh', 'Xã Ba'],
      ['Lê Yên', 'Phường An'],
    ] as const) {
      await addTrainee(app, classId, { fullName, unitName });
    }
    const names = async () => (await readClass(app, classId)).trainees.map(({ fullName }) => fullName);
    const before = await names();
    expect(before[0]).toBe('Lê Yên');
    const { tones } = await app.must('office.getSortOrder', {});
    const other = TONE_ORDERS.find((order) => order !== tones)!;
    await app.must('office.saveSortOrder', { tones: other });
    expect([...(await names())].sort()).toEqual([...before].sort());
    const keys = app.database.raw.prepare('SELECT full_name, sort_key FROM trainee').all();
    expect(keys).toEqual(
      keys.map((row) => {
        const { full_name } = row as { full_name: string };
        return { full_name, sort_key: nameSortKey(full_name, null, other) };
      }),
    );
  });

  it('are refused twice in one unit, shown where two units may mean one person', async () => {
    const classId = await addClass(app);
    await addTrainee(app, classId, { birthDate: '1975-02-05', unitName: 'Xã A' });
    const twin = { ...TRAINEE, fullName: 'nguyễn văn an', birthDate: '1975', unitName: 'Xã A' };
    const reply = await app.call('training.saveTrainee', { classId, id: null, version: null, fields: twin });
    expect(codeOf(reply)).toBe('training.twin');
    await addTrainee(app, classId, { birthDate: '1975-02-05', unitName: 'Xã B' });
    expect((await readClass(app, classId)).trainees.map(({ twin: kind }) => kind)).toEqual([
      'likely',
      'likely',
    ]);
  });
});

describe('a list that was taken in', () => {
  it('is taken back whole, as long as nobody of it was edited or marked', async () => {
    const classId = await addClass(app);
    const kept = await addTrainee(app, classId, { fullName: 'Nguyễn Văn An', unitName: 'Xã Mẫu' });
    const source = {
      type: 'paste',
      text: 'Họ và tên\tĐơn vị\tChức vụ\nNguyễn Văn An\tXã Mẫu\tPhó Chủ tịch\nLê Văn Cường\tXã Mẫu\tỦy viên',
    } as const;
    const take = async () => {
      const { digest } = await app.must('training.previewTrainees', { classId, source, mapping: [] });
      await app.must('training.saveTrainees', { classId, source, mapping: [], digest });
      return (await app.must('training.getLastImport', { classId }))!;
    };
    const names = async () =>
      (await readClass(app, classId)).trainees.map(({ fullName, post }) => [fullName, post]);
    const first = await take();
    expect(first).toMatchObject({ added: 1, changed: 1 });
    expect(await app.must('training.undoTraineeImport', { classId, id: first.id })).toEqual({
      removed: 1,
      restored: 1,
    });
    expect(await names()).toEqual([['Nguyễn Văn An', '']]);
    expect(await app.must('training.getLastImport', { classId })).toBeNull();
    expect(await app.call('training.undoTraineeImport', { classId, id: first.id })).toMatchObject({
      ok: false,
      error: { code: 'training.import-not-last' },
    });

    const second = await take();
    const { slots, trainees } = await readClass(app, classId);
    const traineeIds = trainees.filter(({ id }) => id !== kept).map(({ id }) => id);
    await app.must('training.recordAllPresent', { slotId: slots[0]!.id, traineeIds });
    expect((await app.must('training.getLastImport', { classId }))?.since).toEqual({
      edited: 0,
      marked: 1,
      certified: 0,
      otherwise: 0,
      people: 1,
    });
    expect(await app.call('training.undoTraineeImport', { classId, id: second.id })).toMatchObject({
      ok: false,
      error: { code: 'training.import-used', params: { count: 1 } },
    });
  });

  it('is taken back without whom somebody removed since', async () => {
    const classId = await addClass(app);
    const kept = await addTrainee(app, classId, { fullName: 'Nguyễn Văn An', unitName: 'Xã Mẫu' });
    const source = {
      type: 'paste',
      text: 'Họ và tên\tĐơn vị\tChức vụ\nNguyễn Văn An\tXã Mẫu\tPhó Chủ tịch\nLê Văn Cường\tXã Mẫu\t\nTrần Văn Dũng\tXã Mẫu\t',
    } as const;
    const { digest } = await app.must('training.previewTrainees', { classId, source, mapping: [] });
    await app.must('training.saveTrainees', { classId, source, mapping: [], digest });
    const last = (await app.must('training.getLastImport', { classId }))!;
    const { trainees } = await readClass(app, classId);
    const removed = trainees.find(({ fullName }) => fullName === 'Lê Văn Cường')!;
    await app.must('training.removeTrainee', { id: removed.id, version: removed.version });
    expect((await app.must('training.getLastImport', { classId }))?.since.people).toBe(0);
    expect(await app.must('training.undoTraineeImport', { classId, id: last.id })).toEqual({
      removed: 1,
      restored: 1,
    });
    expect((await readClass(app, classId)).trainees.map(({ id, post }) => [id, post])).toEqual([[kept, '']]);
  });
});
