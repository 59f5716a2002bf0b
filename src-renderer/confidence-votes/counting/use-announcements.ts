import { useCallback, useState } from 'react';
import { signedIn } from '../ballots/people/sign-in-store';
import { useVoteCommand } from '../vote/vote-data';
import type { BallotsEntry } from './ballots-form';
import type { MeetingEntry } from './meeting-form';
import { MEETING_KEY, ShownVersions } from './shown-versions';
import { outcomeOf, useSaveQueue } from './use-save-queue';

/** What the board announces in both ways of counting: stored when a field is left, in the order in which it was. */
export function useAnnouncements(voteId: string, nameOf: (ballotKindId: string) => string) {
  const { queue, saves } = useSaveQueue();
  const [versions] = useState(() => new ShownVersions());
  const { run: recordBallots } = useVoteCommand('confidenceVotes.recordBallots', { quiet: true });
  const { run: recordMeeting } = useVoteCommand('confidenceVotes.recordMeeting', { quiet: true });
  const leaveBallots = useCallback(
    (entry: BallotsEntry) => {
      const { ballotKindId } = entry;
      queue.add(ballotKindId, async () => {
        const reply = await recordBallots({
          ...{ voteId, version: versions.of(ballotKindId), ...entry },
          ...signedIn(voteId),
        });
        const stored = reply.ok
          ? reply.value.vote.ballotKinds.find((kind) => kind.ballotKindId === ballotKindId)
          : undefined;
        if (stored) versions.note(ballotKindId, stored.version);
        return outcomeOf(reply, `Số phiếu ${nameOf(ballotKindId)}: hãy đối chiếu rồi nhập lại.`);
      });
    },
    [nameOf, queue, recordBallots, versions, voteId],
  );
  const leaveMeeting = useCallback(
    (entry: MeetingEntry) => {
      queue.add(MEETING_KEY, async () => {
        const reply = await recordMeeting({
          ...{ voteId, version: versions.of(MEETING_KEY), ...entry },
          ...signedIn(voteId),
        });
        if (reply.ok) versions.note(MEETING_KEY, reply.value.vote.meetingVersion);
        return outcomeOf(reply, 'Thời gian và có mặt: hãy đối chiếu rồi nhập lại.');
      });
    },
    [queue, recordMeeting, versions, voteId],
  );
  return { queue, saves, versions, leaveBallots, leaveMeeting };
}
