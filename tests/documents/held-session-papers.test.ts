import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { factsOf } from '@shared/documents/kinds';
import { HELD_SESSION_KINDS, type HeldSessionKind } from '@shared/documents/kinds/session-held';
import {
  collectFigures,
  textOf,
  type Cell,
  type OfficialDocument,
  type PaperPart,
} from '@shared/official-documents';
import { SESSION_PAPERS } from '@shared/sessions/documents';
import { wordsOf } from '@tests/fixtures/paper-words';
import { expectSoundInEveryFormat } from './every-format';
import { printed, printer } from './printing';
import { SESSION_SOURCE, sessionContext } from './session-fixtures';

afterAll(() => printer.close());

const KINDS = Object.keys(HELD_SESSION_KINDS) as HeldSessionKind[];
// The sample agenda votes on nothing by paper.
const SOURCE = {
  ...SESSION_SOURCE,
  agenda: SESSION_SOURCE.agenda.map((item, index) => (index === 0 ? { ...item, secretBallot: true } : item)),
};

function built(kind: HeldSessionKind, part?: PaperPart): OfficialDocument {
  const rule = SESSION_PAPERS[kind];
  const one = part ?? rule.parts?.(SOURCE).at(-1) ?? null;
  return rule.build(SOURCE, one, sessionContext(kind, factsOf(kind).abbreviation !== null));
}

const cellWords = (cell: Cell | undefined): string => (cell && 'runs' in cell ? textOf(cell.runs) : '');

