import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { minutesModel } from '@shared/sessions/minutes/model';
import { secondsLeft } from '@shared/sessions/speaking/model';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { markOf, sittingScene, type SittingScene } from './sitting-scene';
import { questionFields, voteFields } from './sitting-calls';

let app: TestApplication;
let scene: SittingScene;
beforeEach(async () => {
  app = await openTestApplication();
  scene = await sittingScene(app);
  await app.must('agenda.fillFromTemplate', { sessionId: scene.sessionId });
});
afterEach(() => app.close());

const on = () => ({ sessionId: scene.sessionId });
const hall = () => app.must('hall.getHall', on());

describe('the hall', () => {
  it('shows the sitting of today, who is there and what comes first', async () => {
    await app.must('rollCall.recordMark', { ...scene.place, ...markOf(scene.deputyIds[0]!, 'present') });
    expect(await hall()).toMatchObject({
      currentSittingId: scene.place.sittingId,
      currentItemId: null,
      roll: { total: 3, inHall: 1, needed: 2, quorum: false, notRecorded: 2 },
      screen: 'follow',
    });
  });

  it('goes from item to item, and each keeps its times', async () => {
    const { items } = await hall();
    await app.must('hall.startItem', { ...on(), itemId: items[0]!.id });
    app.setNow('2026-12-08T01:40:00.000Z');
    const later = await app.must('hall.startItem', { ...on(), itemId: items[1]!.id });
    expect(later.currentItemId).toBe(items[1]!.id);
    expect(later.items[0]).toMatchObject({
      startedAt: '2026-12-08T01:30:00.000Z',
      endedAt: '2026-12-08T01:40:00.000Z',
    });
    app.setNow('2026-12-08T01:50:00.000Z');
    const again = await app.must('hall.startItem', { ...on(), itemId: items[0]!.id });
    expect(again.items[0]).toMatchObject({ startedAt: '2026-12-08T01:30:00.000Z', endedAt: null });
  });

  it('a sitting begins and ends once; what it was at ends with it', async () => {
    const { items } = await hall();
    await app.must('hall.openSitting', scene.place);
    await app.must('hall.startItem', { ...on(), itemId: items[0]!.id });
    app.setNow('2026-12-08T04:30:00.000Z');
    await app.must('hall.openSitting', scene.place);
    const closed = await app.must('hall.closeSitting', scene.place);
    expect(closed.sittings[0]?.times).toMatchObject({
      openedAt: '2026-12-08T01:30:00.000Z',
      closedAt: '2026-12-08T04:30:00.000Z',
    });
    expect(closed.currentItemId).toBeNull();
    expect(closed.items[0]?.endedAt).toBe('2026-12-08T04:30:00.000Z');
    expect(closed.currentSittingId).toBe(scene.sittingIds[1]);
  });

  it('a sitting that is begun after its first item began with that, and not with an item of another one', async () => {
    const { items } = await hall();
    const [morning, afternoon] = scene.sittingIds;
    const ofMorning = items.filter(({ sittingId }) => sittingId === morning);
    const ofAfternoon = items.filter(({ sittingId }) => sittingId === afternoon);
    await app.must('hall.startItem', { ...on(), itemId: ofMorning[0]!.id });
    app.setNow('2026-12-08T02:00:00.000Z');
    const begun = await app.must('hall.openSitting', scene.place);
    expect(begun.sittings[0]?.times.openedAt).toBe('2026-12-08T01:30:00.000Z');
    // Taken while the morning still sat.
    await app.must('hall.startItem', { ...on(), itemId: ofAfternoon[0]!.id });
    app.setNow('2026-12-08T04:30:00.000Z');
    await app.must('hall.closeSitting', scene.place);
    app.setNow('2026-12-08T06:30:00.000Z');
    const later = await app.must('hall.openSitting', { ...on(), sittingId: afternoon! });
    expect(later.sittings[1]?.times.openedAt).toBe('2026-12-08T06:30:00.000Z');
  });

  it('hours that were pressed too late are put right with a reason, and end what was going on', async () => {
    const { items } = await hall();
    await app.must('hall.openSitting', scene.place);
    await app.must('hall.startItem', { ...on(), itemId: items[0]!.id });
    app.setNow('2026-12-09T01:30:00.000Z');
    const times = { ...scene.place, opened: '08:00', closed: '11:30', reason: 'Quên bấm' };
    const put = await app.must('hall.correctTimes', times);
    expect(put.sittings[0]?.times).toMatchObject({
      openedAt: '2026-12-08T01:00:00.000Z',
      closedAt: '2026-12-08T04:30:00.000Z',
    });
    expect(put.currentItemId).toBeNull();
    expect(put.items[0]?.endedAt).toBe('2026-12-08T04:30:00.000Z');
    expect(await app.call('hall.correctTimes', { ...times, closed: '07:00' })).toMatchObject({
      error: { code: 'session.times-reversed' },
    });
    expect(await app.call('hall.correctTimes', { ...times, opened: '' })).toMatchObject({
      error: { code: 'session.no-opening-time' },
    });
    const [noted] = await app.must('safety.getHistory', { entity: 'sitting', id: scene.sessionId });
    expect(JSON.stringify(noted)).toContain('Quên bấm');
  });

  it('a sitting that goes on past midnight keeps the session sitting until it ends', async () => {
    const phases = async () => [
      (await app.must('sessions.getSession', on())).phase,
      (await app.must('sessions.listSessions', {})).find(({ id }) => id === scene.sessionId)?.phase,
    ];
    await app.must('hall.openSitting', scene.place);
    app.setNow('2026-12-31T17:30:00.000Z');
    expect(await phases()).toEqual(['sitting', 'sitting']);
    await app.must('hall.closeSitting', scene.place);
    expect(await phases()).toEqual(['after', 'after']);
  });

  it('shows an election to the hall once it was counted, and never before', async () => {
    const candidate = { ...{ id: null, name: 'Lê Thị Hoa', post: '' }, votesFor: null, votesAgainst: null };
    const fields = {
      ...{ sittingId: scene.place.sittingId, itemId: null, title: 'Ủy viên UBND', seats: 1 },
      ...{ repeatOfId: null, note: '', count: null, candidates: [candidate] },
    };
    const { savedId } = await app.must('elections.saveElection', {
      ...{ ...on(), id: null, version: null, correction: '', fields },
    });
    const shown = { ...on(), screen: 'election' as const, resultId: savedId };
    expect(await app.call('hall.showScreen', shown)).toMatchObject({
      error: { code: 'election.not-counted' },
    });
    expect(await hall()).toMatchObject({ screen: 'follow', lastElection: null });
    await app.must('elections.saveElection', {
      ...{ ...on(), id: savedId, version: 1, correction: '' },
      fields: {
        ...fields,
        count: { total: 3, present: 3, issued: 3, collected: 3, invalid: 0 },
        candidates: [{ ...candidate, votesFor: 2, votesAgainst: 1 }],
      },
    });
    expect(await app.must('hall.showScreen', shown)).toMatchObject({
      ...{ screen: 'election', shownVote: null, shownElection: { id: savedId } },
      lastElection: { id: savedId },
    });
    const { items } = await hall();
    expect(await app.must('hall.startItem', { ...on(), itemId: items[0]!.id })).toMatchObject({
      ...{ screen: 'follow', shownElection: null },
    });
  });

  it('shows a vote to the hall only when it is told to', async () => {
    const { savedId } = await app.must('openVotes.saveVote', {
      ...on(),
      id: null,
      version: null,
      fields: voteFields(),
      correction: '',
    });
    expect(await hall()).toMatchObject({ screen: 'follow', shownVote: null, lastVote: { id: savedId } });
    const shown = await app.must('hall.showScreen', { ...on(), screen: 'vote', resultId: savedId });
    expect(shown).toMatchObject({ screen: 'vote', shownVote: { id: savedId } });
    const { items } = shown;
    expect(await app.must('hall.startItem', { ...on(), itemId: items[0]!.id })).toMatchObject({
      screen: 'follow',
      shownVote: null,
    });
    expect(await app.call('hall.showScreen', { ...on(), screen: 'vote', resultId: null })).toMatchObject({
      ok: false,
    });
  });
});

