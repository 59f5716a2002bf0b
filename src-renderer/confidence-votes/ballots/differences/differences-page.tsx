import { Paper, Stack, Text, Title } from '@mantine/core';
import { mayAct } from '@shared/confidence-votes/ballots/permissions';
import { canEditTally } from '@shared/confidence-votes/state';
import type { CountStatus } from '@shared/confidence-votes/ballots/contract';
import type { Vote } from '@shared/confidence-votes/model';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '../../../api/queries';
import { LinkButton } from '../../../ui/link-button';
import { QueryState } from '../../../ui/query-state';
import { VoteFrame } from '../../vote/vote-frame';
import { WithVote } from '../../vote/with-vote';
import { DifferencesWork } from './differences-work';
import { MismatchStatistics } from './mismatch-statistics';
import { SignInForm } from '../people/sign-in-form';
import { useSignIn } from '../people/sign-in-store';
import { SignedInBar } from '../people/signed-in-bar';

/** Where entries differ, and what the paper shows there (T08, T09). */
export function DifferencesPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/differences' });
  const query = useCall('ballotCount.getCount', { voteId });
  return (
    <WithVote voteId={voteId}>
      {({ vote }) => (
        <QueryState query={query}>{(count) => <Differences vote={vote} count={count} />}</QueryState>
      )}
    </WithVote>
  );
}

function Differences({ vote, count }: { readonly vote: Vote; readonly count: CountStatus }) {
  const signIn = useSignIn(vote.id);
  const resolvers = count.operators.filter(({ role }) => mayAct(role, 'resolve'));
  const [finished, setFinished] = useState(false);
  const readOnly = !canEditTally(vote.status);
  const allTyped = count.ballots > 0 && count.closed.every((closed) => closed === count.ballots);
  const resolving = signIn.state === 'in' && mayAct(signIn.operator.role, 'resolve');
  const statistics = allTyped && (readOnly || resolving) && (
    <Paper component="section" withBorder p="lg">
      <Title order={2} mb="sm">
        Thống kê chỗ khác nhau
      </Title>
      <MismatchStatistics voteId={vote.id} token={readOnly || signIn.state !== 'in' ? null : signIn.token} />
    </Paper>
  );
  return (
    <VoteFrame
      vote={vote}
      step="counting"
      primary={
        count.decided &&
        !readOnly && (
          <LinkButton
            to="/confidence-votes/$voteId/reconciliation"
            params={{ voteId: vote.id }}
            autoFocus={finished}
          >
            Đối chiếu số liệu
          </LinkButton>
        )
      }
    >
      <Stack gap="md">
        {signIn.state === 'in' && (
          <SignedInBar voteId={vote.id} token={signIn.token} operator={signIn.operator} />
        )}
        {signIn.state === 'out' && <SignInForm voteId={vote.id} operators={resolvers} purpose="để phân xử" />}
        {signIn.state === 'in' &&
          (mayAct(signIn.operator.role, 'resolve') ? (
            <DifferencesWork
              vote={vote}
              token={signIn.token}
              readOnly={readOnly}
              onFinished={() => setFinished(true)}
              statistics={statistics}
            />
          ) : (
            <Text c="dimmed">
              Người phân xử hoặc trưởng ban xem lại phiếu. Bấm “Đổi người” để họ đăng nhập.
            </Text>
          ))}
        {!resolving && statistics}
      </Stack>
    </VoteFrame>
  );
}
