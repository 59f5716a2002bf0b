import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLASS_KINDS } from '@shared/documents/kinds';
import { ofClass, ofPlan } from '@shared/documents/subject';
import { textOf, type OfficialDocument } from '@shared/official-documents';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addClass, addTrainee, addUnits, readClass } from '@tests/fixtures/training-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { storedModel } from '@tests/fixtures/paper-scene';
import { linesWithRows } from '@tests/fixtures/paper-words';

let app: TestApplication;
let classId: string;
let planId: string;

/** Three units, one of which sends nobody; four people, of whom one misses everything. */
beforeEach(async () => {
  app = await openTestApplication();
  app.setNow('2026-08-03T08:00:00.000Z');
  await saveProfile(app);
  const units = await addUnits(app, ['An Phú', 'Bình An', 'Châu Sơn']);
  planId = (
    await app.must('trainingPlans.savePlan', {
      id: null,
      version: null,
      fields: {
        year: 2026,
        title: 'Kế hoạch tập huấn năm 2026',
        purpose: 'Nâng cao kỹ năng.',
        requirement: 'Đúng đối tượng.',
        audience: 'Thường trực, các Ban.',
        place: 'Hội trường tỉnh',
        organiser: '',
        duties: 'Văn phòng: phục vụ lớp',
        note: '',
      },
    })
  ).id;
  await app.must('trainingPlans.saveTopics', {
    planId,
    topics: [{ title: 'Kỹ năng giám sát', lecturer: 'Lê Thị Hai', periods: 4 }],
  });
  await app.must('trainingPlans.saveCosts', {
    planId,
    costs: [{ title: 'Nước uống', unitWord: 'người', quantity: 3, unitPrice: 20_000, basis: '' }],
  });
  await app.must('trainingPlans.savePlanQuotas', {
    planId,
    seats: units.map((unitId) => ({ unitId, seats: 2 })),
  });
  classId = await addClass(app, {}, { from: '2026-08-03', to: '2026-08-03' });
  await app.must('trainingPlans.setClassPlan', { classId, planId, takeQuotas: true });
  await app.must('trainingPlans.takeTopics', { classId });
  const people: string[] = [];
  for (const [index, fullName] of ['Hoàng Một', 'Trần Hai', 'Đỗ Ba', 'Ngô Tư'].entries()) {
    people.push(await addTrainee(app, classId, { fullName, unitId: units[index % 2] ?? null }));
  }
  const { slots } = await readClass(app, classId);
  const away = people.at(-1) ?? '';
  for (const slot of slots) {
    await app.must('training.recordPasted', {
      classId,
      marks: [{ traineeId: away, slotId: slot.id, status: 'absent' }],
      reason: '',
    });
    await app.must('training.recordAllPresent', { slotId: slot.id, traineeIds: people });
  }
  await app.must('trainingPayments.savePayment', {
    classId,
    id: null,
    version: null,
    fields: {
      title: 'Nước uống',
      payee: 'trainee',
      paidPer: 'slot',
      rate: 20_000,
      basis: 'Nghị quyết 01',
      checkedBy: '',
    },
  });
  await app.must('trainingEvaluation.saveQuestions', { classId, questions: ['Nội dung', 'Tài liệu'] });
  await app.must('trainingEvaluation.addSheets', { classId, sheets: ['54', '44'] });
});
afterEach(() => app.close());

const allWords = (model: OfficialDocument): string =>
  [
    model.summary,
    ...model.addressedTo,
    linesWithRows(model),
    ...model.annexes.map(({ name, body }) => `${name}\n${linesWithRows({ body })}`),
  ].join('\n');

async function drafts() {
  const made = await app.must('documents.makeMissingDrafts', {
    subject: ofClass(classId),
    stages: ['preparation', 'sitting', 'result'],
  });
  return new Map(made.map((one) => [`${one.kind}${one.partName === '' ? '' : ` ${one.partName}`}`, one]));
}

/** Of the breadth of a page between its margins, in millimetres. */
const BREADTH = { portrait: 160, landscape: 247 };

