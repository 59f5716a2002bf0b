import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '@shared/kernel/result';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { addClass, addTrainee, readClass, TRAINEE } from '@tests/fixtures/training-scene';

const SIGNING = {
  issueDate: '2026-08-05',
  issuePlace: 'Đắk Lắk',
  signerTitle: 'TM. THƯỜNG TRỰC',
  signerName: 'Người Ký Mẫu',
};

let app: TestApplication;
const printed: string[] = [];

beforeEach(async () => {
  printed.length = 0;
  app = await openTestApplication({
    adapters: {
      pdfPrinter: {
        print: (html) => {
          printed.push(html);
          return Promise.resolve(ok(new Uint8Array([37])));
        },
        close: () => Promise.resolve(),
      },
    },
  });
  await saveProfile(app);
  app.setNow('2026-08-05T09:00:00.000Z');
});
afterEach(() => app.close());

/** Three of six half days are held; Bình was there once only. */
async function heldClass(title = 'Tập huấn kỹ năng giám sát') {
  const classId = await addClass(app, { title }, { from: '2026-08-05', to: '2026-08-05' });
  const ids: string[] = [];
  for (const fullName of ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']) {
    ids.push(await addTrainee(app, classId, { fullName, unitName: 'Xã Mẫu', birthDate: '1980-05-02' }));
  }
  const { slots } = await readClass(app, classId);
  const [an = '', binh = '', cuong = ''] = ids;
  await app.must('training.recordAllPresent', { slotId: slots[0]!.id, traineeIds: ids });
  await app.must('training.recordAllPresent', { slotId: slots[1]!.id, traineeIds: [an, cuong] });
  await app.must('training.recordMark', {
    slotId: slots[1]!.id,
    traineeId: binh,
    before: 'not_recorded',
    status: 'absent',
    substituteName: '',
    reason: '',
    source: 'grid',
  });
  return { classId, an, binh, cuong };
}

/** With the number that the screen shows, or another one. */
async function issue(classId: string, traineeIds: string[], firstNo?: number, issueDate = SIGNING.issueDate) {
  const shown = (await stateOf(classId)).years.find(({ year }) => year === Number(issueDate.slice(0, 4)));
  const signing = { ...SIGNING, issueDate };
  return app.call('trainingCertificates.issueCertificates', {
    classId,
    traineeIds,
    signing,
    firstNo: firstNo ?? shown?.nextNo ?? 1,
  });
}

const stateOf = (classId: string) => app.must('trainingCertificates.getClassCertificates', { classId });

