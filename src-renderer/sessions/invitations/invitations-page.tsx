import { Button } from '@mantine/core';
import type { SessionReply } from '@shared/sessions/contract';
import { IconPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { PasteButton } from '../session/paste-button';
import { SessionFrame, WithSession } from '../session/session-frame';
import { LoadedInvitations, type OpenGuest } from './loaded-invitations';

export function InvitationsPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/invitations' });
  return <WithSession sessionId={sessionId}>{(reply) => <Invitations reply={reply} />}</WithSession>;
}

/** Who is invited: the deputies of the register and guests by group; their letters in one step. */
function Invitations({ reply }: { readonly reply: SessionReply }) {
  const sessionId = reply.session.id;
  const invitations = useCall('invitations.getInvitations', { sessionId });
  const [open, setOpen] = useState<OpenGuest | null>(null);
  return (
    <SessionFrame
      reply={reply}
      secondary={<PasteButton onPaste={() => setOpen({ kind: 'paste' })} />}
      primary={
        <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen({ kind: 'new' })}>
          Thêm khách mời
        </Button>
      }
    >
      <QueryState query={invitations}>
        {(loaded) => <LoadedInvitations reply={loaded} sessionId={sessionId} open={open} onOpen={setOpen} />}
      </QueryState>
    </SessionFrame>
  );
}
