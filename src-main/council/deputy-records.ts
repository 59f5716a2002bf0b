import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { Deputy, DeputyFields, MandateFields } from '@shared/council/contract';
import { BOARD_ROLE_WORDS, GROUP_ROLE_WORDS, MANDATE_LABELS, PERSON_LABELS } from '@shared/council/labels';
import { isCurrent } from '@shared/kernel/period';
import { dateText, type LocalDate } from '@shared/kernel/local-date';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { FieldChange } from '../application/context';
import { changedFields } from '../application/audit';
import type { DeputyTable, ReadDb, WriteTx } from '../database/tables';
import { bodyNames } from './bodies';
import { currentPostTitles } from './current-posts';
import { personFieldsOf, shownPerson, type PersonRow } from './people';
import { firstStamp, nextStamp } from '../application/versions';

export type DeputyRow = Selectable<DeputyTable>;
type Mandate = z.infer<typeof MandateFields>;

function mandateColumns(fields: Mandate) {
  return {
    group_id: fields.groupId,
    group_role: fields.groupRole,
    board_id: fields.boardId,
    board_role: fields.boardRole,
    standing_committee_post: fields.standingCommitteePost,
    constituency: fields.constituency,
    full_time: fields.fullTime ? (1 as const) : (0 as const),
    mandate_from: fields.mandateFrom,
    mandate_to: fields.mandateTo,
    end_reason: fields.endReason,
    suspended: fields.suspended ? (1 as const) : (0 as const),
  };
}

function mandateOf(row: DeputyRow): Mandate {
  return {
    groupId: row.group_id,
    groupRole: row.group_role,
    boardId: row.board_id,
    boardRole: row.board_role,
    standingCommitteePost: row.standing_committee_post,
    constituency: row.constituency,
    fullTime: row.full_time === 1,
    mandateFrom: row.mandate_from,
    mandateTo: row.mandate_to,
    endReason: row.end_reason,
    suspended: row.suspended === 1,
  };
}

export function deputyFieldsOf(person: PersonRow, deputy: DeputyRow): DeputyFields {
  return { ...personFieldsOf(person), ...mandateOf(deputy) };
}

function shownDeputy(fields: DeputyFields, bodies: ReadonlyMap<string, string>) {
  const bodyName = (id: string | null): string => (id === null ? '' : (bodies.get(id) ?? ''));
  return {
    ...fields,
    ...shownPerson(fields),
    groupId: bodyName(fields.groupId),
    groupRole: fields.groupRole === null ? '' : GROUP_ROLE_WORDS[fields.groupRole],
    boardId: bodyName(fields.boardId),
    boardRole: fields.boardRole === null ? '' : BOARD_ROLE_WORDS[fields.boardRole],
    mandateFrom: dateText(fields.mandateFrom),
    mandateTo: dateText(fields.mandateTo),
  };
}

export function deputyChanges(
  before: DeputyFields | null,
  after: DeputyFields,
  bodies: ReadonlyMap<string, string>,
): FieldChange[] {
  return changedFields(before === null ? null : shownDeputy(before, bodies), shownDeputy(after, bodies), {
    ...PERSON_LABELS,
    ...MANDATE_LABELS,
  });
}

export async function findDeputy(
  db: ReadDb,
  id: string,
): Promise<{ deputy: DeputyRow; person: PersonRow; version: number } | undefined> {
  const deputy = await db.selectFrom('deputy').selectAll().where('id', '=', id).executeTakeFirst();
  if (!deputy) return undefined;
  const person = await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', deputy.person_id)
    .executeTakeFirstOrThrow();
  return { deputy, person, version: deputyVersion(deputy, person) };
}

/**
 * A deputy's form holds the person and the mandate, and either may be saved from another screen. Both counters only
 * grow, so their sum changes with every change.
 */
export function deputyVersion(deputy: { version: number }, person: { version: number }): number {
  return deputy.version + person.version;
}

export async function insertDeputy(
  tx: WriteTx,
  id: string,
  personId: string,
  fields: Mandate,
  now: string,
): Promise<void> {
  await tx
    .insertInto('deputy')
    .values({ id, person_id: personId, ...mandateColumns(fields), ...firstStamp(now) })
    .execute();
}

export async function updateDeputy(tx: WriteTx, row: DeputyRow, fields: Mandate, now: string): Promise<void> {
  await tx
    .updateTable('deputy')
    .set({ ...mandateColumns(fields), ...nextStamp(row, now) })
    .where('id', '=', row.id)
    .execute();
}

export async function readDeputies(db: ReadDb, today: LocalDate): Promise<Deputy[]> {
  const deputies = await db.selectFrom('deputy').selectAll().execute();
  const people = await db
    .selectFrom('person')
    .innerJoin('deputy', 'deputy.person_id', 'person.id')
    .selectAll('person')
    .execute();
  const byId = new Map(people.map((person) => [person.id, person]));
  const bodies = await bodyNames(db);
  const posts = await currentPostTitles(db, today);
  const list: Deputy[] = [];
  for (const row of deputies) {
    const person = byId.get(row.person_id);
    if (person) list.push(deputyOf(row, person, bodies, posts.get(person.id) ?? [], today));
  }
  return list.sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0));
}

function deputyOf(
  row: DeputyRow,
  person: PersonRow,
  bodies: ReadonlyMap<string, string>,
  postTitles: readonly string[],
  today: LocalDate,
): Deputy {
  const groupName = row.group_id === null ? '' : (bodies.get(row.group_id) ?? '');
  const boardName = row.board_id === null ? '' : (bodies.get(row.board_id) ?? '');
  const posts = postTitles.join('; ');
  const rest = searchKey([groupName, boardName, posts, row.constituency, person.ethnic_group].join(' '));
  return {
    ...deputyFieldsOf(person, row),
    id: row.id,
    personId: person.id,
    version: deputyVersion(row, person),
    groupName,
    boardName,
    posts,
    active: isCurrent({ from: row.mandate_from, to: row.mandate_to }, today),
    sortKey: person.sort_key,
    searchKey: `${person.search_key} ${rest}`.trim(),
  };
}
