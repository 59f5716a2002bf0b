import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateCount } from '@shared/confidence-votes/exchange/evaluation';
import { readCountFile } from '@shared/confidence-votes/exchange/reader';
import { addOfficial } from '@tests/fixtures/council-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { confirmedVote, saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

const FOLDER = join(import.meta.dirname, '../../../fixtures/published-results');
const published = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

function upload(text: string, fileName = 'ket-qua.json'): string {
  const bytes = new TextEncoder().encode(text);
  return app.files.put({ fileName, mediaType: 'application/json', bytes }).id;
}

async function takeOver(name: string, date: string | null = null): Promise<string> {
  const fileId = upload(published(name), name);
  return (await app.must('voteHistory.importCountFile', { fileId, date })).voteId;
}

function evaluated(name: string) {
  const read = readCountFile(JSON.parse(published(name)));
  if (!read.ok) throw new Error(name);
  return { file: read.value, evaluation: evaluateCount(read.value) };
}

/** Cases that are confidence votes under a known resolution. */
const CASES = readdirSync(FOLDER).filter((name) => {
  const file = JSON.parse(published(name)) as { kind: string; rows: unknown[] };
  return file.kind === 'confidence-vote';
});

describe('a published result', () => {
  it.each(CASES)('%s is taken over with the figures that the command computes', async (name) => {
    const { file, evaluation } = evaluated(name);
    const fileId = upload(published(name), name);
    const preview = await app.call('voteHistory.previewCountFile', { fileId });
    if (!preview.ok) {
      expect(preview.error.code).toBe('history.no-rules');
      return;
    }
    expect(preview.value.rows.map((row) => row.name)).toEqual(
      file.rows.toSorted((left, right) => left.no - right.no).map((row) => row.name),
    );
    expect(preview.value.problems).toHaveLength(evaluation.problems.length);

    const { voteId } = await app.must('voteHistory.importCountFile', { fileId, date: '2018-12-06' });
    const history = await app.must('voteHistory.getHistory', {});
    expect(history.votes).toMatchObject([{ voteId, takenOver: true, status: 'published' }]);
    const { result } = await app.must('confidenceVotes.getVote', { voteId });
    const rows = result.kinds.flatMap((kind) => kind.rows);
    expect(rows.map((row) => row.counts)).toEqual(
      evaluation.rows.toSorted((left, right) => left.no - right.no).map((row) => row.counts),
    );
    expect(rows.map((row) => [row.percent, row.consequence])).toEqual(
      evaluation.rows
        .toSorted((left, right) => left.no - right.no)
        .map((row) => [row.percent, row.consequence]),
    );
  });

  it.each([
    ['no base', { kind: 'none' }],
    ['a base without its number', { kind: 'ballots_collected', value: null }],
    ['the base of another resolution', { kind: 'total_deputies', value: 50 }],
  ])('with %s is told as the command tells it', async (_, percentBase) => {
    const text = JSON.stringify({ ...(JSON.parse(published('vinh-phuc-2023.json')) as object), percentBase });
    const read = readCountFile(JSON.parse(text));
    if (!read.ok) throw new Error(read.error.message);
    const { base, rows } = evaluateCount(read.value);
    const fileId = upload(text);
    const preview = await app.must('voteHistory.previewCountFile', { fileId });
    expect(preview.baseValue).toBe(base.value);
    const { voteId } = await app.must('voteHistory.importCountFile', { fileId, date: null });
    const { result } = await app.must('confidenceVotes.getVote', { voteId });
    expect(result.kinds.flatMap((kind) => kind.rows).map((row) => [row.percent, row.consequence])).toEqual(
      rows.toSorted((left, right) => left.no - right.no).map((row) => [row.percent, row.consequence]),
    );
    expect(result.kinds[0]?.base.value).toBe(base.value);
  });

  it('with a base that is not the number it ought to be is refused', async () => {
    const percentBase = { kind: 'ballots_collected', value: 48 };
    const text = JSON.stringify({ ...(JSON.parse(published('vinh-phuc-2023.json')) as object), percentBase });
    expect(await app.call('voteHistory.previewCountFile', { fileId: upload(text) })).toMatchObject({
      error: { code: 'history.not-a-count', params: { why: 'cơ số 48 khác phiếu thu về 47' } },
    });
  });

  it('cannot be changed, entered twice, or removed by the way votes in preparation are', async () => {
    const voteId = await takeOver('vinh-phuc-2023.json');
    const { vote } = await app.must('confidenceVotes.getVote', { voteId });
    expect(vote).toMatchObject({ status: 'published', date: '2023-12-13', board: [] });
    const ref = { voteId, version: vote.version };
    expect(
      await app.call('confidenceVotes.reopen', {
        ...ref,
        requestedBy: 'Nguyễn Văn A',
        reason: 'Sửa lại con số của một người',
      }),
    ).toMatchObject({ error: { code: 'history.taken-over' } });
    const [row] = vote.tally;
    expect(
      await app.call('confidenceVotes.recordRow', {
        voteId,
        officialId: row?.officialId ?? '',
        version: row?.version ?? 0,
        counts: { high: 1, medium: 0, low: 0 },
        invalidRows: 0,
      }),
    ).toMatchObject({ ok: false });
    expect(
      await app.call('voteHistory.importCountFile', {
        fileId: upload(published('vinh-phuc-2023.json')),
        date: null,
      }),
    ).toMatchObject({ error: { code: 'history.known-file' } });

    await app.must('voteHistory.removeTakenOver', ref);
    expect((await app.must('voteHistory.getHistory', {})).votes).toEqual([]);
    expect(await takeOver('vinh-phuc-2023.json')).not.toBe(voteId);
  });

  it('needs a day where the file has none', async () => {
    const text = JSON.stringify({ ...JSON.parse(published('vinh-phuc-2023.json')), date: '2023-12' });
    expect(await app.call('voteHistory.importCountFile', { fileId: upload(text), date: null })).toMatchObject(
      {
        error: { code: 'history.no-date' },
      },
    );
    const preview = await app.must('voteHistory.previewCountFile', { fileId: upload(text) });
    expect(preview).toMatchObject({ date: null, dateText: '2023-12' });
  });

  it('is refused in words when the file is something else', async () => {
    const refusal = async (text: string) => {
      const reply = await app.call('voteHistory.previewCountFile', { fileId: upload(text) });
      return reply.ok ? null : [reply.error.code, reply.error.params?.['why']];
    };
    expect(await refusal('{')).toEqual(['history.not-a-count', 'không phải tệp kết quả kiểm phiếu']);
    expect(await refusal('{}')).toMatchObject([
      'history.not-a-count',
      expect.stringMatching(/^loại phải là/u),
    ]);
    expect(await refusal(published('quoc-hoi-2016-approval.json'))).toEqual([
      'history.other-ballot',
      undefined,
    ]);
    expect(await app.call('voteHistory.previewCountFile', { fileId: 'khong-co-tep-nay-dau' })).toMatchObject({
      error: { code: 'file-missing' },
    });
  });
});

