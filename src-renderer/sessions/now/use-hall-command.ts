import type { HallReply } from '@shared/sessions/now/contract';
import { rememberAnswer, useCommand, type ActionName } from '../../api/queries';

type HallCommand = Extract<ActionName, `hall.${string}`>;

/** Commands of the hall answer with the whole hall. */
export function useHallCommand<N extends HallCommand>(name: N, sessionId: string) {
  const command = useCommand(name);
  return {
    ...command,
    run: async (input: Parameters<typeof command.run>[0]) => {
      const answer = await command.run(input);
      if (answer.ok) rememberAnswer('hall.getHall', { sessionId }, answer.value as HallReply);
      return answer.ok;
    },
  };
}