describe('papers of a class', () => {
  it('leave room for a whole birth date in one line', async () => {
    const narrow = [...(await drafts())].flatMap(([name, { id }]) =>
      storedModel(app, id).annexes.flatMap(({ orientation, body }) =>
        body.flatMap((block) => {
          if (block.kind !== 'table') return [];
          const place = block.header[0]?.findIndex((cell) => textOf(cell.runs) === 'Ngày sinh') ?? -1;
          const whole = block.columns.reduce((sum, { width }) => sum + width, 0);
          const millimetres = ((block.columns[place]?.width ?? whole) * BREADTH[orientation]) / whole;
          return millimetres < 22 ? [name] : [];
        }),
      ),
    );
    expect(narrow).toEqual([]);
  });

  it('ask a unit for no reason whose people had leave, only for somebody next time', async () => {
    const { slots, trainees } = await readClass(app, classId);
    const marks = slots.flatMap((slot) =>
      trainees
        .filter(({ unitLabel }) => unitLabel === 'Xã Bình An')
        .map(({ id }) => ({ traineeId: id, slotId: slot.id, status: 'excused' as const })),
    );
    await app.must('training.recordPasted', { classId, marks, reason: 'Có đơn' });
    const letter = (await drafts()).get('class_absence_notice Xã Bình An');
    const words = allWords(storedModel(app, letter!.id));
    expect(words).toContain('không có ai tham dự buổi nào (vắng có phép)');
    expect(words).toContain('đề nghị quý cơ quan đăng ký cử người tham dự');
    expect(words).not.toContain('chấn chỉnh');
  });

  it('are all made in one step, a letter for every unit that is to be told', async () => {
    const made = await drafts();
    expect([...made.keys()].toSorted()).toEqual(
      [
        ...Object.keys(CLASS_KINDS).filter(
          (kind) =>
            !['class_absence_notice', 'class_payment_list'].includes(kind) && !kind.startsWith('visit_'),
        ),
        'class_absence_notice Xã Bình An',
        'class_absence_notice Xã Châu Sơn',
        'class_payment_list Nước uống',
      ].toSorted(),
    );
  });

  it('are signed by whose they are: the office submits and pays, Thường trực decides', async () => {
    const made = await drafts();
    const model = (key: string) => storedModel(app, made.get(key)?.id ?? '');
    const submission = model('class_submission');
    expect(submission.letterhead.bodyLines[0]).toBe('VĂN PHÒNG');
    expect(submission.closing).toMatchObject({ kind: 'signer', signer: { lines: ['CHÁNH VĂN PHÒNG'] } });
    expect(model('class_payment_list Nước uống').closing).toMatchObject({
      kind: 'row',
      signers: [{ lines: ['NGƯỜI LẬP'] }, { lines: ['KẾ TOÁN'] }, { lines: ['CHÁNH VĂN PHÒNG'] }],
    });
    expect(model('class_opening_decision').closing).toMatchObject({
      signer: { lines: ['TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', 'CHỦ TỊCH'] },
    });
  });

  it('tell the figures of the roll, the same in every one of them', async () => {
    const made = await drafts();
    const text = (key: string): string => allWords(storedModel(app, made.get(key)?.id ?? ''));
    expect(text('class_opening_decision')).toContain('Ngô Tư');
    expect(text('class_programme')).toContain(
      'Sáng 03/08/2026|07:30|Khai mạc lớp; Kỹ năng giám sát|Lê Thị Hai|',
    );
    expect(text('class_rules')).toContain('Dự ít nhất 80%'.replace('D', 'd'));
    expect(text('class_convening_letter')).toContain('Cộng|6');
    expect(text('class_submission')).toContain('60.000');
    expect(text('class_attendance_summary')).toContain('Cộng|8|6|0|2|0|||');
    expect(text('class_opening_decision')).toContain('Ngô Tư');
    const opening = made.get('class_opening_decision')!;
    const annexOf = () => storedModel(app, opening.id).annexes[0]?.attachedTo;
    expect(annexOf()).not.toContain('ngày');
    await app.must('documents.issue', {
      documentId: opening.id,
      version: opening.version,
      issueDate: '2026-08-03',
    });
    expect(annexOf()).toMatch(
      /^\(Kèm theo Quyết định số 01\/QĐ-HĐND ngày 03 tháng 8 năm 2026 của Thường trực/u,
    );
    expect(text('class_attendance_summary')).toContain('Xã Châu Sơn|2|0|0|0/0|–|Không có ai dự');
    expect(text('class_absence_notice Xã Bình An')).toContain('Ngô Tư');
    expect(text('class_absence_notice Xã Châu Sơn')).toContain(
      'được phân bổ 02 người nhưng không có ai tham dự',
    );
    expect(text('class_payment_list Nước uống')).toContain('Một trăm hai mươi nghìn đồng');
    expect(text('class_completion_decision')).not.toContain('Ngô Tư');
    expect(text('class_report')).toContain('được cử 4 người, có dự 3 người; lượt có mặt 6/8 (75,00%)');
    expect(text('class_report')).toContain('1 đơn vị không có ai dự: Xã Châu Sơn');
    expect(text('class_evaluation_summary')).toContain('1|Nội dung|0|0|0|1|1|4,50|■■■■■■■■■□');
    expect(text('class_evaluation_form')).toContain('Tài liệu');
  });

  it('say once that it is a class where its title begins so', async () => {
    const one = await readClass(app, classId);
    const fields = { ...one.fields, title: 'Lớp bồi dưỡng kỹ năng giám sát' };
    await app.must('training.saveClass', { id: classId, version: one.version, fields });
    const said = [...(await drafts()).values()].map(({ id }) => allWords(storedModel(app, id)));
    expect(said.filter((text) => /lớp “?lớp/iu.test(text))).toEqual([]);
    expect(said.join('\n')).toContain('dự lớp bồi dưỡng kỹ năng giám sát');
  });

  it('say by when the units send their list and whom they ask, as the class says it', async () => {
    const one = await readClass(app, classId);
    const made = await drafts();
    const { id } = made.get('class_convening_letter')!;
    expect(allWords(storedModel(app, id))).toContain('gửi về Văn phòng theo mẫu, trước ngày ....');
    await app.must('training.saveClass', {
      id: classId,
      version: one.version,
      fields: { ...one.fields, listDue: '2026-07-25', contact: 'Bà Lê Thị Mẫu, điện thoại 0262 000 000.' },
    });
    const text = allWords(storedModel(app, (await drafts()).get('class_convening_letter')!.id));
    expect(text).toContain('chậm nhất ngày 25 tháng 7 năm 2026, để lập quyết định.');
    expect(text).toContain('Đầu mối liên hệ: Bà Lê Thị Mẫu, điện thoại 0262 000 000');
  });

  it('issue no decision that recognizes nobody', async () => {
    const one = await readClass(app, classId);
    await app.must('training.recordPasted', {
      classId,
      marks: one.trainees.flatMap(({ id: traineeId }) =>
        one.slots.map(({ id: slotId }) => ({ traineeId, slotId, status: 'absent' as const })),
      ),
      reason: 'Sổ điểm danh giấy ghi khác',
    });
    const { id: documentId, version } = (await drafts()).get('class_completion_decision')!;
    const issueDate = '2026-08-03';
    expect(await app.call('documents.issue', { documentId, version, issueDate })).toMatchObject({
      error: {
        issues: [
          {
            path: ['issueDate'],
            message: expect.stringMatching(/^Không học viên nào đủ điều kiện/u) as string,
          },
        ],
      },
    });
  });

  it('become stale only by what they tell', async () => {
    const made = await drafts();
    const staleOf = async () => {
      const list = await app.must('documents.listDocuments', { subject: ofClass(classId) });
      return list.filter(({ stale }) => stale).map(({ kind }) => kind);
    };
    expect(made.size).toBeGreaterThan(10);
    expect(await staleOf()).toEqual([]);
    await app.must('trainingEvaluation.addSheets', { classId, sheets: ['11'] });
    expect(await staleOf()).toEqual(['class_evaluation_summary']);
  });
});

describe('papers of a study visit', () => {
  it('speak of a journey and of those who travel, of no class and no trainees', async () => {
    const visit = await addClass(
      app,
      { title: 'Trao đổi kinh nghiệm giám sát', courseKind: 'study_visit', certificate: false },
      { from: '2026-08-03', to: '2026-08-04' },
    );
    const traveller = await addTrainee(app, visit, { fullName: 'Lê Văn Đi' });
    await addTrainee(app, visit, { fullName: 'Ngô Thị Vắng', unitName: 'Xã Mẫu' });
    const { slots } = await readClass(app, visit);
    for (const { id } of slots) {
      await app.must('training.recordAllPresent', { slotId: id, traineeIds: [traveller] });
    }
    const made = await app.must('documents.makeMissingDrafts', {
      subject: ofClass(visit),
      stages: ['preparation', 'sitting', 'result'],
    });
    expect(made.map(({ kind }) => kind).toSorted()).toEqual([
      'visit_convening_letter',
      'visit_decision',
      'visit_host_letter',
      'visit_report',
      'visit_schedule',
      'visit_submission',
    ]);
    for (const { id, kind, title } of made) {
      const model = storedModel(app, id);
      expect(`${title} ${allWords(model)}`, kind).not.toMatch(/lớp|học viên|buổi học/iu);
    }
    const decision = made.find(({ kind }) => kind === 'visit_decision');
    const text = allWords(storedModel(app, decision?.id ?? ''));
    expect(text).toContain('Về việc tổ chức chuyến trao đổi kinh nghiệm giám sát');
    expect(text).toContain('thành viên đoàn (danh sách kèm theo)');
    const host = made.find(({ kind }) => kind === 'visit_host_letter');
    const letter = allWords(storedModel(app, host?.id ?? ''));
    expect(letter).toContain('tiếp, làm việc với Đoàn');
    expect(letter).toContain('1|Lê Văn Đi||');
    const schedule = made.find(({ kind }) => kind === 'visit_schedule');
    expect(storedModel(app, schedule?.id ?? '').typeName).toBe('LỊCH LÀM VIỆC');
    const asking = made.find(({ kind }) => kind === 'visit_convening_letter');
    expect(storedModel(app, asking?.id ?? '').addressedTo).toEqual([
      'Các cơ quan, đơn vị có thành viên đoàn',
    ]);
  });

  it('name the units that sent nobody while they are few, and leave many of them to the annex', async () => {
    const units = await addUnits(
      app,
      Array.from({ length: 12 }, (_, index) => `Hòa ${index + 1}`),
    );
    const one = await addClass(
      app,
      { title: 'Kỹ năng', invited: 'every' },
      { from: '2026-08-03', to: '2026-08-03' },
    );
    const person = await addTrainee(app, one, { fullName: 'Lê Văn Đi', unitId: units[0] ?? null });
    for (const { id } of (await readClass(app, one)).slots) {
      await app.must('training.recordAllPresent', { slotId: id, traineeIds: [person] });
    }
    const made = await app.must('documents.makeMissingDrafts', { subject: ofClass(one), stages: ['result'] });
    const text = allWords(storedModel(app, made.find(({ kind }) => kind === 'class_report')?.id ?? ''));
    expect(text).toContain('14 đơn vị không có ai dự (danh sách tại Phụ lục).');
    expect(text).toContain('|Xã Hòa 12|0|0|–|Không có ai dự');
  });

  it('list who was invited, also what no register knows, and count the units that were not', async () => {
    const visit = await addClass(
      app,
      { title: 'Trao đổi kinh nghiệm', courseKind: 'study_visit', certificate: false },
      { from: '2026-08-03', to: '2026-08-03' },
    );
    const traveller = await addTrainee(app, visit, { fullName: 'Lê Văn Đi', unitName: 'Ban Pháp chế' });
    const away = await addTrainee(app, visit, { fullName: 'Ngô Thị Vắng', unitName: 'Ban Dân tộc' });
    for (const { id } of (await readClass(app, visit)).slots) {
      await app.must('training.recordAllPresent', { slotId: id, traineeIds: [traveller] });
      await app.must('training.recordPasted', {
        classId: visit,
        marks: [{ traineeId: away, slotId: id, status: 'absent' }],
        reason: '',
      });
    }
    const made = await app.must('documents.makeMissingDrafts', {
      subject: ofClass(visit),
      stages: ['result'],
    });
    const report = made.find(({ kind }) => kind === 'visit_report');
    const text = allWords(storedModel(app, report?.id ?? ''));
    expect(text).toContain('1 đơn vị không có ai dự: Ban Dân tộc.');
    expect(text).toContain('THÀNH VIÊN ĐOÀN CỦA TỪNG ĐƠN VỊ');
    expect(text).toContain('3 đơn vị khác trong danh mục không được mời');
    expect(text).not.toContain('Xã An Phú');
  });
});

describe('papers of an office without communes under it', () => {
  it('ask the places of work for people, no commune', async () => {
    const commune = await openTestApplication();
    await saveProfile(commune);
    const id = await addClass(commune, {}, { from: '2026-08-03', to: '2026-08-03' });
    await addTrainee(commune, id, { fullName: 'Lê Văn Xã', unitName: 'Thôn 2' });
    const made = await commune.must('documents.makeMissingDrafts', {
      subject: ofClass(id),
      stages: ['preparation'],
    });
    const letter = made.find(({ kind }) => kind === 'class_convening_letter');
    const { model } = commune.database.raw
      .prepare<[string], { model: string }>('SELECT model FROM official_document WHERE id = ?')
      .get(letter?.id ?? '')!;
    expect(model).toContain('Các cơ quan, đơn vị có học viên');
    expect(model).not.toContain('các xã, phường, đặc khu');
    await commune.close();
  });
});

describe('the paper of a plan', () => {
  it('has topics, cost in words and the seats of the units; a plan with papers stays', async () => {
    const [plan] = await app.must('documents.makeMissingDrafts', {
      subject: ofPlan(planId),
      stages: ['preparation'],
    });
    const text = allWords(storedModel(app, plan?.id ?? ''));
    expect(plan?.title).toContain('Kế hoạch tập huấn');
    expect(text).toContain('1|Kỹ năng giám sát|Lê Thị Hai|4');
    expect(text).toContain('60.000 đồng (sáu mươi nghìn đồng)');
    expect(text).toContain('Cộng|6');
    const removal = await app.call('trainingPlans.removePlan', { id: planId, version: 1 });
    expect(removal).toMatchObject({ ok: false, error: { code: 'training.plan-has-papers' } });
    expect(() => app.database.raw.prepare('DELETE FROM training_plan').run()).toThrow('FOREIGN KEY');
    await app.must('trainingPlans.saveTopics', { planId, topics: [] });
    const [now] = await app.must('documents.listDocuments', { subject: ofPlan(planId) });
    expect(now).toMatchObject({ kind: 'training_plan', stale: true });
  });
});
