import { dayPartNames } from '../../kernel/day-part';
import { formatDate, isLocalDate } from '../../kernel/local-date';
import { searchKey } from '../../kernel/vietnamese-text';
import { closingDayOf, type Session, type Sitting } from '../model';
import type { AgendaItem } from './model';
import { scheduleOf } from './schedule';

/** What an agenda said when it was issued; kept with the paper, so that a later notice can say what changed. */
export interface AgendaSnapshot {
  /** "08/12/2026 – 09/12/2026" */
  readonly days: string;
  readonly place: string;
  readonly items: readonly SnapshotItem[];
}

interface SnapshotItem {
  readonly id: string;
  readonly title: string;
  /** "08:30, sáng 08/12/2026"; '' while the item stood in no sitting. */
  readonly when: string;
}

export interface AgendaChange {
  readonly kind: 'days' | 'place' | 'moved' | 'renamed' | 'added' | 'removed';
  /** What it is about, by its name of now, or of then where it is gone. */
  readonly subject: string;
  readonly before: string;
  readonly after: string;
}

const sittingWords = ({ date, part }: Sitting): string =>
  `${dayPartNames[part].toLocaleLowerCase('vi')} ${formatDate(date)}`;

/** The agenda as it stands: every item with its sitting and its time, added up as it is printed. */
export function agendaSnapshot(session: Session, agenda: readonly AgendaItem[]): AgendaSnapshot {
  const last = closingDayOf(session);
  const opening = formatDate(session.openingDate);
  return {
    days: last === session.openingDate ? opening : `${opening} – ${formatDate(last)}`,
    place: session.place,
    items: scheduleOf(session.sittings, agenda).flatMap(({ lines, sitting }) =>
      lines.map(({ item: { id, title }, start }) => ({
        ...{ id, title },
        when: sitting === null ? '' : [start, sittingWords(sitting)].filter((part) => part !== '').join(', '),
      })),
    ),
  };
}

/** A snapshot that was read back from a stored paper; null where it is none. */
export function readSnapshot(kept: unknown): AgendaSnapshot | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { days, items, place } = kept as Partial<Record<keyof AgendaSnapshot, unknown>>;
  if (typeof days !== 'string' || typeof place !== 'string' || !Array.isArray(items)) return null;
  return { days, place, items: items as SnapshotItem[] };
}

/** Titles are compared without regard to where a tone mark stands: the office may have changed that since. */
const same = (left: string, right: string): boolean => left === right || searchKey(left) === searchKey(right);

const NOWHERE = 'chưa xếp phiên';

/**
 * What changed since an agenda was issued, in the order of the agenda of now, what is gone at the end: days, place, the
 * sitting or the time of an item, its title, items put in and taken out. An item is known by its record, whatever its title.
 */
export function agendaChanges(before: AgendaSnapshot, after: AgendaSnapshot): readonly AgendaChange[] {
  const was = new Map(before.items.map((item) => [item.id, item]));
  const now = new Set(after.items.map(({ id }) => id));
  const changes: AgendaChange[] = [];
  if (before.days !== after.days) {
    changes.push({ kind: 'days', subject: 'Thời gian kỳ họp', before: before.days, after: after.days });
  }
  if (!same(before.place, after.place)) {
    changes.push({ kind: 'place', subject: 'Địa điểm', before: before.place, after: after.place });
  }
  for (const { id, title, when } of after.items) {
    const old = was.get(id);
    const at = when === '' ? NOWHERE : when;
    if (!old) {
      changes.push({ kind: 'added', subject: title, before: '', after: at });
      continue;
    }
    if (!same(old.title, title)) {
      changes.push({ kind: 'renamed', subject: title, before: old.title, after: title });
    }
    if (old.when !== when) {
      changes.push({
        kind: 'moved',
        subject: title,
        before: old.when === '' ? NOWHERE : old.when,
        after: at,
      });
    }
  }
  for (const { id, title, when } of before.items) {
    if (!now.has(id)) {
      changes.push({ kind: 'removed', subject: title, before: when === '' ? NOWHERE : when, after: '' });
    }
  }
  return changes;
}

/** "12/CTr-HĐND ngày 20/11/2026" of the agenda that was issued before. */
export const issuedWords = ({
  issueDate,
  symbol,
}: {
  readonly symbol: string;
  readonly issueDate: string | null;
}): string =>
  [
    symbol === '' ? '' : `số ${symbol}`,
    issueDate !== null && isLocalDate(issueDate) ? `ngày ${formatDate(issueDate)}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
