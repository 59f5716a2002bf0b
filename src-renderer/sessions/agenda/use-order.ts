import type { AgendaReply } from '@shared/sessions/agenda/contract';
import type { AgendaItem } from '@shared/sessions/agenda/model';
import { useEffect, useRef, useState } from 'react';
import { showError } from '../../api/notices';
import { rememberAnswer, runCommand } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import { useQuiet } from '../../api/use-quiet';

/**
 * The order on screen is ahead of the program: each key shows at once, and what the program answers to an earlier key does
 * not bring back the order before. With the last answer both are the same again.
 */
export function useOrder(
  sessionId: string,
  agenda: AgendaReply,
): { readonly items: readonly AgendaItem[]; readonly reorder: (items: readonly AgendaItem[]) => void } {
  const quiet = useQuiet();
  const [ahead, setAhead] = useState<readonly AgendaItem[] | null>(null);
  const underWay = useRef(0);
  const items = ahead ?? agenda.items;

  useEffect(() => {
    // What arrives while a key is still under way is older than the screen; afterwards it is the truth.
    if (underWay.current === 0) setAhead(null);
  }, [agenda]);

  const send = async (ordered: readonly AgendaItem[]) => {
    underWay.current += 1;
    const places = ordered.map(({ id, sittingId }) => ({ id, sittingId }));
    quiet.begin();
    const answer = await runCommand('agenda.placeItems', { sessionId, places });
    quiet.end();
    underWay.current -= 1;
    if (!answer.ok) {
      showError(answer.error);
      await queryClient.invalidateQueries({ queryKey: ['agenda.getAgenda'] });
      setAhead(null);
    } else if (underWay.current === 0) {
      rememberAnswer('agenda.getAgenda', { sessionId }, answer.value);
    }
  };
  const reorder = (ordered: readonly AgendaItem[]) => {
    if (ordered === items) return;
    setAhead(ordered);
    void send(ordered);
  };
  return { items, reorder };
}
