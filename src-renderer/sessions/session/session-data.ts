import type { AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { Result } from '@shared/kernel/result';
import type { SessionReply } from '@shared/sessions/contract';
import { useCallback } from 'react';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { queryClient } from '../../api/query-client';

/** Commands that answer with the whole session. */
type SessionCommand =
  | 'sessions.saveFields'
  | 'sessions.saveJointMeeting'
  | 'sessions.savePetition'
  | 'sessions.moveOpening'
  | 'sessions.saveSittings';

export const useSession = (sessionId: string) => useCall('sessions.getSession', { sessionId });

/** Shows an answer that came from elsewhere (a session just made) without asking again. */
export const rememberSession = (reply: SessionReply): void =>
  rememberAnswer('sessions.getSession', { sessionId: reply.session.id }, reply);

interface SessionAction<N extends SessionCommand> {
  readonly run: (input: Input<N>) => Promise<Result<SessionReply, AppError>>;
  readonly running: boolean;
}

/** Runs a command of one session and shows its answer at once on every screen of that session. */
export function useSessionCommand<N extends SessionCommand>(
  name: N,
  options: { readonly quiet?: boolean } = {},
): SessionAction<N> {
  const { run: send, running } = useCommand(name, options);
  const run = useCallback(
    async (input: Input<N>): Promise<Result<SessionReply, AppError>> => {
      const reply = (await send(input)) as Result<SessionReply, AppError>;
      if (reply.ok) rememberSession(reply.value);
      // Somebody else was faster: the next attempt is based on what stands there now.
      else if (reply.error.code === 'conflict') {
        await queryClient.invalidateQueries({ queryKey: ['sessions.getSession'] });
      }
      return reply;
    },
    [send],
  );
  return { run, running };
}
