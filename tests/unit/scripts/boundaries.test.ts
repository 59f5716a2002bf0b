import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORRIDORS, LINES, ROOMS } from '../../../scripts/eslint-rules/boundary-table.mjs';
import { refusal } from '../../../scripts/eslint-rules/boundaries.mjs';

const root = join(import.meta.dirname, '../../..');

describe('the table of boundaries', () => {
  it.each(['shared', 'src-main', 'src-renderer'] as const)('names every folder of %s', (storey) => {
    const folders = readdirSync(join(root, storey), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const known = new Set([...ROOMS, ...CORRIDORS[storey]]);
    expect(folders.filter((folder) => !known.has(folder))).toEqual([]);
  });

  it('has a line for every file of the three storeys', () => {
    for (const storey of ['shared', 'src-main', 'src-renderer']) {
      const files = readdirSync(join(root, storey), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name) && !entry.name.endsWith('.d.ts'))
        .map(
          (entry) =>
            `${join(entry.parentPath, entry.name)
              .slice(root.length + 1)
              .replaceAll('\\', '/')}`,
        );
      const uncovered = files.filter((file) => !LINES.some(({ from }) => from.test(file)));
      expect(uncovered).toEqual([]);
    }
  });

  it('refuses a folder that nobody has named', () => {
    expect(refusal('src-main/utils/x.ts', './y')).toMatch(/not covered/u);
    expect(refusal('src-renderer/unknown/x.tsx', 'react')).toMatch(/not covered/u);
  });

  it.each([
    ['shared/kernel/result.ts', 'zod'],
    ['shared/kernel/result.ts', '../council/model'],
    ['shared/council/rules.ts', 'zod'],
    ['shared/council/rules.ts', 'node:fs'],
    ['shared/council/rules.ts', '../confidence-votes/rules'],
    ['shared/council/model.ts', '@main/council/index'],
    ['shared/confidence-votes/documents/minutes.ts', 'docx'],
    ['src-main/council/list.ts', 'electron'],
    ['src-main/council/list.ts', 'node:http'],
    ['src-main/council/list.ts', 'better-sqlite3'],
    ['src-main/council/list.ts', '../confidence-votes/repository'],
    ['src-main/council/list.ts', '../hosts/data-folder'],
    ['src-main/confidence-votes/log/verify-file/file-codes.ts', '../codes/codes'],
    ['src-main/confidence-votes/log/verify-file/file-lines.ts', '../files/vote-file'],
    ['src-main/documents/room/compose.ts', '@shared/confidence-votes/model'],
    ['src-main/documents/room/slides.ts', '../../confidence-votes'],
    ['src-main/documents/room/papers.ts', '../../sessions'],
    ['src-main/database/open.ts', '../council'],
    ['src-main/database/open.ts', '../hosts/data-folder'],
    ['src-main/hosts/electron/main.ts', 'node:http'],
    ['src-main/hosts/electron/main.ts', '../loopback/server'],
    ['src-main/hosts/electron/main.ts', '@renderer/app/router'],
    ['src-main/hosts/loopback/main.ts', 'electron'],
    ['src-renderer/council/list.tsx', '@main/council'],
    ['src-renderer/council/list.tsx', '../../src-main/council'],
    ['src-renderer/council/list.tsx', 'node:fs'],
    ['src-renderer/council/list.tsx', 'electron'],
    ['src-renderer/council/list.tsx', '../confidence-votes/board'],
    ['src-renderer/ui/field.tsx', '../council'],
  ])('%s may not import %s', (file, specifier) => {
    expect(refusal(file, specifier)).toBeTypeOf('string');
  });

  it('lets the type of a shape through, but not what makes shapes', () => {
    expect(refusal('shared/council/rules.ts', 'zod', true)).toBeUndefined();
    expect(refusal('shared/council/rules.ts', 'zod', false)).toBeTypeOf('string');
  });

  it.each([
    ['shared/council/contract.ts', 'zod'],
    ['shared/council/rules.ts', '../confidence-votes/model'],
    ['shared/confidence-votes/documents/minutes.ts', '../../official-documents/letterhead'],
    ['src-main/council/list.ts', '../confidence-votes'],
    ['src-main/council/list.ts', '@main/database/tables'],
    ['src-main/documents/subjects.ts', '../confidence-votes'],
    ['src-main/documents/room/office-names.ts', '../../office'],
    ['src-main/hosts/electron/main.ts', 'electron'],
    ['src-main/hosts/loopback/server.ts', 'node:http'],
    ['src-main/database/open.ts', 'better-sqlite3'],
    ['src-renderer/council/list.tsx', '@mantine/core'],
    ['src-renderer/council/list.tsx', '@shared/council/contract'],
    ['src-renderer/main.tsx', './app/router'],
    ['tests/unit/x.test.ts', '@main/council/anything'],
  ])('%s may import %s', (file, specifier) => {
    expect(refusal(file, specifier)).toBeUndefined();
  });
});
