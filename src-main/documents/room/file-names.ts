import type { FileFormat } from '@shared/documents/contract';
import { factsOf, type DocumentKind } from '@shared/documents/kinds';
import { slug } from '../../application/slug';

/**
 * "bien-ban-kiem-phieu-05-bb-bkp.pdf"; a draft says so in its name, and so does an issued paper whose figures have changed
 * since: beside the new ones in a folder nothing else tells them apart.
 */
export function documentFileName(
  document: {
    readonly kind: DocumentKind;
    readonly status: string;
    readonly symbol: string;
    readonly partName: string;
    /** Two names can be alike without their marks; what stands before them cannot. */
    readonly fileTag: string;
    readonly stale?: boolean;
    readonly formerOffice?: boolean;
  },
  format: FileFormat,
): string {
  const outdated =
    document.status === 'official' && document.stale === true && document.formerOffice !== true;
  const state = document.status === 'draft' ? 'du-thao' : slug(document.symbol);
  const parts = [factsOf(document.kind).name, document.fileTag, document.partName.slice(0, 60)].map(slug);
  return `${[...parts, state, outdated ? 'so-lieu-da-doi' : ''].filter((part) => part !== '').join('-')}.${format}`;
}

export function archiveName(subjectTitle: string): string {
  const name = slug(subjectTitle).slice(0, 80).replace(/-$/u, '');
  return `van-ban-${name === '' ? 'tat-ca' : name}.zip`;
}
