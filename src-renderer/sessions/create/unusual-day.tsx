import { Text } from '@mantine/core';
import { createWorkCalendar, type WorkCalendar } from '@shared/kernel/calendar/work-calendar';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { freeSittingDays, unusualOpening } from '@shared/sessions/opening-day';
import { useCall } from '../../api/queries';

/** What the program computed it computes here too; only what the office entered is added. Null while that is not known. */
function useCalendar(days: readonly LocalDate[]): WorkCalendar | null {
  const sorted = [...days].sort();
  const year = (day: LocalDate | undefined): number => Number((day ?? '2000').slice(0, 4));
  const first = useCall('holidays.listDays', { year: year(sorted[0]) });
  // A session over New Year has days in two of them.
  const last = useCall('holidays.listDays', { year: year(sorted.at(-1)) });
  if (!first.data || !last.data) return null;
  return createWorkCalendar([...first.data.days, ...last.data.days].filter(({ id }) => id !== null));
}

interface UnusualDayProps {
  readonly day: LocalDate;
  /** The days on which the session sits. */
  readonly sittingDays?: readonly LocalDate[];
}

/** A Sunday, a holiday, a day outside the term: said at once, refused never. */
export function UnusualDay({ day, sittingDays = [] }: UnusualDayProps) {
  const proposal = useCall('sessions.proposeSession', {});
  const calendar = useCalendar([day, ...sittingDays]);
  if (!proposal.data || calendar === null) return null;
  const sentences = unusualOpening(day, {
    term: proposal.data.term,
    today: localDateOf(new Date().toISOString()),
    whyFree: calendar.whyFree(day),
  });
  const further = sittingDays.filter((date) => date !== day);
  return <Warning sentences={[...sentences, ...freeSittingDays(further, calendar.whyFree)]} />;
}

/** Sittings on days off: named where the sittings are looked at. */
export function FreeSittingDays({ days }: { readonly days: readonly LocalDate[] }) {
  const calendar = useCalendar(days);
  return calendar === null ? null : <Warning sentences={freeSittingDays(days, calendar.whyFree)} />;
}

function Warning({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Text c="var(--amber-text)" role="status">
      {sentences.join(' ')}
    </Text>
  );
}
