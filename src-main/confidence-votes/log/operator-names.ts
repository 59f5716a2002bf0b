import type { ReadDb } from '../../database/tables';

/** Who stands behind the id of an operator. */
export async function operatorNames(db: ReadDb, voteId: string): Promise<ReadonlyMap<string, string>> {
  const people = await db
    .selectFrom('count_operator')
    .select(['id', 'name'])
    .where('vote_id', '=', voteId)
    .execute();
  return new Map(people.map(({ id, name }) => [id, name]));
}
