import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, describe, it } from 'vitest';
import noBuiltSql from '../../../scripts/eslint-rules/no-built-sql.mjs';
import noIgnoredResult from '../../../scripts/eslint-rules/no-ignored-result.mjs';
import noSkippedTests from '../../../scripts/eslint-rules/no-skipped-tests.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
const hooks = RuleTester as unknown as { afterAll: typeof afterAll };
hooks.afterAll = afterAll;

const plain = new RuleTester();
const typed = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: {
      projectService: { allowDefaultProject: ['*.ts'] },
      tsconfigRootDir: import.meta.dirname,
    },
  },
});

plain.run('no-skipped-tests', noSkippedTests, {
  valid: [
    "test('counts', () => {})",
    'list.skip(2)',
    "test.each([1])('x', () => {})",
    'test.describe("x", () => {})',
  ],
  invalid: [
    "test.skip('counts', () => {})",
    "it.only('counts', () => {})",
    "describe.skip('votes', () => {})",
    "test.describe.skip('votes', () => {})",
    "test.todo('later')",
    "it.skipIf(true)('counts', () => {})",
  ].map((code) => ({ code, errors: [{ messageId: 'skipped' }] })),
});

plain.run('no-built-sql', noBuiltSql, {
  valid: [
    "db.prepare('SELECT 1')",
    'db.prepare(`SELECT name FROM unit WHERE id = ?`)',
    'sql`SELECT ${id}`',
    'raw(`x ${y}`)',
  ],
  invalid: [
    'db.prepare(`SELECT ${column} FROM unit`)',
    "db.prepare('SELECT ' + column)",
    'sql.raw(`ORDER BY ${column}`)',
  ].map((code) => ({ code, errors: [{ messageId: 'built' }] })),
});

const RESULT = `type R = { ok: true; value: number } | { ok: false; error: string };
declare function save(): R; declare function later(): Promise<R>; declare function plain(): { ok: boolean };
`;

typed.run('no-ignored-result', noIgnoredResult, {
  valid: [
    'const r = save();',
    'plain();',
    'if (save().ok) plain();',
    'async () => { const r = await later(); }',
  ].map((code) => ({ code: RESULT + code, filename: 'example.ts' })),
  invalid: ['save();', 'later();', 'async () => { await later(); }'].map((code) => ({
    code: RESULT + code,
    filename: 'example.ts',
    errors: [{ messageId: 'ignored' }],
  })),
});
