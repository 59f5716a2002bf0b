import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../../src-renderer/ui/help-pictures');

it('are WebP, small in all, and each stands in a page of help', () => {
  const files = readdirSync(FOLDER);
  const bytes = files.map((file) => readFileSync(join(FOLDER, file)));
  expect(files.length).toBeGreaterThan(0);
  expect(bytes.every((file) => file.toString('latin1', 8, 12) === 'WEBP')).toBe(true);
  expect(bytes.reduce((sum, file) => sum + file.length, 0)).toBeLessThan(400_000);
  const pages = globSync('src-renderer/**/help.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(files.filter((file) => !pages.includes(`help-pictures/${file}`))).toEqual([]);
});
