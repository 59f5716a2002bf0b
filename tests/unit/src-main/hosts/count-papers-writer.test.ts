import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCountFile } from '@shared/confidence-votes/exchange/reader';
import { voteFromExchange, type VoteFromFile } from '@shared/confidence-votes/exchange/to-vote';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { countPapersWriter } from '@main/hosts/count-papers-writer';

let folder: string;
let warnings: string[];
let closed: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'count-papers-'));
  warnings = [];
  closed = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function published(id: string, changes: object = {}): VoteFromFile {
  const path = `tests/fixtures/published-results/${id}.json`;
  const file = readCountFile({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), ...changes });
  if (!file.ok) throw new Error(file.error.message);
  const vote = voteFromExchange(file.value, '2026-07-15T02:00:00.000Z');
  if (!vote.ok) throw new Error(vote.error);
  return vote.value;
}

function writer(withBrowser: boolean) {
  return countPapersWriter({
    printer: {
      print: () =>
        Promise.resolve(
          withBrowser ? ok(new TextEncoder().encode('%PDF-1.7')) : err(appError('document.no-browser')),
        ),
      close: () => {
        closed += 1;
        return Promise.resolve();
      },
    },
    programVersion: '0.0.0',
    clock: { now: () => '2026-07-15T02:00:00.000Z' },
    warn: (sentence) => warnings.push(sentence),
  });
}

test('makes the folder and writes minutes, annex and result; a second run writes the same files', async () => {
  const target = join(folder, 'moi', 'sau');
  for (let run = 0; run < 2; run += 1) {
    const written = await writer(true)(published('vinh-phuc-2023'), target);
    expect(written.ok && written.value).toHaveLength(7);
  }
  expect(readdirSync(target).toSorted()).toEqual([
    'vinh-phuc-2023-bien-ban-kiem-phieu.docx',
    'vinh-phuc-2023-bien-ban-kiem-phieu.html',
    'vinh-phuc-2023-bien-ban-kiem-phieu.pdf',
    'vinh-phuc-2023-ket-qua.xlsx',
    'vinh-phuc-2023-phu-luc-ket-qua.docx',
    'vinh-phuc-2023-phu-luc-ket-qua.html',
    'vinh-phuc-2023-phu-luc-ket-qua.pdf',
  ]);
  const page = readFileSync(join(target, 'vinh-phuc-2023-phu-luc-ket-qua.html'), 'utf8');
  expect(page).toContain('97,87');
  expect(page).toContain('HỘI ĐỒNG NHÂN DÂN');
  expect(warnings).toEqual([]);
  expect(closed).toBe(2);
});

test('papers name the base of the file, and nobody’s result where that is not the base of the resolution', async () => {
  const minutes = async (percentBase: object): Promise<string> => {
    const rows = [{ no: 1, name: 'Nguyễn Văn A', counts: { high: 20, medium: 2, low: 25 } }];
    const written = await writer(true)(published('vinh-phuc-2023', { percentBase, rows }), folder);
    expect(written.ok).toBe(true);
    const page = readFileSync(join(folder, 'vinh-phuc-2023-bien-ban-kiem-phieu.html'), 'utf8');
    return page.replace(/<style[\s\S]*?<\/style>/gu, '').replace(/<[^>]*>/gu, '');
  };
  const ofDeputies = await minutes({ kind: 'total_deputies', value: 50 });
  expect(ofDeputies).toContain('Tỷ lệ (%) tính trên tổng số đại biểu (50 đại biểu)');
  expect(ofDeputies).not.toContain('Không có người nào');
  const ofNothing = await minutes({ kind: 'none' });
  expect(ofNothing).toContain('Tệp không nêu cơ số tính tỷ lệ nên không tính tỷ lệ phần trăm.');
  expect(ofNothing).not.toContain('Không có người nào');
});

test('papers of a file carry the mark, whether the count balances or not: nobody has confirmed it', async () => {
  const balanced = {
    totals: {
      deputiesTotal: 50,
      ballotsPrinted: 50,
      ballotsIssued: 47,
      ballotsCollected: 47,
      ballotsValid: 47,
      ballotsInvalid: 0,
    },
    rows: [{ no: 1, name: 'Nguyễn Văn A', counts: { high: 40, medium: 5, low: 2 }, invalidForPerson: 0 }],
  };
  for (const [changes, complete] of [
    [{}, false],
    [balanced, true],
  ] as const) {
    const count = published('vinh-phuc-2023', changes);
    expect(count.result.complete).toBe(complete);
    expect((await writer(true)(count, folder)).ok).toBe(true);
    const page = readFileSync(join(folder, 'vinh-phuc-2023-bien-ban-kiem-phieu.html'), 'utf8');
    expect(page).toContain('CHƯA CÔNG BỐ');
  }
});

test('without a browser the other papers are written and one sentence says what is missing', async () => {
  const written = await writer(false)(published('vinh-phuc-2023'), folder);
  expect(written.ok && written.value).toHaveLength(5);
  expect(existsSync(join(folder, 'vinh-phuc-2023-bien-ban-kiem-phieu.docx'))).toBe(true);
  expect(existsSync(join(folder, 'vinh-phuc-2023-bien-ban-kiem-phieu.pdf'))).toBe(false);
  expect(warnings).toEqual(['Không tạo được PDF vì máy chưa có Chrome, Edge hoặc Chromium.']);
});

test('a file in the place of the folder is named as the reason', async () => {
  const file = join(folder, 'tep.txt');
  writeFileSync(file, 'của người khác');
  for (const target of [file, join(file, 'con')]) {
    expect(await writer(true)(published('vinh-phuc-2023'), target)).toEqual(
      err('Tên này là một tệp; hãy chọn một thư mục.'),
    );
  }
  expect(readFileSync(file, 'utf8')).toBe('của người khác');
});

test('an id without a Latin letter leaves the plain names', async () => {
  const written = await writer(true)(published('vinh-phuc-2023', { id: '表' }), folder);
  expect(written.ok && written.value).toContain(join(folder, 'ket-qua.xlsx'));
});

test('an id with slashes stays inside the folder', async () => {
  const written = await writer(true)(published('vinh-phuc-2023', { id: '../../x' }), folder);
  expect(written.ok && written.value.every((path) => path.startsWith(join(folder, 'x-')))).toBe(true);
});
