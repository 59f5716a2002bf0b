import { afterEach, describe, expect, it } from 'vitest';
import { cardCodeOf } from '@shared/training/doors/card-code';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { addClass, addTrainee, readClass } from '@tests/fixtures/training-scene';

const open: TestApplication[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()));
});

async function office(): Promise<TestApplication> {
  const app = await openTestApplication();
  open.push(app);
  // Half past seven on the first morning.
  app.setNow('2026-08-03T00:30:00.000Z');
  return app;
}

async function classOfThree(app: TestApplication) {
  const classId = await addClass(app);
  const ids: string[] = [];
  for (const [fullName, birthDate] of [
    ['Nguyễn Văn An', '1985-02-05'],
    ['Trần Thị Bình', '1990-12-31'],
    ['Đỗ Thị Ánh', null],
  ] as const) {
    ids.push(await addTrainee(app, classId, { fullName, birthDate, unitName: 'Xã Mẫu' }));
  }
  const { slots } = await readClass(app, classId);
  const [an = '', binh = '', anh = ''] = ids;
  return { classId, an, binh, anh, slotId: slots[0]!.id, second: slots[1]!.id };
}

const arrive = (app: TestApplication, slotId: string, code: string, anyway = false) =>
  app.must('trainingDoors.recordArrival', { slotId, who: { type: 'code', code }, anyway, door: 'Cửa 1' });

const marksOf = async (app: TestApplication, classId: string) =>
  (await app.must('training.getMarks', { classId })).marks;

