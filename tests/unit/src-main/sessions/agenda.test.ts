import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AgendaItemFields, AgendaReply } from '@shared/sessions/agenda/contract';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { paperFields } from './papers-scene';
import { created } from './session-scene';

let app: TestApplication;
let sessionId: string;
let sittingIds: readonly string[];
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  sessionId = (await created(app)).session.id;
  const sitting = (part: 'morning' | 'afternoon', startTime: string) => ({
    id: null,
    date: '2026-12-08',
    part,
    kind: 'plenary' as const,
    startTime,
    endTime: '',
    note: '',
  });
  const { session } = await app.must('sessions.saveSittings', {
    sessionId,
    version: 1,
    sittings: [sitting('morning', '08:00'), sitting('afternoon', '13:30')],
  });
  sittingIds = session.sittings.map(({ id }) => id);
});
afterEach(() => app.close());

const fields = (title: string, changes: Partial<AgendaItemFields> = {}): AgendaItemFields => ({
  title,
  kind: 'report',
  drafter: '',
  board: '',
  presenter: '',
  minutes: 10,
  personnel: false,
  secretBallot: false,
  broadcast: false,
  voteId: null,
  note: '',
  ...changes,
});

const add = (
  title: string,
  sittingId: string | null = sittingIds[0] ?? null,
  afterId: string | null = null,
) =>
  app.must('agenda.saveItem', {
    sessionId,
    id: null,
    version: null,
    afterId,
    sittingId,
    fields: fields(title),
  });

const shown = ({ items }: AgendaReply): string[] => items.map(({ refNo, title }) => `${refNo} ${title}`);

