import type { z } from 'zod';
import type { Handler } from '../application/context';
import { HistoryEntry } from '@shared/safety/contract';
import { ok } from '@shared/kernel/result';

const Changes = HistoryEntry.shape.changes;
const MOST_ENTRIES = 1000;

/** What was done to one record, newest first, as the log has it. */
export const getHistory: Handler<'safety.getHistory'> = async ({ db }, { entity, id }) => {
  const rows = await db
    .selectFrom('audit_log')
    .select(['seq', 'at', 'actor', 'summary', 'changes'])
    .where('entity', '=', entity)
    .where('entity_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(MOST_ENTRIES)
    .execute();
  return ok(rows.map((row) => ({ ...row, changes: parseChanges(row.changes) })));
};

function parseChanges(text: string): z.infer<typeof Changes> {
  const parsed = Changes.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : [];
}
