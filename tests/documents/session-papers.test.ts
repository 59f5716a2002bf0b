import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { SESSION_PREPARATION_KINDS } from '@shared/documents/kinds/session-preparation';
import { factsOf } from '@shared/documents/kinds';
import { textOf, type OfficialDocument } from '@shared/official-documents';
import { paperReminder } from '@shared/sessions/documents/paper-reminder';
import { SESSION_PAPERS } from '@shared/sessions/documents';
import { owingBodies } from '@shared/sessions/papers/state';
import { expectSoundInEveryFormat } from './every-format';
import { printed, printer } from './printing';
import { PAPERS, SESSION, SESSION_SOURCE, sessionContext } from './session-fixtures';

afterAll(() => printer.close());

type Kind = keyof typeof SESSION_PREPARATION_KINDS;
const KINDS = Object.keys(SESSION_PREPARATION_KINDS) as Kind[];

function built(kind: Kind): OfficialDocument {
  const rule = SESSION_PAPERS[kind];
  const [part] = rule.parts?.(SESSION_SOURCE) ?? [];
  return rule.build(SESSION_SOURCE, part ?? null, sessionContext(kind, factsOf(kind).abbreviation !== null));
}

function reminders(): readonly OfficialDocument[] {
  return owingBodies(PAPERS, '2026-11-25')
    .filter(({ name }) => name !== '')
    .map((body) => paperReminder({ session: SESSION, body, today: '2026-11-25' }, sessionContext('letter')));
}

const wordsOf = ({ body }: OfficialDocument): string =>
  body
    .map((block) =>
      block.kind === 'paragraph'
        ? textOf(block.runs)
        : block.rows
            .map(({ cells }) =>
              cells.map((cell) => (cell.kind === 'text' ? textOf(cell.runs) : cell.text)).join('|'),
            )
            .join('\n'),
    )
    .join('\n');

describe('papers before a session', () => {
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

  test('a reminder keeps the layout', { timeout: 90_000 }, async () => {
    const [letter] = reminders();
    if (!letter) throw new Error('nobody owes anything');
    if (process.env['SHOW_PAPERS'])
      writeFileSync(`${process.env['SHOW_PAPERS']}/reminder.pdf`, await printed(letter));
    await expectSoundInEveryFormat(letter);
  });
});

test('the agenda has a heading for each sitting, times, marks and who verifies', () => {
  const words = wordsOf(built('session_agenda'));
  expect(words).toContain('Sáng thứ Ba, ngày 08/12/2026 (từ 08 giờ 00): phiên toàn thể');
  expect(words).toContain(
    '3|08:30|Tờ trình về dự toán ngân sách nhà nước năm 2027|Sở Tài chính; thẩm tra: Ban Kinh tế - Ngân sách',
  );
  expect(words).toContain('Bầu bổ sung Ủy viên Ủy ban nhân dân tỉnh (bỏ phiếu kín)');
});

test('a body is asked for what it owes and nothing else, with the days since', () => {
  const letters = reminders();
  expect(letters.map(({ addressedTo }) => addressedTo)).toEqual([['Sở Tài chính']]);
  const words = wordsOf(letters[0]!);
  expect(words).toContain('chưa nhận được 01 tài liệu');
  expect(words).toContain(
    '1|Dự thảo nghị quyết về dự toán ngân sách nhà nước năm 2027|Dự thảo nghị quyết|23/11/2026|2',
  );
});

test('a verification report names what it covers by number', () => {
  expect(wordsOf(built('verification_frame'))).toContain(
    'Tờ trình về dự toán ngân sách nhà nước năm 2027 (số 45/TTr-UBND)',
  );
});

test('the list of papers counts pages and says what has not come', () => {
  const words = wordsOf(built('paper_list'));
  expect(words).toContain('45/TTr-UBND, ngày 18/11/2026|Sở Tài chính|12|20/11/2026');
  expect(words).toContain('Tài liệu tham khảo|Tài liệu|||–|chưa có');
});
