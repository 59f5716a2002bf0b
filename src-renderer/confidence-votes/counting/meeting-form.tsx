import { Group, TextInput } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { NO_CLOCK, typedClock } from '@shared/kernel/written-clock';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { SaveState } from './save-queue';
import { MEETING_KEY, type ShownVersions } from './shown-versions';
import { useFlushOnLeave } from './use-flush-on-leave';
import { countProblem, shownCount, typedCount } from './typed-count';

export interface MeetingEntry {
  readonly startTime: string;
  readonly endTime: string;
  readonly deputiesPresent: number | null;
}

interface MeetingFormProps {
  readonly vote: Pick<Vote, 'startTime' | 'endTime' | 'deputiesPresent' | 'deputiesTotal' | 'meetingVersion'>;
  readonly versions: ShownVersions;
  readonly state: SaveState | undefined;
  /** The list of problems sends the cursor to one of the fields. */
  readonly startAt?: 'start' | 'end' | 'present' | null;
  readonly readOnly: boolean;
  readonly onLeaveField: (entry: MeetingEntry) => void;
}

/** Times of the count and deputies present, as the minutes name them. */
export function MeetingForm({
  vote,
  versions,
  state,
  startAt = null,
  readOnly,
  onLeaveField,
}: MeetingFormProps) {
  const stored = {
    startTime: vote.startTime,
    endTime: vote.endTime,
    deputiesPresent: shownCount(vote.deputiesPresent),
  };
  const [text, setText] = useState(stored);
  const left = useRef(stored);
  const [active, setActive] = useState(false);
  const settled = state === undefined || state === 'saved';
  const { startTime, endTime, deputiesPresent, meetingVersion } = vote;
  useEffect(() => {
    if (active || !settled || !versions.take(MEETING_KEY, meetingVersion)) return;
    const next = { startTime, endTime, deputiesPresent: shownCount(deputiesPresent) };
    left.current = next;
    setText(next);
  }, [active, deputiesPresent, endTime, meetingVersion, settled, startTime, versions]);

  const startField = useRef<HTMLInputElement>(null);
  const endField = useRef<HTMLInputElement>(null);
  const presence = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (startAt === null) return undefined;
    const fields = { start: startField, end: endField, present: presence };
    const field = fields[startAt].current;
    field?.focus();
    field?.select();
    // After the screen has scrolled to its own beginning.
    const frame = requestAnimationFrame(() => field?.scrollIntoView({ block: 'center' }));
    return () => cancelAnimationFrame(frame);
  }, [startAt]);

  const start = typedClock(text.startTime);
  const end = typedClock(text.endTime);
  const present = typedCount(text.deputiesPresent);
  const unreadable = countProblem(text.deputiesPresent);
  const tooMany = present !== null && vote.deputiesTotal !== null && present > vote.deputiesTotal;
  const reversed = start !== null && end !== null && start !== '' && end !== '' && end < start;

  const commit = () => {
    if (readOnly || start === null || end === null || unreadable !== null) return;
    const tidy = { startTime: start, endTime: end, deputiesPresent: shownCount(present) };
    const same =
      tidy.startTime === left.current.startTime &&
      tidy.endTime === left.current.endTime &&
      tidy.deputiesPresent === left.current.deputiesPresent;
    if (same) return;
    left.current = tidy;
    onLeaveField({ startTime: start, endTime: end, deputiesPresent: present });
  };
  useFlushOnLeave(commit, false);
  const leave = () => {
    setActive(false);
    setText({
      startTime: start ?? text.startTime,
      endTime: end ?? text.endTime,
      deputiesPresent: unreadable === null ? shownCount(present) : text.deputiesPresent,
    });
    commit();
  };
  const common = {
    readOnly,
    onBlur: leave,
    onFocus: () => setActive(true),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
    },
    autoComplete: 'off',
    w: 150,
  };
  return (
    <Group align="flex-start" gap="lg">
      <TextInput
        {...common}
        ref={startField}
        label="Giờ bắt đầu"
        placeholder="08:30"
        value={text.startTime}
        error={start === null ? NO_CLOCK : null}
        onChange={(event) => setText({ ...text, startTime: event.target.value })}
      />
      <TextInput
        {...common}
        ref={endField}
        label="Giờ kết thúc"
        placeholder="10:15"
        value={text.endTime}
        error={end === null ? NO_CLOCK : reversed ? 'Sớm hơn giờ bắt đầu.' : null}
        onChange={(event) => setText({ ...text, endTime: event.target.value })}
      />
      <TextInput
        {...common}
        ref={presence}
        label="Đại biểu có mặt"
        inputMode="numeric"
        value={text.deputiesPresent}
        error={unreadable ?? (tooMany ? `Nhiều hơn ${vote.deputiesTotal} đại biểu.` : null)}
        onChange={(event) => setText({ ...text, deputiesPresent: event.target.value })}
      />
    </Group>
  );
}
