import { Button } from '@mantine/core';
import type { SessionReply } from '@shared/sessions/contract';
import { IconPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { SessionFrame, WithSession } from '../session/session-frame';
import { LoadedPapers, type OpenPaper } from './loaded-papers';

export function PapersPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/papers' });
  return <WithSession sessionId={sessionId}>{(reply) => <Papers reply={reply} />}</WithSession>;
}

/** Every paper of the session by item of its agenda: who hands it in, by when, what came, what was approved. */
function Papers({ reply }: { readonly reply: SessionReply }) {
  const { session } = reply;
  const papers = useCall('sessionPapers.getPapers', { sessionId: session.id });
  const [open, setOpen] = useState<OpenPaper | null>(null);
  return (
    <SessionFrame
      reply={reply}
      primary={
        <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen({ kind: 'new', itemId: null })}>
          Thêm tài liệu
        </Button>
      }
    >
      <QueryState query={papers}>
        {(loaded) => <LoadedPapers reply={loaded} sessionId={session.id} open={open} onOpen={setOpen} />}
      </QueryState>
    </SessionFrame>
  );
}