describe('somebody at the door', () => {
  it('is recorded by a printed card, late by the clock, and a second time only shown', async () => {
    const app = await office();
    const { an, binh, slotId, classId } = await classOfThree(app);
    expect(await arrive(app, slotId, cardCodeOf(an))).toMatchObject({
      outcome: 'recorded',
      status: 'present',
      there: 1,
      person: { fullName: 'Nguyễn Văn An', unitLabel: 'Xã Mẫu' },
    });
    app.setNow('2026-08-03T00:46:00.000Z');
    expect(await arrive(app, slotId, cardCodeOf(binh))).toMatchObject({ status: 'late', there: 2 });
    expect(await arrive(app, slotId, cardCodeOf(an))).toMatchObject({
      outcome: 'again',
      status: 'present',
      at: '2026-08-03T00:30:00.000Z',
    });
    expect(await marksOf(app, classId)).toMatchObject({ [an]: 'c-----', [binh]: 'm-----' });
    const events = await app.must('training.listMarkEvents', { slotId, traineeId: an });
    expect(events).toMatchObject([{ to: 'present', source: 'card', door: 'Cửa 1' }]);
  });

  it('is unknown with a card of nobody, and named with the card of another class', async () => {
    const app = await office();
    const { slotId } = await classOfThree(app);
    const otherClass = await addClass(app, { title: 'Lớp khác' });
    const stranger = await addTrainee(app, otherClass, { fullName: 'Lê Văn Cường' });
    expect(await arrive(app, slotId, '0042')).toEqual({ outcome: 'unknown' });
    expect(await arrive(app, slotId, cardCodeOf(stranger))).toEqual({
      outcome: 'other_class',
      fullName: 'Lê Văn Cường',
      classTitle: 'Lớp khác',
    });
  });

  it('who is excused is taken in only when somebody says so', async () => {
    const app = await office();
    const { an, slotId, classId } = await classOfThree(app);
    await app.must('training.recordMark', {
      slotId,
      traineeId: an,
      before: 'not_recorded',
      status: 'excused',
      substituteName: '',
      reason: '',
      source: 'grid',
    });
    expect(await arrive(app, slotId, cardCodeOf(an))).toMatchObject({
      outcome: 'otherwise',
      status: 'excused',
    });
    expect(await marksOf(app, classId)).toMatchObject({ [an]: 'p-----' });
    expect(await arrive(app, slotId, cardCodeOf(an), true)).toMatchObject({ outcome: 'recorded' });
  });

  it('is taken back while nothing was written over it', async () => {
    const app = await office();
    const { an, slotId, classId } = await classOfThree(app);
    const first = await arrive(app, slotId, cardCodeOf(an));
    if (first.outcome !== 'recorded') throw new Error(first.outcome);
    expect(await app.must('trainingDoors.undoArrival', { eventId: first.eventId })).toMatchObject({
      status: 'not_recorded',
      there: 0,
    });
    expect(await marksOf(app, classId)).toEqual({});
    expect(await app.call('trainingDoors.undoArrival', { eventId: first.eventId })).toMatchObject({
      ok: false,
      error: { code: 'door.undo-late' },
    });
  });

  it('has a card of their own after it was learned, also as an input method spoils it', async () => {
    const app = await office();
    const { an, binh, slotId } = await classOfThree(app);
    await app.must('trainingDoors.learnCard', { traineeId: an, code: 'HDAS-17', move: false });
    expect(await arrive(app, slotId, 'HDÁ-17')).toMatchObject({
      outcome: 'recorded',
      person: { fullName: 'Nguyễn Văn An' },
    });
    const spoiled = `${cardCodeOf(an).slice(0, -1)}${cardCodeOf(an).endsWith('1') ? '2' : '1'}`;
    expect(
      await app.call('trainingDoors.learnCard', { traineeId: an, code: spoiled, move: false }),
    ).toMatchObject({ ok: false, error: { code: 'door.card-misread' } });
    const taken = { traineeId: binh, code: 'HDAS17', move: false };
    expect(await app.call('trainingDoors.learnCard', taken)).toMatchObject({
      ok: false,
      error: { code: 'door.card-taken', params: { name: 'Nguyễn Văn An' } },
    });
    await app.must('trainingDoors.learnCard', { ...taken, move: true });
    expect(await arrive(app, slotId, 'HDAS-17')).toMatchObject({ person: { fullName: 'Trần Thị Bình' } });
  });

  it('has a card of their own that VNI spoils, and its neighbour is not taken for it', async () => {
    const app = await office();
    const { an, binh, slotId } = await classOfThree(app);
    await app.must('trainingDoors.learnCard', { traineeId: an, code: 'HDA17', move: false });
    await app.must('trainingDoors.learnCard', { traineeId: binh, code: 'HDA7', move: false });
    expect(await arrive(app, slotId, 'HDÁ7')).toMatchObject({ person: { fullName: 'Nguyễn Văn An' } });
    expect(await arrive(app, slotId, 'HDA7')).toMatchObject({ person: { fullName: 'Trần Thị Bình' } });
    expect(await arrive(app, slotId, 'HDÀ7')).toEqual({ outcome: 'unknown' });
    // Learned while VNI was on, held out again while it is off.
    await app.must('trainingDoors.learnCard', { traineeId: binh, code: 'TO63', move: false });
    expect(await arrive(app, slotId, 'TÔ3')).toMatchObject({ person: { fullName: 'Trần Thị Bình' } });
    expect(
      await app.call('trainingDoors.learnCard', { traineeId: an, code: 'TÔ3', move: false }),
    ).toMatchObject({ error: { code: 'door.card-taken', params: { name: 'Trần Thị Bình' } } });
    await app.must('trainingDoors.learnCard', { traineeId: an, code: 'TÔ3', move: true });
    expect(await arrive(app, slotId, 'TO63')).toMatchObject({ person: { fullName: 'Nguyễn Văn An' } });
  });

  it('is found by name and birth by a citizen card, whose number is kept nowhere', async () => {
    const app = await office();
    const { slotId, an } = await classOfThree(app);
    const number = '001085012345';
    const citizen = (fullName: string, birthDate: string) =>
      app.must('trainingDoors.recordArrival', {
        slotId,
        who: { type: 'citizen', fullName, birthDate },
        anyway: false,
        door: '',
      });
    expect(await citizen('NGUYỄN VĂN AN', '1985-02-05')).toMatchObject({
      outcome: 'recorded',
      person: { traineeId: an },
    });
    expect(await citizen('Nguyn Vn Bnh', '1990-12-31')).toMatchObject({
      outcome: 'several',
      people: [{ fullName: 'Trần Thị Bình' }],
    });
    expect(await citizen('Phạm Văn Dũng', '1970-01-01')).toEqual({ outcome: 'unknown' });
    for (const code of [number, `${number}|x|Nguyễn Văn An|05021985|Nam|x|y`]) {
      expect(await app.call('trainingDoors.learnCard', { traineeId: an, code, move: false })).toMatchObject({
        ok: false,
        error: { code: 'door.card-citizen' },
      });
    }
    const dump = app.database.raw.serialize().toString('latin1');
    expect(dump).not.toContain(number);
    expect(JSON.stringify(app.logged)).not.toContain(number);
  });
});