describe('speakers', () => {
  const add = (speaker: string, kind: 'speech' | 'question' | 'answer' = 'speech') =>
    app.must('speaking.addSpeaker', { ...on(), itemId: null, deputyId: null, speaker, kind });

  it('have the time of their kind, which survives a reload', async () => {
    await add('Nguyễn Văn Một', 'question');
    const { speeches } = await add('Trần Thị Hai');
    expect(speeches.map(({ allowedSeconds }) => allowedSeconds)).toEqual([180, 600]);
    await app.must('speaking.startSpeech', { ...on(), id: speeches[0]!.id });
    app.setNow('2026-12-08T01:32:10.000Z');
    const reread = await app.must('speaking.getSpeakers', on());
    expect(secondsLeft(reread.speeches[0]!, '2026-12-08T01:32:10.000Z')).toBe(50);
    const longer = await app.must('speaking.extendSpeech', { ...on(), id: speeches[0]!.id, seconds: 60 });
    expect(secondsLeft(longer.speeches[0]!, '2026-12-08T01:32:10.000Z')).toBe(110);
  });

  it('speak one at a time', async () => {
    await add('Một');
    const { speeches } = await add('Hai');
    await app.must('speaking.startSpeech', { ...on(), id: speeches[0]!.id });
    const after = await app.must('speaking.startSpeech', { ...on(), id: speeches[1]!.id });
    expect(after.speeches.map(({ endedAt, startedAt }) => [startedAt !== null, endedAt !== null])).toEqual([
      [true, true],
      [true, false],
    ]);
    const ended = await app.must('speaking.endSpeech', { ...on(), id: speeches[1]!.id });
    expect(ended.speeches[1]?.endedAt).not.toBeNull();
  });

  it('wait in an order that can be changed, and withdraw only while they wait', async () => {
    await add('Một');
    await add('Hai');
    const { speeches } = await add('Ba');
    const [first, second, third] = speeches.map(({ id }) => id);
    await app.must('speaking.startSpeech', { ...on(), id: first! });
    expect(await app.call('speaking.placeSpeakers', { ...on(), ids: [third!] })).toMatchObject({
      ok: false,
      error: { code: 'speaking.changed' },
    });
    const placed = await app.must('speaking.placeSpeakers', { ...on(), ids: [third!, second!] });
    expect(placed.speeches.map(({ speaker }) => speaker)).toEqual(['Một', 'Ba', 'Hai']);
    expect(await app.call('speaking.removeSpeaker', { ...on(), id: first! })).toMatchObject({ ok: false });
    expect((await app.must('speaking.removeSpeaker', { ...on(), id: third! })).speeches).toHaveLength(2);
  });
});

