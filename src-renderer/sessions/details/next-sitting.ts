import { addDays } from '@shared/kernel/local-date';
import type { SessionReply, SittingEntry } from '@shared/sessions/contract';

/** What the next sitting most likely is: the afternoon after a morning, else the morning of the next day. */
export function nextSitting({ session }: Pick<SessionReply, 'session'>): SittingEntry {
  const last = session.sittings.at(-1);
  const next = { id: null, kind: 'plenary' as const, endTime: '', note: '' };
  if (!last) return { ...next, date: session.openingDate, part: 'morning', startTime: '08:00' };
  if (last.part === 'morning') return { ...next, date: last.date, part: 'afternoon', startTime: '13:30' };
  return { ...next, date: addDays(last.date, 1), part: 'morning', startTime: '08:00' };
}