it('links a name to the register only where one person bears it', async () => {
  const rows = evaluated('vinh-phuc-2023.json').file.rows;
  const [one, two] = [rows[0]?.name ?? '', rows[1]?.name ?? ''];
  const linked = await addOfficial(app, one, 'Chức danh thử 1');
  await addOfficial(app, two, 'Chức danh thử 2');
  await addOfficial(app, two, 'Chức danh thử 3');
  const fileId = upload(published('vinh-phuc-2023.json'));
  const preview = await app.must('voteHistory.previewCountFile', { fileId });
  const found = (name: string) => preview.rows.find((row) => row.name === name);
  // Another council's: the office is asked whether it means it.
  expect(preview.otherThan).toBe('HĐND tỉnh Đắk Lắk');
  expect(found(one)).toMatchObject({ person: { id: linked, name: one }, lookAlike: null, namesakes: 1 });
  expect(found(two)).toMatchObject({ person: null, lookAlike: null, namesakes: 2 });

  await app.must('voteHistory.importCountFile', { fileId, date: null });
  const person = await app.must('voteHistory.getPerson', { personKey: linked });
  expect(person.persons).toMatchObject([{ name: one, results: [{ counts: rows[0]?.counts }] }]);
  expect(person.votes).toHaveLength(1);
});

/** A count of 47 ballots with one line each of nearly all high and of nearly all low. */
const graded = (changes: object, ...names: readonly string[]): string =>
  JSON.stringify({
    id: 'x',
    kind: 'confidence-vote',
    date: '2023-12-13',
    procedure: 'lay_phieu_tin_nhiem',
    legalBasis: 'NQ 96/2023/QH15',
    levels: ['high', 'medium', 'low'],
    totals: { ballotsCollected: 47 },
    percentBase: { kind: 'ballots_collected', value: 47 },
    rows: names.map((name, index) => ({
      no: index + 1,
      name,
      counts: index === 0 ? { high: 45, medium: 2, low: 0 } : { high: 1, medium: 2, low: 44 },
    })),
    ...changes,
  });

it('keeps two people apart whose names differ in marks alone', async () => {
  const fileId = upload(graded({}, 'Trần Thị Hà', 'Trần Thị Hạ'));
  await app.must('voteHistory.importCountFile', { fileId, date: null });
  const { persons } = await app.must('voteHistory.getHistory', {});
  expect(persons.map(({ name, results }) => [name, results.map(({ counts }) => counts.low)])).toEqual([
    ['Trần Thị Hà', [0]],
    ['Trần Thị Hạ', [44]],
  ]);
  const [one, two] = persons.map(({ key }) => key);
  expect(one).not.toBe(two);
  expect(
    (await app.must('voteHistory.getPerson', { personKey: two ?? '' })).persons.map(({ name }) => name),
  ).toEqual(['Trần Thị Hạ']);
});