describe('certificates', () => {
  it('are dated when the class is over, and go to somebody unlisted only once they are on the list', async () => {
    const { classId, an, binh, cuong } = await heldClass();
    const early = await app.call('trainingCertificates.issueCertificates', {
      classId,
      traineeIds: [an],
      signing: { ...SIGNING, issueDate: '2026-08-04' },
      firstNo: 1,
    });
    expect(early).toMatchObject({ error: { code: 'certificate.before-end', params: { day: '05/08/2026' } } });
    const { slots } = await readClass(app, classId);
    const { id: guest } = await app.must('training.addWalkIn', {
      classId,
      slotId: slots[1]!.id,
      fields: { ...TRAINEE, fullName: 'Phạm Văn Khách' },
    });
    const outcomeOf = async () => {
      const found = (await stateOf(classId)).people.find(({ traineeId }) => traineeId === guest);
      return [found?.outcome, found?.why];
    };
    expect(await outcomeOf()).toEqual([
      'refused',
      'Ngoài danh sách; hãy đưa vào danh sách hoặc gắn với học viên',
    ]);
    expect(await issue(classId, [guest])).toMatchObject({ error: { code: 'certificate.not-eligible' } });
    await app.must('training.listWalkIn', { id: guest, version: 1 });
    expect((await outcomeOf())[0]).toBe('undecided');
    await app.must('training.recordAllPresent', { slotId: slots[0]!.id, traineeIds: [guest] });
    expect(await outcomeOf()).toEqual(['eligible', '']);
    const { id: other } = await app.must('training.addWalkIn', {
      classId,
      slotId: slots[1]!.id,
      fields: { ...TRAINEE, fullName: 'Lê Thị Lạ' },
    });
    app.database.raw
      .prepare("UPDATE trainee SET kind = 'listed', enrolled_from = NULL WHERE id = ?")
      .run(other);
    await app.must('training.recordAllPresent', { slotId: slots[0]!.id, traineeIds: [other] });
    expect(await issue(classId, [other])).toMatchObject({ ok: true });
    app.database.raw.prepare("UPDATE trainee SET kind = 'walk_in' WHERE id = ?").run(other);
    const link = { id: other, version: 1, traineeId: an, as: 'same_person' } as const;
    expect(await app.call('training.linkWalkIn', link)).toMatchObject({
      error: { code: 'training.link-certified', params: { number: '1/2026' } },
    });
    expect(await app.call('training.listWalkIn', { id: guest, version: 2 })).toMatchObject({
      error: { code: 'training.linked' },
    });
    expect((await stateOf(classId)).people.map(({ traineeId }) => traineeId)).toEqual(
      expect.arrayContaining([an, binh, cuong, guest]),
    );
  });

  it('go to the eligible alone, in the order of the list, the others with the reason', async () => {
    const { classId, an, binh, cuong } = await heldClass();
    const before = await stateOf(classId);
    expect(before).toMatchObject({ givesCertificates: true, years: [] });
    expect(before.signing.issueDate).toBe('2026-08-05');
    expect(before.people.map(({ fullName, outcome, why }) => [fullName, outcome, why])).toEqual([
      ['Nguyễn Văn An', 'eligible', ''],
      ['Trần Thị Bình', 'refused', 'Dự 1/2 buổi, cần 2'],
      ['Lê Văn Cường', 'eligible', ''],
    ]);
    expect(await issue(classId, [an, binh])).toMatchObject({
      ok: false,
      error: { code: 'certificate.not-eligible', params: { name: 'Trần Thị Bình' } },
    });
    expect(await issue(classId, [cuong, an], 12)).toMatchObject({
      ok: true,
      value: { issued: 2, first: '12/2026', last: '13/2026' },
    });
    expect((await stateOf(classId)).people.map(({ certificate }) => certificate?.number ?? null)).toEqual([
      '12/2026',
      null,
      '13/2026',
    ]);
    expect(await issue(classId, [an])).toMatchObject({ ok: false, error: { code: 'certificate.has-one' } });
  });

  it('are numbered by the year of their day, never by a number that nobody saw', async () => {
    const { classId, an, cuong } = await heldClass();
    expect(await issue(classId, [an], 7)).toMatchObject({ value: { first: '7/2026' } });
    expect((await stateOf(classId)).years).toEqual([{ year: 2026, nextNo: 8 }]);
    expect(await issue(classId, [cuong], 7)).toMatchObject({
      error: { code: 'certificate.numbers-moved', params: { number: '8/2026' } },
    });
    expect(await issue(classId, [cuong], undefined, '2031-11-29')).toMatchObject({
      error: { code: 'certificate.far-ahead', params: { day: '29/11/2031' } },
    });
    expect(await issue(classId, [cuong], undefined, '2027-01-05')).toMatchObject({
      value: { first: '1/2027' },
    });
    expect((await stateOf(classId)).years).toEqual([
      { year: 2027, nextNo: 2 },
      { year: 2026, nextNo: 8 },
    ]);
  });

  it('are compared with another rule before it is saved', async () => {
    const { classId, an, cuong } = await heldClass();
    const { fields } = await readClass(app, classId);
    const compare = (changes: Partial<typeof fields>) =>
      app.must('trainingCertificates.compareRule', { classId, fields: { ...fields, ...changes } });
    expect(await compare({ minPercent: 50 })).toEqual({ lose: [], gain: [] });
    expect(await issue(classId, [an, cuong])).toMatchObject({ ok: true });
    expect(await compare({ minPercent: 50 })).toEqual({ lose: [], gain: ['Trần Thị Bình'] });
    expect(await compare({ needEssay: true })).toEqual({
      lose: ['Nguyễn Văn An', 'Lê Văn Cường'],
      gain: [],
    });
  });

  it('are cancelled and given anew with a reason; a number never comes twice, over all classes of the year', async () => {
    const { classId, an, cuong } = await heldClass();
    expect(await issue(classId, [an, cuong])).toMatchObject({ ok: true });
    const first = (await stateOf(classId)).people[0]!.certificate!;
    const again = { id: first.id, version: first.version, reason: 'Sai ngày sinh', issueDate: '2026-08-06' };
    expect(await app.must('trainingCertificates.reissueCertificate', again)).toEqual({ number: '3/2026' });
    expect(await app.call('trainingCertificates.reissueCertificate', again)).toMatchObject({ ok: false });
    const other = await heldClass('Lớp thứ hai');
    expect(await issue(other.classId, [other.an])).toMatchObject({ value: { first: '4/2026' } });
    const third = (await stateOf(classId)).people[0]!.certificate!;
    await app.must('trainingCertificates.cancelCertificate', {
      id: third.id,
      version: third.version,
      reason: 'Trả lại',
    });
    expect(await issue(classId, [an])).toMatchObject({ value: { first: '5/2026' } });

    const register = await app.must('trainingCertificates.listRegister', { year: null });
    expect(
      register.rows.map(({ no, status, replaces, replacedBy }) => [no, status, replaces, replacedBy]),
    ).toEqual([
      [1, 'cancelled', null, '3/2026'],
      [2, 'issued', null, null],
      [3, 'cancelled', '1/2026', null],
      [4, 'issued', null, null],
      [5, 'issued', null, null],
    ]);
    const book = await app.must('trainingCertificates.exportRegister', { year: 2026, format: 'xlsx' });
    expect(book.fileName).toBe('so-cap-giay-chung-nhan-2026.xlsx');
    await app.must('trainingCertificates.exportRegister', { year: 2026, format: 'pdf' });
    expect(printed.at(-1)?.replace(/\s/gu, ' ')).toContain('Đã hủy: Sai ngày sinh');
    expect(() => app.database.raw.exec('DELETE FROM certificate')).toThrow(/never given back/u);
  });

  it('say on paper what was known when they were given, whole names, one on a sheet', async () => {
    const { classId, an, cuong } = await heldClass();
    expect(
      await app.call('trainingCertificates.printCertificates', { classId, ids: null, format: 'pdf' }),
    ).toMatchObject({ ok: false, error: { code: 'certificate.none' } });
    expect(await issue(classId, [an, cuong])).toMatchObject({ ok: true });
    const { trainees } = await readClass(app, classId);
    const {
      id,
      version,
      kind: _,
      standsInForId: _s,
      joined: _j,
      essay: _e,
      unitLabel: _u,
      unitKey: _k,
      sortKey: _o,
      twin: _t,
      ...fields
    } = trainees.find((one) => one.id === an)!;
    await app.must('training.saveTrainee', {
      classId,
      id,
      version,
      fields: { ...fields, fullName: 'Nguyễn Văn Ân' },
    });
    await app.must('trainingCertificates.printCertificates', { classId, ids: null, format: 'pdf' });
    const html = printed.at(-1)!;
    expect(html.match(/class="sheet"/gu)).toHaveLength(2);
    for (const text of [
      'NGUYỄN VĂN AN',
      'Số vào sổ: 1/2026',
      'Sinh ngày 02/05/1980',
      'ngày 05 tháng 8 năm 2026',
      'Người Ký Mẫu',
    ])
      expect(html).toContain(text);
    expect(html.replace(/\s/gu, ' ')).toMatch(/Thường trực Hội đồng nhân dân [^<]+ chứng nhận</u);
    const preview = await app.must('trainingCertificates.previewCertificate', {
      classId,
      traineeId: an,
      signing: SIGNING,
    });
    const page = new TextDecoder().decode(app.files.get(preview.id)!.bytes);
    expect(page).toContain('NGUYỄN VĂN ÂN');
    expect(page).toContain('Số vào sổ: …/…');
  });

  it('are not given by a class without them, nor before every half day is recorded', async () => {
    const classId = await addClass(app, { certificate: false });
    const id = await addTrainee(app, classId, {});
    expect(await issue(classId, [id])).toMatchObject({ ok: false, error: { code: 'certificate.not-given' } });
    const open = await addClass(app, { title: 'Lớp đang học' });
    const other = await addTrainee(app, open, {});
    expect(await issue(open, [other])).toMatchObject({
      ok: false,
      error: { code: 'certificate.not-eligible' },
    });
  });
});
