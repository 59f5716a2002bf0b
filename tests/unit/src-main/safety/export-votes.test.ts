import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ballotScene, CREW, typeBallots, type BallotScene } from '@tests/fixtures/ballot-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD } from '@tests/fixtures/vote-scene';

let app: TestApplication;
let scene: BallotScene;

beforeEach(async () => {
  app = await openTestApplication();
  scene = await ballotScene(app, 2);
});

afterEach(() => app.close());

async function exported(): Promise<Record<string, Uint8Array>> {
  const { id } = await app.must('safety.exportAll', {});
  return unzipSync(app.files.get(id)!.bytes);
}

async function typeAll(): Promise<void> {
  for (const kind of [0, 1]) {
    for (const role of ['typist_1', 'typist_2'] as const) {
      await typeBallots(app, scene, role, kind, ['12', '13']);
    }
  }
}

const rowsOf = (files: Record<string, Uint8Array>, table: string) =>
  JSON.parse(strFromU8(files[`bang/${table}.json`]!)) as Record<string, unknown>[];

function listOfResults(files: Record<string, Uint8Array>): unknown[][] {
  const book = read(files['danh-sach-chinh.xlsx']!, { type: 'array' });
  return utils.sheet_to_json<unknown[]>(book.Sheets['Kết quả lấy phiếu']!, { header: 1 });
}

describe('votes in the export of everything', () => {
  it('gives nobody a PIN to guess at, and no ballot of a count that is still open', async () => {
    await typeBallots(app, scene, 'typist_1', 0, ['12', '30']);
    const files = await exported();
    const operators = rowsOf(files, 'nguoi-kiem-phieu');
    expect(operators.map(({ name }) => name)).toContain(CREW.typist_1);
    const hashes = app.database.raw
      .prepare(
        'SELECT pin_hash FROM count_operator UNION SELECT pin_salt FROM count_operator UNION SELECT token_hash FROM operator_sign_in',
      )
      .pluck()
      .all() as string[];
    const everything = Object.entries(files)
      .filter(([name]) => name.startsWith('bang/'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('\n');
    expect(hashes.length).toBeGreaterThan(8);
    for (const hash of hashes) expect(everything).not.toContain(hash);
    for (const table of ['phieu-da-nhap', 'nhat-ky-kiem-phieu', 'phan-xu', 'tep-phieu']) {
      expect(rowsOf(files, table)).toEqual([]);
    }
    expect(listOfResults(files)).toHaveLength(1);
    expect(strFromU8(files['README.txt']!)).toContain('sau khi đã chốt số liệu');
  });

  it('holds every ballot of a closed count, and its result only when it is confirmed', async () => {
    await typeAll();
    const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
    const counted = await app.must('confidenceVotes.finishCounting', {
      voteId: scene.voteId,
      version: vote.version,
      acceptedBecause: 'Đã xem lại',
      token: scene.tokens.head,
    });
    const closed = await exported();
    expect(rowsOf(closed, 'phieu-da-nhap')).toHaveLength(2 * 2 * 2);
    expect(rowsOf(closed, 'nhat-ky-kiem-phieu').length).toBeGreaterThan(8);
    expect(listOfResults(closed)).toHaveLength(1);

    const { result } = await app.must('confidenceVotes.confirmResult', {
      voteId: scene.voteId,
      version: counted.vote.version,
      confirmedBy: BOARD_HEAD,
      token: scene.tokens.head,
    });
    const [head, first, second, ...more] = listOfResults(await exported());
    expect(more).toHaveLength(2);
    expect(head?.slice(2, 10)).toEqual([
      'Họ và tên',
      'Chức vụ',
      'Tín nhiệm cao',
      'Tỷ lệ %',
      'Tín nhiệm',
      'Tỷ lệ %',
      'Tín nhiệm thấp',
      'Tỷ lệ %',
    ]);
    const [one, two] = result.kinds[0]!.rows;
    // Percentages are numbers to sort and add up.
    expect(one!.percent.high).toBe('100,00');
    expect(first?.slice(2, 10)).toEqual([one!.name, one!.posts, 2, 100, 0, 0, 0, 0]);
    expect([second?.[2], second?.[4], second?.[6], second?.[8]]).toEqual([two!.name, 0, 1, 1]);
  });
});
