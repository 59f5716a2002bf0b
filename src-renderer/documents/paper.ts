import type { VoteDocumentKind } from '@shared/documents/contract';

/** One paper of a vote; `officialId` where each person gets one of their own. */
export interface PaperRef {
  readonly voteId: string;
  readonly kind: VoteDocumentKind;
  readonly officialId: string | null;
}

/** As calls name it: who it is about is left out where one paper serves all. */
export function paperOf(kind: VoteDocumentKind, officialId: string | null) {
  return officialId === null ? { kind } : { kind, officialId };
}

/** Where a paper is seen and edited. */
export function paperLink({ voteId, kind, officialId }: PaperRef) {
  return {
    to: '/documents/$voteId/$kind',
    params: { voteId, kind },
    search: officialId === null ? {} : { official: officialId },
  } as const;
}
