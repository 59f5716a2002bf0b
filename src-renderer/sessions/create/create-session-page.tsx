import { localDateOf } from '@shared/kernel/local-date';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCall, useCommand } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { rememberSession } from '../session/session-data';
import { CreateSessionForm } from './create-session-form';

export function CreateSessionPage() {
  const { copy } = useSearch({ from: '/sessions/new' });
  const navigate = useNavigate();
  const sessions = useCall('sessions.listSessions', {});
  const proposal = useCall('sessions.proposeSession', {});
  const create = useCommand('sessions.createSession', { quiet: true });
  return (
    <QueryState query={sessions}>
      {(earlier) => (
        <QueryState query={proposal}>
          {({ nextNumber, termNumber, types }) => (
            <CreateSessionForm
              earlier={earlier}
              copyFrom={copy ?? null}
              nextNumber={nextNumber}
              termNumber={termNumber}
              types={types}
              today={localDateOf(new Date().toISOString())}
              running={create.running}
              onCreate={async (input) => {
                const reply = await create.run(input);
                if (!reply.ok) return reply.error;
                rememberSession(reply.value);
                await navigate({
                  to: '/sessions/$sessionId/steps',
                  params: { sessionId: reply.value.session.id },
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
