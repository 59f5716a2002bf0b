import type { Handler } from '../application/context';
import { elsewhereText, NUMBER_REGISTER_ID } from '@shared/documents/number-register';
import { ok } from '@shared/kernel/result';
import { DATA_RECORD } from '@shared/safety/record';

export const previewRestore: Handler<'safety.previewRestore'> = async (
  { program },
  { fileName, location },
) => {
  const lost = await program.safety.numbersLost(fileName, location);
  return lost.ok ? ok({ lostNumbers: lost.value }) : lost;
};

/** The log of the restored data says where they came from; the window hears that everything may have changed. */
export const restoreBackup: Handler<'safety.restoreBackup'> = async (context, { fileName, location }) => {
  const restored = await context.safety.restore(fileName, location);
  if (!restored.ok) return restored;
  return context.write((change) => {
    if (restored.value.length > 0) {
      change.audit({
        entity: 'document',
        entityId: NUMBER_REGISTER_ID,
        summary: 'Giữ các số đã cấp khi khôi phục dữ liệu',
        changes: restored.value.map((kept) => ({
          field: `${kept.abbreviation} năm ${kept.year}`,
          before: '',
          after: elsewhereText(kept) ?? '',
        })),
      });
    }
    change.audit({
      entity: 'data',
      entityId: DATA_RECORD,
      summary: `Khôi phục dữ liệu từ bản sao lưu ${fileName}`,
      changes: [],
    });
    return Promise.resolve(ok({}));
  });
};
