import { isCommitteeChair } from '@shared/kernel/committee-posts';
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
  return chair?.full_name ?? (await postAmongDeputies(db, today, /^chủ tịch/iu, []));
}

/** Who chairs the UBND today; empty where the register does not know. */
export async function committeeChairName(db: ReadDb, today: LocalDate): Promise<string> {
  return (await holders(db, today)).find(({ title }) => isCommitteeChair(title))?.full_name ?? '';
}

/** Who signs for the chair (KT.): the first deputy chair of the council who is not named here. */
export async function viceChairName(
  db: ReadDb,
  today: LocalDate,
  besides: readonly string[],
): Promise<string> {
  const vice = (await holders(db, today)).find(
    ({ block, full_name, title }) =>
      block === 'council' && title.startsWith('Phó Chủ tịch') && !besides.includes(full_name),
  );
  return vice?.full_name ?? (await postAmongDeputies(db, today, /^phó chủ tịch/iu, besides));
}

/** A register that was read from a list names chair and deputy chairs only beside the mandate. */
async function postAmongDeputies(
  db: ReadDb,
  today: LocalDate,
  post: RegExp,
  besides: readonly string[],
): Promise<string> {
  const rows = await db
    .selectFrom('deputy')
    .innerJoin('person', 'person.id', 'deputy.person_id')
    .select(['person.full_name', 'deputy.standing_committee_post', 'mandate_from', 'mandate_to'])
    .where('standing_committee_post', '!=', '')
    .execute();
  const holder = rows.find(
    (row) =>
      post.test(row.standing_committee_post) &&
      !besides.includes(row.full_name) &&
      isCurrent({ from: row.mandate_from, to: row.mandate_to }, today),
  );
  return holder?.full_name ?? '';
}
