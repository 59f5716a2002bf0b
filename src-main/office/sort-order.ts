import { ok } from '@shared/kernel/result';
import { toneOrderNames } from '@shared/office/messages';
import { PROFILE_RECORD } from '@shared/office/record';
import type { Handler } from '../application/context';
import { setToneOrder, toneOrderOf } from '../council';

export const getSortOrder: Handler<'office.getSortOrder'> = async ({ db }) =>
  ok({ tones: await toneOrderOf(db) });

export const saveSortOrder: Handler<'office.saveSortOrder'> = async (context, { tones }) => {
  const before = await toneOrderOf(context.tx);
  if (before === tones) return ok({ tones });
  await setToneOrder(context.tx, tones);
  context.audit({
    entity: 'profile',
    entityId: PROFILE_RECORD,
    summary: 'Đổi thứ tự dấu thanh khi sắp xếp',
    changes: [{ field: 'Thứ tự dấu thanh', before: toneOrderNames[before], after: toneOrderNames[tones] }],
  });
  return ok({ tones });
};
