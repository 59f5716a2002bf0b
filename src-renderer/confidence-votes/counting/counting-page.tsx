import { Button, Text } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { canEditTally } from '@shared/confidence-votes/state';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useCommand } from '../../api/queries';
import { BallotCounting } from '../ballots/ballot-counting';
import { reloadVotes } from '../vote/vote-data';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import styles from './counting.module.css';
import { LeaveGuard } from './leave-guard';
import { MeetingSection } from './meeting-section';
import { SaveBanner } from './save-banner';
import type { LineEntry } from './tally-line';
import { TallySheet } from './tally-sheet';
import { useAnnouncements } from './use-announcements';
import { outcomeOf } from './use-save-queue';
import { useSheetsPrinted } from './use-sheets-printed';
import { ZeroReportFirst } from './zero-report-first';

export function CountingPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/counting' });
  const { at } = useSearch({ from: '/confidence-votes/$voteId/counting' });
  return (
    <WithVote voteId={voteId}>
      {({ vote }) =>
        vote.countMode === 'ballots' ? (
          <BallotCounting vote={vote} startAt={at} />
        ) : (
          <Counting vote={vote} startAt={at} />
        )
      }
    </WithVote>
  );
}

function Counting({ vote, startAt }: { readonly vote: Vote; readonly startAt: string | undefined }) {
  const voteId = vote.id;
  const navigate = useNavigate();
  // The announced change brings the new figures; a second fetch of the whole vote on every Enter would be one too many.
  const { run: recordRow } = useCommand('confidenceVotes.recordRow', { quiet: true, refetch: false });
  const readOnly = !canEditTally(vote.status);
  const sheetsOf = useSheetsPrinted(voteId);
  // The cursor goes where the list of problems pointed once, not again after every save.
  const [first] = useState(startAt);

  const names = useRef(new Map<string, string>());
  useEffect(() => {
    names.current = new Map([
      ...vote.tally.map(({ officialId, no, name }) => [officialId, `${no}. ${name}`] as const),
      ...vote.ballotKinds.map(({ ballotKindId, title }) => [ballotKindId, title] as const),
    ]);
  }, [vote.tally, vote.ballotKinds]);
  const nameOf = useCallback((id: string) => names.current.get(id) ?? '', []);
  const announcements = useAnnouncements(voteId, nameOf);
  const { queue, saves, versions, leaveBallots } = announcements;

  const leaveLine = useCallback(
    (entry: LineEntry) => {
      const { officialId } = entry;
      queue.add(officialId, async () => {
        const reply = await recordRow({ voteId, version: versions.of(officialId), ...entry });
        if (reply.ok) versions.note(officialId, reply.value.version);
        else if (reply.error.code === 'conflict') await reloadVotes();
        return outcomeOf(reply, `Dòng ${nameOf(officialId)}: hãy đối chiếu rồi nhập lại.`);
      });
    },
    [nameOf, queue, recordRow, versions, voteId],
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
      <ZeroReportFirst vote={vote} />
      <TallySheet
        vote={vote}
        sheetsOf={sheetsOf}
        versions={versions}
        states={saves.states}
        readOnly={readOnly}
        startAt={first}
        onLeaveLine={leaveLine}
        onLeaveBallots={leaveBallots}
      />
      <MeetingSection vote={vote} readOnly={readOnly} announcements={announcements} startAt={first} />
      {!readOnly && (
        <div className={styles['foot']}>
          <Text c="dimmed" role="status">
            {saves.unsaved > 0
              ? `Đang lưu, còn ${saves.unsaved} mục.`
              : 'Mỗi dòng được lưu ngay khi con trỏ rời dòng.'}
          </Text>
          {/* Where the Tab key arrives after the last figure: nobody should have to go back through all of them. */}
          <Button variant="default" onClick={goOn}>
            Sang bước đối chiếu
          </Button>
        </div>
      )}
      <LeaveGuard queue={queue} saves={saves} />
      <SaveBanner queue={queue} saves={saves} />
    </VoteFrame>
  );
}
