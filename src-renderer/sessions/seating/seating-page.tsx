import { Button } from '@mantine/core';
import type { SessionReply } from '@shared/sessions/contract';
import type { SeatingReply } from '@shared/sessions/seating/contract';
import { proposedSeats, type Seat } from '@shared/sessions/seating/model';
import { IconArmchair } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { showDone } from '../../api/notices';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import { QueryState } from '../../ui/query-state';
import { showDoneWithUndo } from '../../ui/dialogs/undo-notice';
import { SessionFrame, WithSession } from '../session/session-frame';
import { RoomSection } from './room-section';
import { SeatingPlan } from './seating-plan';

export function SeatingPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/seating' });
  return <WithSession sessionId={sessionId}>{(reply) => <Seating reply={reply} />}</WithSession>;
}

/** Who sits where: the hall, seats proposed by Tổ, and changes by keyboard. */
function Seating({ reply }: { readonly reply: SessionReply }) {
  const sessionId = reply.session.id;
  const seating = useCall('seating.getSeating', { sessionId });
  const save = useCommand('seating.saveSeats');
  const keep = (answer: SeatingReply) => rememberAnswer('seating.getSeating', { sessionId }, answer);
  const store = async (loaded: SeatingReply, seats: readonly Seat[]): Promise<SeatingReply | null> => {
    const answer = await save.run({ sessionId, version: loaded.version, seats: [...seats] });
    if (answer.ok) {
      keep(answer.value);
      return answer.value;
    }
    await queryClient.invalidateQueries({ queryKey: ['seating.getSeating'] });
    return null;
  };
  const propose = async (loaded: SeatingReply) => {
    const room = loaded.rooms.find(({ id }) => id === loaded.roomId);
    if (!room) return;
    const before = loaded.seats;
    const after = await store(loaded, proposedSeats(loaded.people, room));
    if (!after) return;
    const words = `Đã xếp ${after.seats.length}/${after.people.length} người theo Tổ.`;
    if (before.length === 0) showDone(words);
    else showDoneWithUndo(words, async () => void (await store(after, before)));
  };
  const loaded = seating.data;
  return (
    <SessionFrame
      reply={reply}
      primary={
        <Button
          leftSection={<IconArmchair size={18} />}
          loading={save.running}
          disabled={!loaded || loaded.roomId === null || loaded.people.length === 0}
          onClick={() => loaded && void propose(loaded)}
        >
          Đề nghị chỗ theo Tổ
        </Button>
      }
    >
      <QueryState query={seating}>
        {(current) => (
          <>
            <RoomSection key={current.roomId ?? ''} reply={current} sessionId={sessionId} onSaved={keep} />
            <SeatingPlan
              reply={current}
              sessionId={sessionId}
              onSeats={(seats) => void store(current, seats)}
            />
          </>
        )}
      </QueryState>
    </SessionFrame>
  );
}
