import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { publicHolidaysOf } from '@shared/kernel/calendar/public-holidays';
import { createWorkCalendar, type WorkCalendar } from '@shared/kernel/calendar/work-calendar';
import { formatDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { CalendarDayShape, HolidayFields, HolidaysReply } from '@shared/sessions/holidays/contract';
import { changedFields } from '../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../application/context';
import type { ReadDb } from '../database/tables';

/** The days that are worked: computed holidays, and what the office entered about single days. */
export async function loadWorkCalendar(db: ReadDb): Promise<WorkCalendar> {
  const rows = await db.selectFrom('calendar_day').selectAll().execute();
  return createWorkCalendar(rows.map((row) => ({ date: row.day_date, kind: row.day_kind, name: row.name })));
}

export async function listDays(
  { db }: QueryContext,
  { year }: Input<'holidays.listDays'>,
): Outcome<HolidaysReply> {
  const entered = await db
    .selectFrom('calendar_day')
    .selectAll()
    .where('day_date', '>=', `${year}-01-01`)
    .where('day_date', '<=', `${year}-12-31`)
    .execute();
  const taken = new Set(entered.map((row) => row.day_date));
  const inYear = [...publicHolidaysOf(year - 1), ...publicHolidaysOf(year)].filter(({ date }) =>
    date.startsWith(`${year}-`),
  );
  const days: CalendarDayShape[] = [
    ...inYear
      .filter(({ date }) => !taken.has(date))
      .map((holiday) => ({ ...holiday, id: null, version: null, kind: 'off' as const })),
    ...entered.map((row) => ({
      id: row.id,
      version: row.version,
      date: row.day_date,
      kind: row.day_kind,
      name: row.name,
      basis: 'Cơ quan ghi',
      verification: 'verified' as const,
    })),
  ];
  return ok({ year, days: days.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)) });
}

const KIND_WORDS = { off: 'Nghỉ', working: 'Làm bù, không nghỉ' } as const;
const LABELS = { date: 'Ngày', kind: 'Nghỉ hay làm', name: 'Tên' } as const;

const readable = (fields: HolidayFields) => ({
  ...fields,
  date: formatDate(fields.date),
  kind: KIND_WORDS[fields.kind],
});

export async function saveDay(
  context: CommandContext,
  { id, version, fields }: Input<'holidays.saveDay'>,
): Outcome<{ id: string; version: number }> {
  const { tx, now } = context;
  const known = await tx
    .selectFrom('calendar_day')
    .selectAll()
    .where('day_date', '=', fields.date)
    .executeTakeFirst();
  if (known && known.id !== id) return err(appError('holiday.day-taken'));
  const columns = { day_date: fields.date, day_kind: fields.kind, name: fields.name, updated_at: now };
  const before =
    id === null
      ? undefined
      : await tx.selectFrom('calendar_day').selectAll().where('id', '=', id).executeTakeFirst();
  if (id !== null && !before) return err(appError('not-found'));
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  const saved = { id: id ?? context.newId(), version: (before?.version ?? 0) + 1 };
  if (before) {
    await tx
      .updateTable('calendar_day')
      .set({ ...columns, version: saved.version })
      .where('id', '=', saved.id)
      .execute();
  } else {
    await tx
      .insertInto('calendar_day')
      .values({ ...columns, ...saved, created_at: now })
      .execute();
  }
  context.audit({
    entity: 'holiday',
    entityId: saved.id,
    summary: `${KIND_WORDS[fields.kind]} ngày ${formatDate(fields.date)}`,
    changes: changedFields<Record<keyof HolidayFields, string>>(
      before ? readable({ date: before.day_date, kind: before.day_kind, name: before.name }) : null,
      readable(fields),
      LABELS,
    ),
  });
  return ok(saved);
}

export async function removeDay(
  context: CommandContext,
  { id, version }: Input<'holidays.removeDay'>,
): Outcome<Record<never, never>> {
  const row = await context.tx.selectFrom('calendar_day').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return err(appError('not-found'));
  if (row.version !== version) return err(appError('conflict'));
  await context.tx.deleteFrom('calendar_day').where('id', '=', id).execute();
  context.audit({
    entity: 'holiday',
    entityId: id,
    summary: `Bỏ ngày ${formatDate(row.day_date)} khỏi danh sách của cơ quan`,
    changes: [],
  });
  return ok({});
}
