import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/**
 * What the window loads before the first screen can stand: everything that is reached from its entry by imports that are
 * there at run time. One careless import of a schema brings the whole schema library, 60 KB, in front of the home screen.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const STATEMENT = /^(?:import|export)\s+(?!type\b)(?:(?<names>[^'";]*?)\s+from\s+)?'(?<from>[^']+)'/gmu;

const onlyTypes = (names: string) =>
  /^\{\s*(?:type\s+[^,]+,?\s*)+\}$/u.test(names.trim()) && !/,\s*(?!type\s|\})/u.test(names);

function fileOf(from: string, importer: string): string | null {
  const base = from.startsWith('.')
    ? join(dirname(importer), from)
    : from.startsWith('@shared/')
      ? join(root, 'shared', from.slice('@shared/'.length))
      : null;
  if (base === null) return null;
  return (
    ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
      .map((end) => base + end)
      .find((path) => /\.\w+$/u.test(path) && existsSync(path)) ?? null
  );
}

interface Loaded {
  readonly files: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
}

function loadedFrom(entry: string): Loaded {
  const files = new Set<string>();
  const packages = new Set<string>();
  const open = [join(root, entry)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file) || !/\.tsx?$/u.test(file)) continue;
    files.add(file);
    for (const { groups } of readFileSync(file, 'utf8').matchAll(STATEMENT)) {
      const { from = '', names = '' } = groups ?? {};
      if (onlyTypes(names)) continue;
      const next = fileOf(from, file);
      if (next !== null) open.push(next);
      else if (!from.startsWith('.') && !from.startsWith('@shared/')) packages.add(from);
    }
  }
  return { files: new Set([...files].map((file) => relative(root, file))), packages };
}

describe('what is loaded before the first screen', () => {
  const { files, packages } = loadedFrom('src-renderer/main.tsx');

  it('is followed from the entry to the routes of every room and to the messages', () => {
    expect(files).toContain('src-renderer/office/home/home-page.tsx');
    expect(files).toContain('src-renderer/training/routes.tsx');
    expect(files).toContain('shared/contract/error-messages.ts');
    expect(packages).toContain('react');
  });

  it('holds no schema and no schema library', () => {
    expect([...packages].filter((name) => name === 'zod' || name.startsWith('zod/'))).toEqual([]);
    expect([...files].filter((file) => /(?:^|[/-])contract(?:\.ts|\/fields\.ts)$/u.test(file))).toEqual([]);
  });

  it('holds no catalogue of the papers', () => {
    expect([...files].filter((file) => file.startsWith('shared/documents/kinds'))).toEqual([]);
  });
});

describe('what is loaded before the loopback host says that it is ready', () => {
  const { files, packages } = loadedFrom('src-main/hosts/loopback/main.ts');

  it('is followed from the command to the opening of the database', () => {
    expect(files).toContain('src-main/application/application.ts');
    expect(files).toContain('src-main/database/open-database.ts');
    expect(packages).toContain('kysely');
  });

  it('holds no schema library and no room', () => {
    expect([...packages].filter((name) => name === 'zod' || name.startsWith('zod/'))).toEqual([]);
    expect(files).not.toContain('src-main/rooms.ts');
  });
});
