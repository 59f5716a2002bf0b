import type { VoteMaterial } from '@shared/confidence-votes/documents';
import type { Vote } from '@shared/confidence-votes/model';
import type { ReadDb } from '../../database/tables';
import { electedHolders, type Holder } from './holders';
import { isResignation } from './resignation';

/** Who of the people voted on resigned since, from every post that the council elected them to. */
export async function resignedSince(
  db: ReadDb,
  { date, officials }: Pick<Vote, 'date' | 'officials'>,
): Promise<VoteMaterial['resigned']> {
  if (officials.every(({ personId }) => personId === null)) return [];
  const holders = await electedHolders(db);
  return officials.flatMap(({ id: officialId, personId }) => {
    const holder = personId === null ? undefined : holders.get(personId);
    const day = holder && resignedOn(holder);
    return day && (date === null || day >= date) ? [{ officialId, date: day }] : [];
  });
}

/** The day of the last resignation; null while a post is held, and where the last one ended otherwise. */
function resignedOn({ holdings }: Holder): string | null {
  if (holdings.some(({ to }) => to === null)) return null;
  const last = holdings.toSorted((left, right) => ((left.to ?? '') < (right.to ?? '') ? 1 : -1))[0];
  return last && isResignation(last.endReason) ? last.to : null;
}
