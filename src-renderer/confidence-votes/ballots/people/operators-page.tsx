import { Stack, Text } from '@mantine/core';
import { canEditSetup, canEditTally } from '@shared/confidence-votes/state';
import type { CountStatus } from '@shared/confidence-votes/ballots/contract';
import { entryNoOf, mayAct } from '@shared/confidence-votes/ballots/permissions';
import type { Vote } from '@shared/confidence-votes/model';
import { useParams } from '@tanstack/react-router';
import { useCall } from '../../../api/queries';
import { LinkButton } from '../../../ui/link-button';
import { QueryState } from '../../../ui/query-state';
import { PreparationTabs } from '../../groundwork/preparation-tabs';
import { VoteFrame } from '../../vote/vote-frame';
import { WithVote } from '../../vote/with-vote';
import { OperatorsSection } from './operators-section';
import { SignInForm } from './sign-in-form';
import { useSignIn } from './sign-in-store';
import { SignedInBar } from './signed-in-bar';

/** Who will count, with role and PIN, and their two minutes of practice: settled before the day (T45, T46). */
export function OperatorsPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/preparation/operators' });
  const query = useCall('ballotCount.getCount', { voteId });
  return (
    <WithVote voteId={voteId}>
      {({ vote }) => (
        <VoteFrame vote={vote} step="preparation">
          <PreparationTabs vote={vote} />
          {vote.countMode === 'ballots' ? (
            <QueryState query={query}>{(count) => <People vote={vote} count={count} />}</QueryState>
          ) : (
            <Text c="dimmed">Cuộc này nhập số tổng nên không khai người nhập từng phiếu.</Text>
          )}
        </VoteFrame>
      )}
    </WithVote>
  );
}

function People({ vote, count }: { readonly vote: Vote; readonly count: CountStatus }) {
  const signIn = useSignIn(vote.id);
  const readOnly = !canEditSetup(vote.status) && !canEditTally(vote.status);
  const { operator, token } = signIn.state === 'in' ? signIn : { operator: null, token: null };
  const types = operator !== null && entryNoOf(operator.role) !== null;
  const waves = operator !== null && mayAct(operator.role, 'wave_practice_through');
  return (
    <Stack gap="lg">
      {operator !== null && token !== null && (
        <SignedInBar voteId={vote.id} token={token} operator={operator} />
      )}
      {(types || waves) && (
        <div>
          <LinkButton
            variant={types && !operator.practised ? 'filled' : 'default'}
            to="/confidence-votes/$voteId/practice"
            params={{ voteId: vote.id }}
          >
            {types ? 'Luyện tập hai phút' : 'Cho nhập không qua luyện tập'}
          </LinkButton>
        </div>
      )}
      {signIn.state === 'out' &&
        !readOnly &&
        count.operators.some(({ active, hasPin }) => active && hasPin) && (
          <SignInForm voteId={vote.id} operators={count.operators} purpose="để khai người hoặc luyện tập" />
        )}
      <OperatorsSection vote={vote} count={count} token={token} operator={operator} readOnly={readOnly} />
    </Stack>
  );
}
