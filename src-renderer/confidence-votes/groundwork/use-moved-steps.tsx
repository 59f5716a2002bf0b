import { List, Text } from '@mantine/core';
import { movedSteps } from '@shared/confidence-votes/groundwork/calendar';
import type { CalendarReply } from '@shared/confidence-votes/groundwork/contract';
import type { StoredStep } from '@shared/confidence-votes/groundwork/model';
import type { Vote } from '@shared/confidence-votes/model';
import { dateText } from '@shared/kernel/local-date';
import type { ReactNode } from 'react';
import { useCall } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';

type Days = Partial<Pick<Vote, 'date' | 'openingDate'>>;

/** What people stored about the calendar; a step that only follows its rule is not among it. */
function storedOf(steps: CalendarReply['steps']): readonly StoredStep[] {
  return steps.flatMap(({ id, version, ...step }) =>
    id === null || version === null ? [] : [{ ...step, id, version }],
  );
}

/** Asks before a new day of the opening or of the vote moves the calendar, and shows what it moves. */
export function useMovedSteps(vote: Vote): {
  readonly agreeTo: (days: Days) => Promise<boolean>;
  readonly dialog: ReactNode;
} {
  const calendar = useCall('groundwork.getCalendar', { voteId: vote.id });
  const { ask, dialog } = useConfirm();
  const agreeTo = async (days: Days): Promise<boolean> => {
    const { steps = [] } = calendar.data ?? (await calendar.refetch()).data ?? {};
    const stored = storedOf(steps);
    const moved = movedSteps(vote, { ...vote, ...days }, stored).filter(({ from }) => from !== null);
    if (moved.length === 0) return true;
    const first = Object.keys(days).every((day) => vote[day as keyof Days] === null);
    return ask({
      title: `${first ? 'Ghi ngày này' : 'Đổi ngày'} thì ${moved.length} việc đổi hạn`,
      confirm: first ? 'Ghi ngày, đổi lịch' : 'Đổi ngày và lịch',
      cancel: first ? 'Để trống ngày' : 'Giữ ngày cũ',
      body: (
        <>
          <Text mb="xs">Ngày ấn định riêng và việc đã ghi xong được giữ nguyên.</Text>
          <List spacing={4} size="sm">
            {[...Map.groupBy(moved, ({ from, to }) => `${from} ${to}`)].map(([days, steps]) => (
              <List.Item key={days}>
                {steps.map(({ title, done }) => `${title}${done ? ' (đã xong)' : ''}`).join('; ')}:{' '}
                {dateText(steps[0]?.from ?? null, 'chưa có ngày')} →{' '}
                <b>{dateText(steps[0]?.to ?? null, 'chưa có ngày')}</b>
              </List.Item>
            ))}
          </List>
        </>
      ),
    });
  };
  return { agreeTo, dialog };
}
