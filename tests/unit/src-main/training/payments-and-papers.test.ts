import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ofClass } from '@shared/documents/subject';
import { codeOf, openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addClass, addTrainee, addUnits, readClass } from '@tests/fixtures/training-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
let classId: string;
beforeEach(async () => {
  app = await openTestApplication();
  app.setNow('2026-08-05T01:00:00.000Z');
  await saveProfile(app);
  const units = await addUnits(app, ['An Phú', 'Bình An', 'Châu Sơn']);
  classId = await addClass(app, { invited: 'every' });
  const here = await addTrainee(app, classId, { fullName: 'Hoàng Văn Một', unitId: units[0] ?? null });
  const away = await addTrainee(app, classId, { fullName: 'Lê Thị Hai', unitId: units[1] ?? null });
  const { slots } = await readClass(app, classId);
  const [first] = slots;
  if (!first) throw new Error('a class has half days');
  await app.must('training.recordMark', {
    slotId: first.id,
    traineeId: away,
    before: 'not_recorded',
    status: 'absent',
    substituteName: '',
    reason: '',
    source: 'grid',
  });
  await app.must('training.recordAllPresent', { slotId: first.id, traineeIds: [here, away] });
});
afterEach(() => app.close());

const WATER = {
  title: 'Nước uống',
  payee: 'trainee',
  paidPer: 'slot',
  rate: 20_000,
  basis: 'Nghị quyết 01',
  checkedBy: '',
} as const;

describe('what is paid in a class', () => {
  it('follows the roll, and another class finds the rate again', async () => {
    const saved = await app.must('trainingPayments.savePayment', {
      classId,
      id: null,
      version: null,
      fields: WATER,
    });
    const { items, totalInWords } = await app.must('trainingPayments.listPayments', { classId });
    expect(items[0]?.list.rows.map(({ fullName, amount }) => [fullName, amount])).toEqual([
      ['Hoàng Văn Một', 20_000],
    ]);
    expect(totalInWords).toBe('Hai mươi nghìn đồng');
    const other = await addClass(app, {}, { from: '2026-09-03', to: '2026-09-03' });
    expect((await app.must('trainingPayments.listPayments', { classId: other })).earlier).toEqual([WATER]);
    const stale = { id: saved.id, version: 7, classId, fields: WATER };
    expect(codeOf(await app.call('trainingPayments.savePayment', stale))).toBe('conflict');
    for (const format of ['docx', 'xlsx'] as const) {
      const file = await app.must('trainingPayments.makePaymentList', { id: saved.id, format });
      expect(file.fileName).toMatch(/^danh-sach-chi-tien-nuoc-uong/u);
      if (format === 'docx') continue;
      const { SheetNames, Sheets } = read(app.files.get(file.id)!.bytes);
      const texts = utils.sheet_to_json<unknown[]>(Sheets[SheetNames[0]!]!, { header: 1 }).flat();
      const { fields } = await readClass(app, classId);
      expect(texts).toContain(`Danh sách chi tiền Nước uống, ${fields.title}`);
      expect(texts).toContain('Số tiền bằng chữ: Hai mươi nghìn đồng');
    }
    await app.must('trainingPayments.removePayment', { id: saved.id, version: 1 });
    expect((await app.must('trainingPayments.listPayments', { classId })).items).toEqual([]);
  });
});

describe('letters about absences', () => {
  it('go to every unit with somebody missing in one step, one alone as it is', async () => {
    const underWay = await app.must('trainingPapers.listAbsences', { classId });
    expect(underWay.map(({ unitName, sentNobody }) => [unitName, sentNobody])).toEqual([
      ['Xã Bình An', false],
    ]);
    for (const { id, version, ...fields } of (await readClass(app, classId)).slots.slice(1)) {
      await app.must('training.saveSlot', { classId, id, version, fields: { ...fields, cancelled: true } });
    }
    const absences = await app.must('trainingPapers.listAbsences', { classId });
    expect(absences.map(({ unitName, sentNobody }) => [unitName, sentNobody])).toEqual([
      ['Xã Bình An', true],
      ['Xã Châu Sơn', true],
    ]);
    const unitKeys = absences.map(({ unitKey }) => unitKey);
    const draft = await app.must('trainingPapers.makeAbsenceNotices', {
      classId,
      unitKeys: unitKeys.slice(0, 1),
      issueDate: null,
      format: 'docx',
    });
    expect(draft.fileName).toMatch(/\.docx$/u);
    const all = await app.must('trainingPapers.makeAbsenceNotices', {
      classId,
      unitKeys,
      issueDate: '2026-08-06',
      format: 'docx',
    });
    const bytes = app.files.get(all.id)?.bytes;
    expect(Object.keys(unzipSync(bytes ?? new Uint8Array()))).toHaveLength(2);
    const letters = async () =>
      (await app.must('documents.listDocuments', { subject: ofClass(classId) }))
        .filter(({ kind }) => kind === 'class_absence_notice')
        .map(({ partName, number, status }) => [partName, number, status])
        .sort();
    const sent = [
      ['Xã Bình An', 1, 'official'],
      ['Xã Châu Sơn', 2, 'official'],
    ];
    expect(await letters()).toEqual(sent);
    // Once more: what went out comes as it is, and takes no other number.
    await app.must('trainingPapers.makeAbsenceNotices', {
      classId,
      unitKeys,
      issueDate: '2026-08-07',
      format: 'docx',
    });
    expect(await letters()).toEqual(sent);
    const none = await app.call('trainingPapers.makeAbsenceNotices', {
      classId,
      unitKeys: ['nobody'],
      issueDate: null,
      format: 'docx',
    });
    expect(codeOf(none)).toBe('training.nobody-missing');
  });
});
