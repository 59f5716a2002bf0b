import { machineName } from '@shared/kernel/machine-name';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { Handler } from '../../application/context';
import { findClass } from '../class-store';

/**
 * Row A14 with several PCs (A26): one register gives the numbers of a class, that of the PC which made it. When that PC is
 * gone this one goes on, with the reason; the first number of a register that is empty here is asked for as always.
 */
export const takeOverRegister: Handler<'trainingCertificates.takeOverRegister'> = async (
  context,
  { classId, reason },
) => {
  const one = await findClass(context.tx, classId);
  if (!one) return err(appError('not-found'));
  if (one.register_origin === '') return err(appError('certificate.register-here'));
  await context.tx
    .updateTable('training_class')
    .set({ register_origin: '' })
    .where('id', '=', classId)
    .execute();
  context.audit({
    entity: 'training',
    entityId: classId,
    summary: `Cấp giấy chứng nhận ở máy này, thay máy ${machineName(one.register_origin)}`,
    changes: [{ field: 'Lý do', before: '', after: reason }],
  });
  return ok({});
};
