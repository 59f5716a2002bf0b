import type { Selectable } from 'kysely';
import type { PaymentItemFields } from '@shared/training/payments/contract';
import type { PaidClass } from '@shared/training/payments/payees';
import { localDateOf } from '@shared/kernel/local-date';
import type { PaymentItemTable, ReadDb } from '../../database/tables';
import { readSlots } from '../class-store';
import { readMarks } from '../mark-store';
import { traineeRows } from '../trainee-store';

export type PaymentItemRow = Selectable<PaymentItemTable>;

export function itemColumns(fields: PaymentItemFields) {
  return {
    title: fields.title,
    payee: fields.payee,
    paid_per: fields.paidPer,
    rate: fields.rate,
    basis: fields.basis,
    checked_by: fields.checkedBy,
  };
}

export function itemFieldsOf(row: PaymentItemRow): PaymentItemFields {
  return {
    title: row.title,
    payee: row.payee,
    paidPer: row.paid_per,
    rate: row.rate,
    basis: row.basis,
    checkedBy: row.checked_by,
  };
}

export async function findItem(db: ReadDb, id: string): Promise<PaymentItemRow | undefined> {
  return db.selectFrom('payment_item').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The class as payments see it: half days, people in the order of the list, who sat in for whom. */
export async function paidClass(db: ReadDb, classId: string, now: string): Promise<PaidClass> {
  const slots = await readSlots(db, classId);
  const { marks, slotIds, substitutes } = await readMarks(db, classId, localDateOf(now));
  return {
    slots,
    trainees: (await traineeRows(db, classId)).map((row) => ({
      id: row.id,
      fullName: row.full_name,
      unitLabel: row.unit_name,
      post: row.post,
      enrolment: { from: row.enrolled_from, to: row.enrolled_to },
      marks: marks[row.id] ?? '',
      standsIn: row.link_kind === 'substitute',
    })),
    substitutes: substitutes.map(({ traineeId, slotId, name }) => ({
      traineeId,
      place: slotIds.indexOf(slotId),
      name,
    })),
  };
}