it('links somebody whose name stands behind a rank, a degree or a word of address', async () => {
  const names = ['Lê Thị An', 'Trần Văn Hòa', 'Phạm Hữu Đạt'];
  const ids: string[] = [];
  for (const [index, name] of names.entries()) ids.push(await addOfficial(app, name, `Chức danh ${index}`));
  const file = graded({}, 'PGS.TS. Lê Thị An', 'Đại tá Trần Văn Hòa', 'Đồng chí Phạm Hữu Đạt');
  const preview = await app.must('voteHistory.previewCountFile', { fileId: upload(file) });
  expect(preview.rows.map(({ person }) => person?.id)).toEqual(ids);
});

it('links a look-alike of the register only where somebody says that it is them', async () => {
  const id = await addOfficial(app, 'Trần Văn Hoa', 'Ủy viên UBND tỉnh');
  const take = async (lookAlikes: number[]) => {
    const fileId = upload(graded({}, 'Lê Thị An', 'Trần Văn Hòa'));
    const preview = await app.must('voteHistory.previewCountFile', { fileId });
    expect(preview.rows[1]).toMatchObject({ person: null, lookAlike: { id, name: 'Trần Văn Hoa' } });
    const { voteId } = await app.must('voteHistory.importCountFile', { fileId, date: null, lookAlikes });
    const { vote } = await app.must('confidenceVotes.getVote', { voteId });
    return { vote, triggers: (await app.must('decisionTriggers.getTriggers', { periodId: null })).persons };
  };
  const apart = await take([]);
  expect(apart.vote.officials.map(({ personId }) => personId)).toEqual([null, null]);
  expect(apart.triggers).toEqual([]);
  await app.must('voteHistory.removeTakenOver', { voteId: apart.vote.id, version: apart.vote.version });
  const linked = await take([2]);
  expect(linked.vote.officials.map(({ personId }) => personId)).toEqual([null, id]);
  expect(linked.triggers).toMatchObject([{ personId: id, name: 'Trần Văn Hoa' }]);
});

it('counts on the base that the file names, with the number that it names', async () => {
  const fileId = upload(graded({ totals: {} }, 'Lê Thị An'));
  expect(await app.must('voteHistory.previewCountFile', { fileId })).toMatchObject({ baseValue: 47 });
  await app.must('voteHistory.importCountFile', { fileId, date: null });
  const { persons } = await app.must('voteHistory.getHistory', {});
  expect(persons).toMatchObject([{ results: [{ base: 47, percent: { high: '95,74' } }] }]);
});

it('puts votes beside each other, oldest first, by person and term, and exports what is shown', async () => {
  const old = await takeOver('vinh-phuc-2023.json');
  const { vote } = await confirmedVote(app);
  const history = await app.must('voteHistory.getHistory', {});
  expect(history.votes.map(({ voteId, inTerm, takenOver }) => [voteId, inTerm, takenOver])).toEqual([
    [old, false, true],
    [vote.id, true, false],
  ]);
  const newest = history.persons.slice(-4).map(({ name }) => name);
  expect(newest).toEqual(vote.tally.map(({ name }) => name));

  const shown = history.persons.slice(-2);
  expect(shown).toHaveLength(2);
  const artifact = await app.must('voteHistory.exportHistory', {
    voteIds: [vote.id],
    personKeys: shown.map(({ key }) => key),
  });
  const { SheetNames, Sheets } = read(app.files.get(artifact.id)?.bytes ?? new Uint8Array());
  const [, ...rows] = utils.sheet_to_json<unknown[]>(Sheets[SheetNames[0] ?? '']!, { header: 1 });
  // A number for the office to sort by, not the text of one.
  expect(rows.map((row) => [row[1], row[4]])).toEqual(
    shown.map(({ name, results }) => [name, Number(results[0]?.percent.high?.replace(',', '.'))]),
  );
  expect(artifact.fileName).toMatch(/\.xlsx$/u);
  expect(
    await app.call('voteHistory.exportHistory', { voteIds: [vote.id], personKeys: ['khong-co'] }),
  ).toMatchObject({ error: { code: 'history.nothing' } });
});

it('knows a person of the register who stood in no vote, and nobody else', async () => {
  const id = await addOfficial(app, 'Lê Thị Mới', 'Chức danh thử');
  expect(await app.must('voteHistory.getPerson', { personKey: id })).toMatchObject({
    votes: [],
    persons: [{ name: 'Lê Thị Mới', results: [] }],
  });
  expect(await app.call('voteHistory.getPerson', { personKey: 'khong-co-ai' })).toMatchObject({
    error: { code: 'not-found' },
  });
});
