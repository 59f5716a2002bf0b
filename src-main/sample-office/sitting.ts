import type { AgendaItemFields } from '@shared/sessions/agenda/model';
import type { HallReply } from '@shared/sessions/now/contract';
import type { OpenVoteFields } from '@shared/sessions/open-votes/contract';
import { rollFigures } from '@shared/sessions/roll-call/figures';
import type { RollReply } from '@shared/sessions/roll-call/contract';
import type { Call } from './caller';

const AWAY = [
  { status: 'excused', reason: 'Đi công tác' },
  { status: 'excused', reason: 'Điều trị tại bệnh viện' },
  { status: 'absent', reason: '' },
] as const;
/** Every so many deputies one is away, so that the list does not begin with them. */
const AWAY_EVERY = 13;

/** A special session that sits today: the roll is called, two votes are taken, questions are being answered. */
export async function fillSitting(call: Call): Promise<void> {
  const sessionId = await specialSession(call);
  const hall = await call('hall.getHall', { sessionId });
  const sittingId = hall.currentSittingId ?? '';
  const place = { sessionId, sittingId };
  const roll = await callRoll(call, place);
  await call('hall.openSitting', place);
  const [, , agendaVote, submissions, , discussion, questions] = hall.items;
  await takeVotes(call, hall, roll, [agendaVote, submissions, discussion]);
  await askQuestions(call, sessionId, hall.today, questions?.id ?? null, sittingId);
  // One after the other up to the discussion, as they are called in the hall.
  for (const { id } of hall.items.slice(0, hall.items.findIndex((item) => item === discussion) + 1)) {
    await call('hall.startItem', { sessionId, itemId: id });
  }
  for (const { fullName, id } of roll.deputies.slice(20, 24)) {
    await call('speaking.addSpeaker', {
      sessionId,
      itemId: discussion?.id ?? null,
      deputyId: id,
      speaker: fullName,
      kind: 'speech',
    });
  }
}

async function specialSession(call: Call): Promise<string> {
  const today = (await call('interpellations.listPromises', {})).today;
  const { session } = await call('sessions.createSession', {
    copyFromId: null,
    fields: {
      sessionType: 'special',
      number: 14,
      title: 'Kỳ họp thứ 14 (chuyên đề)',
      openingDate: today,
      electionDate: null,
      place: 'Hội trường HĐND tỉnh',
      jointMeetingDate: null,
      skipPast: true,
    },
  });
  const sitting = (part: 'morning' | 'afternoon') => ({
    ...{ id: null, date: today, part, kind: 'plenary' as const, note: '' },
    startTime: part === 'morning' ? '08:00' : '13:30',
    endTime: part === 'morning' ? '11:30' : '17:00',
  });
  const { session: seated } = await call('sessions.saveSittings', {
    sessionId: session.id,
    version: session.version,
    sittings: [sitting('morning')],
  });
  await finishSteps(call, session.id, today);
  // Its business is done in the morning; the afternoon is kept in case it takes longer.
  await call('agenda.fillFromTemplate', { sessionId: session.id });
  await call('sessions.saveSittings', {
    sessionId: session.id,
    version: seated.version,
    sittings: [...seated.sittings, sitting('afternoon')],
  });
  await addQuestionTime(call, session.id, seated.sittings[0]?.id ?? null);
  return session.id;
}

/** What was to be done before today is done. */
async function finishSteps(call: Call, sessionId: string, today: string): Promise<void> {
  const { steps } = await call('sessionSteps.getSteps', { sessionId });
  for (const step of steps) {
    if (step.phase !== 'before' || step.skipped) continue;
    const { title, owner, paper, phase, anchor, anchorCode, offset, offsetTo, unit, limit } = step;
    const { basis, checkedDate, checkedBy, fixedDate, skipped, note } = step;
    await call('sessionSteps.saveStep', {
      sessionId,
      id: step.id,
      version: step.version,
      fields: {
        ...{ title, owner, paper, phase, anchor, anchorCode, offset, offsetTo, unit, limit },
        ...{ basis, checkedDate, checkedBy, fixedDate, skipped, note, doneDate: step.date ?? today },
      },
    });
  }
}

