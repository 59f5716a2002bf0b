import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { ReadDb, Tables } from './tables';

/** Stands where a parameter goes while the query is built. */
class Place {
  constructor(readonly name: string | symbol) {}
}

/**
 * A query of fixed shape that runs on every Enter: built and compiled at its first use, afterwards only its parameters
 * change. Building and compiling anew takes longer than SQLite takes to run it. The parameters may only be handed on
 * to the query, not looked at: `compiledOnce((db, { id }: { id: string }) => db.selectFrom(…).where('id', '=', id))`.
 */
export function compiledOnce<P extends object, Row>(
  build: (db: Kysely<Tables>, parameters: P) => Compilable<Row>,
): (db: Kysely<Tables>, parameters: P) => Promise<QueryResult<Row>> {
  let known: CompiledQuery<Row> | undefined;
  return (db, parameters) => {
    known ??= build(db, new Proxy({} as P, { get: (_target, name) => new Place(name) })).compile();
    const values = known.parameters.map((value) =>
      value instanceof Place ? parameters[value.name as keyof P] : value,
    );
    return db.executeQuery({ ...known, parameters: values });
  };
}

/** The same for readers: built with what a reader may do, so that it only reads, whichever handle it is given. */
export function readOnce<P extends object, Row>(
  build: (db: ReadDb, parameters: P) => Compilable<Row>,
): (db: ReadDb, parameters: P) => Promise<readonly Row[]> {
  const run = compiledOnce(build);
  // A reader's handle is a Kysely of which it sees less.
  return async (db, parameters) => (await run(db as Kysely<Tables>, parameters)).rows;
}
