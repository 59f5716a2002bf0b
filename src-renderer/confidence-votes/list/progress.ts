import type { VoteSummary } from '@shared/confidence-votes/contract';

/** Done and of how many: ballots where each is typed, else persons. Nothing where there is no more to do. */
export function progressOf(vote: VoteSummary): { readonly done: number; readonly of: number } | null {
  if (vote.status === 'prepared' || vote.status === 'published' || vote.officials === 0) return null;
  if (vote.countMode === 'totals') return { done: vote.entered, of: vote.officials };
  return vote.ballots === 0 ? null : { done: vote.ballotsClosed, of: vote.ballots };
}

export function progressText(vote: VoteSummary): string {
  if (vote.officials === 0) return 'chưa có danh sách';
  const progress = progressOf(vote);
  if (progress === null) return `${vote.officials} người`;
  return `đã nhập ${progress.done}/${progress.of} ${vote.countMode === 'totals' ? 'người' : 'phiếu'}`;
}
