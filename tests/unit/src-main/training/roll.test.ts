import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttendanceStatus } from '@shared/training/model';
import { codeOf, openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addClass, addTrainee, mark, readClass, recorded, TRAINEE } from '@tests/fixtures/training-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  app.setNow('2026-08-03T01:00:00.000Z');
});
afterEach(() => app.close());

describe('the roll', () => {
  it('takes all present but those already marked, then exceptions, and keeps every change', async () => {
    const classId = await addClass(app);
    const ids = [];
    for (const fullName of ['An', 'Bình', 'Chi'])
      ids.push(await addTrainee(app, classId, { fullName: `Lê ${fullName}` }));
    const [an, binh, chi] = ids as [string, string, string];
    const { slots } = await readClass(app, classId);
    const slotId = slots[0]!.id;
    await recorded(app, slotId, chi, 'excused');
    expect(await app.must('training.recordAllPresent', { slotId, traineeIds: ids })).toMatchObject({
      recorded: 2,
    });
    expect((await app.must('training.getMarks', { classId })).marks).toEqual({
      [an]: 'c-----',
      [binh]: 'c-----',
      [chi]: 'p-----',
    });
    await recorded(app, slotId, an, 'late', { before: 'present' });
    expect(codeOf(await mark(app, slotId, an, 'absent', { before: 'present' }))).toBe(
      'training.mark-changed',
    );

    app.setNow('2026-08-04T01:00:00.000Z');
    expect(codeOf(await mark(app, slotId, an, 'absent', { before: 'late' }))).toBe('training.reason-needed');
    await recorded(app, slotId, an, 'absent', { before: 'late', reason: 'Nhầm người' });
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
    await recorded(app, slotId, chi, 'substitute', { substituteName: 'Người thay' });
    const all = await app.must('training.recordAllPresent', { slotId, traineeIds: ids });
    const marks = ids.map((traineeId) => ({ traineeId, slotId, status: 'absent' as const }));
    const pasted = await app.must('training.recordPasted', { classId, marks, reason: '' });
    await recorded(app, slotId, an, 'late', { before: 'absent' });
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
    await recorded(app, slots[0]!.id, an, 'present');
    await recorded(app, slots[2]!.id, late, 'present');
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
    await recorded(app, slots[0]!.id, an, 'absent', { before: 'present' });
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
    await recorded(app, slotId, binh, 'present');
    expect(codeOf(await mark(app, slotId, an, 'substitute', { substituteName: 'lê bình' }))).toBe(
      'training.link-clash',
    );
    await recorded(app, slotId, binh, 'absent', { before: 'present' });
    await recorded(app, slotId, an, 'substitute', { substituteName: 'Lê Bình' });
    expect(codeOf(await mark(app, slotId, chi, 'substitute', { substituteName: 'Lê Bình' }))).toBe(
      'training.sits-for-another',
    );
    expect(codeOf(await mark(app, slotId, binh, 'late', { before: 'absent' }))).toBe(
      'training.sits-for-another',
    );
    await recorded(app, slotId, binh, 'not_recorded', { before: 'absent' });
    const traineeIds = [an, binh, chi, namesake];
    expect(await app.must('training.recordAllPresent', { slotId, traineeIds })).toMatchObject({
      recorded: 2,
    });

    app.setNow('2026-08-04T01:00:00.000Z');
    const other = { before: 'substitute', substituteName: 'Lê Dung' } as const;
    expect(codeOf(await mark(app, slotId, an, 'substitute', other))).toBe('training.reason-needed');
    await recorded(app, slotId, an, 'substitute', { ...other, reason: 'Ghi nhầm tên' });
  });

  it('marks nobody outside their days, and nothing in a half day that is called off', async () => {
    const classId = await addClass(app);
    const late = await addTrainee(app, classId, { enrolledFrom: '2026-08-04' });
    const { slots } = await readClass(app, classId);
    expect(codeOf(await mark(app, slots[0]!.id, late, 'present'))).toBe('training.not-enrolled');
    const { id, version, ...fields } = slots[2]!;
    await app.must('training.saveSlot', { classId, id, version, fields: { ...fields, cancelled: true } });
    expect(codeOf(await mark(app, id, late, 'present'))).toBe('training.slot-cancelled');
  });

  it('takes a pasted grid as a whole or not at all', async () => {
    const classId = await addClass(app);
    const an = await addTrainee(app, classId, {});
    const { slots } = await readClass(app, classId);
    const marks = slots
      .slice(0, 3)
      .map(({ id }) => ({ traineeId: an, slotId: id, status: 'present' as const }));
    await recorded(app, slots[1]!.id, an, 'absent');
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

  it('puts nobody on two seats by a pasted grid, and keeps the seat of whoever sits in for another', async () => {
    const classId = await addClass(app);
    const an = await addTrainee(app, classId, { unitName: 'Xã A' });
    const binh = await addTrainee(app, classId, { fullName: 'Trần Thị Bình', unitName: 'Xã A' });
    const [slotId, next] = (await readClass(app, classId)).slots.map(({ id }) => id) as [string, string];
    const read = async () => (await app.must('training.getMarks', { classId })).marks;
    await recorded(app, slotId, an, 'substitute', { substituteName: 'Trần Thị Bình' });
    const paste = (marks: { traineeId: string; slotId: string; status: AttendanceStatus }[]) =>
      app.call('training.recordPasted', { classId, marks, reason: '' });
    const there = { traineeId: binh, slotId, status: 'present' as const };
    expect(await paste([there])).toMatchObject({
      error: { code: 'training.sits-for-another', params: { name: 'Trần Thị Bình' } },
    });
    expect(await read()).toEqual({ [an]: 't-----' });
    // The same block says that the other seat was empty: then nobody sits twice.
    expect(await paste([there, { traineeId: an, slotId, status: 'absent' }])).toMatchObject({ ok: true });
    expect(await read()).toEqual({ [an]: 'k-----', [binh]: 'c-----' });

    const stand = await app.must('training.addWalkIn', {
      classId,
      slotId,
      fields: { ...TRAINEE, fullName: 'Lê Thay', unitName: 'Xã A' },
    });
    await app.must('training.linkWalkIn', { id: stand.id, version: 1, traineeId: an, as: 'substitute' });
    const pasted = await app.must('training.recordPasted', {
      classId,
      marks: [{ traineeId: stand.id, slotId: next, status: 'present' }],
      reason: '',
    });
    expect((await read())[an]?.slice(1, 2)).toBe('t');
    await app.must('training.undoMarks', { classId, events: pasted.events });
    expect((await read())[an]?.slice(1, 2)).toBe('-');
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
    await recorded(app, next, an, 'late');
    await recorded(app, slotId, binh, 'absent');
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
