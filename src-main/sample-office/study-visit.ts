import type { Call } from './caller';
import { SAMPLE_CLASS } from './sample-class';

/** Row C14: a visit to another council, with the deputies of the register who go there. */
export async function addStudyVisit(call: Call): Promise<void> {
  const { id: classId } = await call('training.createClass', {
    fields: {
      ...SAMPLE_CLASS,
      title: 'Trao đổi kinh nghiệm giám sát chuyên đề với HĐND tỉnh bạn (số liệu mẫu)',
      courseKind: 'study_visit',
      mode: 'in_person',
      place: 'Trụ sở HĐND tỉnh bạn',
      certificate: false,
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
