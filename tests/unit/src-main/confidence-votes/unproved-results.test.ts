import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changeDataBehind } from '@tests/fixtures/changed-data';
import { loadFormerResults, REOPENED } from '@main/confidence-votes/former-results';
import { addOfficial } from '@tests/fixtures/council-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, confirmedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';

/** A confirmed vote whose figures somebody changed behind the program tells its result nowhere, and is named. */

let app: TestApplication;
let scene: BallotScene;
let title: string;
let personId: string;
const WHY = /: số liệu không còn như lúc chốt\.$/u;

beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  scene = await ballotScene(app, 2);
  for (const kind of [0, 1]) {
    for (const role of ['typist_1', 'typist_2'] as const) {
      await typeBallots(app, scene, role, kind, ['33', '33']);
    }
  }
  const at = async () => {
    const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
    return { voteId: vote.id, version: vote.version, token: scene.tokens.head };
  };
  await app.must('confidenceVotes.finishCounting', { ...(await at()), acceptedBecause: 'Đã xem lại' });
  await app.must('confidenceVotes.confirmResult', { ...(await at()), confirmedBy: BOARD_HEAD });
  title = (await app.must('confidenceVotes.getVote', { voteId: scene.voteId })).vote.title;
  personId = await addOfficial(app, 'Người Trong Sổ', 'Ủy viên UBND tỉnh');
  app.database.raw
    .prepare('UPDATE vote_official SET person_id = ? WHERE printed_no = 1 AND ballot_kind_id = ?')
    .run(personId, scene.kinds[0]!.ballotKindId);
});
afterEach(() => app.close());

const change = (): void => changeDataBehind(app, "UPDATE ballot_entry SET marks = '13' WHERE ballot_no = 1");

async function exportedRows(): Promise<unknown[][]> {
  const { persons } = await app.must('voteHistory.getHistory', {});
  const made = await app.call('voteHistory.exportHistory', {
    voteIds: [scene.voteId],
    personKeys: persons.map(({ key }) => key),
  });
  return made.ok ? rowsOf(app.files.get(made.value.id)!.bytes, 0) : [];
}

async function listOfEverything(): Promise<unknown[][]> {
  const { id } = await app.must('safety.exportAll', {});
  const files = unzipSync(app.files.get(id)!.bytes);
  return rowsOf(files['danh-sach-chinh.xlsx']!, 'Kết quả lấy phiếu');
}

function rowsOf(bytes: Uint8Array, sheet: number | string): unknown[][] {
  const { SheetNames, Sheets } = read(bytes, { type: 'array' });
  const name = typeof sheet === 'number' ? SheetNames[sheet]! : sheet;
  return utils.sheet_to_json<unknown[]>(Sheets[name]!, { header: 1 }).slice(1);
}

it('is told over the years, in the export of everything and as a cause where nothing was changed', async () => {
  expect(await app.must('voteHistory.getHistory', {})).toMatchObject({
    votes: [{ voteId: scene.voteId }],
    leftOut: [],
  });
  const people = scene.kinds.reduce((sum, { persons }) => sum + persons.length, 0);
  expect(await exportedRows()).toHaveLength(people);
  expect(await listOfEverything()).toHaveLength(people);
  const { persons, leftOut } = await app.must('decisionTriggers.getTriggers', { periodId: null });
  expect(persons).toMatchObject([{ personId, grading: { low: 2 } }]);
  expect(leftOut).toEqual([]);
});

it('is left out over the years, with its name', async () => {
  change();
  const told = { voteId: scene.voteId, title, why: expect.stringMatching(WHY) as unknown };
  expect(await app.must('voteHistory.getHistory', {})).toEqual({ votes: [], persons: [], leftOut: [told] });
  expect(await app.must('voteHistory.getPerson', { personKey: personId })).toMatchObject({
    persons: [{ results: [] }],
    leftOut: [told],
  });
});

it('is named to whoever looks for somebody of no register who stood in it alone', async () => {
  const [unlisted] = (await app.must('voteHistory.getHistory', {})).persons.filter(
    (one) => one.personId === null,
  );
  change();
  const reply = await app.must('voteHistory.getPerson', { personKey: unlisted!.key });
  expect(reply).toMatchObject({ votes: [], persons: [], leftOut: [{ title }] });
});

it('is named in the table of the years below what is told', async () => {
  const { vote } = await confirmedVote(app);
  change();
  const { persons } = await app.must('voteHistory.getHistory', {});
  const { id } = await app.must('voteHistory.exportHistory', {
    voteIds: [scene.voteId, vote.id],
    personKeys: persons.map(({ key }) => key),
  });
  const rows = rowsOf(app.files.get(id)!.bytes, 0);
  expect(rows).toHaveLength(persons.length + 1);
  expect(rows.at(-1)).toEqual([undefined, expect.stringContaining(`Không kể kết quả “${title}”`)]);
});

it('is left out of the export of everything, and named', async () => {
  change();
  expect(await listOfEverything()).toEqual([
    [title, undefined, 'Không kể kết quả', expect.stringMatching(WHY)],
  ]);
});

it('gives nobody a cause for a decision vote', async () => {
  change();
  expect(await app.must('decisionTriggers.getTriggers', { periodId: null })).toMatchObject({
    persons: [],
    leftOut: [{ voteId: scene.voteId, title }],
  });
  expect(
    await app.call('decisionTriggers.makeVote', { personId, kind: 'grading_result', periodId: null }),
  ).toMatchObject({ error: { code: 'triggers.not-reached' } });
});

const reopened = async () => {
  const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
  await app.must('confidenceVotes.reopen', {
    ...{ voteId: vote.id, version: vote.version, token: scene.tokens.head },
    ...{ requestedBy: BOARD_HEAD, reason: 'Kiểm lại số liệu' },
  });
  return loadFormerResults(app.database.kysely, scene.voteId);
};

it('is kept as what stood before where nothing was changed', async () => {
  expect(await reopened()).toHaveLength(1);
});

it('is not kept as what stood before, and the history says why', async () => {
  change();
  expect(await reopened()).toEqual([]);
  const kept = app.database.raw
    .prepare<[string], { changes: string }>('SELECT changes FROM audit_log WHERE summary = ?')
    .get(REOPENED);
  expect(kept?.changes).toContain('số liệu không còn như lúc chốt');
});