/** What one PC exports and another one takes in. */
async function send(from: TestApplication, to: TestApplication, classId: string, door = ''): Promise<void> {
  const artifact = await from.must('trainingDoors.exportMarks', { classId, door });
  const upload = to.files.put({
    fileName: artifact.fileName,
    mediaType: artifact.mediaType,
    bytes: from.files.get(artifact.id)!.bytes,
  });
  await to.must('trainingDoors.mergeMarks', { classId: null, upload: upload.id });
}

const standingIn = async (app: TestApplication, classId: string) => {
  const doors = await app.must('trainingDoors.getDoors', { classId });
  return {
    marks: await marksOf(app, classId),
    conflicts: doors.conflicts.map(({ person, marks }) => [
      person.fullName,
      marks.map(({ status }) => status),
    ]),
    again: doors.again.map(({ person, marks }) => [person.fullName, marks.map(({ door }) => door)]),
  };
};

describe('several doors', () => {
  it('come together in any order and as often as one likes: counted once, contradictions listed', async () => {
    const [main, one, two] = [await office(), await office(), await office()];
    const { classId, an, binh, slotId } = await classOfThree(main);
    await send(main, one, classId);
    await send(main, two, classId);
    await scan(one, slotId, an, 'Cửa 1', '2026-08-03T00:20:00.000Z');
    await scan(two, slotId, an, 'Cửa 2', '2026-08-03T00:50:00.000Z');
    await scan(one, slotId, binh, 'Cửa 1', '2026-08-03T00:21:00.000Z');
    const absent = {
      slotId,
      traineeId: binh,
      before: 'not_recorded',
      substituteName: '',
      reason: '',
    } as const;
    await two.must('training.recordMark', { ...absent, status: 'absent', source: 'grid' });
    const walkIn = await two.must('training.addWalkIn', {
      classId,
      slotId,
      fields: (await readClass(main, classId)).trainees.map(fieldsOnly)[0]!,
    });
    const other = await office();
    await send(main, other, classId);
    for (const pc of [one, two, one]) await send(pc, main, classId);
    for (const pc of [two, one]) await send(pc, other, classId);
    const standing = await standingIn(main, classId);
    expect(standing).toEqual({
      marks: { [an]: 'c-----', [walkIn.id]: 'c-----' },
      conflicts: [['Trần Thị Bình', ['present', 'absent']]],
      again: [['Nguyễn Văn An', ['Cửa 1', 'Cửa 2']]],
    });
    expect(await standingIn(other, classId)).toEqual(standing);

    const { conflicts } = await main.must('trainingDoors.getDoors', { classId });
    const present = conflicts[0]!.marks.find(({ status }) => status === 'present')!;
    await main.must('trainingDoors.decideMark', { eventId: present.eventId, reason: 'Có chữ ký' });
    expect((await standingIn(main, classId)).conflicts).toEqual([]);
    expect((await marksOf(main, classId))[binh]).toBe('c-----');
    await send(main, two, classId);
    expect(await standingIn(two, classId)).toEqual(await standingIn(main, classId));
    expect(
      await main.call('trainingDoors.decideMark', { eventId: present.eventId, reason: 'x' }),
    ).toMatchObject({
      ok: false,
      error: { code: 'door.decided' },
    });
  });

  it('say beforehand what a file brings, and refuse what is damaged, foreign or of another class', async () => {
    const [main, door] = [await office(), await office()];
    const { classId, slotId, an } = await classOfThree(main);
    await send(main, door, classId);
    await scan(door, slotId, an, 'Cửa 2', '2026-08-03T00:20:00.000Z');
    const artifact = await door.must('trainingDoors.exportMarks', { classId, door: 'Cửa 2' });
    const bytes = door.files.get(artifact.id)!.bytes;
    const upload = (content: Uint8Array) =>
      main.files.put({ fileName: 'x.json', mediaType: 'application/json', bytes: content }).id;
    expect(await main.must('trainingDoors.previewMarks', { classId, upload: upload(bytes) })).toMatchObject({
      creates: false,
      door: 'Cửa 2',
      newMarks: 1,
      knownMarks: 0,
      newPeople: 0,
      newConflicts: 0,
    });
    const text = new TextDecoder().decode(bytes);
    const refused = async (content: string, ofClass = classId) =>
      main.call('trainingDoors.previewMarks', {
        classId: ofClass,
        upload: upload(new TextEncoder().encode(content)),
      });
    expect(await refused(text.replace('Cửa 2', 'Cửa 3'))).toMatchObject({
      error: { code: 'door.file-damaged' },
    });
    expect(await refused('{}')).toMatchObject({ error: { code: 'door.file-not-ours' } });
    expect(await refused(text.replace('"version":2', '"version":9'))).toMatchObject({
      error: { code: 'door.file-newer' },
    });
    const otherClass = await addClass(main, { title: 'Lớp khác' });
    expect(await refused(text, otherClass)).toMatchObject({ error: { code: 'door.file-other-class' } });
    expect(await main.call('trainingDoors.previewMarks', { classId, upload: 'a'.repeat(20) })).toMatchObject({
      error: { code: 'file-missing' },
    });
    expect(main.backups).toEqual([]);
  });
});

