import { canBeSameCouncil, councilNameOf } from '@shared/office/council-name';
import type { DataContents as ToldContents } from '@shared/safety/contract';
import { ok } from '@shared/kernel/result';
import type { Handler } from '../application/context';
import type { DataContents } from '../application/safety-services';
import type { ReadDb } from '../database/tables';

type Office = DataContents['office'];

const nameOf = (office: Office): string => (office === null ? '' : councilNameOf(office));

export const toldContents = ({ office, ...rest }: DataContents): ToldContents => ({
  ...rest,
  office: nameOf(office),
});

/** Under another name: of another office, or of this one before its name or kind was changed. */
export const isOtherOffice = (now: Office, then: Office): boolean =>
  !canBeSameCouncil(nameOf(now), nameOf(then));

const officeHere = async (db: ReadDb): Promise<Office> =>
  (await db
    .selectFrom('office_profile')
    .select(['level', 'unit_kind as unitKind', 'unit_name as unitName', 'province_name as provinceName'])
    .executeTakeFirst()) ?? null;

export const describeBackups: Handler<'safety.describeBackups'> = async ({ db, program }) => {
  const here = await officeHere(db);
  const described = await program.safety.describeBackups();
  return ok(
    described.map(({ contents, ...file }) => ({
      ...file,
      contents: contents && toldContents(contents),
      otherOffice: isOtherOffice(here, contents?.office ?? null),
    })),
  );
};