describe('papers of a session that sat', () => {
  test.each(KINDS)(
    '%s keeps the layout and says the same in every format',
    { timeout: 90_000 },
    async (kind) => {
      const document = built(kind);
      if (process.env['SHOW_PAPERS'])
        writeFileSync(`${process.env['SHOW_PAPERS']}/${kind}.pdf`, await printed(document));
      await expectSoundInEveryFormat(document);
    },
  );

  test('the minutes tell of the vote that fell at 41 of 82', () => {
    const words = wordsOf(built('session_minutes'));
    expect(words).toContain(
      'tán thành 41/82 (50,00%), không tán thành 20, không biểu quyết 15, vắng 6; phải đạt quá nửa, ít nhất 42. Hội đồng nhân dân không thông qua.',
    );
    expect(words).toContain('Biểu quyết 5 lượt: thông qua 4 lượt, không thông qua 1 lượt.');
    expect(words).toContain('có mặt 76/82 đại biểu, 1 đến muộn, 4 vắng có lý do, 2 vắng không lý do');
  });

  test('figures of the summary are those of the votes', () => {
    const figures = collectFigures(built('vote_summary')).map(({ text }) => text);
    expect(figures).toEqual(expect.arrayContaining(['41', '50,00', '42', '92,68']));
  });

  test('a resolution carries the number of its register and how many were for it', () => {
    const document = built('session_resolution', { id: 'r1', name: '' });
    expect(document.numberLine).toBe('Số: 05/2026/NQ-HĐND');
    expect(wordsOf(document)).toContain('thông qua ngày 09 tháng 12 năm 2026 với 70/82 đại biểu tán thành');
  });

  test('a resolution says its kind once, and is not issued before the day on which it was passed', () => {
    const resolutions = SOURCE.held.resolutions.map((one) => ({
      ...one,
      title: 'dự thảo Nghị quyết về chương trình giám sát',
    }));
    const source = { ...SOURCE, held: { ...SOURCE.held, resolutions } };
    const rule = SESSION_PAPERS.session_resolution;
    const paper = rule.build(source, { id: 'r1', name: '' }, sessionContext('session_resolution', false));
    expect(paper).toMatchObject({ typeName: 'NGHỊ QUYẾT', summary: 'Về chương trình giám sát' });
    expect(rule.proposes?.(source, { id: 'r1', name: '' })).toMatchObject({ issueDate: '2026-12-09' });
    expect(rule.wrongDay?.(source, 'r1', '2026-12-08')).toContain('thông qua ngày 09/12/2026');
    expect(rule.wrongDay?.(source, 'r1', '2026-12-09')).toBeNull();
  });

  const resolving = (articles: string): OfficialDocument => {
    const resolutions = SOURCE.held.resolutions.map((one) => ({ ...one, articles }));
    return SESSION_PAPERS.session_resolution.build(
      { ...SOURCE, held: { ...SOURCE.held, resolutions } },
      { id: 'r1', name: '' },
      sessionContext('session_resolution', false),
    );
  };
  const linesOf = (articles: string, until: number): readonly string[] =>
    wordsOf(resolving(articles)).split('\n').slice(1, until);

  test('clauses, points and dashes of a resolution stay inside their article', async () => {
    const paper = resolving(
      'Thông qua kế hoạch.\n1. Khoản một.\na) Điểm a;\nđ) Điểm đ.\n- Gạch đầu dòng.\nĐiều 9. Tổ chức thực hiện.',
    );
    expect(wordsOf(paper).split('\n').slice(1, 7)).toEqual([
      'Điều 1. Thông qua kế hoạch.',
      '1. Khoản một.',
      'a) Điểm a;',
      'đ) Điểm đ.',
      '- Gạch đầu dòng.',
      'Điều 2. Tổ chức thực hiện.',
    ]);
    await expectSoundInEveryFormat(paper);
  });

  test('articles typed with a number alone from the first line on are articles', () => {
    expect(linesOf('1. Thông qua kế hoạch.\na) Điểm a.\n2. Tổ chức thực hiện.\n3. Hiệu lực.', 5)).toEqual([
      'Điều 1. Thông qua kế hoạch.',
      'a) Điểm a.',
      'Điều 2. Tổ chức thực hiện.',
      'Điều 3. Hiệu lực.',
    ]);
    expect(linesOf('1) Thông qua.\n2) Tổ chức.', 3)).toEqual(['Điều 1. Thông qua.', 'Điều 2. Tổ chức.']);
    expect(linesOf('Điều 1. Thông qua.\n1. Khoản một.\nĐiều 2. Tổ chức.', 4)).toEqual([
      'Điều 1. Thông qua.',
      '1. Khoản một.',
      'Điều 2. Tổ chức.',
    ]);
  });

  test('a slip is printed for what is voted on secretly, not for what has a ballot of its own', () => {
    const named = built('voting_slips').body.flatMap((block) =>
      block.kind === 'table' ? [block.caption] : [],
    );
    expect(named).toEqual(['Ô đóng dấu', 'Chào cờ; tuyên bố lý do, giới thiệu đại biểu']);
    const { appliesTo } = SESSION_PAPERS.voting_slips;
    expect(appliesTo?.(SOURCE)).toBe(true);
    const elections = SESSION_SOURCE.agenda.filter(({ kind }) => kind === 'election');
    expect(appliesTo?.({ ...SESSION_SOURCE, agenda: elections })).toBe(false);
  });

  test('a ballot of an election has room for the seal, its rules beside it', () => {
    const [seal] = built('election_ballot').body.filter((block) => block.kind === 'table');
    expect(seal).toMatchObject({ caption: 'Ô đóng dấu', rowMm: 30 });
    expect(seal?.rows[0]?.cells.map(cellWords)).toEqual([
      '',
      expect.stringMatching(/^Đánh dấu vào một ô ở mỗi dòng; đồng ý không quá \d+ người;/u),
    ]);
  });

  test.each(['election_minutes', 'ballot_minutes'] as const)('%s name the board that counted', (kind) => {
    const rule = SESSION_PAPERS[kind];
    const part = rule.parts?.(SOURCE).at(-1) ?? null;
    const context = sessionContext(kind, true);
    const board = ['Nguyễn Thị An', 'Y Thắng Êban', 'H’Lan Niê'];
    const named = rule.build(SOURCE, part, { ...context, issue: { ...context.issue, board } });
    expect(wordsOf(named)).toContain(
      'Ban kiểm phiếu gồm: Nguyễn Thị An (Trưởng Ban), Y Thắng Êban, H’Lan Niê.',
    );
    expect(named.closing).toMatchObject({
      head: { name: 'Nguyễn Thị An' },
      members: [{ name: 'Y Thắng Êban' }, { name: 'H’Lan Niê' }],
    });
    // Written in by hand where nobody typed them.
    expect(built(kind).closing).toMatchObject({ head: { name: '' }, members: [{ name: '' }, { name: '' }] });
  });

  test('the heads of a narrow column break between words that belong apart', () => {
    const [result] = built('election_minutes').body.filter((block) => block.kind === 'table');
    expect(result?.header[0]?.map(cellWords)).toContain('Tỷ lệ đồng\u00A0ý (%)');
  });

  test('a slip has a row to mark for each choice', () => {
    const [, slip] = built('voting_slips').body.filter((block) => block.kind === 'table');
    expect(slip?.rows.map(({ cells }) => cellWords(cells[0]))).toEqual([
      'Tán thành',
      'Không tán thành',
      'Không biểu quyết',
    ]);
  });

  test('the chair asks nobody to raise a card where the ballot is secret', () => {
    const [item] = SESSION_SOURCE.agenda;
    const spoken = (secretBallot: boolean): string => {
      const agenda = [{ ...item!, kind: 'vote' as const, title: 'Bãi nhiệm đại biểu', secretBallot }];
      return wordsOf(
        SESSION_PAPERS.chair_script.build({ ...SOURCE, agenda }, null, sessionContext('chair_script', false)),
      );
    };
    expect(spoken(false)).toContain('giơ thẻ');
    expect(spoken(true)).not.toContain('giơ thẻ');
    expect(spoken(true)).toContain('Xin mời Ban kiểm phiếu kiểm phiếu và công bố biên bản kiểm phiếu.');
  });

  test('the chair invites nobody in the chair, asks for each resolution by itself, and has no line for an empty sitting', () => {
    const [first] = SOURCE.agenda;
    const item = (no: number, changes: Partial<typeof first>) => ({ ...first!, id: `c${no}`, ...changes });
    const agenda = [
      item(1, { kind: 'report', title: 'Báo cáo công tác của Thường trực', presenter: 'Đ/c Chủ tọa' }),
      item(2, { kind: 'vote', title: 'Biểu quyết thông qua các nghị quyết', secretBallot: false }),
    ];
    const [draft] = SOURCE.papers.filter(({ kind }) => kind === 'draft_resolution');
    const papers = [draft!, { ...draft!, id: 'p9', title: 'Dự thảo nghị quyết về đầu tư công' }];
    const rule = SESSION_PAPERS.chair_script;
    const source = { ...SOURCE, agenda, papers };
    const words = wordsOf(rule.build(source, null, sessionContext('chair_script', false)));
    expect(words).toContain('Tôi xin trình bày: Báo cáo công tác của Thường trực.');
    expect(words).not.toContain('kính mời Đ/c Chủ tọa');
    expect(words.match(/Đề nghị Hội đồng biểu quyết .*/gu)).toEqual([
      'Đề nghị Hội đồng biểu quyết thông qua Nghị quyết về dự toán ngân sách nhà nước năm 2027.',
      'Đề nghị Hội đồng biểu quyết thông qua Nghị quyết về đầu tư công.',
    ]);
    expect(words).not.toContain('Phiên chiều');
    expect(rule.reads(source, null)).not.toEqual(rule.reads({ ...source, papers: [draft!] }, null));
    const none = rule.build({ ...source, papers: [] }, null, sessionContext('chair_script', false));
    expect(wordsOf(none)).toContain('Đề nghị Hội đồng biểu quyết thông qua các nghị quyết.');
  });

  test('an invalid ballot is told where the figures of its vote stand', () => {
    expect(wordsOf(built('session_minutes'))).toMatch(/không biểu quyết \d+, phiếu không hợp lệ 1, vắng 6/u);
    const rows = built('vote_summary').body.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rows.some(({ cells }) => cellWords(cells[1]).endsWith('; phiếu không hợp lệ 1'))).toBe(true);
  });

  test('the report says in words what there was none of', () => {
    const { minutes } = SOURCE.held;
    const nothing = { ...minutes, questions: [], resolutions: [], votes: [] };
    const report = (source: typeof SOURCE) =>
      wordsOf(SESSION_PAPERS.session_report.build(source, null, sessionContext('session_report')));
    const quiet = report({ ...SOURCE, held: { ...SOURCE.held, minutes: nothing } });
    expect(quiet).toContain('- Không có chất vấn.\n- Không có lời hứa phải theo dõi.');
    expect(quiet).toContain('- Hội đồng nhân dân không thông qua nghị quyết nào.');
    expect(quiet).not.toMatch(/(?:^|\s)0 (?:chất vấn|lời hứa|nghị quyết)/u);
    expect(report(SOURCE)).toMatch(/- \d+ chất vấn của \d+ đại biểu đối với \d+ người; /u);
  });

  test('a post behind a name is no second secretary', () => {
    const signing = (secretary: string): readonly string[] => {
      const { minutes } = SOURCE.held;
      const held = { ...SOURCE.held, minutes: { ...minutes, parts: { ...minutes.parts, secretary } } };
      const { closing } = SESSION_PAPERS.session_minutes.build(
        { ...SOURCE, held },
        null,
        sessionContext('session_minutes', false),
      );
      return closing?.kind === 'board' ? closing.members.map(({ name }) => name) : [];
    };
    expect(signing('Bà Ngô Thị Bình, đại biểu HĐND tỉnh; Y Thắng Êban, Phó Chánh Văn phòng')).toEqual([
      'Ngô Thị Bình',
      'Y Thắng Êban',
    ]);
    expect(signing("H'Len Niê, Trần Văn Bình")).toEqual(["H'Len Niê", 'Trần Văn Bình']);
    expect(signing('Đồng chí Lê Thị Mai, đồng chí Y Thắng Êban')).toEqual(['Lê Thị Mai', 'Y Thắng Êban']);
    expect(signing('Ông Lê Văn An, bà Nguyễn thị Bình')).toEqual(['Lê Văn An', 'Nguyễn thị Bình']);
    expect(signing('Ban Niê, Ban Văn Bình')).toEqual(['Ban Niê', 'Ban Văn Bình']);
    expect(signing('Lê Thị Mai, Phó Trưởng Ban Pháp chế, Ủy viên Thường trực, HĐND tỉnh')).toEqual([
      'Lê Thị Mai',
    ]);
    expect(signing('Lê Thị Mai, đồng chí Phó Chánh Văn phòng; Y Thắng Êban, Ban Dân tộc')).toEqual([
      'Lê Thị Mai',
      'Y Thắng Êban',
    ]);
  });

  test('what a question form is for is said in words that fit the blank one and a filled one', () => {
    expect(factsOf('question_form').purpose).not.toMatch(/từng chất vấn|mẫu để trống/iu);
  });

  test('a blank question form has lines for the hand', () => {
    const document = built('question_form', { id: 'blank', name: '' });
    expect(document.body.filter((block) => block.kind === 'paragraph' && block.role === 'blank').length).toBe(
      14,
    );
  });
});

test('the list of who was there goes on in tables of few half days each, signed in the last one', () => {
  const [roll] = SOURCE.held.minutes.rolls;
  const rolls = Array.from({ length: 31 }, () => roll!);
  const source = { ...SOURCE, held: { ...SOURCE.held, minutes: { ...SOURCE.held.minutes, rolls } } };
  const { body } = SESSION_PAPERS.attendance_list.build(
    source,
    null,
    sessionContext('attendance_list', false),
  );
  const heads = body.flatMap((block) => (block.kind === 'table' ? [block.header[0]!.map(cellWords)] : []));
  expect(heads.map((head) => head.length)).toEqual([3 + 11, 3 + 11, 3 + 9 + 2]);
  expect(heads.map((head) => head.includes('Ký tên'))).toEqual([false, false, true]);
});
