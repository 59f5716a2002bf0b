import { afterEach, describe, expect, it } from 'vitest';
import { cardCodeOf } from '@shared/training/doors/card-code';
import type { TestApplication } from '@tests/fixtures/harness';
import { addClass, addTrainee } from '@tests/fixtures/training-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { classOfThree, closeOffices, marksOf, office } from './door-scene';

afterEach(closeOffices);

const arrive = (app: TestApplication, slotId: string, code: string, anyway = false) =>
  app.must('trainingDoors.recordArrival', { slotId, who: { type: 'code', code }, anyway, door: 'Cửa 1' });

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
