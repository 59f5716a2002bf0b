import { addDays, daysBetween, type LocalDate } from '@shared/kernel/local-date';
import { useCall } from '../../api/queries';
import { FreeSittingDays } from './unusual-day';

interface PlannedSittingsProps {
  readonly opening: LocalDate;
  /** The earlier session whose sittings are taken over; '' where they are made by the template. */
  readonly copyFrom: string;
  /** How many days the template makes. */
  readonly days: number;
}

/** The days after the opening on which the new session will sit: those off are named before it is made. */
export function PlannedSittings({ opening, copyFrom, days }: PlannedSittingsProps) {
  const source = useCall('sessions.getSession', { sessionId: copyFrom }, { enabled: copyFrom !== '' });
  const copied = source.data?.session;
  const distances =
    copyFrom === ''
      ? Array.from({ length: days }, (_, place) => place)
      : (copied?.sittings ?? []).map(({ date }) => daysBetween(copied?.openingDate ?? date, date));
  const further = distances
    .filter((distance) => distance !== 0)
    .map((distance) => addDays(opening, distance));
  return further.length === 0 ? null : <FreeSittingDays days={further} />;
}
