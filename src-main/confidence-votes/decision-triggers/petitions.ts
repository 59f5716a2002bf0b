import type { PeriodFields } from '@shared/confidence-votes/decision-triggers/contract';
import { petitionSourceNames } from '@shared/confidence-votes/decision-triggers/messages';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { dateText, formatDate, localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { overlaps } from '@shared/kernel/period';
import { err, ok, type Result } from '@shared/kernel/result';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome } from '../../application/context';
import { currentHoldings, electedHolders } from './holders';

const PERIOD_LABELS = { title: 'Tên', openedDate: 'Khai mạc', closedDate: 'Khai mạc kỳ sau' } as const;

function shownPeriod({ title, openedDate, closedDate }: PeriodFields) {
  return {
    title,
    openedDate: formatDate(openedDate),
    closedDate: dateText(closedDate),
  };
}

export async function savePeriod(
  context: CommandContext,
  { id, version, fields }: Input<'decisionTriggers.savePeriod'>,
): Outcome<Output<'decisionTriggers.savePeriod'>> {
  const { tx, now } = context;
  const { title, openedDate, closedDate } = fields;
  if (closedDate !== null && closedDate <= openedDate) return err(appError('triggers.period-reversed'));
  const all = await tx.selectFrom('petition_period').selectAll().execute();
  const before = all.find((row) => row.id === id);
  if (id !== null && !before) return err(appError('not-found'));
  if (before && before.version !== version) return err(appError('conflict'));
  const other = all.find((row) => row.id !== id && collide(row, { openedDate, closedDate }));
  if (other) return err(appError('triggers.period-overlap', { title: other.title }));

  const periodId = before?.id ?? context.newId();
  const columns = { title, opened_date: openedDate, closed_date: closedDate, updated_at: now };
  if (before) {
    await tx
      .updateTable('petition_period')
      .set({ ...columns, version: before.version + 1 })
      .where('id', '=', periodId)
      .execute();
  } else {
    await tx
      .insertInto('petition_period')
      .values({ id: periodId, ...columns, created_at: now, version: 1 })
      .execute();
  }
  const old = before && {
    title: before.title,
    openedDate: before.opened_date,
    closedDate: before.closed_date,
  };
  context.audit({
    entity: 'petition',
    entityId: periodId,
    summary: before ? 'Sửa kỳ tính kiến nghị' : 'Khai kỳ tính kiến nghị',
    changes: changedFields(old ? shownPeriod(old) : null, shownPeriod(fields), PERIOD_LABELS),
  });
  return ok({ id: periodId, version: (before?.version ?? 0) + 1 });
}

/** An open end is taken as the opening of the next session, so two open periods never share a day by that alone. */
function collide(
  row: { readonly opened_date: LocalDate; readonly closed_date: LocalDate | null },
  fields: { readonly openedDate: LocalDate; readonly closedDate: LocalDate | null },
): boolean {
  if (row.opened_date === fields.openedDate) return true;
  const stored = { from: row.opened_date, to: row.closed_date };
  const entered = { from: fields.openedDate, to: fields.closedDate };
  const [earlier, later] = stored.from < entered.from ? [stored, entered] : [entered, stored];
  return earlier.to !== null && overlaps(earlier, later);
}

/** A petition that several deputies signed becomes one record for each, because each may withdraw alone. */
export async function addPetition(
  context: CommandContext,
  input: Input<'decisionTriggers.addPetition'>,
): Outcome<Output<'decisionTriggers.addPetition'>> {
  const { tx, now } = context;
  const { personId, source, receivedDate, content } = input;
  if (receivedDate > localDateOf(now)) return err(appError('triggers.date-ahead'));
  const holder = (await electedHolders(tx)).get(personId);
  const person = await tx
    .selectFrom('person')
    .select('full_name')
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) return err(appError('not-found'));
  if (!holder || currentHoldings(holder, localDateOf(now)).length === 0) {
    return err(appError('triggers.no-post', { name: person.full_name }));
  }
  const period = await tx.selectFrom('petition_period').select('id').limit(1).executeTakeFirst();
  if (!period) return err(appError('triggers.no-period'));
  const signers = await signersOf(context, input);
  if (!signers.ok) return signers;
  for (const deputy of signers.value) {
    const id = context.newId();
    await tx
      .insertInto('confidence_petition')
      .values({
        id,
        person_id: personId,
        source,
        deputy_id: deputy?.id ?? null,
        received_date: receivedDate,
        content,
        withdrawn_date: null,
        created_at: now,
        updated_at: now,
        version: 1,
      })
      .execute();
    context.audit({
      entity: 'petition',
      entityId: id,
      summary: `Ghi kiến nghị bỏ phiếu tín nhiệm đối với ${person.full_name}`,
      changes: [
        { field: 'Người kiến nghị', before: '', after: deputy?.name ?? petitionSourceNames.father_front },
        { field: 'Ngày nhận', before: '', after: formatDate(receivedDate) },
      ],
    });
  }
  return ok({ added: signers.value.length });
}

type Signer = { readonly id: string; readonly name: string } | null;

async function signersOf(
  { tx }: CommandContext,
  { source, deputyIds }: Input<'decisionTriggers.addPetition'>,
): Promise<Result<readonly Signer[], AppError>> {
  if (source === 'father_front') return ok([null]);
  const wanted = [...new Set(deputyIds)];
  if (wanted.length === 0) return err(appError('triggers.no-deputy'));
  const rows = await tx
    .selectFrom('deputy')
    .innerJoin('person', 'person.id', 'deputy.person_id')
    .select(['deputy.id', 'person.full_name as name'])
    .where('deputy.id', 'in', wanted)
    .orderBy('person.sort_key')
    .execute();
  return rows.length === wanted.length ? ok(rows) : err(appError('not-found'));
}

async function petitionAt(context: CommandContext, id: string, version: number) {
  const row = await context.tx
    .selectFrom('confidence_petition')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return err(appError('not-found'));
  return row.version === version ? ok(row) : err(appError('conflict'));
}

export async function setWithdrawn(
  context: CommandContext,
  { id, version, withdrawnDate }: Input<'decisionTriggers.setWithdrawn'>,
): Outcome<Output<'decisionTriggers.setWithdrawn'>> {
  const found = await petitionAt(context, id, version);
  if (!found.ok) return found;
  const row = found.value;
  if (withdrawnDate !== null) {
    if (withdrawnDate < row.received_date) return err(appError('triggers.withdrawn-early'));
    if (withdrawnDate > localDateOf(context.now)) return err(appError('triggers.date-ahead'));
  }
  await context.tx
    .updateTable('confidence_petition')
    .set({ withdrawn_date: withdrawnDate, updated_at: context.now, version: version + 1 })
    .where('id', '=', id)
    .execute();
  context.audit({
    entity: 'petition',
    entityId: id,
    summary: withdrawnDate === null ? 'Bỏ ghi rút kiến nghị' : 'Ghi rút kiến nghị',
    changes: [{ field: 'Ngày rút', before: dateText(row.withdrawn_date), after: dateText(withdrawnDate) }],
  });
  return ok({ id, version: version + 1 });
}

export async function removePetition(
  context: CommandContext,
  { id, version }: Input<'decisionTriggers.removePetition'>,
): Outcome<Record<never, never>> {
  const found = await petitionAt(context, id, version);
  if (!found.ok) return found;
  await context.tx.deleteFrom('confidence_petition').where('id', '=', id).execute();
  context.audit({ entity: 'petition', entityId: id, summary: 'Xóa kiến nghị ghi nhầm', changes: [] });
  return ok({});
}
