import type { Handler } from '../application/context';
import { ok } from '@shared/kernel/result';

/** The log of the restored data says where they came from; the window hears that everything may have changed. */
export const restoreBackup: Handler<'safety.restoreBackup'> = async (context, { fileName, location }) => {
  const restored = await context.safety.restore(fileName, location);
  if (!restored.ok) return restored;
  return context.write((change) => {
    change.audit({
      entity: 'data',
      entityId: change.newId(),
      summary: `Khôi phục dữ liệu từ bản sao lưu ${fileName}`,
      changes: [],
    });
    return Promise.resolve(ok({}));
  });
};
