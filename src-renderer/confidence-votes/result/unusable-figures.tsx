import { Alert, Text } from '@mantine/core';
import { firstUnproved } from '@shared/confidence-votes/log/unproved';
import type { Problem, Vote } from '@shared/confidence-votes/model';
import { Link } from '@tanstack/react-router';
import { placeOf } from '../reconciliation/problem-station';

interface UnusableFiguresProps {
  readonly vote: Pick<Vote, 'id' | 'countMode' | 'officials'>;
  readonly problems: readonly Problem[];
}

export const UNUSABLE = 'Không dùng được số liệu này';

/** What forbids to use closed figures, what to do about it, and the way there. */
export function UnusableFigures({ vote, problems }: UnusableFiguresProps) {
  const blocking = problems.filter(({ severity }) => severity === 'blocking');
  if (blocking.length === 0) return null;
  const unproved = firstUnproved(blocking);
  const elsewhere = unproved !== null && placeOf(unproved, vote)?.step === 'machines';
  return (
    <Alert color="red" title={UNUSABLE}>
      {blocking.map(({ message }) => (
        <Text key={message}>{message}</Text>
      ))}
      <Text>
        {unproved && `${unproved.advice} `}
        <Link
          to={`/confidence-votes/$voteId/${unproved === null ? 'reconciliation' : elsewhere ? 'machines' : 'log'}`}
          params={{ voteId: vote.id }}
        >
          {unproved === null ? 'Tới Đối chiếu' : elsewhere ? 'Tới Nhiều máy' : 'Tới Nhật ký'}
        </Link>
      </Text>
    </Alert>
  );
}
