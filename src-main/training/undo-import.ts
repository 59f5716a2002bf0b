import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { Output } from '@shared/contract/registry';
import type { TraineeFields } from '@shared/training/trainee-contract';
import type { CommandContext, Handler } from '../application/context';
import { nextStamp } from '../application/versions';
import { toneOrderOf } from '../council';
import type { ReadDb } from '../database/tables';
import { traineeColumns } from './trainee-store';

/** What taking a list in did to one trainee; `before` null: they are new. `version` is the one it left. */
export interface ImportEffect {
  readonly traineeId: string;
  readonly version: number;
  readonly before: { readonly fields: TraineeFields; readonly unitLabel: string } | null;
}

export async function rememberImport(
  { tx, now, newId }: CommandContext,
  classId: string,
  done: {
    readonly fileName: string;
    readonly added: number;
    readonly changed: number;
    readonly effects: readonly ImportEffect[];
  },
): Promise<void> {
  await tx
    .insertInto('trainee_import')
    .values({
      id: newId(),
      class_id: classId,
      file_name: done.fileName,
      effects: JSON.stringify(done.effects),
      added: done.added,
      changed: done.changed,
      imported_at: now,
      undone_at: null,
    })
    .execute();
}

const lastOf = (db: ReadDb, classId: string) =>
  db
    .selectFrom('trainee_import')
    .selectAll()
    .where('class_id', '=', classId)
    .where('undone_at', 'is', null)
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

export const getLastImport: Handler<'training.getLastImport'> = async ({ db }, { classId }) => {
  const last = await lastOf(db, classId);
  return ok(
    last
      ? {
          id: last.id,
          fileName: last.file_name,
          added: last.added,
          changed: last.changed,
          at: last.imported_at,
          since: await changesSince(db, classId, effectsOf(last.effects)),
        }
      : null,
  );
};

/**
 * Row A03: the last list is taken back as one step. Refused as a whole when somebody was edited or marked since, because
 * taking back the rest would leave half a list. Whoever was removed since is gone already.
 */
export const undoTraineeImport: Handler<'training.undoTraineeImport'> = async (context, { classId, id }) => {
  const { tx, now } = context;
  const last = await lastOf(tx, classId);
  if (last?.id !== id) return err(appError('training.import-not-last'));
  const effects = effectsOf(last.effects);
  const { people } = await changesSince(tx, classId, effects);
  if (people > 0) return err(appError('training.import-used', { count: people }));
  const tones = await toneOrderOf(tx);
  const versions = await versionsOf(tx, classId);
  const there = effects.filter(({ traineeId }) => versions.has(traineeId));
  for (const { traineeId, version, before } of there) {
    if (before === null) await tx.deleteFrom('trainee').where('id', '=', traineeId).execute();
    else {
      await tx
        .updateTable('trainee')
        .set({ ...traineeColumns(before.fields, before.unitLabel, tones), ...nextStamp({ version }, now) })
        .where('id', '=', traineeId)
        .execute();
    }
  }
  await tx.updateTable('trainee_import').set({ undone_at: now }).where('id', '=', last.id).execute();
  context.audit({
    entity: 'training',
    entityId: classId,
    summary: `Hoàn tác nhập danh sách học viên từ ${last.file_name}`,
    changes: [],
  });
  const removed = there.filter(({ before }) => before === null).length;
  return ok({ removed, restored: there.length - removed });
};

const effectsOf = (text: string): readonly ImportEffect[] => JSON.parse(text) as readonly ImportEffect[];

type Since = NonNullable<Output<'training.getLastImport'>>['since'];

/** What became of the people of a list since it was taken in; of those whom it only changed, whether they were edited. */
async function changesSince(db: ReadDb, classId: string, effects: readonly ImportEffect[]): Promise<Since> {
  const versions = await versionsOf(db, classId);
  const used = await usedTrainees(db, classId);
  const there = effects.filter(({ traineeId }) => versions.has(traineeId));
  const edited = there.filter(({ traineeId, version }) => versions.get(traineeId) !== version);
  const added = there.filter(({ before }) => before === null).map(({ traineeId }) => traineeId);
  const among = (kind: keyof typeof used): readonly string[] => added.filter((id) => used[kind].has(id));
  const people = new Set([
    ...edited.map(({ traineeId }) => traineeId),
    ...among('marked'),
    ...among('certified'),
    ...among('otherwise'),
  ]);
  return {
    edited: edited.length,
    marked: among('marked').length,
    certified: among('certified').length,
    otherwise: among('otherwise').length,
    people: people.size,
  };
}

/** Of everybody in a class, also of those who turned out to be somebody else of it. */
async function versionsOf(db: ReadDb, classId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('trainee')
    .select(['id', 'version'])
    .where('class_id', '=', classId)
    .execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Whoever was ever marked, got a certificate, has a card of their own, or for whom somebody sits in. */
async function usedTrainees(
  db: ReadDb,
  classId: string,
): Promise<Readonly<Record<'marked' | 'certified' | 'otherwise', ReadonlySet<string>>>> {
  const marked = await db
    .selectFrom('attendance_event')
    .innerJoin('training_slot', 'training_slot.id', 'attendance_event.slot_id')
    .select('attendance_event.trainee_id as id')
    .distinct()
    .where('training_slot.class_id', '=', classId)
    .execute();
  const certified = await db
    .selectFrom('certificate')
    .select('trainee_id as id')
    .where('class_id', '=', classId)
    .execute();
  const linked = await db
    .selectFrom('trainee')
    .select('linked_to_id as id')
    .where('class_id', '=', classId)
    .where('linked_to_id', 'is not', null)
    .execute();
  const cards = await db
    .selectFrom('trainee_card')
    .select('trainee_id as id')
    .where('class_id', '=', classId)
    .execute();
  const ids = (rows: readonly { readonly id: string | null }[]) => new Set(rows.map(({ id }) => id ?? ''));
  return { marked: ids(marked), certified: ids(certified), otherwise: ids([...linked, ...cards]) };
}
