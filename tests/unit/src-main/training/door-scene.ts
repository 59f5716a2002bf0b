import { cardCodeOf } from '@shared/training/doors/card-code';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addClass, addTrainee, readClass } from '@tests/fixtures/training-scene';

/** PCs at the doors of one class of three people. */

const open: TestApplication[] = [];

export async function closeOffices(): Promise<void> {
  await Promise.all(open.splice(0).map((app) => app.close()));
}

export async function office(): Promise<TestApplication> {
  const app = await openTestApplication();
  open.push(app);
  // Half past seven on the first morning.
  app.setNow('2026-08-03T00:30:00.000Z');
  return app;
}

export async function classOfThree(app: TestApplication) {
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

export const marksOf = async (app: TestApplication, classId: string) =>
  (await app.must('training.getMarks', { classId })).marks;

export async function scan(
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
