import { Button, Text } from '@mantine/core';
import type { SessionReply } from '@shared/sessions/contract';
import type { HallReply } from '@shared/sessions/now/contract';
import type { OpenVoteShape } from '@shared/sessions/open-votes/contract';
import { IconChecklist, IconPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { showDone } from '../../api/notices';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { QueryState } from '../../ui/query-state';
import { useLetterKeys } from '../../ui/use-letter-keys';
import { SessionFrame, WithSession } from '../session/session-frame';
import { ProjectorLink } from '../session/projector-link';
import { draftOf, newVote, repeatOf, type VoteDraft } from './vote-draft';
import { ItemsToVote } from './items-to-vote';
import { RemoveVoteDialog } from './remove-vote-dialog';
import { VoteDialog } from './vote-dialog';
import { VoteList } from './vote-list';

export function VotesPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/votes' });
  return <WithSession sessionId={sessionId}>{(reply) => <Votes reply={reply} />}</WithSession>;
}

interface Open {
  readonly draft: VoteDraft;
  readonly stored: { readonly id: string; readonly version: number } | null;
}

function Votes({ reply }: { readonly reply: SessionReply }) {
  const sessionId = reply.session.id;
  const hall = useCall('hall.getHall', { sessionId });
  const votes = useCall('openVotes.getVotes', { sessionId });
  const [open, setOpen] = useState<Open | null>(null);
  const [removed, setRemoved] = useState<OpenVoteShape | null>(null);
  const show = useCommand('hall.showScreen');
  const begin = (loaded: HallReply, itemId = loaded.currentItemId) =>
    setOpen({ draft: newVote(loaded, itemId), stored: null });
  useLetterKeys({ b: () => hall.data && begin(hall.data) });

  return (
    <SessionFrame
      reply={reply}
      secondary={<ProjectorLink sessionId={sessionId} />}
      primary={
        <Button
          leftSection={<IconPlus size={18} />}
          disabled={!hall.data}
          onClick={() => hall.data && begin(hall.data)}
        >
          Biểu quyết (B)
        </Button>
      }
    >
      <QueryState query={hall}>
        {(loaded) => (
          <QueryState query={votes}>
            {({ votes: list }) => (
              <>
                <ItemsToVote
                  sessionId={sessionId}
                  items={loaded.items}
                  votes={list}
                  onVote={(itemId) => begin(loaded, itemId)}
                />
                {list.length === 0 ? (
                  <EmptyState icon={IconChecklist} title="Chưa có lượt biểu quyết nào">
                    Nhập số tán thành, không tán thành, không biểu quyết; chương trình tính số phải đạt trên
                    tổng số đại biểu và báo ngay chỗ nào không khớp.
                  </EmptyState>
                ) : (
                  <>
                    <Text size="sm" c="dimmed">
                      ↑ ↓ chọn lượt, Enter sửa, L biểu quyết lại, T lên màn chiếu.
                    </Text>
                    <VoteList
                      votes={list}
                      items={loaded.items}
                      shownId={loaded.screen === 'vote' ? (loaded.shownVote?.id ?? null) : null}
                      onEdit={(vote) => setOpen({ draft: draftOf(vote), stored: vote })}
                      onRepeat={(vote) => setOpen({ draft: repeatOf(vote), stored: null })}
                      onRemove={setRemoved}
                      onShow={(vote) =>
                        void show.run({ sessionId, screen: 'vote', resultId: vote.id }).then((answer) => {
                          if (!answer.ok) return;
                          rememberAnswer('hall.getHall', { sessionId }, answer.value);
                          showDone('Kết quả đang ở trên màn chiếu.');
                        })
                      }
                    />
                  </>
                )}
              </>
            )}
          </QueryState>
        )}
      </QueryState>
      {open && hall.data && (
        <VoteDialog
          hall={hall.data}
          draft={open.draft}
          stored={open.stored}
          onClose={() => setOpen(null)}
          onSaved={() => setOpen(null)}
        />
      )}
      {removed && <RemoveVoteDialog sessionId={sessionId} vote={removed} onClose={() => setRemoved(null)} />}
    </SessionFrame>
  );
}
