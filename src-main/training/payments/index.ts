import { appError } from '@shared/contract/error-messages';
import { formatCount } from '@shared/official-documents';
import { amountInWords } from '@shared/kernel/amount-in-words';
import { err, ok } from '@shared/kernel/result';
import { paymentListPaper } from '@shared/training/documents/payment-list';
import { daysText } from '@shared/training/labels';
import { PAYEE_WORDS, paymentList, PER_WORDS } from '@shared/training/payments/payment-list';
import type { PaymentItemFields } from '@shared/training/payments/contract';
import { firstAndLast } from '@shared/training/result';
import { changedFields } from '../../application/audit';
import type { FieldChange, Handler, RoomHandlers } from '../../application/context';
import { expectVersion, firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';
import { unkeptContext, unkeptFile } from '../../documents/unkept-paper';
import { findClass } from '../class-store';
import { findItem, itemColumns, itemFieldsOf, paidClass } from './store';

async function itemRows(db: ReadDb, classId: string) {
  return db
    .selectFrom('payment_item')
    .selectAll()
    .where('class_id', '=', classId)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
}

/** What was paid in other classes, so that a rate that was looked up once is not typed again. */
async function earlierItems(db: ReadDb, classId: string): Promise<PaymentItemFields[]> {
  const rows = await db
    .selectFrom('payment_item')
    .selectAll()
    .where('class_id', '<>', classId)
    .orderBy('updated_at', 'desc')
    .execute();
  const newest = new Map<string, PaymentItemFields>();
  for (const row of rows) if (!newest.has(row.title)) newest.set(row.title, itemFieldsOf(row));
  return [...newest.values()];
}

const listPayments: Handler<'trainingPayments.listPayments'> = async ({ db, now }, { classId }) => {
  if (!(await findClass(db, classId))) return err(appError('not-found'));
  const one = await paidClass(db, classId, now);
  const items = (await itemRows(db, classId)).map((row) => {
    const fields = itemFieldsOf(row);
    const { rows, ...list } = paymentList(one, fields);
    return { ...fields, id: row.id, version: row.version, list: { ...list, rows: [...rows] } };
  });
  const total = items.reduce((sum, item) => sum + item.list.total, 0);
  return ok({
    items,
    total,
    totalInWords: amountInWords(total),
    earlier: await earlierItems(db, classId),
  });
};

function itemChanges(before: PaymentItemFields | null, after: PaymentItemFields): FieldChange[] {
  const shown = (fields: PaymentItemFields) => ({
    ...fields,
    payee: PAYEE_WORDS[fields.payee],
    paidPer: PER_WORDS[fields.paidPer],
    rate: formatCount(fields.rate),
  });
  return changedFields(before === null ? null : shown(before), shown(after), {
    title: 'Nội dung chi',
    payee: 'Chi cho',
    paidPer: 'Tính theo',
    rate: 'Mức chi (đồng)',
    basis: 'Căn cứ',
    checkedBy: 'Người kiểm chứng',
  });
}

const savePayment: Handler<'trainingPayments.savePayment'> = async (context, input) => {
  const { classId, id, version, fields } = input;
  const { tx, now } = context;
  if (!(await findClass(tx, classId))) return err(appError('not-found'));
  const row = id === null ? null : expectVersion(await findItem(tx, id), version);
  if (row && !row.ok) return row;
  const saved = row?.value.id ?? context.newId();
  if (row) {
    await tx
      .updateTable('payment_item')
      .set({ ...itemColumns(fields), ...nextStamp(row.value, now) })
      .where('id', '=', saved)
      .execute();
  } else {
    const before = await itemRows(tx, classId);
    await tx
      .insertInto('payment_item')
      .values({
        id: saved,
        class_id: classId,
        sort_order: (before.at(-1)?.sort_order ?? -1) + 1,
        ...itemColumns(fields),
        ...firstStamp(now),
      })
      .execute();
  }
  context.audit({
    entity: 'training',
    entityId: classId,
    summary: `${row ? 'Sửa' : 'Thêm'} khoản chi “${fields.title}”`,
    changes: itemChanges(row ? itemFieldsOf(row.value) : null, fields),
  });
  return ok({ id: saved, version: (row?.value.version ?? 0) + 1 });
};

const removePayment: Handler<'trainingPayments.removePayment'> = async (context, { id, version }) => {
  const row = expectVersion(await findItem(context.tx, id), version);
  if (!row.ok) return row;
  await context.tx.deleteFrom('payment_item').where('id', '=', id).execute();
  context.audit({
    entity: 'training',
    entityId: row.value.class_id,
    summary: `Bỏ khoản chi “${row.value.title}”`,
    changes: [],
  });
  return ok({});
};

/** T11, from the roll as it stands. */
const makePaymentList: Handler<'trainingPayments.makePaymentList'> = async (context, { id, format }) => {
  const made = await context.read(async (read) => {
    const row = await findItem(read.db, id);
    const one = row ? await findClass(read.db, row.class_id) : undefined;
    if (!row || !one) return err(appError('not-found'));
    const paper = await unkeptContext(read, 'DS');
    if (!paper.ok) return paper;
    const paid = await paidClass(read.db, row.class_id, read.now);
    const item = itemFieldsOf(row);
    const [from, to] = firstAndLast(paid.slots);
    return ok(
      paymentListPaper(
        {
          classTitle: one.title,
          days: daysText(from, to),
          place: one.place,
          item,
          list: paymentList(paid, item),
        },
        { ...paper.value, draftMark: null },
      ),
    );
  });
  if (!made.ok) return made;
  return unkeptFile(context, made.value, format, `danh-sach-chi-tien-${made.value.summary}`);
};

export const trainingPaymentsHandlers: RoomHandlers<'trainingPayments'> = {
  listPayments,
  savePayment,
  removePayment,
  makePaymentList,
};
