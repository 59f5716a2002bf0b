import { QueryState } from '../../ui/query-state';
import { useCall } from '../../api/queries';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useVoteAnswer } from '../vote/vote-data';
import { useCommand } from '../../api/queries';
import { CreateVoteForm } from './create-vote-form';

export function CreateVotePage() {
  const { copy } = useSearch({ from: '/confidence-votes/new' });
  const navigate = useNavigate();
  const ruleSets = useCall('confidenceVotes.listRuleSets', {});
  const votes = useCall('confidenceVotes.listVotes', {});
  const deputies = useCall('council.listDeputies', {});
  const create = useCommand('confidenceVotes.createVote', { quiet: true });
  const remember = useVoteAnswer();
  const seats = deputies.data?.filter(({ active, suspended }) => active && !suspended).length ?? 0;
  if (deputies.isPending) return <QueryState query={deputies}>{() => null}</QueryState>;
  return (
    <QueryState query={ruleSets}>
      {(rules) => (
        <QueryState query={votes}>
          {(earlier) => (
            <CreateVoteForm
              ruleSets={rules}
              earlier={earlier}
              copyFrom={copy ?? null}
              deputies={seats > 0 ? seats : null}
              running={create.running}
              onCreate={async (input) => {
                const reply = await create.run(input);
                if (!reply.ok) return reply.error;
                remember(reply.value);
                await navigate({
                  to: '/confidence-votes/$voteId/preparation',
                  params: { voteId: reply.value.vote.id },
                });
                return null;
              }}
            />
          )}
        </QueryState>
      )}
    </QueryState>
  );
}
