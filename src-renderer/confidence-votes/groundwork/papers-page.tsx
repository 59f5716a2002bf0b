import { Alert, Skeleton } from '@mantine/core';
import { ofVote } from '@shared/documents/subject';
import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { StageSection } from '../../documents';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import { PreparationTabs } from './preparation-tabs';

/** The papers that come before the count. */
export function PapersPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/preparation/papers' });
  return (
    <WithVote voteId={voteId}>
      {({ vote }) => (
        <VoteFrame vote={vote} step="preparation">
          <PreparationTabs vote={vote} />
          {vote.rehearsalOf !== null && (
            <Alert color="amber">Văn bản của buổi diễn tập mang dấu DIỄN TẬP và không lấy số.</Alert>
          )}
          <Suspense fallback={<Skeleton h={240} />}>
            <StageSection
              title="Văn bản trước khi kiểm phiếu"
              subject={ofVote(vote.id)}
              stages={['preparation']}
            />
          </Suspense>
        </VoteFrame>
      )}
    </WithVote>
  );
}