describe('somebody who came unlisted and is on the list', () => {
  const join = (pc: TestApplication, walkIn: string, traineeId: string) =>
    pc.must('training.linkWalkIn', { id: walkIn, version: 1, traineeId, as: 'same_person' });

  async function unlisted(pc: TestApplication, classId: string, slotId: string) {
    const fields = (await readClass(pc, classId)).trainees.map(fieldsOnly)[0]!;
    return (await pc.must('training.addWalkIn', { classId, slotId, fields })).id;
  }

  const absent = (pc: TestApplication, slotId: string, traineeId: string) =>
    pc.must('training.recordMark', {
      slotId,
      traineeId,
      before: 'not_recorded',
      status: 'absent',
      substituteName: '',
      reason: '',
      source: 'grid',
    });

  it('brings their marks over; what the roll said otherwise waits for a person, and they count once', async () => {
    const app = await office();
    const { classId, an, binh, anh, slotId, second } = await classOfThree(app);
    const walkIn = await unlisted(app, classId, slotId);
    await app.must('trainingDoors.recordArrival', {
      slotId: second,
      who: { type: 'trainee', traineeId: walkIn },
      anyway: false,
      door: 'Cửa 1',
    });
    await absent(app, slotId, an);
    for (const traineeId of [binh, anh]) await absent(app, slotId, traineeId);
    expect(await join(app, walkIn, an)).toEqual({ moved: 2, conflicts: 1 });
    // Nothing is decided silently: until then nothing is recorded in that half day.
    expect(await marksOf(app, classId)).toMatchObject({ [an]: '-c----' });
    const { conflicts } = await app.must('trainingDoors.getDoors', { classId });
    expect(
      conflicts.map(({ person, marks }) => [
        person.traineeId,
        marks.map((mark) => [mark.status, mark.recordedAs]),
      ]),
    ).toEqual([
      [
        an,
        [
          ['present', 'Phạm Văn Khách'],
          ['absent', ''],
        ],
      ],
    ]);
    const events = await app.must('training.listMarkEvents', { slotId, traineeId: an });
    expect(events.map(({ to, recordedAs }) => [to, recordedAs])).toEqual([
      ['absent', ''],
      ['present', 'Phạm Văn Khách'],
    ]);
    const present = conflicts[0]!.marks.find(({ status }) => status === 'present')!;
    await app.must('trainingDoors.decideMark', { eventId: present.eventId, reason: 'Ghi nhầm vắng' });
    expect((await app.must('trainingDoors.getDoors', { classId })).conflicts).toEqual([]);
    const result = await app.must('training.getResult', { classId });
    expect(result.total).toMatchObject({ listed: 3, walkIns: 0, came: 1 });
    expect(result.persons.find(({ traineeId }) => traineeId === an)).toMatchObject({ attended: 2 });
    const target = (await readClass(app, classId)).trainees.find(({ id }) => id === an)!;
    expect(await app.call('training.removeTrainee', { id: an, version: target.version })).toMatchObject({
      error: { code: 'training.trainee-has-marks' },
    });
  });

  it('keeps marks that another door makes of the unlisted row, in whichever order files come', async () => {
    const [main, door] = [await office(), await office()];
    const { classId, an, binh, slotId, second } = await classOfThree(main);
    const walkIn = await unlisted(main, classId, slotId);
    await send(main, door, classId);
    // One PC learns who it was while the other still takes them in by the row it knows.
    await join(main, walkIn, an);
    door.setNow('2026-08-03T06:00:00.000Z');
    await scan(door, second, walkIn, 'Cửa 2', '2026-08-03T06:00:00.000Z');
    await scan(main, second, an, 'Cửa 1', '2026-08-03T06:05:00.000Z');
    await scan(door, second, binh, 'Cửa 2', '2026-08-03T06:06:00.000Z');
    await send(door, main, classId);
    await send(main, door, classId);
    const standing = await standingIn(main, classId);
    expect(standing).toEqual({
      marks: { [an]: 'cc----', [binh]: '-c----' },
      conflicts: [],
      again: [['Nguyễn Văn An', ['Cửa 2', 'Cửa 1']]],
    });
    expect(await standingIn(door, classId)).toEqual(standing);
    const listed = (await readClass(door, classId)).trainees.map(({ id }) => id);
    expect(listed).not.toContain(walkIn);
    // A later mark of the person replaces both, and the other PC reads it so.
    await main.must('training.recordMark', {
      slotId: second,
      traineeId: an,
      before: 'present',
      status: 'left_early',
      substituteName: '',
      reason: 'Về lúc 15 giờ',
      source: 'grid',
    });
    await send(main, door, classId);
    expect(await standingIn(door, classId)).toMatchObject({
      marks: { [an]: 'cs----' },
      conflicts: [],
      again: [],
    });
  });
});

