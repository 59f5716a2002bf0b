import { Button, Group, Paper, Text, Title } from '@mantine/core';
import type { SessionReply } from '@shared/sessions/contract';
import type { ElectionShape, ElectionsReply } from '@shared/sessions/elections/contract';
import { electionOutcome } from '@shared/sessions/elections/outcome';
import { electionName } from '@shared/sessions/elections/words';
import { IconPlus, IconUserCheck } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { showDone } from '../../api/notices';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { ReasonDialog } from '../../ui/reason-dialog';
import { useLetterKeys } from '../../ui/use-letter-keys';
import { SessionFrame, WithSession } from '../session/session-frame';
import { draftOf, newElection, nextElection, type ElectionDraft } from './election-draft';
import { ElectionDialog } from './election-dialog';
import { ElectionResult } from './election-result';

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
                    sessionId={sessionId}
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

interface ElectionCardProps {
  readonly election: ElectionShape;
  readonly itemNo: number | null;
  /** The resolution that confirms it; '' where there is none. */
  readonly resolution: string;
  /** Another election was held after it. */
  readonly followed: boolean;
  readonly sessionId: string;
  readonly onEdit: () => void;
  readonly onNext: () => void;
  readonly onRemove: () => void;
  readonly onConfirm: () => void;
}

function ElectionCard({
  election,
  itemNo,
  resolution,
  followed,
  sessionId,
  onEdit,
  onNext,
  onRemove,
  onConfirm,
}: ElectionCardProps) {
  const { elected, state } = electionOutcome(election);
  const heading = `election-${election.id}`;
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby={heading}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Title order={2} id={heading}>
            {electionName(election)}
          </Title>
          <Text size="sm" c="dimmed">
            Lượt {election.refNo}
            {itemNo === null ? '' : `, mục ${itemNo}`}; bầu {election.seats} người.
            {election.note === '' ? '' : ` ${election.note}`}
          </Text>
        </div>
        <Group gap="xs">
          {state === 'open' && !followed && (
            <Button variant="light" onClick={onNext}>
              Bầu tiếp
            </Button>
          )}
          {elected.length > 0 && resolution === '' && (
            <Button variant="light" onClick={onConfirm}>
              Lập nghị quyết xác nhận
            </Button>
          )}
          <Button variant="default" onClick={onEdit}>
            {election.count === null ? 'Ghi số phiếu' : 'Sửa lượt bầu'}
          </Button>
          <Button variant="subtle" color="red" onClick={onRemove}>
            Bỏ
          </Button>
        </Group>
      </Group>
      <ElectionResult election={election} />
      <Group gap="md" mt="xs">
        {resolution !== '' && (
          <Text size="sm">
            Nghị quyết xác nhận: {resolution}.{' '}
            <LinkButton
              to="/sessions/$sessionId/resolutions"
              params={{ sessionId }}
              variant="transparent"
              size="compact-sm"
              px={0}
            >
              Mở Nghị quyết
            </LinkButton>
          </Text>
        )}
        <LinkButton
          to="/sessions/$sessionId/sitting-documents"
          params={{ sessionId }}
          variant="transparent"
          size="compact-sm"
          px={0}
        >
          Phiếu bầu, biên bản kiểm phiếu
        </LinkButton>
      </Group>
    </Paper>
  );
}