async function addQuestionTime(call: Call, sessionId: string, sittingId: string | null): Promise<void> {
  const { items } = await call('agenda.getAgenda', { sessionId });
  const fields: AgendaItemFields = {
    title: 'Chất vấn và trả lời chất vấn về đầu tư công',
    kind: 'questions',
    drafter: '',
    board: '',
    presenter: 'Chủ tọa',
    minutes: 45,
    personnel: false,
    secretBallot: false,
    broadcast: true,
    voteId: null,
    note: '',
  };
  const discussion = items.find(({ kind }) => kind === 'discussion');
  await call('agenda.saveItem', {
    ...{ sessionId, id: null, version: null, sittingId, fields },
    afterId: discussion?.id ?? null,
  });
}

type Place = { readonly sessionId: string; readonly sittingId: string };

async function callRoll(call: Call, place: Place): Promise<RollReply> {
  const { deputies } = await call('rollCall.getRoll', place);
  for (const [index, { reason, status }] of AWAY.entries()) {
    const deputy = deputies[(index + 1) * AWAY_EVERY];
    if (!deputy) continue;
    await call('rollCall.recordMark', {
      ...place,
      deputyId: deputy.id,
      before: 'not_recorded',
      ...{ status, reason, arrivedTime: '', leftTime: '', correction: '', source: 'name' },
    });
  }
  return call('rollCall.recordAllPresent', { ...place, deputyIds: deputies.map(({ id }) => id) });
}

const SUBJECTS = [
  'Chương trình kỳ họp',
  'Nghị quyết về điều chỉnh kế hoạch đầu tư công trung hạn',
  'Nghị quyết về mức thu phí tham quan di tích',
];
/** Votes against and not voting; the last one falls short of the majority. */
const OTHERS = [
  [0, 0],
  [2, 1],
  [14, 8],
] as const;

async function takeVotes(
  call: Call,
  { sessionId }: HallReply,
  roll: RollReply,
  items: readonly (HallReply['items'][number] | undefined)[],
): Promise<void> {
  const { inHall: present, total } = rollFigures(roll.deputies, roll.marks, roll.quorum);
  for (const [index, [votesAgainst, notVoting]] of OTHERS.entries()) {
    const fields: OpenVoteFields = {
      sittingId: roll.sitting.id,
      itemId: items[index]?.id ?? null,
      subject: SUBJECTS[index] ?? '',
      form: 'card',
      ruleCode: 'resolution',
      ...{ total, present, absent: total - present, votesAgainst, notVoting },
      votesFor: present - votesAgainst - notVoting,
      ballots: null,
      repeatOfId: null,
      repeatReason: '',
      note: '',
    };
    await call('openVotes.saveVote', { sessionId, id: null, version: null, fields, correction: '' });
  }
}

async function askQuestions(
  call: Call,
  sessionId: string,
  today: string,
  itemId: string | null,
  sittingId: string,
): Promise<void> {
  const { deputies, officials } = await call('interpellations.getQuestions', { sessionId });
  const asked = officials.filter(({ post }) => post.includes('UBND')).slice(0, 2);
  const contents = [
    ['Đầu tư công', 'Giải ngân vốn các công trình giao thông liên xã chậm so với kế hoạch.'],
    ['Tài chính', 'Tiến độ quyết toán các dự án đã hoàn thành.'],
  ] as const;
  for (const [index, [field, content]] of contents.entries()) {
    const deputy = deputies[5 + index * 7];
    const official = asked[index];
    if (!deputy || !official) continue;
    await call('interpellations.saveQuestion', {
      sessionId,
      id: null,
      version: null,
      fields: {
        sittingId,
        itemId,
        deputyId: deputy.id,
        askedOf: official.fullName,
        askedPost: official.post,
        field,
        content,
        askedDate: today,
        askedTime: index === 0 ? '09:40' : '09:55',
        answerKind: index === 0 ? 'at_sitting' : 'in_writing',
        answer: index === 0 ? 'Nhận trách nhiệm; cam kết hoàn thành giải ngân trong năm.' : '',
      },
    });
  }
}
