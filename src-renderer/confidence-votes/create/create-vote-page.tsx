import { localDateOf } from '@shared/kernel/local-date';
import { QueryState } from '../../ui/query-state';
import { useCall } from '../../api/queries';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useVoteAnswer } from '../vote/vote-data';
import { useCommand } from '../../api/queries';
import { GradedAlready } from './graded-already';
import { GradingSwitch } from './grading-switch';
import { CreateVoteForm } from './create-vote-form';

export function CreateVotePage() {
  const { copy } = useSearch({ from: '/confidence-votes/new' });
  const navigate = useNavigate();
  const ruleSets = useCall('confidenceVotes.listRuleSets', {});
  const votes = useCall('confidenceVotes.listVotes', {});
  const deputies = useCall('council.listDeputies', {});
  const create = useCommand('confidenceVotes.createVote', { quiet: true });
  const remember = useVoteAnswer();
  return (
    <QueryState query={ruleSets}>
      {(rules) => (
        <QueryState query={votes}>
          {(earlier) => (
            <QueryState query={deputies}>
              {(mandates) => (
                <CreateVoteForm
                  ruleSets={rules}
                  earlier={earlier.filter(({ rehearsalOf }) => rehearsalOf === null)}
                  copyFrom={copy ?? null}
                  mandates={mandates}
                  today={localDateOf(new Date().toISOString())}
                  gradingNotice={(day) => (
                    <>
                      <GradingSwitch />
                      <GradedAlready earlier={earlier} day={day} />
                    </>
                  )}
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
      )}
    </QueryState>
  );
}
