import { Button, Modal, Paper, Stack, Text, Group, Title } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { canEditTally } from '@shared/confidence-votes/state';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useCommand } from '../../api/queries';
import { useVoteCommand } from '../vote/vote-data';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import type { BallotsEntry } from './ballots-form';
import styles from './counting.module.css';
import { MeetingForm, type MeetingEntry } from './meeting-form';
import { SaveBanner } from './save-banner';
import type { LineEntry } from './tally-line';
import { TallySheet } from './tally-sheet';
import { outcomeOf, useLeaveGuard, useSaveQueue } from './use-save-queue';

export function CountingPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/counting' });
  const { at } = useSearch({ from: '/confidence-votes/$voteId/counting' });
  return <WithVote voteId={voteId}>{({ vote }) => <Counting vote={vote} startAt={at} />}</WithVote>;
}

function Counting({ vote, startAt }: { readonly vote: Vote; readonly startAt: string | undefined }) {
  const voteId = vote.id;
  const navigate = useNavigate();
  const { queue, saves } = useSaveQueue();
  const blocker = useLeaveGuard(saves);
  const { run: recordRow } = useCommand('confidenceVotes.recordRow', { quiet: true });
  const { run: recordBallots } = useVoteCommand('confidenceVotes.recordBallots', { quiet: true });
  const { run: recordMeeting } = useVoteCommand('confidenceVotes.recordMeeting', { quiet: true });
  const readOnly = !canEditTally(vote.status);
  // The cursor goes where the list of problems pointed once, not again after every save.
  const [first] = useState(startAt);

  const leaveLine = useCallback(
    (entry: LineEntry) => {
      queue.add(entry.officialId, async () => outcomeOf(await recordRow({ voteId, ...entry })));
    },
    [queue, recordRow, voteId],
  );
  const leaveBallots = useCallback(
    (entry: BallotsEntry) => {
      queue.add(entry.ballotKindId, async () => outcomeOf(await recordBallots({ voteId, ...entry })));
    },
    [queue, recordBallots, voteId],
  );
  const leaveMeeting = useCallback(
    (entry: MeetingEntry) => {
      queue.add('meeting', async () => outcomeOf(await recordMeeting({ voteId, ...entry })));
    },
    [queue, recordMeeting, voteId],
  );
  const goOn = () => {
    void navigate({ to: '/confidence-votes/$voteId/reconciliation', params: { voteId } });
  };

  return (
    <VoteFrame
      vote={vote}
      step="counting"
      primary={!readOnly && <Button onClick={goOn}>Đối chiếu số liệu</Button>}
    >
      <TallySheet
        vote={vote}
        states={saves.states}
        readOnly={readOnly}
        startAt={first}
        onLeaveLine={leaveLine}
        onLeaveBallots={leaveBallots}
      />
      <Paper component="section" withBorder p="lg">
        <Title order={2} mb="xs">
          Thời gian và có mặt
        </Title>
        <MeetingForm vote={vote} readOnly={readOnly} onLeaveField={leaveMeeting} />
      </Paper>
      {!readOnly && (
        <div className={styles['foot']}>
          <Text c="dimmed" role="status">
            {saves.unsaved > 0
              ? `Đang lưu, còn ${saves.unsaved} mục.`
              : 'Mỗi dòng được lưu ngay khi con trỏ rời dòng.'}
          </Text>
        </div>
      )}
      <Modal
        opened={blocker.status === 'blocked'}
        onClose={() => blocker.reset?.()}
        title="Còn số chưa lưu được"
      >
        <Stack>
          <Text>Rời màn hình thì mất {saves.unsaved} mục chưa lưu được.</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => blocker.proceed?.()}>
              Bỏ số chưa lưu
            </Button>
            <Button
              data-autofocus
              onClick={() => {
                blocker.reset?.();
                queue.retry();
              }}
            >
              Ở lại và lưu
            </Button>
          </Group>
        </Stack>
      </Modal>
      <SaveBanner
        saves={saves}
        onRetry={() => {
          queue.retry();
        }}
      />
    </VoteFrame>
  );
}
