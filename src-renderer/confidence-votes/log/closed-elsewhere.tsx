import { Alert } from '@mantine/core';
import type { ClosedElsewhere } from '@shared/confidence-votes/log/contract';
import type { Vote } from '@shared/confidence-votes/model';
import { machineName } from '@shared/kernel/machine-name';
import { useCall } from '../../api/queries';
import { momentText } from './moments';

type OpenVote = Pick<Vote, 'id' | 'status' | 'countMode'>;

/** Whether the result is public on another PC, so that the program makes none here. */
export const useIsPublicElsewhere = (vote: OpenVote): boolean =>
  useClosedElsewhere(vote).some(({ publishedAt }) => publishedAt !== null);

/**
 * Other PCs that closed the vote while it is open here, or made its result public while it is not here; nothing where
 * nobody counts by hand of several.
 */
function useClosedElsewhere({ id, status, countMode }: OpenVote): readonly ClosedElsewhere[] {
  const notPublic = countMode === 'ballots' && ['counting', 'counted', 'confirmed'].includes(status);
  const { data } = useCall('countLog.getElsewhere', { voteId: id }, { enabled: notPublic });
  const closed = (notPublic && data?.closed) || [];
  return status === 'counting' ? closed : closed.filter(({ publishedAt }) => publishedAt !== null);
}

/** Stands on every page of the vote: whoever goes on here makes a second result. */
export function ClosedElsewhereAlert({ vote }: { readonly vote: OpenVote }) {
  const closed = useClosedElsewhere(vote);
  if (closed.length === 0) return null;
  return (
    <Alert color="amber">
      {closed.map((one) => (
        <div key={one.origin}>{closedWords(one, vote.status)}</div>
      ))}
    </Alert>
  );
}

function closedWords({ origin, closedAt, publishedAt }: ClosedElsewhere, status: Vote['status']): string {
  const machine = `Máy ${machineName(origin)}`;
  if (publishedAt === null)
    return `${machine} đã chốt số liệu lúc ${momentText(closedAt)}; chốt cả ở đây là có hai kết quả.`;
  const what = status === 'counting' ? 'không kiểm tiếp' : 'không công bố';
  return `${machine} đã công bố kết quả lúc ${momentText(publishedAt)}; ${what} trên máy này.`;
}
