import { lazy } from 'react';

export { documentRoutes } from './routes';

/** The documents of one vote, fetched only when a screen shows them. */
export const VoteDocuments = lazy(() =>
  import('./vote/vote-documents').then((module) => ({ default: module.VoteDocuments })),
);

/** Hands out the result of a vote as a workbook: the result table (an annex of the minutes) in .xlsx. */
export async function exportResultTable(voteId: string): Promise<void> {
  const { exportResultTable: run } = await import('./vote/export-result-table');
  await run(voteId);
}
