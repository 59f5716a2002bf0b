import { isCurrent } from '@shared/kernel/period';
import type { LocalDate } from '@shared/kernel/local-date';
import type { ReadDb } from '../../database/tables';
import { OFFICE_HEAD } from './compose';

/** The head of the office, where the register has such a post. */
export async function officeHeadName(db: ReadDb, today: LocalDate): Promise<string> {
  return (await holders(db, today)).find(({ title }) => title.startsWith(OFFICE_HEAD))?.full_name ?? '';
}

/** Everybody who holds a post today, in the order of the posts. */
async function holders(db: ReadDb, today: LocalDate) {
  const rows = await db
    .selectFrom('post_holding as holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .innerJoin('person', 'person.id', 'holding.person_id')
    .select(['person.full_name', 'post.title', 'post.block', 'holding.held_from', 'holding.held_to'])
    .orderBy('post.sort_order')
    .execute();
  return rows.filter((row) => isCurrent({ from: row.held_from, to: row.held_to }, today));
}

/** The present holder of the first post of the council's block. */
export async function chairName(db: ReadDb, today: LocalDate): Promise<string> {
  const chair = (await holders(db, today)).find(
    ({ block, title }) => block === 'council' && title.startsWith('Chủ tịch'),
  );
  return chair?.full_name ?? (await chairAmongDeputies(db, today));
}

/** A register that was read from a list names the chair only beside the mandate. */
async function chairAmongDeputies(db: ReadDb, today: LocalDate): Promise<string> {
  const rows = await db
    .selectFrom('deputy')
    .innerJoin('person', 'person.id', 'deputy.person_id')
    .select(['person.full_name', 'deputy.standing_committee_post', 'mandate_from', 'mandate_to'])
    .where('standing_committee_post', '!=', '')
    .execute();
  const chair = rows.find(
    (row) =>
      /^chủ tịch/iu.test(row.standing_committee_post) &&
      isCurrent({ from: row.mandate_from, to: row.mandate_to }, today),
  );
  return chair?.full_name ?? '';
}
