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

/** 8:00, 8h00, 800 and 08:00 are the same clock; null where it is none. */
export function typedClock(text: string): string | null {
  const typed = text.trim().toLowerCase().replace(/[h.]/u, ':');
  if (typed === '') return '';
  const match = /^(\d{1,2}):?(\d{2})?$/u.exec(/^\d{3}$/u.test(typed) ? `0${typed}` : typed);
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? '0')];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
