import type { AppError } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';
import type { AgendaReply } from '@shared/sessions/agenda/contract';
import type { AgendaItem } from '@shared/sessions/agenda/model';
import { useEffect, useRef, useState } from 'react';
import { showError } from '../../api/notices';
import { rememberAnswer, runCommand } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import { useQuiet } from '../../api/use-quiet';

/**
 * The order on screen is ahead of the program: each key shows at once, and what the program answers to an earlier key does
 * not bring back the order before. One order is under way at a time, and after it the newest alone: two that travel
 * together could arrive the wrong way round. With the last answer both are the same again.
 */
export function useOrder(
  sessionId: string,
  agenda: AgendaReply,
): { readonly items: readonly AgendaItem[]; readonly reorder: (items: readonly AgendaItem[]) => void } {
  const quiet = useQuiet();
  const [ahead, setAhead] = useState<readonly AgendaItem[] | null>(null);
  const underWay = useRef(false);
  const newest = useRef<readonly AgendaItem[] | null>(null);
  const items = ahead ?? agenda.items;

  useEffect(() => {
    // What arrives while a key is still under way is older than the screen; afterwards it is the truth.
    if (!underWay.current) setAhead(null);
  }, [agenda]);

  const send = async () => {
    underWay.current = true;
    quiet.begin();
    let answer: Result<AgendaReply, AppError> | null = null;
    try {
      while (newest.current !== null && answer?.ok !== false) {
        const places = newest.current.map(({ id, sittingId }) => ({ id, sittingId }));
        newest.current = null;
        answer = await runCommand('agenda.placeItems', { sessionId, places });
      }
    } finally {
      newest.current = null;
      underWay.current = false;
      quiet.end();
    }
    if (answer?.ok) rememberAnswer('agenda.getAgenda', { sessionId }, answer.value);
    else if (answer) {
      showError(answer.error);
      await queryClient.invalidateQueries({ queryKey: ['agenda.getAgenda'] });
      setAhead(null);
    }
  };
  const reorder = (ordered: readonly AgendaItem[]) => {
    if (ordered === items) return;
    setAhead(ordered);
    newest.current = ordered;
    if (!underWay.current) void send();
  };
  return { items, reorder };
}
