import type { DocumentRecord } from '@shared/documents/contract';
import type { DocumentKind } from '@shared/documents/kinds';
import type { DocumentSubject } from '@shared/documents/subject';

/** One paper of a subject; `part` where each person, agency or sitting gets one of its own. */
export interface PaperRef {
  readonly subject: DocumentSubject;
  readonly kind: DocumentKind;
  readonly part: string | null;
}

/** As calls name it: the part is left out where one paper serves all. */
export function paperOf({ subject, kind, part }: PaperRef) {
  return { subject: { ...subject }, kind, ...(part === null ? {} : { part }) };
}

/** Where a paper is seen and edited; `withdraw` asks there at once for the reason of its withdrawal. */
export function paperLink({ subject, kind, part }: PaperRef, { withdraw = false } = {}) {
  return {
    to: '/documents/$subject/$subjectId/$kind',
    params: { subject: subject.type, subjectId: subject.id, kind },
    search: { ...(part === null ? {} : { part }), ...(withdraw ? { withdraw } : {}) },
  } as const;
}

/** Issued papers that tell other figures than those that stand, as after a result was opened again. */
export function outdatedPapers(
  papers: readonly {
    readonly record: Pick<DocumentRecord, 'status' | 'stale' | 'formerOffice' | 'title' | 'symbol'> | null;
  }[],
): readonly string[] {
  return papers.flatMap(({ record }) =>
    record?.status === 'official' && record.stale && !record.formerOffice
      ? // A table that goes with another paper has no number of its own.
        [record.symbol === '' ? record.title : `${record.title} (${record.symbol})`]
      : [],
  );
}
