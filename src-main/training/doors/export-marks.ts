import { appError } from '@shared/contract/error-messages';
import { localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { DOOR_ENDING } from '@shared/training/doors/file-contract';
import type { Handler } from '../../application/context';
import { originOf } from '../../database/origin';
import { slug } from '../../application/slug';
import { findClass } from '../class-store';
import { writeDoorFile } from './door-file';
import { loadMarks, loadSetUp } from './door-store';

/** Row A26: the class and all marks known here; another PC can begin with it, or take the marks in. */
export const exportMarks: Handler<'trainingDoors.exportMarks'> = async (context, { classId, door }) => {
  const made = await context.read(async ({ db, now, program }) => {
    const one = await findClass(db, classId);
    if (!one) return null;
    const origin = await originOf(db);
    const header = {
      program: program.version,
      exportedAt: now,
      classId,
      title: one.title,
      origin,
      register: one.register_origin === '' ? origin : one.register_origin,
      door,
    };
    const bytes = writeDoorFile(header, await loadSetUp(db, one), await loadMarks(db, classId));
    const time = `${localDateOf(now)}-${localTimeOf(now).replace(':', '')}`;
    const words = ['diem-danh', slug(one.title).slice(0, 50), slug(door), origin, time];
    return { bytes, fileName: `${words.filter((word) => word !== '').join('_')}${DOOR_ENDING}` };
  });
  if (!made) return err(appError('not-found'));
  return ok(context.files.put({ ...made, mediaType: 'application/json' }));
};
