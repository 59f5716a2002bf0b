import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { errorMessage } from '@shared/contract/error-messages';
import type { Output } from '@shared/contract/registry';
import { ofVote } from '@shared/documents/subject';
import { readVoteFile } from '@main/confidence-votes/log/files/vote-file';
import { ballotScene, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { makeReadOnly, removeTemporaryFolders, temporaryFolder } from '@tests/fixtures/data-folder';
import { exportedBytes, preview, takeIn, WHOLE } from '@tests/fixtures/exchange-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { openedVote, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
let scene: BallotScene;
/** What the settings name as second place, and what is chosen in the system's dialog. */
let second = '';
let chosen: string | null = null;

beforeEach(async () => {
  second = '';
  chosen = null;
  app = await openTestApplication({
    adapters: {
      shell: { openFolder: () => Promise.resolve(false), chooseFolder: () => Promise.resolve(chosen) },
    },
    safety: { secondFolder: () => second },
  });
  await saveProfile(app);
  scene = await ballotScene(app, 2);
});
afterEach(() => app.close());
afterAll(removeTemporaryFolders);

const exported = (to: 'download' | 'second_folder' | 'chosen_folder') =>
  app.call('countLog.exportVote', { voteId: scene.voteId, token: scene.tokens.head, ...WHOLE, to });

async function mustExport(to: 'second_folder' | 'chosen_folder'): Promise<Output<'countLog.exportVote'>> {
  const reply = await exported(to);
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}

const sentence = (reply: Awaited<ReturnType<typeof exported>>): string =>
  reply.ok ? 'đã ghi' : errorMessage(reply.error);

describe('a vote written into a folder', () => {
  test('of the settings: whole, under one name, nothing else beside it', async () => {
    second = temporaryFolder();
    const { artifact, saved } = await mustExport('second_folder');
    expect(artifact).toBeNull();
    const [name = '', ...more] = readdirSync(second);
    expect(more).toEqual([]);
    expect(saved).toBe(join(second, name));
    expect(name).toMatch(
      /^lay-phieu-tin-nhiem-giua-nhiem-ky_toan-bo_[0-9a-f]{8}_2026-07-15-0900\.thuongtruc\.json$/u,
    );
    const bytes = new Uint8Array(readFileSync(join(second, name)));
    expect(bytes).toEqual(await exportedBytes(app, scene.voteId));
    expect(readVoteFile(bytes).ok).toBe(true);
  });

  test('chosen by a person, twice: the later one stands', async () => {
    chosen = temporaryFolder();
    await mustExport('chosen_folder');
    await typeBallots(app, scene, 'typist_1', 0, ['11']);
    const { saved } = await mustExport('chosen_folder');
    expect(readdirSync(chosen)).toHaveLength(1);
    expect(new Uint8Array(readFileSync(saved ?? ''))).toEqual(await exportedBytes(app, scene.voteId));
  });

  test('that nobody chose: nothing is written and nothing refused', async () => {
    expect(await mustExport('chosen_folder')).toEqual({ artifact: null, saved: null });
  });

  test.each([
    ['is gone', (parent: string) => join(parent, 'không có'), 'không có thư mục'],
    [
      'is a file',
      (parent: string) => {
        writeFileSync(join(parent, 'tệp'), '');
        return join(parent, 'tệp');
      },
      'thư mục không dùng được',
    ],
    [
      'holds a folder of that very name',
      (parent: string) => {
        const folder = join(parent, 'sao lưu');
        mkdirSync(join(nameIn(folder), 'đã có'), { recursive: true });
        return folder;
      },
      'thư mục không dùng được',
    ],
  ])('that %s: refused in words, and no half file stays', async (_what, folderIn, why) => {
    second = folderIn(temporaryFolder());
    const reply = await exported('second_folder');
    expect(reply).toMatchObject({ ok: false, error: { code: 'countLog.not-written' } });
    expect(sentence(reply)).toBe(`Không ghi được tệp: ${why}.`);
    const left = readdirSync(join(second, '..'), { recursive: true }).map(String);
    expect(left.filter((name) => /\.thuongtruc\.json\.[0-9a-f]{8}$/u.test(name))).toEqual([]);
  });

  /** The name is made of vote, PC and minute. */
  function nameIn(folder: string): string {
    const origin = app.database.raw
      .prepare<[], string>("SELECT value FROM setting WHERE key = 'origin'")
      .pluck()
      .get();
    return join(
      folder,
      `lay-phieu-tin-nhiem-giua-nhiem-ky_toan-bo_${origin}_2026-07-15-0900.thuongtruc.json`,
    );
  }

  test('that may not be written to', async () => {
    second = temporaryFolder();
    makeReadOnly(second);
    const reply = await exported('second_folder');
    // The administrator, who runs tests in a container without mounts, may write everywhere.
    if (reply.ok) return;
    expect(sentence(reply)).toMatch(/^Không ghi được tệp: (?:thư mục chỉ đọc|không có quyền ghi)\.$/u);
    expect(readdirSync(second)).toEqual([]);
  });

  test('that the settings do not name', async () => {
    expect(await exported('second_folder')).toMatchObject({
      ok: false,
      error: { code: 'countLog.no-second-folder' },
    });
  });
});

describe('a vote whose count has not begun', () => {
  test('is neither exported nor merged into', async () => {
    const notOpened = { ok: false, error: { code: 'countLog.not-opened' } };
    const { id: voteId } = await preparedVote(app, { countMode: 'ballots', title: 'Cuộc sau' });
    expect(await app.call('countLog.exportVote', { voteId, ...WHOLE })).toEqual(notOpened);

    const bytes = await exportedBytes(app, scene.voteId);
    app.database.raw.prepare("UPDATE confidence_vote SET status = 'prepared'").run();
    const lines = app.database.raw.prepare('SELECT count(*) FROM count_log').pluck();
    const before = lines.get();
    for (const onScreen of [scene.voteId, null]) {
      expect(await preview(app, onScreen, bytes)).toEqual(notOpened);
      expect(await takeIn(app, onScreen, bytes)).toEqual(notOpened);
    }
    expect(lines.get()).toBe(before);
  });

  test('a batch or an entry that there is not', async () => {
    const call = (what: { scope: 'batch' | 'entry'; batchId: string | null; entryNo: number | null }) =>
      app.call('countLog.exportVote', {
        ...{ voteId: scene.voteId, token: scene.tokens.head },
        ...{ to: 'download' as const, ...what },
      });
    const notFound = { ok: false, error: { code: 'not-found' } };
    expect(await call({ scope: 'entry', batchId: null, entryNo: null })).toEqual(notFound);
    expect(await call({ scope: 'batch', batchId: null, entryNo: 1 })).toEqual(notFound);
    expect(await call({ scope: 'batch', batchId: scene.voteId, entryNo: 1 })).toEqual(notFound);
    // Nobody carries a file without a ballot: it is the wrong entry.
    expect(await call({ scope: 'entry', batchId: null, entryNo: 3 })).toMatchObject({
      error: { code: 'countLog.part-empty' },
    });
    const unknown = '0190aaaa-0000-7000-8000-000000000000';
    expect(await app.call('countLog.exportVote', { voteId: unknown, ...WHOLE })).toEqual(notFound);
  });
});

describe('every ballot by its number', () => {
  const DECK = ['12', '30'] as const;

  async function freeze(): Promise<void> {
    for (const kind of [0, 1]) {
      for (const role of ['typist_1', 'typist_2'] as const) {
        await typeBallots(app, scene, role, kind, kind === 0 ? DECK : ['91', { invalid: 'no_seal' }]);
      }
    }
    const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
    await app.must('confidenceVotes.finishCounting', {
      voteId: scene.voteId,
      version: vote.version,
      acceptedBecause: 'Đã xem lại',
      token: scene.tokens.head,
    });
  }

  async function file(format: 'xlsx' | 'csv'): Promise<{ name: string; bytes: Uint8Array }> {
    const { id } = await app.must('countLog.exportBallots', { voteId: scene.voteId, format });
    const { artifact, bytes } = app.files.get(id)!;
    return { name: artifact.fileName, bytes };
  }

  test('as a workbook: a page for each kind, a line for each ballot, a column for each person', async () => {
    await freeze();
    const { name, bytes } = await file('xlsx');
    expect(name).toBe('tung-phieu-lay-phieu-tin-nhiem-giua-nhiem-ky.xlsx');
    const book = read(bytes, { type: 'array' });
    expect(book.SheetNames).toEqual(scene.kinds.map(({ title }) => title));
    const rows = book.SheetNames.map((sheet) =>
      utils.sheet_to_json<unknown[]>(book.Sheets[sheet]!, { header: 1, defval: '' }),
    );
    const people = scene.kinds.map(({ persons }) => persons.map(({ no, name: who }) => `${no}. ${who}`));
    expect(rows[0]).toEqual([
      ['Phiếu số', 'Xấp phiếu', 'Phiếu không hợp lệ', 'Tình trạng', ...people[0]!],
      [1, 1, '', 'CHƯA CÔNG BỐ', 'Tín nhiệm cao', 'Tín nhiệm'],
      [2, 1, '', 'CHƯA CÔNG BỐ', 'Tín nhiệm thấp', 'Không đánh dấu mức nào'],
    ]);
    expect(rows[1]?.slice(1)).toEqual([
      [1, 1, '', 'CHƯA CÔNG BỐ', 'Đánh dấu nhiều mức', 'Tín nhiệm cao'],
      [2, 1, 'Không đóng dấu', 'CHƯA CÔNG BỐ', '', ''],
    ]);
  });

  test('as text: a line for each field, and nobody who typed it', async () => {
    await freeze();
    const { name, bytes } = await file('csv');
    expect(name).toBe('tung-phieu-lay-phieu-tin-nhiem-giua-nhiem-ky.csv');
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFLoại phiếu,Phiếu số,Xấp phiếu,STT,Họ và tên,Mức,Phiếu không hợp lệ,Tình trạng',
    );
    expect(lines).toHaveLength(1 + 2 * 2 * 2);
    const [kind] = scene.kinds;
    expect(lines[1]).toBe(`${kind!.title},1,1,1,${kind!.persons[0]!.name},Tín nhiệm cao,,CHƯA CÔNG BỐ`);
    expect(lines[4]).toBe(
      `${kind!.title},2,1,2,${kind!.persons[1]!.name},Không đánh dấu mức nào,,CHƯA CÔNG BỐ`,
    );
    expect(lines.at(-1)).toContain(',Không đóng dấu,CHƯA CÔNG BỐ');
    for (const typist of ['Bùi Văn Cường', 'Hồ Thị Đào']) expect(lines.join('\n')).not.toContain(typist);
  });

  test('papers say why rows of valid ballots count for nobody', async () => {
    await freeze();
    const made = await app.must('documents.makeMissingDrafts', {
      subject: ofVote(scene.voteId),
      stages: ['result'],
    });
    for (const kind of ['tally_minutes', 'result_table'] as const) {
      const { model } = await app.database.kysely
        .selectFrom('official_document')
        .select('model')
        .where('id', '=', made.find((paper) => paper.kind === kind)!.id)
        .executeTakeFirstOrThrow();
      const words = [...model.matchAll(/"text":"([^"]*)"/gu)].map(([, text]) => text).join('');
      expect(words).toContain(`${scene.kinds[0]!.persons[1]!.name}: 1 phiếu không đánh dấu mức nào`);
      expect(words).toContain(`${scene.kinds[1]!.persons[0]!.name}: 1 phiếu đánh dấu nhiều mức`);
    }
  });

  test('is refused while figures are not frozen, where totals are typed, and for a vote that is not there', async () => {
    const call = (voteId: string) => app.call('countLog.exportBallots', { voteId, format: 'csv' });
    expect(await call(scene.voteId)).toEqual({ ok: false, error: { code: 'countLog.not-counted' } });
    const totals = await openedVote(app, { title: 'Nhập số tổng' });
    expect(await call(totals.id)).toEqual({ ok: false, error: { code: 'countLog.totals-mode' } });
    expect(await call('0190aaaa-0000-7000-8000-000000000000')).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