describe('minutes', () => {
  it('grow from the roll, the votes and the questions', async () => {
    const { items } = await hall();
    const itemId = items[2]!.id;
    await app.must('rollCall.recordMark', {
      ...scene.place,
      ...markOf(scene.deputyIds[0]!, 'excused'),
      reason: 'ốm',
    });
    await app.must('rollCall.recordAllPresent', { ...scene.place, deputyIds: [...scene.deputyIds] });
    await app.must('openVotes.saveVote', {
      ...on(),
      id: null,
      version: null,
      fields: voteFields({ itemId, present: 2, absent: 1, votesFor: 2, votesAgainst: 0 }),
      correction: '',
    });
    await app.must('interpellations.saveQuestion', {
      ...on(),
      id: null,
      version: null,
      fields: questionFields(scene.deputyIds[1]!, { itemId, answerKind: 'at_sitting' }),
    });
    await app.must('sessionMinutes.saveNote', { ...on(), itemId, before: '', note: 'Đại biểu nhất trí.' });
    const model = minutesModel(await app.must('sessionMinutes.getMinutes', on()));
    const [sitting] = model.sittings;
    expect(sitting?.roll).toMatchObject({ total: 3, attended: 2, excused: 1, quorum: true });
    expect(sitting?.away).toEqual([{ name: 'Nguyễn Văn Đại01', status: 'excused', reason: 'ốm' }]);
    expect(sitting?.items[2]).toMatchObject({
      note: 'Đại biểu nhất trí.',
      votes: [{ outcome: { verdict: 'passed' }, stands: true }],
      questions: [{ askedOf: 'Trần Văn Giám' }],
    });
    expect(model.votes).toEqual({ total: 1, passed: 1, failed: 0 });
  });

  it('name what is missing', async () => {
    await app.must('openVotes.saveVote', {
      ...on(),
      id: null,
      version: null,
      fields: voteFields({ votesFor: 0 }),
      correction: '',
    });
    const { gaps } = minutesModel(await app.must('sessionMinutes.getMinutes', on()));
    expect(gaps.map(({ code }) => code)).toEqual([
      'no-chair',
      'not-opened',
      'roll-open',
      'not-opened',
      'roll-open',
      'vote-unsettled',
    ]);
  });

  it('never write over a note that came between, though the item went on', async () => {
    const { items } = await hall();
    const itemId = items[0]!.id;
    await app.must('sessionMinutes.saveNote', { ...on(), itemId, before: '', note: 'Một' });
    await app.must('hall.startItem', { ...on(), itemId });
    await app.must('sessionMinutes.saveNote', { ...on(), itemId, before: 'Một', note: 'Một, hai' });
    expect(
      await app.call('sessionMinutes.saveNote', { ...on(), itemId, before: 'Một', note: 'Khác' }),
    ).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('keep what people wrote of the whole', async () => {
    const parts = {
      chair: 'Y Thắng',
      secretary: 'H’Len',
      guests: 'Đại diện\nMTTQ',
      opening: '',
      conclusion: '',
    };
    const before = { chair: '', secretary: '', guests: '', opening: '', conclusion: '' };
    const saved = await app.must('sessionMinutes.saveParts', { ...on(), before, parts });
    expect(saved.parts).toEqual(parts);
    // A second window, opened before: what it writes elsewhere is kept beside it, the same part is nobody's.
    const second = { ...before, conclusion: 'Bế mạc lúc 16 giờ' };
    const both = await app.must('sessionMinutes.saveParts', { ...on(), before, parts: second });
    expect(both.parts).toEqual({ ...parts, conclusion: 'Bế mạc lúc 16 giờ' });
    const same = { ...before, chair: 'Người khác' };
    expect(await app.call('sessionMinutes.saveParts', { ...on(), before, parts: same })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });
});
