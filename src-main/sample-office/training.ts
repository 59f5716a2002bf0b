import type { AttendanceStatus } from '@shared/training/model';
import type { Call } from './caller';
import { sampleNames } from './names';
import type { Random } from './random';
import { SAMPLE_CLASS } from './sample-class';

const PEOPLE = 64;
const INVITED = 30;
/** The last half days are still to come. */
const HELD = 4;
const POSTS = [
  'Chủ tịch HĐND',
  'Phó Chủ tịch HĐND',
  'Trưởng Ban Kinh tế - Ngân sách',
  'Trưởng Ban Văn hóa - Xã hội',
];
const EXCEPTIONS: readonly AttendanceStatus[] = ['excused', 'absent', 'late', 'left_early'];

/** A class of three days, two of them over: some late, some excused, two units that sent nobody. */
export async function fillTraining(call: Call, random: Random): Promise<void> {
  const { id: classId } = await call('training.createClass', {
    fields: {
      ...SAMPLE_CLASS,
      title: 'Tập huấn kỹ năng hoạt động của Thường trực và các Ban HĐND cấp xã (số liệu mẫu)',
      courseKind: 'workshop',
      mode: 'in_person',
      place: 'Hội trường HĐND tỉnh',
    },
    slots: { from: '2026-11-24', to: '2026-11-26', parts: ['morning', 'afternoon'], skipWeekend: false },
  });
  const units = (await call('council.listUnits', {})).slice(0, INVITED);
  await call('training.saveQuotas', { classId, seats: units.map(({ id }) => ({ unitId: id, seats: 3 })) });
  const traineeIds: string[] = [];
  for (const [index, name] of sampleNames(random, PEOPLE).entries()) {
    // The last two units send nobody.
    const unit = units[index % (INVITED - 2)];
    const { id } = await call('training.saveTrainee', {
      classId,
      id: null,
      version: null,
      fields: {
        fullName: name.fullName,
        sex: name.sex,
        birthDate: String(1968 + random.below(24)),
        ethnicGroup: name.ethnicGroup,
        post: POSTS[Math.floor(index / (INVITED - 2))] ?? random.pick(POSTS),
        unitId: unit?.id ?? null,
        unitName: '',
        enrolledFrom: null,
        enrolledTo: null,
        note: '',
      },
    });
    traineeIds.push(id);
  }
  const { slots } = await call('training.getClass', { classId });
  for (const slot of slots.slice(0, HELD)) {
    for (const traineeId of traineeIds) {
      if (random.below(12) !== 0) continue;
      await call('training.recordMark', {
        slotId: slot.id,
        traineeId,
        before: 'not_recorded',
        status: random.pick(EXCEPTIONS),
        substituteName: '',
        reason: '',
        source: 'grid',
      });
    }
    await call('training.recordAllPresent', { slotId: slot.id, traineeIds });
  }
}
