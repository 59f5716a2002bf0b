import { SEX_WORDS } from '@shared/kernel/sex-words';
import type { AttendanceStatus } from '@shared/training/model';
import type { Call } from './caller';
import { giveCertificates } from './certificates';
import type { Random } from './random';
import { SAMPLE_CLASS } from './sample-class';
import type { SampleOfficer } from './units';

/** Who is called up of every commune. */
const CALLED = ['Chủ tịch HĐND', 'Phó Chủ tịch HĐND', 'Trưởng Ban Kinh tế - Ngân sách'];
/** Of the last commune in the list nobody comes. */
const EXCEPTIONS: readonly AttendanceStatus[] = ['excused', 'absent', 'late', 'substitute'];

/** A class on line for all communes, over since October: one commune has sent nobody, it is paid for and certified. */
export async function fillWholeProvince(
  call: Call,
  random: Random,
  officers: readonly SampleOfficer[],
): Promise<void> {
  const { id: classId } = await call('training.createClass', {
    fields: {
      ...SAMPLE_CLASS,
      title: 'Bồi dưỡng kỹ năng giám sát cho Thường trực HĐND 102 xã, phường (số liệu mẫu)',
      courseKind: 'training_course',
      mode: 'online',
      place: 'Điểm cầu tỉnh và các điểm cầu xã, phường',
    },
    slots: { from: '2026-10-14', to: '2026-10-15', parts: ['morning', 'afternoon'], skipWeekend: false },
  });
  const called = officers.filter(({ post }) => CALLED.includes(post));
  const text = [
    'Họ và tên\tNăm sinh\tGiới tính\tDân tộc\tChức vụ\tĐơn vị',
    ...called.map((one) =>
      [one.fullName, one.birthYear, SEX_WORDS[one.sex], one.ethnicGroup, one.post, one.unitName].join('\t'),
    ),
  ].join('\n');
  const source = { type: 'paste', text } as const;
  const { digest } = await call('training.previewTrainees', { classId, source, mapping: [] });
  await call('training.saveTrainees', { classId, source, mapping: [], digest });
  const { slots, trainees } = await call('training.getClass', { classId });
  const lastUnit = trainees.at(-1)?.unitId ?? null;
  const away = new Set(trainees.filter(({ unitId }) => unitId === lastUnit).map(({ id }) => id));
  for (const [place, slot] of slots.entries()) {
    const named = { topic: TOPICS[place] ?? '', lecturer: LECTURERS[place % 2] ?? '' };
    const { id, version, ...fields } = slot;
    await call('training.saveSlot', { classId, id, version, fields: { ...fields, ...named } });
    const marks = trainees.flatMap((trainee) => {
      if (away.has(trainee.id))
        return [{ traineeId: trainee.id, slotId: slot.id, status: 'absent' as const }];
      if (random.below(14) !== 0) return [];
      return [{ traineeId: trainee.id, slotId: slot.id, status: random.pick(EXCEPTIONS) }];
    });
    await call('training.recordPasted', { classId, marks, reason: '' });
    await call('training.recordAllPresent', { slotId: slot.id, traineeIds: trainees.map((one) => one.id) });
  }
  await addPlan(call, classId);
  await call('trainingPlans.makePoints', { classId });
  for (const fields of PAYMENTS) {
    await call('trainingPayments.savePayment', { classId, id: null, version: null, fields });
  }
  await giveCertificates(call, classId);
}

/** The plan of the year that the class belongs to. */
async function addPlan(call: Call, classId: string): Promise<void> {
  const { id: planId } = await call('trainingPlans.savePlan', {
    id: null,
    version: null,
    fields: {
      year: 2026,
      title: 'Kế hoạch bồi dưỡng Thường trực, các Ban HĐND cấp xã năm 2026 (số liệu mẫu)',
      purpose: 'Trang bị kỹ năng giám sát, chất vấn, thẩm tra cho Thường trực, các Ban HĐND cấp xã.',
      requirement: 'Thiết thực, đúng đối tượng; mỗi xã, phường đều có người dự.',
      audience: 'Chủ tịch, Phó Chủ tịch HĐND, lãnh đạo các Ban của HĐND 102 xã, phường.',
      place: 'Hội trường HĐND tỉnh và các điểm cầu xã, phường',
      organiser: 'Thường trực HĐND tỉnh',
      duties:
        'Văn phòng: mời báo cáo viên, chuẩn bị tài liệu, điểm danh.\nThường trực HĐND các xã, phường: cử đúng, đủ người.',
      note: '',
    },
  });
  await call('trainingPlans.saveTopics', {
    planId,
    topics: TOPICS.map((title, place) => ({ title, lecturer: LECTURERS[place % 2] ?? '', periods: 4 })),
  });
  await call('trainingPlans.saveCosts', {
    planId,
    costs: [
      { title: 'Nước uống', unitWord: 'lượt', quantity: 1200, unitPrice: 20_000, basis: 'Mức mẫu' },
      {
        title: 'Thù lao báo cáo viên',
        unitWord: 'buổi',
        quantity: 4,
        unitPrice: 1_000_000,
        basis: 'Mức mẫu',
      },
      { title: 'In tài liệu', unitWord: 'bộ', quantity: 310, unitPrice: 35_000, basis: 'Mức mẫu' },
    ],
  });
  const units = await call('council.listUnits', {});
  await call('trainingPlans.savePlanQuotas', {
    planId,
    seats: units.map(({ id }) => ({ unitId: id, seats: CALLED.length })),
  });
  await call('trainingPlans.setClassPlan', { classId, planId, takeQuotas: true });
}

const TOPICS = [
  'Tổng quan hoạt động giám sát của HĐND cấp xã',
  'Kỹ năng chất vấn, giải trình',
  'Giám sát chuyên đề và khảo sát',
  'Theo dõi việc thực hiện kết luận giám sát',
];
const LECTURERS = ['Giảng viên Trường Chính trị (mẫu)', 'Lãnh đạo Ban Pháp chế HĐND tỉnh (mẫu)'];

const PAYMENTS = [
  {
    title: 'Nước uống cho học viên',
    payee: 'trainee',
    paidPer: 'slot',
    rate: 20_000,
    basis: 'Mức mẫu, chưa theo văn bản nào',
    checkedBy: '',
  },
  {
    title: 'Thù lao báo cáo viên',
    payee: 'lecturer',
    paidPer: 'slot',
    rate: 1_000_000,
    basis: 'Mức mẫu, chưa theo văn bản nào',
    checkedBy: '',
  },
] as const;
