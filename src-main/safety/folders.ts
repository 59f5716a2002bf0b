import type { Handler } from '../application/context';
import { ok } from '@shared/kernel/result';
import { DATA_RECORD } from '@shared/safety/record';
import { readStatus } from './get-status';

export const setSecondFolder: Handler<'safety.setSecondFolder'> = async (context, { folder }) => {
  const before = context.safety.secondFolder();
  let after = '';
  if (folder !== '') {
    const checked = await context.safety.checkSecondFolder(folder);
    if (!checked.ok) return checked;
    after = checked.value;
  }
  const saved = await context.write(async (change) => {
    await change.tx
      .insertInto('setting')
      .values({ key: 'second_backup_folder', value: after })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: after }))
      .execute();
    change.audit({
      entity: 'data',
      entityId: DATA_RECORD,
      summary: after === '' ? 'Thôi sao lưu vào thư mục thứ hai' : 'Đặt thư mục sao lưu thứ hai',
      changes: [{ field: 'Thư mục', before, after }],
    });
    return ok(null);
  });
  if (!saved.ok) return saved;
  await context.safety.fillSecondFolder();
  return ok(await readStatus(context));
};

export const chooseFolder: Handler<'safety.chooseFolder'> = async ({ adapters }) => {
  const ask = adapters.shell.chooseFolder;
  return ok(ask ? { supported: true, folder: await ask() } : { supported: false, folder: null });
};

export const openDataFolder: Handler<'safety.openDataFolder'> = async ({ adapters, program }) =>
  ok({ opened: await adapters.shell.openFolder(program.dataDir) });
