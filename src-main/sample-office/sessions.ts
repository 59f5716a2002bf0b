import type { Call, Upload } from './caller';
import { fillPapers } from './papers';

const OPENING = '2026-12-08';
const JOINT_MEETING = '2026-10-29';
/** What was due by this day is done in the sample; the rest waits. */
const DONE_UNTIL = '2026-11-23';

/** The year-end session under way: four sittings, an agenda, the early steps done, one paper late. */
export async function fillSessions(call: Call, upload: Upload): Promise<void> {
  const { session } = await call('sessions.createSession', {
    copyFromId: null,
    fields: {
      sessionType: 'regular',
      number: 15,
      title: 'Kỳ họp thứ 15 (thường lệ cuối năm 2026)',
      openingDate: OPENING,
      electionDate: null,
      place: 'Hội trường HĐND tỉnh',
      jointMeetingDate: JOINT_MEETING,
      skipPast: false,
    },
  });
  const sitting = (date: string, part: 'morning' | 'afternoon', kind: 'plenary' | 'group_discussion') => ({
    id: null,
    date,
    part,
    kind,
    startTime: part === 'morning' ? '08:00' : '13:30',
    endTime: part === 'morning' ? '11:30' : '17:00',
    note: '',
  });
  await call('sessions.saveSittings', {
    sessionId: session.id,
    version: session.version,
    sittings: [
      sitting('2026-12-08', 'morning', 'plenary'),
      sitting('2026-12-08', 'afternoon', 'group_discussion'),
      sitting('2026-12-09', 'morning', 'plenary'),
      sitting('2026-12-09', 'afternoon', 'plenary'),
    ],
  });
  await call('agenda.fillFromTemplate', { sessionId: session.id });
  await fillPapers(call, upload, session.id);
  const { steps } = await call('sessionSteps.getSteps', { sessionId: session.id });
  for (const step of steps) {
    if (step.date === null || step.date > DONE_UNTIL || step.code === 'dossiers') continue;
    const { title, owner, paper, phase, anchor, anchorCode, offset, offsetTo, unit, limit } = step;
    const { basis, checkedDate, checkedBy, fixedDate, skipped, note, date } = step;
    await call('sessionSteps.saveStep', {
      sessionId: session.id,
      id: step.id,
      version: step.version,
      fields: {
        ...{ title, owner, paper, phase, anchor, anchorCode, offset, offsetTo, unit, limit },
        ...{ basis, checkedDate, checkedBy, fixedDate, skipped, note, doneDate: date },
      },
    });
  }
}
