import { Alert, Paper, Skeleton, Title } from '@mantine/core';
import { ofVote } from '@shared/documents/subject';
import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { SubjectDocuments } from '../../documents';
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
          <Paper component="section" withBorder p="lg">
            <Title order={2} mb="xs">
              Văn bản trước khi kiểm phiếu
            </Title>
            <Suspense fallback={<Skeleton h={240} />}>
              <SubjectDocuments subject={ofVote(vote.id)} stages={['preparation']} />
            </Suspense>
          </Paper>
        </VoteFrame>
      )}
    </WithVote>
  );
}
