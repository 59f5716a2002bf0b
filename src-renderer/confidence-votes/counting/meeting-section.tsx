import { Paper, Title } from '@mantine/core';
import type { ComponentProps } from 'react';
import { END_STATION, PRESENT_STATION, START_STATION } from '../words';
import { MeetingForm } from './meeting-form';
import { MEETING_KEY } from './shown-versions';
import type { useAnnouncements } from './use-announcements';

type Announcements = ReturnType<typeof useAnnouncements>;

interface MeetingSectionProps extends Pick<ComponentProps<typeof MeetingForm>, 'vote' | 'readOnly'> {
  readonly announcements: Pick<Announcements, 'saves' | 'versions' | 'leaveMeeting'>;
  /** Where the list of problems pointed. */
  readonly startAt: string | undefined;
}

/** When the count began and ended and who was there: the same part of both ways of counting. */
/** The field of the meeting that a finding leads to. */
const FIELDS: ReadonlyMap<string | undefined, 'start' | 'end' | 'present'> = new Map([
  [START_STATION, 'start'],
  [END_STATION, 'end'],
  [PRESENT_STATION, 'present'],
]);

export function MeetingSection({ vote, readOnly, announcements, startAt }: MeetingSectionProps) {
  const { saves, versions, leaveMeeting } = announcements;
  return (
    <Paper component="section" withBorder p="lg">
      <Title order={2} mb="xs">
        Thời gian và có mặt
      </Title>
      <MeetingForm
        vote={vote}
        versions={versions}
        state={saves.states.get(MEETING_KEY)}
        startAt={FIELDS.get(startAt) ?? null}
        readOnly={readOnly}
        onLeaveField={leaveMeeting}
      />
    </Paper>
  );
}
