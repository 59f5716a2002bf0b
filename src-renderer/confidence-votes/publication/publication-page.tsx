import { Button, Group, Paper, ScrollArea, Skeleton, Text, Title } from '@mantine/core';
import { firstUnproved } from '@shared/confidence-votes/log/unproved';
import { isTakenOver } from '@shared/confidence-votes/history/taken-over';
import { canShowResult, reopenings } from '@shared/confidence-votes/state';
import { ofVote } from '@shared/documents/subject';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { SubjectDocuments } from '../../documents';
import { WholeResult } from './whole-result';
import { showDone } from '../../api/notices';
import { HistoryPanel } from '../../ui/layout/history-panel';
import { RemoveTakenOver } from '../history/remove-taken-over';
import { useIsPublicElsewhere } from '../log/closed-elsewhere';
import { ProjectorButton } from '../projector/projector-button';
import { UnusableFigures } from '../result/unusable-figures';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote, type LoadedVote } from '../vote/with-vote';
import { ConfirmResultDialog } from './confirm-result-dialog';
import { PublishDialog } from './publish-dialog';
import { ReopenDialog } from './reopen-dialog';
import { StateChanges } from './state-changes';

export function PublicationPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/publication' });
  return <WithVote voteId={voteId}>{(loaded) => <Publication {...loaded} />}</WithVote>;
}

type Dialog = 'confirm' | 'publish' | 'reopen' | null;

export function Publication({ vote, result }: LoadedVote) {
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog>(null);
  const [historyOpen, setHistoryOpen] = useState(false);
  const close = () => {
    setDialog(null);
  };
  const unproved = firstUnproved(result.problems) !== null;
  const takenOver = isTakenOver(vote.stateChanges);
  const publicElsewhere = useIsPublicElsewhere(vote);
  const canReopen = vote.status !== 'prepared' && vote.status !== 'counting';

  return (
    <VoteFrame
      vote={vote}
      step="publication"
      secondary={
        canReopen && (
          <>
            <ProjectorButton voteId={vote.id} />
            {takenOver ? (
              <RemoveTakenOver vote={vote} />
            ) : (
              <Button variant="default" onClick={() => setDialog('reopen')}>
                Mở lại…
              </Button>
            )}
          </>
        )
      }
      primary={
        publicElsewhere ? null : vote.status === 'counted' ? (
          <Button disabled={unproved} onClick={() => setDialog('confirm')}>
            Xác nhận kết quả
          </Button>
        ) : (
          vote.status === 'confirmed' && (
            <Button disabled={unproved} onClick={() => setDialog('publish')}>
              Công bố kết quả
            </Button>
          )
        )
      }
    >
      {canReopen && <UnusableFigures vote={vote} problems={result.problems} />}
      <Paper component="section" withBorder p="lg">
        <Group justify="space-between" align="baseline" mb="xs">
          <Title order={2}>Văn bản</Title>
          {!canShowResult(vote.status) && (
            <Text c="dimmed">
              {reopenings(vote.stateChanges).length > 0
                ? 'Đã mở lại, chờ trưởng ban xác nhận. Văn bản nào số liệu không đổi thì vẫn dùng được sau đó; biên bản lập lại.'
                : 'Văn bản chỉ lấy số được sau khi kết quả được xác nhận.'}
            </Text>
          )}
          {canShowResult(vote.status) && !takenOver && !unproved && (
            <Suspense fallback={null}>
              <WholeResult vote={vote} />
            </Suspense>
          )}
        </Group>
        {takenOver ? (
          <Text c="dimmed">
            Kết quả nhập từ tệp chỉ để đối chiếu qua các năm; văn bản đã được lập khi bỏ phiếu.
          </Text>
        ) : (
          <Suspense fallback={<Skeleton h={240} />}>
            <SubjectDocuments
              subject={ofVote(vote.id)}
              stages={['count', 'result']}
              madeElsewhere={canShowResult(vote.status)}
            />
          </Suspense>
        )}
      </Paper>
      <Paper component="section" withBorder p="lg">
        <Title order={2} mb="md">
          Các lần chuyển trạng thái
        </Title>
        <StateChanges changes={vote.stateChanges} />
        <Button
          variant="subtle"
          mt="md"
          ml={-12}
          aria-expanded={historyOpen}
          onClick={() => setHistoryOpen(!historyOpen)}
        >
          {historyOpen ? 'Ẩn lịch sử sửa đổi' : 'Xem lịch sử sửa đổi'}
        </Button>
        {historyOpen && (
          <ScrollArea.Autosize mah={480} mt="sm" tabIndex={0} type="auto">
            <HistoryPanel entity="vote" id={vote.id} />
          </ScrollArea.Autosize>
        )}
      </Paper>
      {dialog === 'confirm' && <ConfirmResultDialog vote={vote} onClose={close} onDone={close} />}
      {dialog === 'publish' && (
        <PublishDialog
          vote={vote}
          onClose={close}
          onDone={() => {
            close();
            showDone('Kết quả đã được công bố.');
          }}
        />
      )}
      {dialog === 'reopen' && (
        <ReopenDialog
          vote={vote}
          onClose={close}
          onDone={() =>
            void navigate({ to: '/confidence-votes/$voteId/counting', params: { voteId: vote.id } })
          }
        />
      )}
    </VoteFrame>
  );
}
