import { Text } from '@mantine/core';
import { createWorkCalendar } from '@shared/kernel/calendar/work-calendar';
import { formatDate, localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { unusualOpening } from '@shared/sessions/opening-day';
import { useCall } from '../../api/queries';

interface UnusualDayProps {
  readonly day: LocalDate;
  /** Further days on which the session sits. */
  readonly sittingDays?: readonly LocalDate[];
}

/** A Sunday, a holiday, a day outside the term: said at once, refused never. */
export function UnusualDay({ day, sittingDays = [] }: UnusualDayProps) {
  const proposal = useCall('sessions.proposeSession', {});
  const entered = useCall('holidays.listDays', { year: Number(day.slice(0, 4)) });
  if (!proposal.data || !entered.data) return null;
  // What the program computed it computes here too; only what the office entered is added.
  const calendar = createWorkCalendar(entered.data.days.filter(({ id }) => id !== null));
  const sentences = unusualOpening(day, {
    term: proposal.data.term,
    today: localDateOf(new Date().toISOString()),
    whyFree: calendar.whyFree(day),
  });
  const freeSittings = [...new Set(sittingDays)]
    .filter((date) => date !== day && calendar.whyFree(date) !== '')
    .map((date) => `Phiên họp ngày ${formatDate(date)} rơi vào ngày nghỉ (${calendar.whyFree(date)}).`);
  if (sentences.length + freeSittings.length === 0) return null;
  return (
    <Text c="var(--amber-text)" role="status">
      {[...sentences, ...freeSittings].join(' ')}
    </Text>
  );
}
