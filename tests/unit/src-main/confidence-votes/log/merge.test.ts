import { readExchangeFile, writeExchangeFile } from '@main/application/exchange-file';
import { FILE_FORMAT, FILE_VERSION } from '@shared/confidence-votes/log/file-contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { errorMessage } from '@shared/contract/error-messages';
import type { OfficeProfile } from '@shared/office/contract';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { openedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, signIn, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import {
  ballotTables,
  contentCode,
  exportedBytes,
  mustTakeIn,
  preview,
  sceneOn,
  takeIn,
} from '@tests/fixtures/exchange-scene';

let office: TestApplication;
let second: TestApplication;
let scene: BallotScene;

const persons = (kind = 0): number => scene.kinds[kind]!.persons.length;
const all = (mark: string): string => mark.repeat(persons());
const otherwise = (): string => `2${'1'.repeat(persons() - 1)}`;

const COMMUNE: Partial<OfficeProfile> = {
  ...{ level: 'commune', unitKind: 'commune', unitName: 'Tân Lập' },
  ...{ gradingEnabledForCommune: true, gradingReason: 'Thường trực HĐND xã quyết định.' },
};

/** As the version before wrote it. */
function withoutOffice(bytes: Uint8Array): Uint8Array {
  const file = readExchangeFile(bytes, FILE_FORMAT, FILE_VERSION);
  if (!file.ok) throw new Error(file.error);
  const { digest: _digest, office: told, ...header } = file.value.header;
  expect(told).toBe('HĐND tỉnh Đắk Lắk');
  return writeExchangeFile({ ...header, version: 6 }, file.value.lines);
}

async function openPc(): Promise<TestApplication> {
  const app = await openTestApplication();
  await saveProfile(app);
  return app;
}

beforeEach(async () => {
  office = await openPc();
  second = await openPc();
  scene = await ballotScene(office, 4);
});
afterEach(async () => {
  await office.close();
  await second.close();
});

describe('a vote that comes with a file', () => {
  test('is made under the same ids, without the register of the other PC, and counts on', async () => {
    const bytes = await exportedBytes(office, scene.voteId, {
      scope: 'setup',
      batchId: null,
      entryNo: null,
      to: 'download',
    });
    const shown = await preview(second, null, bytes);
    expect(shown.ok && shown.value).toMatchObject({
      creates: true,
      scope: 'setup',
      newEntries: 0,
      conflicts: [],
    });
    expect(await second.must('confidenceVotes.listVotes', {})).toEqual([]);

    const there = await sceneOn(second, scene, bytes);
    const { vote } = await second.must('confidenceVotes.getVote', { voteId: scene.voteId });
    const { vote: original } = await office.must('confidenceVotes.getVote', { voteId: scene.voteId });
    expect(vote.officials.map(({ id, name, no }) => [id, name, no])).toEqual(
      original.officials.map(({ id, name, no }) => [id, name, no]),
    );
    expect(vote.officials.every(({ personId }) => personId === null)).toBe(true);
    expect(vote).toMatchObject({ status: 'counting', title: original.title, ruleSet: original.ruleSet });
    expect(ballotTables(second)).toEqual(ballotTables(office));
    await typeBallots(second, there, 'typist_2', 0, [all('1')]);
    expect(second.backups).toEqual(['merge']);
  });

  test('says whose it is, and warns of another council and of a vote of the same name', async () => {
    const bytes = await exportedBytes(office, scene.voteId);
    const same = await preview(second, null, bytes);
    expect(same.ok && same.value).toMatchObject({ office: 'HĐND tỉnh Đắk Lắk', doubts: [] });

    const commune = await openTestApplication();
    try {
      await saveProfile(commune, {
        ...COMMUNE,
        provinceName: 'Đắk Lắk',
      });
      await ballotScene(commune, 2);
      const foreign = await preview(commune, null, bytes);
      expect(foreign.ok && foreign.value.doubts).toEqual([
        'Tệp của HĐND tỉnh Đắk Lắk; máy này của HĐND xã Tân Lập, tỉnh Đắk Lắk.',
        'Máy này đã có cuộc cùng tên, ngày 14/07/2026, đang kiểm phiếu; tệp mang một cuộc khác.',
      ]);
    } finally {
      await commune.close();
    }
  });

  test('of a commune is the same office whether the unit above is written or not', async () => {
    const [first, other] = [await openTestApplication(), await openTestApplication()];
    try {
      await saveProfile(first, { ...COMMUNE, provinceName: 'Đắk Lắk' });
      await saveProfile(other, COMMUNE);
      const { voteId } = await ballotScene(first, 2);
      const shown = await preview(other, null, await exportedBytes(first, voteId));
      expect(shown.ok && shown.value.doubts).toEqual([]);
    } finally {
      await first.close();
      await other.close();
    }
  });

  test('of a program that told no council says so by an empty name and warns of none', async () => {
    const bytes = await exportedBytes(office, scene.voteId);
    const shown = await preview(second, null, withoutOffice(bytes));
    expect(shown.ok && shown.value).toMatchObject({ office: '', doubts: [] });
  });

  test('carries no sign-in', async () => {
    const text = new TextDecoder().decode(await exportedBytes(office, scene.voteId));
    for (const token of Object.values(scene.tokens)) expect(text).not.toContain(token);
    expect(text).not.toMatch(/"2468"|"token/iu);
  });
});

describe('two PCs', () => {
  test('exchange their work both ways and show the same code', async () => {
    const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
    await typeBallots(office, scene, 'typist_1', 0, [all('1'), all('1'), all('3'), { invalid: 'no_seal' }]);
    await typeBallots(second, there, 'typist_2', 0, [
      all('1'),
      otherwise(),
      all('3'),
      { invalid: 'no_seal' },
    ]);
    expect(await contentCode(office, scene.voteId)).not.toBe(await contentCode(second, scene.voteId));

    const fromSecond = await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
    expect(fromSecond).toMatchObject({ created: false, conflicts: 0 });
    await mustTakeIn(second, scene.voteId, await exportedBytes(office, scene.voteId));
    expect(await contentCode(office, scene.voteId)).toBe(await contentCode(second, scene.voteId));
    expect(ballotTables(second)).toEqual(ballotTables(office));
    expect((await office.must('ballotCount.getCount', { voteId: scene.voteId })).openDifferences).toBe(1);

    await second.must('ballotCount.resolveField', {
      token: there.tokens.resolver,
      ballotKindId: scene.kinds[0]!.ballotKindId,
      ballotNo: 2,
      place: 0,
      value: '2',
      repeated: false,
    });
    await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
    expect(ballotTables(second)).toEqual(ballotTables(office));
    expect((await office.must('ballotCount.getCount', { voteId: scene.voteId })).openDifferences).toBe(0);
  });

  test('taking the same file in again adds nothing, makes no backup and writes no line', async () => {
    await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
    await typeBallots(office, scene, 'typist_1', 0, [all('1')]);
    const bytes = await exportedBytes(office, scene.voteId);
    expect((await mustTakeIn(second, scene.voteId, bytes)).added).toBe(1);
    const before = await second.must('countLog.listLog', { voteId: scene.voteId, page: 0 });
    const backups = second.backups.length;
    expect(await mustTakeIn(second, scene.voteId, bytes)).toMatchObject({ added: 0 });
    expect(await second.must('countLog.listLog', { voteId: scene.voteId, page: 0 })).toEqual(before);
    expect(second.backups).toHaveLength(backups);
    const { merges } = await second.must('countLog.getMachines', { voteId: scene.voteId });
    expect(merges).toHaveLength(2);
  });

  test('what one PC set aside is set aside on the other, and may be typed again', async () => {
    await typeBallots(office, scene, 'typist_1', 0, [all('1'), all('2')]);
    const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
    await second.must('ballotCount.voidEntries', {
      token: there.tokens.head,
      batchId: scene.kinds[0]!.batches[0]!.batchId,
      entryNo: 1,
      ballotNo: 2,
      reason: 'Nhập lẫn hai phiếu',
    });
    await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
    expect(ballotTables(second)).toEqual(ballotTables(office));
    await typeBallots(office, scene, 'typist_1', 0, [all('3')]);
    await mustTakeIn(second, scene.voteId, await exportedBytes(office, scene.voteId));
    expect(ballotTables(second)).toEqual(ballotTables(office));
  });

  test('the same work done twice counts once; told differently it is listed with both people and PCs', async () => {
    const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
    await typeBallots(office, scene, 'typist_1', 0, [all('1'), all('1')]);
    await typeBallots(second, there, 'typist_1', 0, [all('1'), otherwise()]);
    const bytes = await exportedBytes(second, scene.voteId);
    const shown = await preview(office, scene.voteId, bytes);
    expect(shown.ok && shown.value.conflicts.map(({ kind, ballotNo }) => [kind, ballotNo])).toEqual([
      ['entries_contradict', 2],
    ]);
    expect((await mustTakeIn(office, scene.voteId, bytes)).conflicts).toBe(1);
    const { conflicts, machines } = await office.must('countLog.getMachines', { voteId: scene.voteId });
    expect(conflicts).toHaveLength(1);
    const { sides } = conflicts[0]!;
    expect(sides.map(({ by, own }) => [by, own]).sort()).toEqual([
      ['Bùi Văn Cường', false],
      ['Bùi Văn Cường', true],
    ]);
    expect(machines.map(({ entries }) => entries).sort()).toEqual([2, 2]);

    const wrong = sides.find(({ own }) => !own)!;
    const decided = await office.must('countLog.setAside', {
      voteId: scene.voteId,
      token: scene.tokens.head,
      entryId: wrong.entryId,
      resolutionId: null,
      reason: 'Phiếu giấy ghi như máy này',
    });
    expect(decided.conflicts).toEqual([]);
    await mustTakeIn(second, scene.voteId, await exportedBytes(office, scene.voteId));
    expect(ballotTables(second)).toEqual(ballotTables(office));
    expect(await contentCode(second, scene.voteId)).toBe(await contentCode(office, scene.voteId));
  });

  test('only the head decides, and only what contradicts', async () => {
    const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
    await typeBallots(office, scene, 'typist_1', 0, [all('1')]);
    await typeBallots(second, there, 'typist_1', 0, [otherwise()]);
    await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
    const { conflicts } = await office.must('countLog.getMachines', { voteId: scene.voteId });
    const input = { voteId: scene.voteId, resolutionId: null, reason: 'Xem lại phiếu' };
    const entryId = conflicts[0]!.sides[0]!.entryId;
    const reading = { voteId: scene.voteId, resolutionId: null, entryId };
    expect(
      await office.call('countLog.readSides', { ...reading, token: scene.tokens.typist_1 }),
    ).toMatchObject({ ok: false, error: { code: 'ballots.not-allowed' } });
    const sides = await office.must('countLog.readSides', { ...reading, token: scene.tokens.head });
    // Only the place at which they differ, with both values and the person who stands there.
    const values = sides.map(({ says }) => says.map(({ value }) => value));
    expect(values.flat().toSorted()).toEqual(['1', '2']);
    expect(values.map(({ length }) => length)).toEqual([1, 1]);
    expect(sides[0]!.says[0]!.name).not.toBe('');
    expect(
      await office.call('countLog.setAside', { ...input, entryId, token: scene.tokens.resolver }),
    ).toMatchObject({ ok: false, error: { code: 'ballots.not-allowed' } });
    expect(
      await office.call('countLog.setAside', {
        ...input,
        entryId: scene.voteId,
        token: scene.tokens.head,
      }),
    ).toMatchObject({ ok: false, error: { code: 'countLog.no-conflict' } });
  });
});

describe('three PCs', () => {
  test('say the same whatever the order of the files, and however often each is taken in', async () => {
    const third = await openPc();
    try {
      const setUp = await exportedBytes(office, scene.voteId);
      const onSecond = await sceneOn(second, scene, setUp);
      const onThird = await sceneOn(third, scene, setUp);
      await typeBallots(office, scene, 'typist_1', 0, [all('1'), otherwise()]);
      await typeBallots(second, onSecond, 'typist_1', 0, [all('1'), all('1'), all('3')]);
      await typeBallots(third, onThird, 'typist_2', 0, [all('1'), all('1'), all('3'), { invalid: 'other' }]);
      const files = await Promise.all([office, second, third].map((pc) => exportedBytes(pc, scene.voteId)));
      const orders = [
        [office, [1, 2, 1]],
        [second, [2, 0, 2, 0]],
        [third, [1, 1, 0]],
      ] as const;
      for (const [pc, order] of orders) {
        for (const index of order) await mustTakeIn(pc, scene.voteId, files[index]!);
      }
      const [one, two, three] = [office, second, third].map(ballotTables);
      expect(two).toEqual(one);
      expect(three).toEqual(one);
      const codes = await Promise.all([office, second, third].map((pc) => contentCode(pc, scene.voteId)));
      expect(new Set(codes).size).toBe(1);
      for (const pc of [office, second, third]) {
        const { conflicts } = await pc.must('countLog.getMachines', { voteId: scene.voteId });
        expect(conflicts.map(({ kind, ballotNo }) => [kind, ballotNo])).toEqual([['entries_contradict', 2]]);
        expect(await pc.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({
          intact: true,
          findings: [],
        });
      }
    } finally {
      await third.close();
    }
  });
});

describe('refused, in one sentence and with nothing changed', () => {
  async function refusal(voteId: string | null, bytes: Uint8Array, app = office): Promise<string> {
    const before = JSON.stringify(ballotTables(app));
    const log = app.database.raw.prepare('SELECT count(*) FROM count_log').pluck().get();
    const reply = await takeIn(app, voteId, bytes);
    const shown = await preview(app, voteId, bytes);
    expect(shown).toEqual(reply);
    expect(JSON.stringify(ballotTables(app))).toBe(before);
    expect(app.database.raw.prepare('SELECT count(*) FROM count_log').pluck().get()).toBe(log);
    if (reply.ok) throw new Error('taken in');
    const sentence = errorMessage(reply.error);
    expect(sentence.length).toBeGreaterThan(10);
    return reply.error.code;
  }

  test.each([
    ['nothing', ''],
    ['other text', 'xin chào\n'],
    ['other JSON', '{"format":"khác","version":1}\n{}\n'],
    ['no second line', '{"format":"thuong-truc-kiem-phieu","version":1}'],
  ])('a foreign file: %s', async (_name, text) => {
    expect(await refusal(null, new TextEncoder().encode(text))).toBe('countLog.not-ours');
  });

  test('a file of a newer program', async () => {
    const text = new TextDecoder().decode(await exportedBytes(office, scene.voteId));
    const newer = text.replace(`"version":${FILE_VERSION}`, `"version":${FILE_VERSION + 1}`);
    expect(newer).not.toBe(text);
    expect(await refusal(scene.voteId, new TextEncoder().encode(newer))).toBe('countLog.newer');
  });

  test('a damaged file, with the place of the damage', async () => {
    const text = new TextDecoder().decode(await exportedBytes(office, scene.voteId));
    const at = text.lastIndexOf('batchId') > 0 ? text.lastIndexOf('size') : text.length - 200;
    const bytes = new TextEncoder().encode(`${text.slice(0, at)}X${text.slice(at + 1)}`);
    expect(await refusal(scene.voteId, bytes)).toBe('countLog.damaged');
    const cut = new TextEncoder().encode(text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1));
    expect(await refusal(scene.voteId, cut)).toBe('countLog.damaged');
  });

  test('a file of another vote', async () => {
    const other = await ballotScene(second, 2, { title: 'Cuộc khác' });
    expect(await refusal(scene.voteId, await exportedBytes(second, other.voteId))).toBe(
      'countLog.other-vote',
    );
  });

  test('a rehearsal into a real vote, and the other way round', async () => {
    const rehearsal = await ballotScene(second, 2, { title: 'Diễn tập' });
    second.database.raw
      .prepare('UPDATE confidence_vote SET rehearsal_of = ? WHERE id = ?')
      .run((await openedVote(second)).id, rehearsal.voteId);
    expect(await refusal(scene.voteId, await exportedBytes(second, rehearsal.voteId))).toBe(
      'countLog.rehearsal-file',
    );
    expect(await refusal(null, await exportedBytes(second, rehearsal.voteId))).toBe('countLog.real-missing');
    expect(await refusal(rehearsal.voteId, await exportedBytes(office, scene.voteId), second)).toBe(
      'countLog.real-file',
    );
  });

  test('another set-up, named by what differs', async () => {
    const bytes = await exportedBytes(office, scene.voteId);
    await sceneOn(second, scene, bytes);
    second.database.raw.prepare("UPDATE vote_official SET name = name || ' B' WHERE printed_no = 1").run();
    expect(await refusal(scene.voteId, bytes, second)).toBe('countLog.other-set-up');
    const reply = await preview(second, scene.voteId, bytes);
    expect(reply.ok ? '' : errorMessage(reply.error)).toBe(
      'Hai máy khác nhau về danh sách người trên phiếu; hãy lấy lại thiết lập.',
    );
  });

  test('a fork: two PCs that share one name', async () => {
    await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
    const origin = office.database.raw
      .prepare<[], string>("SELECT value FROM setting WHERE key = 'origin'")
      .pluck()
      .get();
    second.database.raw.prepare("UPDATE setting SET value = ? WHERE key = 'origin'").run(origin);
    const there: BallotScene = scene;
    const token = await signIn(second, scene.voteId, 'typist_2');
    await typeBallots(second, { ...there, tokens: { ...there.tokens, typist_2: token } }, 'typist_2', 0, [
      all('1'),
    ]);
    await typeBallots(office, scene, 'typist_1', 0, [all('1')]);
    expect(await refusal(scene.voteId, await exportedBytes(second, scene.voteId))).toBe('countLog.fork');
  });

  test('ballots for figures that are frozen here', async () => {
    const there = await sceneOn(second, scene, await exportedBytes(office, scene.voteId));
    await typeBallots(second, there, 'typist_1', 0, [all('1')]);
    office.database.raw.prepare("UPDATE confidence_vote SET status = 'counted'").run();
    expect(await refusal(scene.voteId, await exportedBytes(second, scene.voteId))).toBe('countLog.frozen');
  });

  test('a temporary file that is gone', async () => {
    const upload = 'x'.repeat(32);
    expect(await office.call('countLog.mergeVote', { voteId: null, upload })).toMatchObject({
      ok: false,
      error: { code: 'file-missing' },
    });
  });

  test('exporting what is not counted ballot by ballot, or not opened', async () => {
    const totals = await openedVote(office, { title: 'Nhập số tổng' });
    const what = { scope: 'all', batchId: null, entryNo: null, to: 'download' } as const;
    expect(await office.call('countLog.exportVote', { voteId: totals.id, ...what })).toMatchObject({
      ok: false,
      error: { code: 'countLog.totals-mode' },
    });
    expect(
      await office.call('countLog.exportVote', { voteId: scene.voteId, ...what, to: 'second_folder' }),
    ).toMatchObject({ ok: false, error: { code: 'countLog.no-second-folder' } });
  });
});
