import type { LocalDate } from '@shared/kernel/local-date';
import { ordinalName } from '@shared/sessions/naming';
import type { ReadDb } from '../../database/tables';

export interface OpenedSession {
  readonly title: string;
  readonly openedDate: LocalDate;
}

/**
 * The last session of the register of sessions that has opened, where petitions are still counted from an earlier one:
 * from its opening on they are counted anew (NQ 96/2023/QH15 Điều 14). Whether a session ends the period is not compared
 * with the article, so the office decides.
 */
export async function openedSince(
  db: ReadDb,
  periods: readonly { readonly openedDate: LocalDate }[],
  today: LocalDate,
): Promise<OpenedSession | null> {
  const last =
    periods
      .map(({ openedDate }) => openedDate)
      .toSorted()
      .at(-1) ?? '';
  const session = await db
    .selectFrom('session')
    .select(['number', 'title', 'opening_date'])
    .where('opening_date', '>', last)
    .where('opening_date', '<=', today)
    .orderBy('opening_date', 'desc')
    .executeTakeFirst();
  if (!session) return null;
  return { title: nameOf(session), openedDate: session.opening_date };
}

export const nameOf = ({
  number,
  title,
}: {
  readonly number: number | null;
  readonly title: string;
}): string => (number === null ? title : ordinalName(number));
