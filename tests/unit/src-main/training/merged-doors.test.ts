import { afterEach, describe, expect, it } from 'vitest';
import { writeExchangeFile } from '@main/application/exchange-file';
import { readDoorFile } from '@main/training/doors/door-file';
import { canonicalJson } from '@shared/kernel/canonical-json';
import type { TestApplication } from '@tests/fixtures/harness';
import { addClass, readClass } from '@tests/fixtures/training-scene';
import { classOfThree, closeOffices, marksOf, office, scan } from './door-scene';

afterEach(closeOffices);

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

it('a class that was moved on one PC alone is told by its file on the other, which keeps its days', async () => {
  const [main, door] = [await office(), await office()];
  const { classId, an, slotId } = await classOfThree(main);
  await send(main, door, classId);
  const slots = (await readClass(main, classId)).slots.map(({ id, version }) => ({ id, version }));
  await scan(door, slotId, an, '', '2026-08-03T00:40:00.000Z');
  await main.must('training.moveSlots', { classId, slots: slots.slice(1), days: 7 });
  const { id } = await door.must('trainingDoors.exportMarks', { classId, door: '' });
  const { id: upload } = main.files.put({
    fileName: 'cua.thuongtruc.json',
    mediaType: 'application/json',
    bytes: door.files.get(id)!.bytes,
  });
  const shown = await main.must('trainingDoors.previewMarks', { classId, upload });
  expect([shown.newMarks, shown.otherDays]).toEqual([1, 5]);
  await main.must('trainingDoors.mergeMarks', { classId, upload });
  expect((await readClass(main, classId)).slots.map(({ date }) => date.slice(5))).toEqual([
    '08-03',
    '08-10',
    '08-11',
    '08-11',
    '08-12',
    '08-12',
  ]);
  expect((await marksOf(main, classId))[an]).toBe('c-----');
});

describe('somebody who sits in for a trainee', () => {
  it('fills the seat again whenever they come, at this door or at another one', async () => {
    const [main, door] = [await office(), await office()];
    const { classId, an, slotId, second } = await classOfThree(main);
    const walkIn = await main.must('training.addWalkIn', {
      classId,
      slotId,
      fields: (await readClass(main, classId)).trainees.map(fieldsOnly)[0]!,
    });
    await send(main, door, classId);
    await main.must('training.linkWalkIn', { id: walkIn.id, version: 1, traineeId: an, as: 'substitute' });
    expect((await marksOf(main, classId))[an]).toBe('t-----');

    await scan(door, second, walkIn.id, 'Cửa 2', '2026-08-03T06:00:00.000Z');
    main.setNow('2026-08-03T07:00:00.000Z');
    await send(door, main, classId);
    expect((await marksOf(main, classId))[an]).toBe('tt----');
    const { substitutes } = await main.must('training.getMarks', { classId });
    expect(substitutes.map(({ name }) => name)).toEqual(['Phạm Văn Khách', 'Phạm Văn Khách']);
    await send(door, main, classId);
    expect((await marksOf(main, classId))[an]).toBe('tt----');

    const third = (await readClass(main, classId)).slots[2]!.id;
    const mark = {
      slotId: third,
      traineeId: walkIn.id,
      substituteName: '',
      reason: '',
      source: 'grid',
    } as const;
    await main.must('training.recordMark', { ...mark, before: 'not_recorded', status: 'present' });
    expect((await marksOf(main, classId))[an]).toBe('ttt---');
    await main.must('training.recordMark', { ...mark, before: 'present', status: 'not_recorded' });
    expect((await marksOf(main, classId))[an]).toBe('tt----');
  });

  it('leaves what somebody wrote about the trainee', async () => {
    const main = await office();
    const { classId, an, slotId, second } = await classOfThree(main);
    const walkIn = await main.must('training.addWalkIn', {
      classId,
      slotId,
      fields: (await readClass(main, classId)).trainees.map(fieldsOnly)[0]!,
    });
    await main.must('training.linkWalkIn', { id: walkIn.id, version: 1, traineeId: an, as: 'substitute' });
    const absent = { slotId: second, traineeId: an, before: 'not_recorded', status: 'absent' } as const;
    await main.must('training.recordMark', { ...absent, substituteName: '', reason: '', source: 'grid' });
    await scan(main, second, walkIn.id, 'Cửa 1', '2026-08-03T06:00:00.000Z');
    expect((await marksOf(main, classId))[an]).toBe('tk----');
  });
});

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

  it('of programs that did not say whom a class invites mean every unit where it has no seats', async () => {
    const [main, door] = [await office(), await office()];
    const { classId } = await classOfThree(main);
    const artifact = await main.must('trainingDoors.exportMarks', { classId, door: '' });
    const read = readDoorFile(main.files.get(artifact.id)!.bytes);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.setUp.fields.invited).toBe('named');
    const { invited: _unknown, ...fields } = read.value.setUp.fields;
    const { digest: _digest, ...header } = read.value.header;
    const bytes = writeExchangeFile({ ...header, version: 2 }, [
      canonicalJson({ ...read.value.setUp, fields }),
      ...read.value.marks.map(canonicalJson),
    ]);
    const upload = door.files.put({ fileName: 'x.json', mediaType: 'application/json', bytes }).id;
    await door.must('trainingDoors.mergeMarks', { classId: null, upload });
    expect((await readClass(door, classId)).fields.invited).toBe('every');
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
    expect(await refused(text.replace('"version":3', '"version":9'))).toMatchObject({
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
