import { read } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { escapeHtml, cssString } from '@main/documents/html/escape';
import { toHtml } from '@main/documents/html/to-html';
import { figureInsetsMm } from '@main/documents/figure-columns';
import { letterheadLines } from '@main/documents/text-width';
import { unbrokenNumbers, unbrokenWords } from '@main/documents/unbroken';
import { toXlsx } from '@main/documents/xlsx/to-xlsx';
import { buildVoteDocument, draftMarkOf, type VoteDocument } from '@shared/confidence-votes/documents';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';
import {
  bodyRow,
  column,
  headCell,
  numberCell,
  percentCell,
  table,
  textCell,
  textOf,
  type OfficialDocument,
} from '@shared/official-documents';
import { wordsOf } from '@tests/fixtures/paper-words';
import { fonts } from './printing';
import { makeContext, type VoteShape } from './vote-fixtures';

const build = (kind: VoteDocument, shape: Partial<VoteShape>) =>
  buildVoteDocument(
    kind,
    makeContext(kind, { persons: 31, procedure: 'grading', status: 'draft', ...shape }),
  );

describe('what the documents say', () => {
  test('a reopening is printed on the minutes with who and why', () => {
    const text = wordsOf(build('tally_minutes', { reopened: true }));
    expect(text).toContain('MỞ LẠI KẾT QUẢ KIỂM PHIẾU');
    expect(text).toContain(
      'Hồi 10 giờ 15 phút, ngày 10 tháng 12 năm 2026, Phạm Hữu Đạt, Trưởng ban kiểm phiếu',
    );
    expect(text).toContain('Lý do: Một tập phiếu của khối Ủy ban nhân dân bị đếm hai lần.');
    expect(wordsOf(build('tally_minutes', {}))).not.toContain('MỞ LẠI');
  });

  test('minutes and annex say that sums were typed, and who closed them when', () => {
    const stateChanges = [
      { at: '2026-12-10T03:02:00.000Z', from: 'counting', to: 'counted', actor: 'Trần Thị Lan', reason: '' },
    ] as const;
    for (const kind of ['tally_minutes', 'result_table'] as const) {
      const shape = { persons: 2, procedure: 'grading', status: 'official' } as const;
      const context = makeContext(kind, { ...shape, totals: true });
      const vote = { ...context.vote, stateChanges };
      expect(wordsOf(buildVoteDocument(kind, { ...context, vote }))).toContain(
        'Số liệu là số tổng nhập theo phiếu ghi của Ban kiểm phiếu, không nhập từng phiếu. Trần Thị Lan chốt số liệu ' +
          'hồi 10 giờ 02 phút, ngày 10 tháng 12 năm 2026.',
      );
      expect(wordsOf(build(kind, shape))).not.toContain('số tổng');
    }
  });

  test('minutes, annex and report name who reached which threshold, as the resolution does', () => {
    const sentences = (kind: VoteDocument, shape: Partial<VoteShape>) =>
      wordsOf(build(kind, shape))
        .split('\n')
        .filter((line) => /^(?:\d+\. )?Có (?:từ|trên) |^Không có người nào có/u.test(line))
        .map((line) => line.replace(/^\d+\. /u, ''));
    const named = sentences('confirming_resolution', {});
    expect(named).toEqual([
      'Có trên 1/2 đến dưới 2/3 tổng số phiếu thu về đánh giá “Tín nhiệm thấp”: 2 người, gồm:',
      'Có từ 2/3 tổng số phiếu thu về trở lên đánh giá “Tín nhiệm thấp”: 2 người, gồm:',
    ]);
    for (const kind of ['tally_minutes', 'result_table', 'tally_report'] as const) {
      expect(sentences(kind, {})).toEqual(named);
      expect(sentences(kind, { persons: 3 })).toEqual([
        'Không có người nào có trên 1/2 tổng số phiếu thu về đánh giá “Tín nhiệm thấp”.',
      ]);
      // What is not counted yet decides nothing.
      expect(wordsOf(build(kind, { persons: 3, unknown: true }))).toContain(
        'Chưa đủ số liệu để xác định việc xem xét theo kết quả đối với',
      );
    }
  });

  test('a notice is dated when it gets its number; until then the place stays empty', () => {
    const context = makeContext('announcement_notice', { persons: 2, procedure: 'grading', status: 'draft' });
    const paper = (date: '2026-12-12' | null) =>
      JSON.stringify(
        buildVoteDocument('announcement_notice', { ...context, issue: { ...context.issue, date } })
          .placeAndDate,
      );
    expect(paper(null)).not.toContain('10');
    expect(paper('2026-12-12')).toContain('ngày 12 tháng 12 năm 2026');
  });

  test('a submission says once what is asked, and ông or bà as the register says', () => {
    const context = makeContext('dismissal_submission', {
      persons: 31,
      procedure: 'grading',
      status: 'draft',
    });
    const official = context.vote.officials[9]!;
    const said = (sexes: typeof context.material.sexes) =>
      wordsOf(
        buildVoteDocument('dismissal_submission', {
          ...context,
          official,
          material: { ...context.material, sexes },
        }),
      );
    const unknown = said([]);
    expect(unknown.match(/xem xét, quyết định/gu)).toHaveLength(1);
    expect(unknown).toContain(`đối với ông (bà) ${official.name}`);
    const known = said([{ officialId: official.id, sex: 'female' }]);
    expect(known).toContain(`đối với bà ${official.name}`);
    expect(known).not.toMatch(/(?<!\p{L})ông(?!\p{L})/u);
  });

  test('all members sign the minutes, the head for the board', () => {
    const { closing } = build('tally_minutes', { boardSize: 5 });
    expect(closing?.kind === 'board' && closing.members.length).toBe(4);
    expect(closing?.kind === 'board' && closing.head.lines).toEqual(['TM. BAN KIỂM PHIẾU', 'TRƯỞNG BAN']);
  });

  test('the resolution names the persons of each critical class with what follows', () => {
    const context = makeContext('confirming_resolution', {
      persons: 31,
      procedure: 'grading',
      status: 'draft',
    });
    const text = wordsOf(buildVoteDocument('confirming_resolution', context));
    const rows = context.result.kinds.flatMap((kind) => kind.rows);
    const named = rows.filter((row) => row.consequence !== 'none');
    expect(named.length).toBeGreaterThan(2);
    for (const row of named) {
      expect(text).toContain(`${row.name}, ${row.posts}: ${row.counts.low} phiếu “Tín nhiệm thấp”`);
    }
    for (const rule of context.vote.ruleSet.procedures.grading.consequences)
      expect(text).toContain(rule.citation);
    expect(text).toContain('trên 1/2 đến dưới 2/3 tổng số phiếu thu về');
    expect(text).toContain('từ 2/3 tổng số phiếu thu về trở lên');
  });

  test('a resolution without critical persons says so', () => {
    expect(wordsOf(build('confirming_resolution', { persons: 1 }))).toContain(
      'Không có người nào có trên 1/2 tổng số phiếu thu về đánh giá “Tín nhiệm thấp”.',
    );
  });

  test('a percentage of the report never stands without its base', () => {
    const text = wordsOf(build('tally_report', {}));
    const percentages = [...text.matchAll(/\d+,\d\d%(.{21})/gu)];
    // Three a person, and once more for each of the four who reached a threshold.
    expect(percentages.length).toBe(31 * 3 + 4);
    expect(percentages.every((match) => match[1]!.startsWith(' tổng số phiếu thu về'))).toBe(true);
  });

  test('figures that are not known are neither guessed nor silent', () => {
    const document = build('tally_minutes', { persons: 4, unknown: true });
    expect(wordsOf(document)).toContain('Dấu “–”: chưa có số liệu.');
    expect(wordsOf(build('tally_report', { persons: 4, unknown: true }))).toContain(
      'Tín nhiệm cao: chưa có số liệu',
    );
  });

  test('a board that is not known gets lines to be filled in, never "0 người"', () => {
    const document = build('tally_minutes', { boardSize: 0 });
    expect(wordsOf(document)).not.toContain('0 người:');
    expect(wordsOf(document)).toMatch(/gồm \.{10} người:/u);
    const numbered = document.body.filter(
      (block) => block.kind === 'paragraph' && block.role === 'blank' && /^\d\.$/u.test(textOf(block.runs)),
    );
    expect(numbered).toHaveLength(5);
    const { closing } = document;
    expect(closing?.kind === 'board' && closing.members.map((member) => member.name)).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  test('the draft mark goes only when the document is official', () => {
    expect(build('tally_minutes', {}).draftMark).toBe('CHƯA CÔNG BỐ');
    expect(build('tally_minutes', { status: 'official' }).draftMark).toBeNull();
  });

  test('a draft of a published result no longer says that it is not published', () => {
    const { vote } = makeContext('announcement_notice', {
      persons: 2,
      procedure: 'grading',
      status: 'draft',
    });
    for (const kind of ['announcement_notice', 'dismissal_submission', 'tally_minutes'] as const) {
      const published = { ...vote, status: 'published' as const };
      expect(draftMarkOf(kind, 'draft', published)).toBe('DỰ THẢO');
      expect(draftMarkOf(kind, 'official', published)).toBeNull();
      expect(draftMarkOf(kind, 'draft', { ...vote, status: 'confirmed' })).toBe('CHƯA CÔNG BỐ');
    }
  });

  test('a paper of a result that nobody has confirmed keeps the mark, whatever it calls itself', () => {
    const context = makeContext('tally_minutes', { persons: 2, procedure: 'grading', status: 'official' });
    const vote = { ...context.vote, status: 'counted' as const };
    const draftMark = draftMarkOf('tally_minutes', 'official', vote);
    expect(draftMark).toBe('CHƯA CÔNG BỐ');
    expect(buildVoteDocument('tally_minutes', { ...context, vote, draftMark }).draftMark).toBe(draftMark);
  });

  test('who is left out of a grading stands in its papers with the reason, in the printed order', () => {
    const lines = (document: OfficialDocument): readonly string[] =>
      [...document.body, ...document.annexes.flatMap((annex) => annex.body)].flatMap((block) =>
        block.kind === 'paragraph' ? [textOf(block.runs)] : [],
      );
    for (const kind of ['tally_minutes', 'result_table', 'tally_report', 'confirming_resolution'] as const) {
      const all = lines(build(kind, { persons: 4, leftOut: 3 }));
      const from = all.indexOf('Không lấy phiếu tín nhiệm đối với 3 người:');
      expect(from, kind).toBeGreaterThan(-1);
      expect(all.slice(from + 1, from + 4).map((line) => line.replace(/^(\d\.).*: /u, '$1 '))).toEqual([
        '1. được bầu, bổ nhiệm trong năm lấy phiếu (theo khoản 5 Điều 2 Nghị quyết số 96/2023/QH15);',
        '2. đã có thông báo nghỉ công tác chờ nghỉ hưu (theo khoản 5 Điều 2 Nghị quyết số 96/2023/QH15);',
        '3. Hội đồng nhân dân quyết định, đang đi học tập trung.',
      ]);
      expect(lines(build(kind, { persons: 4 })).join()).not.toContain('Không lấy phiếu');
      const decision = build(kind, { persons: 1, procedure: 'decision', leftOut: 3 });
      expect(lines(decision).join()).not.toMatch(/lấy phiếu/iu);
    }
    // In the plan they belong to its second clause, and the third follows them.
    const plan = lines(build('vote_plan', { persons: 4, leftOut: 3 }));
    const from = plan.indexOf('Không lấy phiếu tín nhiệm đối với 3 người:');
    expect(plan.slice(from - 1, from + 5).map((line) => line.slice(0, 2))).toEqual([
      '2.',
      'Kh',
      'a)',
      'b)',
      'c)',
      '3.',
    ]);
  });

  test('where the office wants it, an issued report or resolution carries the check code alone', () => {
    const foot = (kind: VoteDocument, status: 'draft' | 'official') => build(kind, { status }).verification;
    const whole =
      'Thường Trực 0.1.0 · Lập lúc 10:52 ngày 10/12/2026 · Người lập: Trần Thị Lan · Mã kiểm tra: 7K3M-Q9XA';
    for (const kind of ['confirming_resolution', 'tally_report'] as const) {
      expect(foot(kind, 'official')).toBe('Mã kiểm tra: 7K3M-Q9XA');
      expect(foot(kind, 'draft')).toBe(whole);
    }
    for (const kind of ['tally_minutes', 'result_table'] as const) expect(foot(kind, 'official')).toBe(whole);
    const context = makeContext('tally_report', { persons: 1, procedure: 'grading', status: 'official' });
    const wanted = { ...context, verification: { ...context.verification, always: true } };
    expect(buildVoteDocument('tally_report', wanted).verification).toBe(whole);
  });

  test('the base of NQ 85 stands in every paper with the deputies it leaves out', () => {
    const ruleSet = ruleSetByCode('nq85-2014');
    for (const kind of ['tally_minutes', 'tally_report', 'confirming_resolution'] as const) {
      const context = makeContext(kind, { persons: 31, procedure: 'grading', status: 'official' });
      const text = wordsOf(buildVoteDocument(kind, { ...context, vote: { ...context.vote, ruleSet } }));
      expect(text).toContain('tổng số đại biểu, không kể đại biểu bị tạm đình chỉ');
      expect(text).not.toContain('đình chỉ đánh giá');
    }
  });
});

describe('hostile text', () => {
  const attack = `</style><script>alert(1)</script><img src=x onerror="a('b')">`;
  const context = makeContext('result_table', { persons: 2, procedure: 'grading', status: 'draft' });
  const kinds = context.result.kinds.map((kind) => ({
    ...kind,
    rows: kind.rows.map((row, index) => ({ ...row, name: attack, posts: index === 0 ? '=1+1' : '@SUM(A1)' })),
  }));
  const document = buildVoteDocument('result_table', {
    ...context,
    result: { ...context.result, kinds },
    verification: { ...context.verification, operator: attack },
  });

  test('never becomes markup or style', async () => {
    const html = await toHtml(document, fonts);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
    expect(html.match(/<\/style>/gu)).toHaveLength(1);
    expect(escapeHtml(`<a href='x' title="y">&`)).toBe('&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;');
    expect(cssString('a"b\\c\n<')).toBe('"a\\22 b\\5c c\\a \\3c "');
  });

  test('never becomes a formula', async () => {
    const workbook = read(await toXlsx(document), { cellFormula: true });
    const cells = Object.values(workbook.Sheets[workbook.SheetNames[0]!]!).filter(
      (cell: unknown): cell is { v: unknown; f?: string } =>
        typeof cell === 'object' && cell !== null && 'v' in cell,
    );
    expect(cells.some((cell) => cell.v === "'=1+1")).toBe(true);
    expect(cells.every((cell) => cell.f === undefined)).toBe(true);
  });
});

test('a row of a spreadsheet is as high as its longest text needs', async () => {
  const document = build('result_table', {});
  const withText = (text: string): OfficialDocument => ({
    ...document,
    body: [
      table({
        caption: 'Bảng',
        columns: [column(10), column(30)],
        header: [[headCell('STT'), headCell('Đơn vị')]],
        rows: [bodyRow([textCell('1'), textCell(text)]), bodyRow([textCell('2'), textCell('Xã Ea Kao')])],
      }),
    ],
  });
  const heightsOf = async (text: string) => {
    const { Sheets, SheetNames } = read(await toXlsx(withText(text)), { cellStyles: true });
    return (Sheets[SheetNames[0]!]!['!rows'] ?? []).map(({ hpt = 0 }) => hpt);
  };
  const short = await heightsOf('Xã Ea Tu');
  const long = await heightsOf('Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Đắk Lắk');
  const higher = long.flatMap((height, row) => (height > (short[row] ?? 0) ? [row] : []));
  expect(higher).toHaveLength(1);
  expect(long[higher[0]!]).toBeGreaterThanOrEqual(2 * (short[higher[0]!] ?? 0) - 5);
  expect(long.at(-1)).toBe(short.at(-1));
});

test('no line ends inside a word of several syllables or before its number', () => {
  const shown = (text: string) => text.replaceAll('\u00A0', '_');
  expect(shown(unbrokenWords('Phó Chủ tịch Hội đồng nhân dân tỉnh kiêm Trưởng Ban Văn hóa - Xã hội'))).toBe(
    'Phó_Chủ_tịch Hội_đồng nhân_dân_tỉnh kiêm Trưởng_Ban Văn_hóa_- Xã_hội',
  );
  expect(shown(unbrokenNumbers('Kỳ họp thứ 5, ngày 10 tháng 12 năm 2026, Điều 12; có 5 người'))).toBe(
    'Kỳ họp thứ_5, ngày_10 tháng_12 năm_2026, Điều_12; có 5 người',
  );
});

test('the figures of a column end below each other, the longest in the middle', () => {
  const figures = table({
    caption: '',
    columns: [column(20, 'center'), column(20, 'center')],
    header: [[headCell('A'), headCell('B')]],
    rows: [bodyRow([numberCell(5), percentCell('8,89')]), bodyRow([numberCell(481), percentCell(null)])],
  });
  const em = (12 * 25.4) / 72;
  const [counts, percents] = figureInsetsMm(figures, 40);
  expect(counts).toBeCloseTo((20 - 1.5 * em) / 2);
  expect(percents).toBeCloseTo((20 - 1.75 * em) / 2);
});

test('a letterhead breaks before the name of the place, never inside a title', () => {
  const line = 'HỘI ĐỒNG NHÂN DÂN TỈNH ĐẮK LẮK';
  expect(letterheadLines(line, 12, 72)).toEqual(['HỘI ĐỒNG NHÂN DÂN', 'TỈNH ĐẮK LẮK']);
  expect(letterheadLines(line, 12, 120)).toEqual([line]);
  expect(letterheadLines('THƯỜNG TRỰC\nHỘI ĐỒNG', 12, 72)).toEqual(['THƯỜNG TRỰC', 'HỘI ĐỒNG']);
});

test('the big extended font file comes only for letters that need it', async () => {
  const usual = await fonts.facesFor('Nguyễn Đức Ơn, Đắk Lắk “–” Ước');
  const extended = await fonts.facesFor("H'Yâo Knŭl");
  expect(usual).not.toContain('U+0100-02BA');
  expect(extended).toContain('U+0100-02BA');
  for (const rules of [usual, extended]) expect(rules.match(/url\(data:font\/woff2/gu)!.length % 4).toBe(0);
});
