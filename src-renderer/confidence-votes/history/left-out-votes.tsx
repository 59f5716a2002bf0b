import { Alert, Text } from '@mantine/core';
import type { LeftOut } from '@shared/confidence-votes/history/contract';
import { leftOutTitle } from '@shared/confidence-votes/history/left-out';
import { Link } from '@tanstack/react-router';

/** Votes whose result nothing proves any more: named, with the way to what is wrong. */
export function LeftOutVotes({ votes }: { readonly votes: readonly LeftOut[] }) {
  if (votes.length === 0) return null;
  return (
    <Alert color="red" mb="md">
      {votes.map(({ voteId, title, why }) => (
        <Text key={voteId}>
          {leftOutTitle(title)}: {why}{' '}
          <Link to="/confidence-votes/$voteId/log" params={{ voteId }}>
            Mở Nhật ký
          </Link>
        </Text>
      ))}
    </Alert>
  );
}
