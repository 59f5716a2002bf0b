import { Button } from '@mantine/core';
import type { SessionReply } from '@shared/sessions/contract';
import { IconPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { PasteButton } from '../session/paste-button';
import { SessionFrame, WithSession } from '../session/session-frame';
import { LoadedMeetings, type OpenMeeting } from './loaded-meetings';

export function VoterMeetingsPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/voter-meetings' });
  return <WithSession sessionId={sessionId}>{(reply) => <Meetings reply={reply} />}</WithSession>;
}

/** Meetings with voters before and after the session, as its plan prints them. */
function Meetings({ reply }: { readonly reply: SessionReply }) {
  const sessionId = reply.session.id;
  const meetings = useCall('voterMeetings.getMeetings', { sessionId });
  const [open, setOpen] = useState<OpenMeeting | null>(null);
  return (
    <SessionFrame
      reply={reply}
      secondary={<PasteButton onPaste={() => setOpen({ kind: 'paste' })} />}
      primary={
        <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen({ kind: 'new' })}>
          Thêm cuộc tiếp xúc
        </Button>
      }
    >
      <QueryState query={meetings}>
        {(loaded) => <LoadedMeetings reply={loaded} sessionId={sessionId} open={open} onOpen={setOpen} />}
      </QueryState>
    </SessionFrame>
  );
}
