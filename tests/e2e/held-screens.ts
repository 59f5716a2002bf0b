import { localDateOf } from '@shared/kernel/local-date';
import { holdSession } from '@tests/fixtures/held-session';
import type { ProgramCalls } from '@tests/fixtures/vote-scene';
import type { Screen } from './office-screens';

/** A session that sits today, and every screen of what happens in the hall and afterwards. */
export async function heldScreens(calls: ProgramCalls): Promise<readonly Screen[]> {
  const today = localDateOf(new Date().toISOString());
  const title = 'Kỳ họp thứ 14 (chuyên đề)';
  const { session } = await calls.must('sessions.createSession', {
    copyFromId: null,
    fields: {
      ...{ sessionType: 'special', number: 14, title, openingDate: today, electionDate: null },
      ...{ place: '', jointMeetingDate: null, skipPast: true },
    },
  });
  await calls.must('sessions.saveSittings', {
    sessionId: session.id,
    version: session.version,
    sittings: [
      {
        ...{ id: null, date: today, part: 'morning', kind: 'plenary' },
        ...{ startTime: '08:00', endTime: '11:30', note: '' },
      },
    ],
  });
  await calls.must('agenda.fillFromTemplate', { sessionId: session.id });
  await holdSession(calls, session.id);
  const of = (part: string, primary?: string): Screen => ({
    path: `/sessions/${session.id}/${part}`,
    title,
    ...(primary === undefined ? {} : { primary }),
  });
  return [
    of('now', 'Kết thúc phiên'),
    of('roll-call'),
    of('votes', 'Biểu quyết (B)'),
    of('questions', 'Ghi chất vấn (G)'),
    of('speakers'),
    of('minutes'),
    of('resolutions', 'Ghi nghị quyết (Q)'),
    of('archive', 'Lập bản lưu trữ'),
    { path: '/sessions/promises', title: 'Sổ lời hứa' },
    { path: '/sessions/resolutions', title: 'Sổ nghị quyết' },
    { path: '/sessions/search', title: 'Tìm trong các kỳ họp' },
    { path: '/settings/sitting-rules', title: 'Quy tắc phiên họp' },
  ];
}