async function scan(
  pc: TestApplication,
  slotId: string,
  id: string,
  door: string,
  now: string,
): Promise<void> {
  pc.setNow(now);
  await pc.must('trainingDoors.recordArrival', {
    slotId,
    who: { type: 'code', code: cardCodeOf(id) },
    anyway: false,
    door,
  });
}

type Trainee = Awaited<ReturnType<typeof readClass>>['trainees'][number];

const fieldsOnly = (one: Trainee) => ({
  fullName: 'Phạm Văn Khách',
  sex: one.sex,
  birthDate: null,
  ethnicGroup: one.ethnicGroup,
  post: one.post,
  unitId: null,
  unitName: 'Xã Ngoài',
  enrolledFrom: null,
  enrolledTo: null,
  note: '',
});

describe('cards to print', () => {
  it('hold everybody by name and code, and need somebody', async () => {
    const app = await office();
    await saveProfile(app);
    const { classId, an } = await classOfThree(app);
    const artifact = await app.must('trainingDoors.makeCards', { classId, traineeIds: null, format: 'html' });
    const html = new TextDecoder().decode(app.files.get(artifact.id)!.bytes);
    for (const name of ['Nguyễn Văn An', 'Trần Thị Bình', 'Đỗ Thị Ánh']) expect(html).toContain(name);
    expect(html).toContain(cardCodeOf(an).replace(/(.{4})(?=.)/gu, '$1 '));
    expect(html.match(/<svg/gu)).toHaveLength(3);
  });
});
