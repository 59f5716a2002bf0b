import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { DATA_RECORD } from '@shared/safety/record';
import type { Handler } from '../application/context';
import { originOf } from '../database/origin';

export const getThisPc: Handler<'office.getThisPc'> = async ({ db, program: { person } }) =>
  ok({ person: person.name(), login: person.login, origin: await originOf(db) });

/** Rows that were written keep the name under which they were; the new one goes with whatever comes next. */
export const saveThisPc: Handler<'office.saveThisPc'> = async (context, { person: given }) => {
  const { person } = context.program;
  const before = person.name();
  if (given !== before) {
    try {
      await person.save(given);
    } catch (cause) {
      context.adapters.log.error('person-not-saved', {}, cause);
      return err(appError('office.person-not-saved'));
    }
    const told = await context.write((change) => {
      change.audit({
        entity: 'data',
        entityId: DATA_RECORD,
        summary: given === '' ? 'Bỏ tên người dùng máy này' : 'Ghi người dùng máy này',
        changes: [{ field: 'Họ và tên', before, after: given }],
      });
      return Promise.resolve(ok(null));
    });
    if (!told.ok) return told;
  }
  const origin = await context.read(({ db }) => originOf(db));
  return ok({ person: person.name(), login: person.login, origin });
};
