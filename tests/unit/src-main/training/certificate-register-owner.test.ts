import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { roomHandlers } from '@main/rooms';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { uploaded } from '@tests/fixtures/exchange-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addClass, addTrainee, addUnits, readClass } from '@tests/fixtures/training-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';

const open: TestApplication[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()));
});

async function office(): Promise<TestApplication> {
  const app = await openTestApplication({ handlers: roomHandlers });
  open.push(app);
  await saveProfile(app);
  app.setNow('2026-08-05T09:00:00.000Z');
  return app;
}

async function heldClass(app: TestApplication) {
  const classId = await addClass(app, {}, { from: '2026-08-05', to: '2026-08-05' });
  const an = await addTrainee(app, classId, { fullName: 'Nguyễn Văn An' });
  for (const { id } of (await readClass(app, classId)).slots) {
    await app.must('training.recordAllPresent', { slotId: id, traineeIds: [an] });
  }
  return { classId, an };
}

async function exported(from: TestApplication, classId: string): Promise<Uint8Array> {
  const { id } = await from.must('trainingDoors.exportMarks', { classId, door: 'Cửa 2' });
  return from.files.get(id)!.bytes;
}

const take = async (to: TestApplication, bytes: Uint8Array): Promise<void> => {
  await to.must('trainingDoors.mergeMarks', { classId: null, upload: uploaded(to, bytes) });
};

const issue = (app: TestApplication, classId: string, traineeId: string, firstNo = 1) =>
  app.call('trainingCertificates.issueCertificates', {
    classId,
    traineeIds: [traineeId],
    signing: { issueDate: '2026-08-05', issuePlace: 'Mẫu', signerTitle: 'CHỦ TỊCH', signerName: '' },
    firstNo,
  });

const elsewhere = async (app: TestApplication, classId: string) =>
  (await app.must('trainingCertificates.getClassCertificates', { classId })).registerElsewhere;

describe('the register of certificates of a class on several PCs', () => {
  it('is that of the PC which made the class: doors refuse and name it, also a door of a door', async () => {
    const [main, door, second] = [await office(), await office(), await office()];
    const { classId, an } = await heldClass(main);
    const { origin } = await main.must('trainingDoors.getDoors', { classId });
    await take(door, await exported(main, classId));
    await take(second, await exported(door, classId));
    for (const pc of [door, second]) {
      expect(await issue(pc, classId, an)).toMatchObject({
        ok: false,
        error: { code: 'certificate.elsewhere' },
      });
      expect(await elsewhere(pc, classId)).toBe(origin);
    }
    expect(await elsewhere(main, classId)).toBeNull();
    expect(await issue(main, classId, an)).toMatchObject({ ok: true, value: { first: '1/2026' } });
  });

  it('is taken over with a reason by a PC that goes on alone, and files tell it from then on', async () => {
    const [main, door, second] = [await office(), await office(), await office()];
    const { classId, an } = await heldClass(main);
    await take(door, await exported(main, classId));
    await door.must('trainingCertificates.takeOverRegister', { classId, reason: 'Máy chính hỏng' });
    expect(await elsewhere(door, classId)).toBeNull();
    expect(await issue(door, classId, an, 15)).toMatchObject({ ok: true, value: { first: '15/2026' } });
    const again = await door.call('trainingCertificates.takeOverRegister', { classId, reason: 'Lần nữa' });
    expect(again).toMatchObject({ ok: false, error: { code: 'certificate.register-here' } });
    await take(second, await exported(door, classId));
    expect(await elsewhere(second, classId)).toBe(
      (await door.must('trainingDoors.getDoors', { classId })).origin,
    );
    const audit = door.database.raw
      .prepare<[], string>("SELECT summary FROM audit_log WHERE summary LIKE '%thay máy%'")
      .pluck();
    expect(audit.all()).toHaveLength(1);
  });

  it('is this one again where the class went and comes back with a file', async () => {
    const [main, door] = [await office(), await office()];
    const classId = await addClass(main, {}, { from: '2026-08-05', to: '2026-08-05' });
    await take(door, await exported(main, classId));
    const bytes = await exported(door, classId);
    const { version } = await readClass(main, classId);
    await main.must('training.removeClass', { id: classId, version });
    await take(main, bytes);
    expect(await elsewhere(main, classId)).toBeNull();
  });

  it('is the exporting PC where the file was written by an older program', async () => {
    const [main, door] = [await office(), await office()];
    const { classId } = await heldClass(main);
    const { origin } = await main.must('trainingDoors.getDoors', { classId });
    await take(door, asVersion1(await exported(main, classId)));
    expect(await elsewhere(door, classId)).toBe(origin);
    expect((await readClass(door, classId)).fields).toMatchObject({ listDue: null, contact: '' });
  });
});

/** The same file as version 1 of the format wrote it. */
function asVersion1(bytes: Uint8Array): Uint8Array {
  const [first = '', second = '', ...marks] = new TextDecoder().decode(bytes).split('\n');
  const { register: _register, digest: _digest, ...header } = JSON.parse(first) as Record<string, unknown>;
  const setUp = JSON.parse(second) as { fields: Record<string, unknown>; quotas: unknown };
  const { listDue: _listDue, contact: _contact, ...fields } = setUp.fields;
  const { quotas: _quotas, ...rest } = setUp;
  const body = [canonicalJson({ ...rest, fields }), ...marks].join('\n');
  const undigested = { ...header, version: 1 };
  const digest = createHash('sha256')
    .update(`${canonicalJson(undigested)}\n${body}`)
    .digest('hex');
  return new TextEncoder().encode(`${canonicalJson({ ...undigested, digest })}\n${body}`);
}

describe('a class on a PC with a register of units of its own', () => {
  it('finds its units there by name, with the seats they were given', async () => {
    const [main, door] = [await office(), await office()];
    const [an, binh] = await addUnits(main, ['An Phú', 'Bình An']);
    await addUnits(door, ['Bình An', 'An Phú']);
    const classId = await addClass(main, {}, { from: '2026-08-05', to: '2026-08-05' });
    await main.must('training.saveQuotas', {
      classId,
      seats: [an!, binh!].map((unitId) => ({ unitId, seats: 2 })),
    });
    const person = await addTrainee(main, classId, { fullName: 'Nguyễn Văn An', unitId: an! });
    for (const { id } of (await readClass(main, classId)).slots) {
      await main.must('training.recordAllPresent', { slotId: id, traineeIds: [person] });
    }
    await take(door, await exported(main, classId));
    const figures = async (app: TestApplication) =>
      (await app.must('training.getResult', { classId })).units.map(({ name, seats, came, standing }) => [
        name,
        seats,
        came,
        standing,
      ]);
    expect(await figures(door)).toEqual(await figures(main));
    expect(await figures(door)).toContainEqual(['Xã Bình An', 2, 0, 'sent_nobody']);
  });
});
