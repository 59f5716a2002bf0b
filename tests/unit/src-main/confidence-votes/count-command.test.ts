import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  runCount,
  MAX_FILE_BYTES,
  type CountIo,
  type WriteDocuments,
} from '@main/confidence-votes/count-command';
import { nodeCountIo } from '@main/confidence-votes/count-io';
import { ok, err } from '@shared/kernel/result';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'count-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const published = (name: string) =>
  fileURLToPath(new URL(`../../../fixtures/published-results/${name}.json`, import.meta.url));

function saved(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(argv: readonly string[], writeDocuments: WriteDocuments = async () => ok([])) {
  let out = '';
  let errors = '';
  const io: CountIo = {
    ...nodeCountIo(writeDocuments),
    out: (text) => (out += text),
    err: (text) => (errors += text),
    now: () => '2028-12-05T03:00:00Z',
  };
  const code = await runCount(argv, io);
  return { code, out, errors };
}

describe('runCount', () => {
  it('prints one JSON object and 0 for a count without a blocking problem', async () => {
    const { code, out, errors } = await run([published('vinh-phuc-2023'), '--json']);
    expect([code, errors]).toEqual([0, '']);
    const answer = JSON.parse(out) as { rows: unknown[] };
    expect(Object.keys(answer)).toEqual(['id', 'base', 'rows', 'problems']);
    expect(answer.rows[3]).toEqual({
      no: 4,
      name: 'Lê Duy Thành',
      counts: { high: 19, medium: 2, low: 25 },
      invalidRows: 1,
      percent: { high: '40,43', medium: '4,26', low: '53,19' },
      consequence: 'over_half_below_two_thirds',
    });
  });

  it('answers 3 with a blocking problem, 0 where only the base is not known', async () => {
    const { code, out } = await run(['--json', published('da-nang-2014')]);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      problems: [
        { code: 'published_percent_differs', no: 4, level: 'medium', expected: '29,17', published: '29,79' },
        { code: 'published_percent_differs', no: 5, level: 'medium', expected: '29,17', published: '29,79' },
      ],
    });
    expect((await run([published('khanh-hoa-2014'), '--json'])).code).toBe(0);
  });

  it('prints a readable table with whole names', async () => {
    const { code, out } = await run([published('vinh-phuc-2023')]);
    expect(code).toBe(0);
    expect(out).toContain('Tỷ lệ tính trên tổng số phiếu thu về: 47');
    expect(out).toMatch(/ 4 {2}Lê Duy Thành .*19 \(40,43%\) .*25 \(53,19%\) .* 1 {2}quá nửa tín nhiệm thấp/u);
    expect(out).toContain('Hệ quả: để trống là không có; “–” là chưa đủ số liệu để xác định.');
    expect(out).toContain('Không có chỗ nào không khớp.');
    const cut = await run([published('ha-noi-2014')]);
    expect(cut.out).toContain('tổng số đại biểu: 94 (như nguồn: cắt ở 2 số lẻ, không làm tròn)');
    expect(out).not.toContain('như nguồn');
    const wrong = await run([published('tien-lang-district')]);
    expect(wrong.out).toContain('LỖI [published_percent_differs]');
    expect((await run([published('ca-mau-2014-eligibility')])).out).toContain('chưa rõ cơ số');
  });

  it('answers 2 and says what is wrong with the file', async () => {
    const sized = saved('large.json', new Uint8Array(MAX_FILE_BYTES + 1));
    const cases: [string, string][] = [
      [join(folder, 'none.json'), 'không có tệp này'],
      [folder, 'không phải là tệp'],
      [sized, 'tệp lớn quá 5 MB'],
      [saved('binary.json', Uint8Array.from([0xff, 0xfe, 0x00])), 'UTF-8'],
      [saved('text.json', 'xin chào'), 'không phải JSON'],
      [saved('empty.json', ''), 'không phải JSON'],
      [saved('other.json', '{"name":"x"}'), 'kind: phải là một trong'],
      [saved('list.json', '[]'), '(tệp): phải là một đối tượng'],
    ];
    for (const [path, message] of cases) {
      const { code, out, errors } = await run([path, '--json']);
      expect([code, out]).toEqual([2, '']);
      expect(errors).toContain(`${path}: `);
      expect(errors).toContain(message);
      // A clerk reads it: nothing of the parser's or the system's English.
      expect(errors).not.toMatch(/\b(?:file|not|must|unexpected|token|is)\b/iu);
    }
  });

  it('names the place where a file stops being JSON', async () => {
    const path = saved('broken.json', '{\n  "kind": "confidence-vote"\n  "id": 1\n}');
    expect((await run([path])).errors).toBe(`${path}: tệp không phải JSON, sai ở dòng 3, cột 3\n`);
  });

  it('reads a file with a byte order mark', async () => {
    const path = saved('bom.json', '\uFEFF{"kind":"x"}');
    expect((await run([path])).errors).toContain('kind: ');
  });

  it('answers 2 to a wrong call and shows the usage', async () => {
    for (const argv of [
      [],
      ['a.json', 'b.json'],
      ['a.json', '--outt'],
      ['a.json', '--out'],
      ['a.json', '--out', '--json'],
    ]) {
      const { code, errors } = await run(argv);
      expect(code).toBe(2);
      expect(errors).toContain('Cách dùng');
    }
    expect(await run(['--help'])).toMatchObject({ code: 0, errors: '' });
  });

  it('has the papers written and keeps stdout for the answer', async () => {
    const calls: string[] = [];
    const write: WriteDocuments = async (count, directory) => {
      calls.push(`${count.vote.id} ${directory} ${count.result.kinds[0]?.base.text ?? ''} ${count.body}`);
      return ok(['bien-ban.docx']);
    };
    const { code, out, errors } = await run([published('quang-nam-2018'), '--json', '--out', 'xuat'], write);
    expect(code).toBe(0);
    expect(calls).toEqual([
      'quang-nam-2018 xuat tổng số đại biểu, không kể đại biểu bị tạm đình chỉ: 58 đại biểu HĐND tỉnh Quảng Nam',
    ]);
    expect(errors).toBe('Đã ghi: bien-ban.docx\n');
    expect(() => JSON.parse(out) as unknown).not.toThrow();
    expect((await run([published('da-nang-2014'), '--json', '--out=xuat'], write)).code).toBe(3);
  });

  it('says why no papers were written', async () => {
    const failing: WriteDocuments = async () => err('đĩa đã đầy');
    const failed = await run([published('quang-nam-2018'), '--out', 'xuat'], failing);
    expect(failed.code).toBe(1);
    expect(failed.errors).toBe('xuat: không ghi được văn bản: đĩa đã đầy\n');
    const other = await run([published('quoc-hoi-2016-approval'), '--out', 'xuat'], failing);
    expect(other.code).toBe(2);
    expect(other.errors).toContain('procedure: ');
    // Refused before anything is printed: no answer beside an exit that says there is none.
    expect(other.out).toBe('');
  });
});
