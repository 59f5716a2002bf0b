import type { UnitIntent } from '@shared/council/import/plan-units';
import type { CommandContext } from '../../application/context';
import { insertUnit, unitChanges, unitFieldsOf, unitRows, updateUnit } from '../units';
import { made, type Effect } from './effects';

export async function applyUnits(
  context: CommandContext,
  intents: readonly UnitIntent[],
  source: string,
): Promise<Effect[]> {
  const { tx, now } = context;
  const effects: Effect[] = [];
  const units = new Map((await unitRows(tx)).map((row) => [row.id, row]));
  for (const { unitId, fields } of intents) {
    const before = unitId === null ? undefined : units.get(unitId);
    const id = before?.id ?? context.newId();
    if (before) {
      await updateUnit(tx, before, fields, now);
      effects.push({ table: 'administrative_unit', id, before, version: before.version + 1 });
    } else {
      await insertUnit(tx, id, fields, now);
      effects.push(made('administrative_unit', id));
    }
    const changes = unitChanges(before ? unitFieldsOf(before) : null, fields);
    context.audit({ entity: 'unit', entityId: id, summary: source, changes });
  }
  return effects;
}