describe('the agenda', () => {
  test('takes items at the end of a sitting or right after another one; references never change', async () => {
    await add('A');
    const two = await add('B');
    await add('Chiều', sittingIds[1]);
    const after = two.items[0]!.id;
    const inserted = await add('A2', null, after);
    expect(shown(inserted)).toEqual(['1 A', '4 A2', '2 B', '3 Chiều']);
    expect(inserted.items[1]).toMatchObject({ sittingId: sittingIds[0] });
  });

  test('gives a reference only once, also after an item is gone', async () => {
    await add('A');
    const two = await add('B');
    const { id, version } = two.items[1]!;
    await app.must('agenda.removeItem', { sessionId, id, version });
    expect(shown(await add('C'))).toEqual(['1 A', '3 C']);
    expect(await app.call('agenda.removeItem', { sessionId, id, version })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  test('asks no longer for papers of which nothing came yet; they and what came stay with the session', async () => {
    const { items } = await add('A');
    const [{ id, version } = { id: '', version: 0 }] = items;
    const paper = (title: string, changes: Parameters<typeof paperFields>[1]) =>
      app.must('sessionPapers.savePaper', {
        ...{ sessionId, id: null, version: null },
        fields: paperFields(title, changes),
      });
    await paper('Tờ trình về A', { itemId: id });
    await paper('Báo cáo về A', { itemId: id, receivedDate: '2026-11-20' });
    await paper('Tài liệu chung', { itemId: null });
    const { itemPapers } = await app.must('agenda.getAgenda', { sessionId });
    expect(itemPapers).toEqual([{ itemId: id, awaited: 1, here: 1 }]);
    await app.must('agenda.removeItem', { sessionId, id, version });
    const { papers } = await app.must('sessionPapers.getPapers', { sessionId });
    expect(papers.map(({ dropped, itemId, title }) => [title, itemId, dropped])).toEqual([
      ['Tờ trình về A', null, true],
      ['Báo cáo về A', null, false],
      ['Tài liệu chung', null, false],
    ]);
  });

  test('is put in order as a whole, over sittings; an order that does not know every item is refused', async () => {
    await add('A');
    await add('B');
    const three = await add('C');
    const [a, b, c] = three.items.map(({ id }) => id);
    const placed = await app.must('agenda.placeItems', {
      sessionId,
      places: [
        { id: c!, sittingId: sittingIds[0]! },
        { id: a!, sittingId: sittingIds[1]! },
        { id: b!, sittingId: null },
      ],
    });
    expect(shown(placed)).toEqual(['3 C', '1 A', '2 B']);
    expect(placed.items.map(({ sittingId }) => sittingId)).toEqual([...sittingIds, null]);
    const partial = { sessionId, places: [{ id: a!, sittingId: null }] };
    expect(await app.call('agenda.placeItems', partial)).toMatchObject({ error: { code: 'agenda.changed' } });
    const foreign = [a, b, c].map((id) => ({ id: id!, sittingId: '0190aaaa-0000-7000-8000-000000000000' }));
    expect(await app.call('agenda.placeItems', { sessionId, places: foreign })).toMatchObject({
      error: { code: 'agenda.changed' },
    });
  });

  test('keeps what was changed from the version that was seen; an item can be a vote', async () => {
    const vote = await preparedVote(app);
    const { items } = await add('Lấy phiếu');
    const { id } = items[0]!;
    const save = (version: number, changes: Partial<AgendaItemFields>) =>
      app.call('agenda.saveItem', {
        sessionId,
        id,
        version,
        afterId: null,
        sittingId: null,
        fields: fields('Lấy phiếu tín nhiệm', changes),
      });
    expect(await save(1, { kind: 'confidence_vote', voteId: vote.id })).toMatchObject({
      ok: true,
      value: { items: [{ voteId: vote.id, version: 2, sittingId: sittingIds[0] }], votes: [{ id: vote.id }] },
    });
    expect(await save(1, {})).toMatchObject({ error: { code: 'conflict' } });
    expect(await save(2, { voteId: '0190aaaa-0000-7000-8000-000000000000' })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await save(2, { kind: 'report', voteId: vote.id })).toMatchObject({
      ok: true,
      value: { items: [{ voteId: null }] },
    });
  });

  test('begins with the template of its kind, once', async () => {
    const filled = await app.must('agenda.fillFromTemplate', { sessionId });
    expect(filled.items.length).toBeGreaterThan(8);
    expect(new Set(filled.items.map(({ sittingId }) => sittingId))).toEqual(new Set(sittingIds));
    expect(filled.items.map(({ refNo }) => refNo)).toEqual(filled.items.map((_, index) => index + 1));
    expect(await app.call('agenda.fillFromTemplate', { sessionId })).toMatchObject({
      error: { code: 'agenda.not-empty' },
    });
  });
});

describe('sittings and the agenda', () => {
  test('a sitting that changes keeps its items, one that goes leaves them without a place', async () => {
    await add('Sáng');
    await add('Chiều', sittingIds[1]);
    const { session } = await app.must('sessions.getSession', { sessionId });
    const [morning, afternoon] = session.sittings;
    const changed = await app.must('sessions.saveSittings', {
      sessionId,
      version: session.version,
      sittings: [{ ...morning!, startTime: '08:30' }, afternoon!],
    });
    const read = async () => (await app.must('agenda.getAgenda', { sessionId })).items;
    expect((await read()).map(({ sittingId }) => sittingId)).toEqual(sittingIds);
    await app.must('sessions.saveSittings', {
      sessionId,
      version: changed.session.version,
      sittings: [changed.session.sittings[1]!],
    });
    expect((await read()).map(({ sittingId, title }) => [title, sittingId])).toEqual([
      ['Chiều', sittingIds[1]],
      ['Sáng', null],
    ]);
  });

  test('an agenda is copied with its session, into the sittings that follow the old ones', async () => {
    await add('Sáng');
    await add('Chiều', sittingIds[1]);
    const copy = await created(app, { number: 16, openingDate: '2027-07-06' }, sessionId);
    const agenda = await app.must('agenda.getAgenda', { sessionId: copy.session.id });
    expect(shown(agenda)).toEqual(['1 Sáng', '2 Chiều']);
    expect(agenda.items.map(({ sittingId }) => sittingId)).toEqual(copy.session.sittings.map(({ id }) => id));
    expect(agenda.sittings.map(({ date }) => date)).toEqual(['2027-07-06', '2027-07-06']);
  });
});

describe('a pasted list', () => {
  const nothingElse = { newSittings: [], times: [] };
  const inKnown = (sittingId: string, ...titles: string[]) =>
    titles.map((title) => ({ fields: fields(title), sittingId, newSitting: null }));
  const addedOf = (reply: AgendaReply, addedIds: readonly string[]) =>
    reply.items.filter(({ id }) => addedIds.includes(id)).map(({ id, version }) => ({ id, version }));

  test('comes at the end of its sitting, and goes in one step unless somebody worked on it', async () => {
    const [morning = '', afternoon = ''] = sittingIds;
    const paste = (sittingId: string, ...titles: string[]) =>
      app.must('agenda.addItems', { sessionId, ...nothingElse, items: inKnown(sittingId, ...titles) });
    await paste(afternoon, 'Chiều');
    const { addedIds, reply } = await paste(morning, 'Một', 'Hai');
    expect(reply.items.map(({ title }) => title)).toEqual(['Một', 'Hai', 'Chiều']);
    const items = addedOf(reply, addedIds);
    const stale = items.map((one) => ({ ...one, version: 9 }));
    const undone = { sessionId, newSittingIds: [], times: [] };
    expect(await app.call('agenda.removeItems', { ...undone, items: stale })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    const left = await app.must('agenda.removeItems', { ...undone, items });
    expect(left.items.map(({ title }) => title)).toEqual(['Chiều']);
  });

  test('makes the sittings that it has and the session lacks, sets times, and takes all of it back', async () => {
    const [morning = ''] = sittingIds;
    const { addedIds, newSittingIds, reply, times } = await app.must('agenda.addItems', {
      sessionId,
      newSittings: [
        { date: '2026-12-09', part: 'morning', kind: 'plenary', startTime: '07:30', endTime: '11:00' },
      ],
      times: [{ sittingId: morning, startTime: '07:45', endTime: '11:45' }],
      items: [
        { fields: fields('Ngày sau'), sittingId: null, newSitting: 0 },
        ...inKnown(morning, 'Ngày đầu'),
      ],
    });
    expect(reply.items.map(({ title }) => title)).toEqual(['Ngày đầu', 'Ngày sau']);
    expect(reply.sittings.map(({ date, startTime }) => [date, startTime])).toEqual([
      ['2026-12-08', '07:45'],
      ['2026-12-08', '13:30'],
      ['2026-12-09', '07:30'],
    ]);
    expect(times).toEqual([{ sittingId: morning, startTime: '08:00', endTime: '' }]);
    const items = addedOf(reply, addedIds);
    const back = await app.must('agenda.removeItems', { sessionId, items, newSittingIds, times });
    expect(back.items).toEqual([]);
    expect(back.sittings.map(({ date, startTime }) => [date, startTime])).toEqual([
      ['2026-12-08', '08:00'],
      ['2026-12-08', '13:30'],
    ]);
  });

  test('comes in the place of what stands there, which comes back as it was', async () => {
    const [morning = ''] = sittingIds;
    const ask = { sessionId, ...nothingElse };
    const items = inKnown(morning, 'Mẫu một', 'Ở lại', 'Mẫu hai');
    const { items: before } = (await app.must('agenda.addItems', { ...ask, items })).reply;
    const replaces = before
      .filter(({ title }) => title !== 'Ở lại')
      .map(({ id, version }) => ({ id, version }));
    const stale = replaces.map((one) => ({ ...one, version: 9 }));
    const newItems = inKnown(morning, 'Một');
    expect(await app.call('agenda.addItems', { ...ask, items: newItems, replaces: stale })).toMatchObject({
      error: { code: 'conflict' },
    });
    const pasted = await app.must('agenda.addItems', { ...ask, items: newItems, replaces });
    expect(pasted.reply.items.map(({ title }) => title)).toEqual(['Ở lại', 'Một']);
    const { replaced: back } = pasted;
    const undone = { sessionId, newSittingIds: [], times: [], items: addedOf(pasted.reply, pasted.addedIds) };
    // A code that was never given, or that another item has.
    for (const refNo of [99, before[1]!.refNo]) {
      const wrong = back.map((one) => ({ ...one, refNo }));
      expect(await app.call('agenda.removeItems', { ...undone, back: wrong })).toMatchObject({
        error: { code: 'conflict' },
      });
    }
    const { items: after } = await app.must('agenda.removeItems', { ...undone, back });
    const asItStood = ({ refNo, sittingId, title }: (typeof after)[number]) => ({ refNo, sittingId, title });
    expect(after.map(asItStood)).toEqual(before.map(asItStood));
  });

  test('leaves an item in its place that papers belong to', async () => {
    const [morning = ''] = sittingIds;
    const ask = { sessionId, ...nothingElse };
    const old = await app.must('agenda.addItems', { ...ask, items: inKnown(morning, 'Tờ trình', 'Mẫu hai') });
    const replaces = addedOf(old.reply, old.addedIds);
    const [withPaper] = replaces;
    const saved = await app.must('sessionPapers.savePaper', {
      ...{ sessionId, id: null, version: null },
      fields: paperFields('Tờ trình về dự toán', { itemId: withPaper!.id }),
    });
    const items = inKnown(morning, 'Một');
    expect(await app.call('agenda.addItems', { ...ask, items, replaces })).toMatchObject({
      error: { code: 'agenda.item-has-papers' },
    });
    const agenda = await app.must('agenda.getAgenda', { sessionId });
    expect(agenda.itemPapers).toEqual([{ itemId: withPaper!.id, awaited: 1, here: 0 }]);
    const pasted = await app.must('agenda.addItems', { ...ask, items, replaces: replaces.slice(1) });
    expect(pasted.reply.items.map(({ title }) => title)).toEqual(['Tờ trình', 'Một']);
    const { papers } = await app.must('sessionPapers.getPapers', { sessionId });
    expect(papers.map(({ itemId }) => itemId)).toEqual(saved.papers.map(({ itemId }) => itemId));
  });

  test('puts nothing into a sitting of another session', async () => {
    const { session } = await created(app, { number: 16, openingDate: '2027-07-06', days: 1 });
    const items = inKnown(session.sittings[0]?.id ?? '', 'Lạc');
    const answer = await app.call('agenda.addItems', { sessionId, ...nothingElse, items });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
