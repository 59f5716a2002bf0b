import type { Call } from './caller';

/** Row C14: a visit to another council, with the deputies of the register who go there. */
export async function addStudyVisit(call: Call): Promise<void> {
  const { id: classId } = await call('training.createClass', {
    fields: {
      title: 'Trao đổi kinh nghiệm giám sát chuyên đề với HĐND tỉnh bạn (số liệu mẫu)',
      courseKind: 'study_visit',
      mode: 'in_person',
      place: 'Trụ sở HĐND tỉnh bạn',
      organiser: 'Thường trực HĐND tỉnh',
      note: '',
      certificate: false,
      minPercent: 80,
      countUnit: 'slot',
      excusedCountsAs: 'absent',
      needEssay: false,
      lateMinutes: 15,
      listDue: null,
      contact: '',
      invited: 'named',
    },
    slots: { from: '2027-01-14', to: '2027-01-15', parts: ['morning'], skipWeekend: false },
  });
  const posts = await call('training.listPostChoices', { classId });
  const leaders = posts.filter(({ title }) =>
    /^(Chủ tịch|Phó Chủ tịch|Trưởng Ban|Phó Trưởng Ban)/u.test(title),
  );
  if (leaders.length > 0) {
    await call('training.addFromRegister', { classId, postIds: leaders.map(({ postId }) => postId) });
  }
}
