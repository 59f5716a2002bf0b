import { Button } from '@mantine/core';
import type { SessionReply } from '@shared/sessions/contract';
import type { ElectionShape, ElectionsReply } from '@shared/sessions/elections/contract';
import { electionName } from '@shared/sessions/elections/words';
import { IconPlus, IconUserCheck } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { showDone } from '../../api/notices';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { QueryState } from '../../ui/query-state';
import { ReasonDialog } from '../../ui/dialogs/reason-dialog';
import { useLetterKeys } from '../../ui/use-letter-keys';
import { ProjectorLink } from '../session/projector-link';
import { SessionFrame, WithSession } from '../session/session-frame';
import { draftOf, newElection, nextElection, type ElectionDraft } from './election-draft';
import { ElectionDialog } from './election-dialog';
import { ElectionCard } from './election-card';

export function ElectionsPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/elections' });
  return <WithSession sessionId={sessionId}>{(reply) => <Elections reply={reply} />}</WithSession>;
}

interface Open {
  readonly draft: ElectionDraft;
  readonly stored: ElectionShape | null;
}

/** Elections of the session: candidates, ballots, who is elected, and the resolution that confirms it. */
function Elections({ reply }: { readonly reply: SessionReply }) {
  const sessionId = reply.session.id;
  const hall = useCall('hall.getHall', { sessionId });
  const elections = useCall('elections.getElections', { sessionId });
  const [open, setOpen] = useState<Open | null>(null);
  const [removed, setRemoved] = useState<ElectionShape | null>(null);
  const confirm = useCommand('elections.makeResolution');
  const show = useCommand('hall.showScreen');
  const removal = useCommand('elections.removeElection', { quiet: true });
  const keep = ({ confirmed, elections: list }: ElectionsReply) =>
    rememberAnswer('elections.getElections', { sessionId }, { confirmed, elections: list });
  const begin = () => {
    if (!hall.data) return;
    const taken = new Set(elections.data?.elections.map(({ itemId }) => itemId));
    const waiting = hall.data.items.find(({ id, kind }) => kind === 'election' && !taken.has(id));
    setOpen({ draft: newElection(hall.data, waiting?.id ?? null), stored: null });
  };
  useLetterKeys({ b: begin });
  return (
    <SessionFrame
      reply={reply}
      secondary={<ProjectorLink sessionId={sessionId} />}
      primary={
        <Button leftSection={<IconPlus size={18} />} disabled={!hall.data} onClick={begin}>
          Ghi lượt bầu (B)
        </Button>
      }
    >
      <QueryState query={hall}>
        {(loaded) => (
          <QueryState query={elections}>
            {({ confirmed, elections: list }) =>
              list.length === 0 ? (
                <EmptyState icon={IconUserCheck} title="Chưa có lượt bầu nào">
                  Ghi số người được bầu và người ứng cử; kiểm phiếu xong thì ghi số phiếu, chương trình nêu ai
                  trúng cử, ai bằng phiếu phải bầu lại.
                </EmptyState>
              ) : (
                list.map((election) => (
                  <ElectionCard
                    key={election.id}
                    election={election}
                    itemNo={loaded.items.find(({ id }) => id === election.itemId)?.no ?? null}
                    resolution={
                      confirmed.find(({ electionId }) => electionId === election.id)?.resolution ?? ''
                    }
                    followed={list.some(({ repeatOfId }) => repeatOfId === election.id)}
                    shown={loaded.screen === 'election' && loaded.shownElection?.id === election.id}
                    sessionId={sessionId}
                    onShow={() =>
                      void show
                        .run({ sessionId, screen: 'election', resultId: election.id })
                        .then((answer) => {
                          if (!answer.ok) return;
                          rememberAnswer('hall.getHall', { sessionId }, answer.value);
                          showDone('Kết quả bầu cử đang ở trên màn chiếu.');
                        })
                    }
                    onEdit={() => setOpen({ draft: draftOf(election, loaded), stored: election })}
                    onNext={() => setOpen({ draft: nextElection(election, loaded), stored: null })}
                    onRemove={() => setRemoved(election)}
                    onConfirm={() =>
                      void confirm
                        .run({ sessionId, id: election.id, version: election.version })
                        .then((answer) => {
                          if (!answer.ok) return;
                          keep(answer.value);
                          showDone('Đã ghi nghị quyết xác nhận kết quả; lấy số ở phần Nghị quyết.');
                        })
                    }
                  />
                ))
              )
            }
          </QueryState>
        )}
      </QueryState>
      {open && hall.data && (
        <ElectionDialog
          hall={hall.data}
          draft={open.draft}
          stored={open.stored}
          onClose={() => setOpen(null)}
          onSaved={(answer) => {
            keep(answer);
            setOpen(null);
          }}
        />
      )}
      {removed && (
        <ReasonDialog
          title={`Bỏ lượt bầu ${removed.refNo}`}
          submitLabel="Bỏ lượt bầu"
          closeLabel="Giữ lượt bầu"
          destructive
          running={removal.running}
          onClose={() => setRemoved(null)}
          onReason={async (reason) => {
            const answer = await removal.run({
              ...{ sessionId, id: removed.id, version: removed.version, reason },
            });
            if (!answer.ok) return answer.error;
            keep(answer.value);
            setRemoved(null);
            return null;
          }}
        >
          {electionName(removed)}: số phiếu và người ứng cử của lượt này mất khỏi danh sách, còn trong lịch
          sử.
        </ReasonDialog>
      )}
    </SessionFrame>
  );
}
