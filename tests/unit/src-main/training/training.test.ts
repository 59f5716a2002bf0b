import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { nameSortKey, TONE_ORDERS } from '@shared/kernel/vietnamese-text';
import type { AttendanceStatus } from '@shared/training/model';
import { ofClass } from '@shared/documents/subject';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import {
  addClass,
  addTrainee,
  addUnits,
  CLASS_FIELDS,
  readClass,
  TRAINEE,
} from '@tests/fixtures/training-scene';
import { addOfficial } from '@tests/fixtures/council-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  app.setNow('2026-08-03T01:00:00.000Z');
});
afterEach(() => app.close());

const mark = (
  slotId: string,
  traineeId: string,
  status: AttendanceStatus,
  rest: { before?: AttendanceStatus; reason?: string; substituteName?: string } = {},
) =>
  app.call('training.recordMark', {
    slotId,
    traineeId,
    before: rest.before ?? 'not_recorded',
    status,
    substituteName: rest.substituteName ?? '',
    reason: rest.reason ?? '',
    source: 'grid',
  });

async function recorded(...input: Parameters<typeof mark>): Promise<void> {
  expect(await mark(...input)).toMatchObject({ ok: true });
}

const codeOf = (reply: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  reply.ok ? 'ok' : reply.error?.code;

describe('classes', () => {
  it('come with every half day in one step and say how far they are', async () => {
    const classId = await addClass(app);
    const { slots, fields } = await readClass(app, classId);
    expect(fields).toEqual(CLASS_FIELDS);
    expect(slots.map(({ date, part, startTime }) => `${date} ${part} ${startTime}`)).toEqual([
      '2026-08-03 morning 07:30',
      '2026-08-03 afternoon 13:30',
      '2026-08-04 morning 07:30',
      '2026-08-04 afternoon 13:30',
      '2026-08-05 morning 07:30',
      '2026-08-05 afternoon 13:30',
    ]);
    const trainee = await addTrainee(app, classId, {});
    await recorded(slots[0]!.id, trainee, 'present');
    expect(await app.must('training.listClasses', {})).toMatchObject([
      { id: classId, from: '2026-08-03', to: '2026-08-05', slots: 6, heldSlots: 1, trainees: 1, units: 1 },
    ]);
  });

  it('refuse days the wrong way round, no half day, and too many', async () => {
    const create = (from: string, to: string, skipWeekend = false) =>
      app.call('training.createClass', {
        fields: CLASS_FIELDS,
        slots: { from, to, parts: ['morning', 'afternoon'], skipWeekend },
      });
    expect(codeOf(await create('2026-08-05', '2026-08-03'))).toBe('training.dates-reversed');
    expect(codeOf(await create('2026-08-08', '2026-08-09', true))).toBe('training.no-slots');
    expect(codeOf(await create('2026-08-01', '2026-12-31'))).toBe('training.too-many-slots');
    expect(await app.must('training.listClasses', {})).toEqual([]);
  });

  it('are edited under their version, take further half days, and go only unmarked', async () => {
    const classId = await addClass(app);
    const fields = { ...CLASS_FIELDS, minPercent: 75 };
    expect(codeOf(await app.call('training.saveClass', { id: classId, version: 9, fields }))).toBe(
      'conflict',
    );
    await app.must('training.saveClass', { id: classId, version: 1, fields });
    const first = (await readClass(app, classId)).slots[0]!;
    const { id: _id, version: _version, ...slot } = first;
    const twice = await app.call('training.saveSlot', { classId, id: null, version: null, fields: slot });
    expect(codeOf(twice)).toBe('training.slot-exists');
    await app.must('training.saveSlot', {
      classId,
      id: null,
      version: null,
      fields: { ...slot, part: 'evening' },
    });
    expect((await readClass(app, classId)).slots.map(({ part }) => part).slice(0, 3)).toEqual([
      'morning',
      'afternoon',
      'evening',
    ]);
    const trainee = await addTrainee(app, classId, {});
    await recorded(first.id, trainee, 'absent');
    await recorded(first.id, trainee, 'not_recorded', { before: 'absent' });
    expect(codeOf(await app.call('training.removeSlot', { id: first.id, version: 1 }))).toBe(
      'training.slot-has-marks',
    );
    expect(codeOf(await app.call('training.removeClass', { id: classId, version: 2 }))).toBe(
      'training.class-has-marks',
    );
    expect(codeOf(await app.call('training.removeTrainee', { id: trainee, version: 1 }))).toBe(
      'training.trainee-has-marks',
    );
    const other = await addClass(app, { title: 'Lớp lập nhầm' });
    await addTrainee(app, other, {});
    await app.must('trainingEvaluation.saveQuestions', { classId: other, questions: ['Nội dung'] });
    await app.must('trainingEvaluation.addSheets', { classId: other, sheets: ['5'] });
    expect(codeOf(await app.call('training.removeClass', { id: other, version: 1 }))).toBe(
      'training.class-has-sheets',
    );
    const { sheets } = await app.must('trainingEvaluation.getEvaluation', { classId: other });
    await app.must('trainingEvaluation.removeSheet', { id: sheets[0]!.id, version: 1 });
    const drafted = await addClass(app, { title: 'Lớp đã có dự thảo' });
    await saveProfile(app);
    await app.must('documents.makeMissingDrafts', { subject: ofClass(drafted), stages: ['preparation'] });
    expect(codeOf(await app.call('training.removeClass', { id: drafted, version: 1 }))).toBe(
      'training.class-has-papers',
    );
    await app.must('training.removeClass', { id: other, version: 1 });
    expect(await app.must('training.listClasses', {})).toHaveLength(2);
  });
});

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

describe('the roll', () => {
  it('takes all present but those already marked, then exceptions, and keeps every change', async () => {
    const classId = await addClass(app);
    const ids = [];
    for (const fullName of ['An', 'Bình', 'Chi'])
      ids.push(await addTrainee(app, classId, { fullName: `Lê ${fullName}` }));
    const [an, binh, chi] = ids as [string, string, string];
    const { slots } = await readClass(app, classId);
    const slotId = slots[0]!.id;
    await recorded(slotId, chi, 'excused');
    expect(await app.must('training.recordAllPresent', { slotId, traineeIds: ids })).toMatchObject({
      recorded: 2,
    });
    expect((await app.must('training.getMarks', { classId })).marks).toEqual({
      [an]: 'c-----',
      [binh]: 'c-----',
      [chi]: 'p-----',
    });
    await recorded(slotId, an, 'late', { before: 'present' });
    expect(codeOf(await mark(slotId, an, 'absent', { before: 'present' }))).toBe('training.mark-changed');

    app.setNow('2026-08-04T01:00:00.000Z');
    expect(codeOf(await mark(slotId, an, 'absent', { before: 'late' }))).toBe('training.reason-needed');
    await recorded(slotId, an, 'absent', { before: 'late', reason: 'Nhầm người' });
    const events = await app.must('training.listMarkEvents', { slotId, traineeId: an });
    expect(events.map(({ from, to, reason, source, actor }) => [from, to, reason, source, actor])).toEqual([
      ['late', 'absent', 'Nhầm người', 'grid', 'Kiểm thử'],
      ['present', 'late', '', 'grid', 'Kiểm thử'],
      ['not_recorded', 'present', '', 'all_present', 'Kiểm thử'],
    ]);
    expect(() => app.database.raw.exec("UPDATE attendance_event SET reason = ''")).toThrow('never changed');
    expect(() => app.database.raw.exec('DELETE FROM attendance_event')).toThrow('never deleted');
  });

  it('takes a step back: what stood there stands again, what was marked since stays, only on the same day', async () => {
    const classId = await addClass(app);
    const ids = [];
    for (const fullName of ['An', 'Bình', 'Chi'])
      ids.push(await addTrainee(app, classId, { fullName: `Lê ${fullName}` }));
    const [an, binh, chi] = ids as [string, string, string];
    const slotId = (await readClass(app, classId)).slots[0]!.id;
    await recorded(slotId, chi, 'substitute', { substituteName: 'Người thay' });
    const all = await app.must('training.recordAllPresent', { slotId, traineeIds: ids });
    const marks = ids.map((traineeId) => ({ traineeId, slotId, status: 'absent' as const }));
    const pasted = await app.must('training.recordPasted', { classId, marks, reason: '' });
    await recorded(slotId, an, 'late', { before: 'absent' });
    expect(await app.must('training.undoMarks', { classId, events: pasted.events })).toEqual({
      undone: 2,
      kept: 1,
    });
    const read = async () => (await app.must('training.getMarks', { classId })).marks;
    expect(await read()).toEqual({ [an]: 'm-----', [binh]: 'c-----', [chi]: 't-----' });
    expect((await app.must('training.getMarks', { classId })).substitutes).toMatchObject([
      { traineeId: chi, name: 'Người thay' },
    ]);
    // Bình was marked anew since "all present", by the step taken back: that one is over.
    expect(await app.must('training.undoMarks', { classId, events: all.events })).toEqual({
      undone: 0,
      kept: 2,
    });
    const [newest] = await app.must('training.listMarkEvents', { slotId, traineeId: binh });
    expect(newest).toMatchObject({ from: 'absent', to: 'present', source: 'pasted', reason: 'Hoàn tác' });
    const other = await addClass(app, { title: 'Lớp khác' });
    expect(codeOf(await app.call('training.undoMarks', { classId: other, events: all.events }))).toBe(
      'not-found',
    );
    app.setNow('2026-08-04T01:00:00.000Z');
    expect(codeOf(await app.call('training.undoMarks', { classId, events: all.events }))).toBe(
      'training.undo-late',
    );
  });

  it('loses no attendance by a change of dates, of a person or of a half day', async () => {
    const classId = await addClass(app);
    const an = await addTrainee(app, classId, {});
    const late = await addTrainee(app, classId, { fullName: 'Lê Muộn', enrolledFrom: '2026-08-04' });
    const { slots } = await readClass(app, classId);
    await recorded(slots[0]!.id, an, 'present');
    await recorded(slots[2]!.id, late, 'present');
    const save = (changes: Partial<typeof TRAINEE>) =>
      app.call('training.saveTrainee', {
        classId,
        id: an,
        version: 1,
        fields: { ...TRAINEE, ...changes },
      });
    expect(codeOf(await save({ enrolledFrom: '2026-08-04' }))).toBe('training.attended-outside');
    const { id, version, ...fields } = slots[2]!;
    const earlier = { classId, id, version, fields: { ...fields, date: '2026-08-02' } };
    expect(codeOf(await app.call('training.saveSlot', earlier))).toBe('training.slot-attended');
    await recorded(slots[0]!.id, an, 'absent', { before: 'present' });
    expect(codeOf(await save({ enrolledFrom: '2026-08-04' }))).toBe('ok');
  });

  it('seats nobody twice in one half day, as present and in the stead of a colleague', async () => {
    const classId = await addClass(app);
    const people = { unitName: 'Xã A' };
    const an = await addTrainee(app, classId, { ...people, fullName: 'Lê An' });
    const binh = await addTrainee(app, classId, { ...people, fullName: 'Lê Bình' });
    const chi = await addTrainee(app, classId, { ...people, fullName: 'Lê Chi' });
    const namesake = await addTrainee(app, classId, { fullName: 'Lê Bình', unitName: 'Xã B' });
    const { slots } = await readClass(app, classId);
    const slotId = slots[0]!.id;
    await recorded(slotId, binh, 'present');
    expect(codeOf(await mark(slotId, an, 'substitute', { substituteName: 'lê bình' }))).toBe(
      'training.link-clash',
    );
    await recorded(slotId, binh, 'absent', { before: 'present' });
    await recorded(slotId, an, 'substitute', { substituteName: 'Lê Bình' });
    expect(codeOf(await mark(slotId, chi, 'substitute', { substituteName: 'Lê Bình' }))).toBe(
      'training.sits-for-another',
    );
    expect(codeOf(await mark(slotId, binh, 'late', { before: 'absent' }))).toBe('training.sits-for-another');
    await recorded(slotId, binh, 'not_recorded', { before: 'absent' });
    const traineeIds = [an, binh, chi, namesake];
    expect(await app.must('training.recordAllPresent', { slotId, traineeIds })).toMatchObject({
      recorded: 2,
    });

    app.setNow('2026-08-04T01:00:00.000Z');
    const other = { before: 'substitute', substituteName: 'Lê Dung' } as const;
    expect(codeOf(await mark(slotId, an, 'substitute', other))).toBe('training.reason-needed');
    await recorded(slotId, an, 'substitute', { ...other, reason: 'Ghi nhầm tên' });
  });

  it('marks nobody outside their days, and nothing in a half day that is called off', async () => {
    const classId = await addClass(app);
    const late = await addTrainee(app, classId, { enrolledFrom: '2026-08-04' });
    const { slots } = await readClass(app, classId);
    expect(codeOf(await mark(slots[0]!.id, late, 'present'))).toBe('training.not-enrolled');
    const { id, version, ...fields } = slots[2]!;
    await app.must('training.saveSlot', { classId, id, version, fields: { ...fields, cancelled: true } });
    expect(codeOf(await mark(id, late, 'present'))).toBe('training.slot-cancelled');
  });

  it('takes a pasted grid as a whole or not at all', async () => {
    const classId = await addClass(app);
    const an = await addTrainee(app, classId, {});
    const { slots } = await readClass(app, classId);
    const marks = slots
      .slice(0, 3)
      .map(({ id }) => ({ traineeId: an, slotId: id, status: 'present' as const }));
    await recorded(slots[1]!.id, an, 'absent');
    app.setNow('2026-08-06T01:00:00.000Z');
    expect(codeOf(await app.call('training.recordPasted', { classId, marks, reason: '' }))).toBe(
      'training.reason-needed',
    );
    expect((await app.must('training.getMarks', { classId })).marks[an]).toBe('-k----');
    const reply = await app.must('training.recordPasted', { classId, marks, reason: 'Theo bảng ký tên' });
    expect(reply).toMatchObject({ recorded: 3, unchanged: 0 });
    expect(await app.must('training.recordPasted', { classId, marks, reason: '' })).toMatchObject({
      recorded: 0,
      unchanged: 3,
    });
  });

  it('refuses a birth that cannot be, by hand and in a list', async () => {
    const classId = await addClass(app);
    const fields = { ...TRAINEE, birthDate: '2030-05-05' };
    expect(
      await app.call('training.saveTrainee', { classId, id: null, version: null, fields }),
    ).toMatchObject({ error: { code: 'invalid-input', issues: [{ path: ['fields', 'birthDate'] }] } });
    const source = { type: 'paste', text: 'Họ và tên\tNgày sinh\nLê Văn Sớm\t05/05/2030' } as const;
    const preview = await app.must('training.previewTrainees', { classId, source, mapping: [] });
    expect(preview.rows).toMatchObject([{ state: 'wrong', reasons: [{ column: 'birthDate' }] }]);
  });

  it('takes in who is on no list, and settles later who that was', async () => {
    const classId = await addClass(app);
    const an = await addTrainee(app, classId, { unitName: 'Xã A' });
    const binh = await addTrainee(app, classId, { fullName: 'Trần Thị Bình', unitName: 'Xã B' });
    const { slots } = await readClass(app, classId);
    const slotId = slots[0]!.id;
    const walkIn = (fullName: string) =>
      app.must('training.addWalkIn', { classId, slotId, fields: { ...TRAINEE, fullName } });
    const same = await walkIn('Nguyễn An');
    const stand = await walkIn('Lê Thay');
    await app.must('training.linkWalkIn', { id: same.id, version: 1, traineeId: an, as: 'same_person' });
    await app.must('training.linkWalkIn', { id: stand.id, version: 1, traineeId: binh, as: 'substitute' });
    const { marks, substitutes } = await app.must('training.getMarks', { classId });
    expect([marks[an], marks[binh], marks[same.id]]).toEqual(['c-----', 't-----', undefined]);
    expect(substitutes).toEqual([{ traineeId: binh, slotId, name: 'Lê Thay' }]);
    const { trainees } = await readClass(app, classId);
    expect(trainees.map(({ fullName }) => fullName)).not.toContain('Nguyễn An');
    const result = await app.must('training.getResult', { classId });
    expect(result.total).toMatchObject({ listed: 2, walkIns: 0, came: 2, filled: 2, due: 2 });
    const clash = await walkIn('Phạm Trùng');
    const reply = await app.call('training.linkWalkIn', {
      id: clash.id,
      version: 1,
      traineeId: an,
      as: 'substitute',
    });
    expect(codeOf(reply)).toBe('training.link-clash');
  });

  it('takes a wrong link back: both are as they were', async () => {
    const classId = await addClass(app);
    const an = await addTrainee(app, classId, { unitName: 'Xã A' });
    const binh = await addTrainee(app, classId, { fullName: 'Trần Thị Bình', unitName: 'Xã B' });
    const { slots } = await readClass(app, classId);
    const [slotId, next] = slots.map(({ id }) => id) as [string, string];
    const walkIn = (fullName: string) =>
      app.must('training.addWalkIn', { classId, slotId, fields: { ...TRAINEE, fullName } });
    const same = await walkIn('Nguyễn An');
    const stand = await walkIn('Lê Thay');
    await recorded(next, an, 'late');
    await recorded(slotId, binh, 'absent');
    const before = await app.must('training.getMarks', { classId });
    await app.must('training.linkWalkIn', { id: same.id, version: 1, traineeId: an, as: 'same_person' });
    await app.must('training.linkWalkIn', { id: stand.id, version: 1, traineeId: binh, as: 'substitute' });
    const linked = (await readClass(app, classId)).trainees;
    const [joined] = linked.find(({ id }) => id === an)?.joined ?? [];
    expect(joined).toEqual({ id: same.id, version: 2, fullName: 'Nguyễn An' });
    await app.must('training.unlinkWalkIn', { id: same.id, version: 2 });
    await app.must('training.unlinkWalkIn', { id: stand.id, version: 2 });
    const after = await app.must('training.getMarks', { classId });
    expect([after.marks, after.substitutes]).toEqual([before.marks, before.substitutes]);
    const { trainees } = await readClass(app, classId);
    expect(trainees.map(({ standsInForId }) => standsInForId)).toEqual([null, null, null, null]);
    expect(codeOf(await app.call('training.unlinkWalkIn', { id: stand.id, version: 3 }))).toBe('not-found');
  });
});

describe('the result', () => {
  it('says who gets a certificate, why not, and which unit sent nobody', async () => {
    const classId = await addClass(app, { needEssay: true }, { from: '2026-08-03', to: '2026-08-03' });
    const [kao, tu, drang] = (await addUnits(app, ['Ea Kao', 'Ea Tu', 'Ea Drăng'])) as [
      string,
      string,
      string,
    ];
    await app.must('training.saveQuotas', {
      classId,
      seats: [
        { unitId: kao, seats: 2 },
        { unitId: tu, seats: 1 },
      ],
    });
    const an = await addTrainee(app, classId, { unitId: kao });
    const binh = await addTrainee(app, classId, { fullName: 'Trần Thị Bình', unitId: tu });
    const { slots } = await readClass(app, classId);
    for (const slot of slots) {
      await recorded(slot.id, an, 'present');
      await recorded(slot.id, binh, 'absent');
    }
    await app.must('training.saveEssays', { classId, traineeIds: [an], essay: 'passed' });
    const result = await app.must('training.getResult', { classId });
    expect(
      result.persons.map(({ fullName, percentOfHeld, outcome, why }) => [
        fullName,
        percentOfHeld,
        outcome,
        why,
      ]),
    ).toEqual([
      ['Nguyễn Văn An', '100,00', 'eligible', ''],
      ['Trần Thị Bình', '0,00', 'refused', 'Dự 0/2 buổi, cần 2; Chưa có bài thu hoạch'],
    ]);
    expect(result.units.map(({ key, standing, came, seats }) => [key, standing, came, seats])).toEqual([
      [drang, 'not_invited', 0, null],
      [kao, 'came', 1, 2],
      [tu, 'sent_nobody', 0, 1],
    ]);

    const file = await app.must('training.exportResult', { classId });
    const book = read(app.files.get(file.id)!.bytes, { type: 'array' });
    const cells = utils.sheet_to_json<string[]>(book.Sheets['Đơn vị']!, {
      header: 1,
      raw: false,
      defval: '',
    });
    expect(cells.at(-1)?.slice(1, 6)).toEqual(['Cộng', '3', '2', '0', '1']);
    expect(book.SheetNames).toEqual(['Học viên', 'Đơn vị', 'Về lớp']);
  });

  it('goes on paper, empty to sign in or as it was recorded', async () => {
    await saveProfile(app);
    const classId = await addClass(app);
    const an = await addTrainee(app, classId, {
      post: 'Chủ tịch HĐND',
      unitName: 'Xã A',
      enrolledFrom: '2026-08-04',
    });
    const { slots } = await readClass(app, classId);
    await recorded(slots[2]!.id, an, 'late');
    const wordsOf = async (filled: boolean) => {
      const input = { classId, filled, blankRows: filled ? 0 : 3, format: 'docx' as const };
      const file = await app.must('training.makeSignInSheet', input);
      const xml = strFromU8(unzipSync(app.files.get(file.id)!.bytes)['word/document.xml']!);
      return xml
        .replace(/<\/w:(p|tc)>/gu, '|')
        .replace(/<[^>]+>/gu, '')
        .replaceAll('\u00a0', ' ');
    };
    const empty = await wordsOf(false);
    for (const words of ['BẢNG ĐIỂM DANH', 'Chủ tịch HĐND, Xã A', 'Sáng 03/08', 'Chiều 05/08', 'Ghi chú']) {
      expect(empty).toContain(words);
    }
    expect(empty).not.toContain('|M|');
    const filled = await wordsOf(true);
    expect(filled).toContain('|M|');
    expect(filled).toContain('|–||–||M||||||||1|');
  });

  it('shows the other classes of a person, by name, birth date and unit', async () => {
    const first = await addClass(app, { title: 'Lớp một' }, { from: '2026-03-02', to: '2026-03-02' });
    const second = await addClass(app, { title: 'Lớp hai' });
    const an = await addTrainee(app, first, { birthDate: '1975', unitName: 'Xã A' });
    await addTrainee(app, second, { birthDate: '1975', unitName: 'Xã A' });
    await addTrainee(app, second, { birthDate: '1975', unitName: 'Xã B' });
    for (const slot of (await readClass(app, first)).slots) await recorded(slot.id, an, 'present');
    const history = await app.must('training.getHistory', { id: an });
    expect(history.map(({ title, percent, outcome }) => [title, percent, outcome])).toEqual([
      ['Lớp hai', null, 'undecided'],
      ['Lớp một', '100,00', 'eligible'],
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
});

describe('somebody of a name that sits in the room already', () => {
  it('is asked about, as a substitute from elsewhere and as a walk-in, and taken in when it is another person', async () => {
    const classId = await addClass(app);
    const ha = await addTrainee(app, classId, { fullName: 'Trần Kim Hà', unitName: 'Phường Bình Kiến' });
    const yen = await addTrainee(app, classId, { fullName: 'Bùi Thanh Yến', unitName: 'Phường Cư Bao' });
    const slotId = (await readClass(app, classId)).slots[0]!.id;
    await app.must('training.recordAllPresent', { slotId, traineeIds: [ha] });
    const seat = {
      slotId,
      traineeId: yen,
      before: 'not_recorded',
      status: 'substitute',
      substituteName: 'Trần Kim Hà',
      reason: '',
      source: 'grid',
    } as const;
    expect(await app.call('training.recordMark', seat)).toMatchObject({
      ok: false,
      error: { code: 'training.same-name', params: { unit: 'Phường Bình Kiến' } },
    });
    await app.must('training.recordMark', { ...seat, namesake: true });
    const walkIn = { classId, slotId, fields: { ...TRAINEE, fullName: 'Trần Kim Hà' } };
    expect(codeOf(await app.call('training.addWalkIn', walkIn))).toBe('training.same-name');
    await app.must('training.addWalkIn', { ...walkIn, namesake: true });
    // A day of birth that differs tells two people apart by itself.
    await addTrainee(app, classId, { fullName: 'Lê An', birthDate: '1980-01-02' });
    await app.must('training.addWalkIn', {
      ...walkIn,
      fields: { ...TRAINEE, fullName: 'Lê An', birthDate: '1990-03-04' },
    });
  });
});
