import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { ofClass } from '@shared/documents/subject';
import { codeOf, openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addOfficial } from '@tests/fixtures/council-scene';
import {
  addClass,
  addTrainee,
  addUnits,
  CLASS_FIELDS,
  readClass,
  recorded,
} from '@tests/fixtures/training-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  app.setNow('2026-08-03T01:00:00.000Z');
});
afterEach(() => app.close());

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
    await recorded(app, slots[0]!.id, trainee, 'present');
    expect(await app.must('training.listClasses', {})).toMatchObject([
      { id: classId, from: '2026-08-03', to: '2026-08-05', slots: 6, heldSlots: 1, trainees: 1, units: 1 },
    ]);
  });

  it('begin at the hours that are given, the usual ones where nothing is said', async () => {
    const { id: classId } = await app.must('training.createClass', {
      fields: CLASS_FIELDS,
      slots: {
        from: '2026-08-03',
        to: '2026-08-03',
        parts: ['morning', 'afternoon'],
        skipWeekend: false,
        startTimes: { morning: '08:00' },
      },
    });
    const { slots } = await readClass(app, classId);
    expect(slots.map(({ startTime }) => startTime)).toEqual(['08:00', '13:30']);
  });

  it('go to other days in one step, forth and back, but for what was held or called off', async () => {
    const classId = await addClass(app);
    const dates = async () => (await readClass(app, classId)).slots.map(({ date }) => date.slice(5));
    const named = async (from: number) =>
      (await readClass(app, classId)).slots.slice(from).map(({ id, version }) => ({ id, version }));
    expect(await app.must('training.moveSlots', { classId, slots: await named(0), days: 1 })).toEqual({
      moved: 6,
    });
    expect(await dates()).toEqual(['08-04', '08-04', '08-05', '08-05', '08-06', '08-06']);
    await app.must('training.moveSlots', { classId, slots: await named(0), days: -1 });
    expect(await dates()).toEqual(['08-03', '08-03', '08-04', '08-04', '08-05', '08-05']);

    const [first] = (await readClass(app, classId)).slots;
    await recorded(app, first!.id, await addTrainee(app, classId, {}), 'present');
    const all = await app.call('training.moveSlots', { classId, slots: await named(0), days: 7 });
    expect(codeOf(all)).toBe('training.slots-recorded');
    await app.must('training.moveSlots', { classId, slots: await named(1), days: 7 });
    expect(await dates()).toEqual(['08-03', '08-10', '08-11', '08-11', '08-12', '08-12']);
    const onto = await app.call('training.moveSlots', { classId, slots: await named(2), days: -8 });
    expect(onto).toMatchObject({
      error: { code: 'training.slot-exists', params: { name: 'sáng 03/08/2026' } },
    });
    expect(await dates()).toEqual(['08-03', '08-10', '08-11', '08-11', '08-12', '08-12']);
  });

  it('stay where they are for whoever saw them on other days', async () => {
    const classId = await addClass(app);
    const slots = (await readClass(app, classId)).slots.map(({ id, version }) => ({ id, version }));
    await app.must('training.moveSlots', { classId, slots, days: 7 });
    expect(codeOf(await app.call('training.moveSlots', { classId, slots, days: 7 }))).toBe('conflict');
    const now = (await readClass(app, classId)).slots.map(({ id, version }) => ({ id, version }));
    expect(
      codeOf(await app.call('training.moveSlots', { classId, slots: [now[0]!, now[0]!], days: 7 })),
    ).toBe('not-found');
  });

  it('take the hours of one half day over to every other of the same part of the day', async () => {
    const classId = await addClass(app);
    const { id, version, ...fields } = (await readClass(app, classId)).slots[2]!;
    await app.must('training.saveSlot', {
      classId,
      id,
      version,
      fields: { ...fields, startTime: '08:00', endTime: '11:00', topic: 'Giám sát' },
      hoursForAll: true,
    });
    const { slots } = await readClass(app, classId);
    expect(slots.map(({ startTime, endTime, topic }) => `${startTime} ${endTime} ${topic}`)).toEqual([
      '08:00 11:00 ',
      '13:30  ',
      '08:00 11:00 Giám sát',
      '13:30  ',
      '08:00 11:00 ',
      '13:30  ',
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
    await recorded(app, first.id, trainee, 'absent');
    await recorded(app, first.id, trainee, 'not_recorded', { before: 'absent' });
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
      await recorded(app, slot.id, an, 'present');
      await recorded(app, slot.id, binh, 'absent');
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
    await recorded(app, slots[2]!.id, an, 'late');
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
    for (const slot of (await readClass(app, first)).slots) await recorded(app, slot.id, an, 'present');
    const history = await app.must('training.getHistory', { id: an });
    expect(history.map(({ title, percent, outcome }) => [title, percent, outcome])).toEqual([
      ['Lớp hai', null, 'undecided'],
      ['Lớp một', '100,00', 'eligible'],
    ]);
  });

  it('shows the classes of somebody of the register: chosen from it, or of the same name and whole birth date', async () => {
    const personId = await addOfficial(app, 'Nguyễn Thị Hòa', 'Trưởng Ban Pháp chế');
    const [person] = await app.must('council.listPeople', {});
    const { id, version, holdings: _holdings, deputyId: _deputyId, ...fields } = person!;
    await app.must('council.savePerson', { id, version, fields: { ...fields, birthDate: '1975-03-02' } });
    expect(await app.must('training.getPersonHistory', { personId })).toEqual([]);
    const first = await addClass(app, { title: 'Lớp một' }, { from: '2026-03-02', to: '2026-03-02' });
    const second = await addClass(app, { title: 'Lớp hai' });
    const postIds = (await app.must('council.listPosts', {})).map((post) => post.id);
    await app.must('training.addFromRegister', { classId: first, postIds });
    await addTrainee(app, second, { fullName: 'Nguyễn Thị Hoà', birthDate: '1975-03-02', unitName: 'Xã A' });
    // A year alone, or another day, is somebody else as far as the register can say.
    await addTrainee(app, second, { fullName: 'Nguyễn Thị Hòa', birthDate: '1975', unitName: 'Xã B' });
    await addTrainee(app, second, { fullName: 'Nguyễn Thị Hòa', birthDate: '1975-03-03', unitName: 'Xã C' });
    await addTrainee(app, second, { fullName: 'Lê Thị Hòa', birthDate: '1975-03-02', unitName: 'Xã A' });
    const history = await app.must('training.getPersonHistory', { personId });
    expect(history.map(({ title }) => title)).toEqual(['Lớp hai', 'Lớp một']);
  });
});
