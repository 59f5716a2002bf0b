import type { FileFormat, VoteDocumentKind } from '@shared/documents/contract';
import { documentKindNames } from '@shared/documents/messages';
import { searchKey } from '@shared/kernel/vietnamese-text';

/** Latin letters, digits and hyphens: a name that every file system and mail program carries unchanged. */
export function slug(text: string): string {
  return searchKey(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** "bien-ban-kiem-phieu-05-bb-bkp.pdf"; a draft says so in its name. */
export function documentFileName(
  document: {
    readonly kind: VoteDocumentKind;
    readonly status: string;
    readonly symbol: string;
    readonly officialName: string;
  },
  format: FileFormat,
): string {
  const state = document.status === 'draft' ? 'du-thao' : slug(document.symbol);
  return `${[slug(documentKindNames[document.kind]), slug(document.officialName), state].filter((part) => part !== '').join('-')}.${format}`;
}

export function voteArchiveName(voteTitle: string): string {
  const name = slug(voteTitle).slice(0, 80).replace(/-$/u, '');
  return `van-ban-${name === '' ? 'bo-phieu' : name}.zip`;
}
