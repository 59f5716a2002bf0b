import { cleanText } from '@shared/kernel/vietnamese-text';
import { unitWord } from '@shared/office/default-bodies';
import type { DataContents as ToldContents } from '@shared/safety/contract';
import { ok } from '@shared/kernel/result';
import type { Handler } from '../application/context';
import type { DataContents } from '../application/safety-services';
import type { ReadDb } from '../database/tables';

type Office = DataContents['office'];

export const toldContents = ({ office, ...rest }: DataContents): ToldContents => ({
  ...rest,
  office: office === null ? '' : `HĐND ${unitWord(office.unitKind)} ${office.unitName}`,
});

const words = (text: string): string => cleanText(text).toLocaleLowerCase('vi');

/** Two offices that are both declared and are not one: communes of two provinces may share a name. */
export function isOtherOffice(a: Office, b: Office): boolean {
  if (a === null || b === null) return false;
  if (a.unitKind !== b.unitKind || words(a.unitName) !== words(b.unitName)) return true;
  const [ofA, ofB] = [words(a.provinceName), words(b.provinceName)];
  return ofA !== '' && ofB !== '' && ofA !== ofB;
}

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
