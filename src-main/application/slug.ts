import { searchKey } from '@shared/kernel/vietnamese-text';

/** Latin letters, digits and hyphens: a name that every file system and mail program carries unchanged. */
export function slug(text: string): string {
  return searchKey(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
