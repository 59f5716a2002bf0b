import { createQueryId, SqliteQueryCompiler } from 'kysely';
import type { Compilable, CompiledQuery, Kysely, QueryResult, RootOperationNode } from 'kysely';
import type { ReadDb, Tables } from './tables';

/** Stands where a parameter goes while the query is built. */
class Place {
  constructor(readonly name: string | symbol) {}
}

const placesFor = <P extends object>(): P => new Proxy({} as P, { get: (_target, name) => new Place(name) });

function withValues<P extends object, Row>(query: CompiledQuery<Row>, parameters: P): CompiledQuery<Row> {
  const values = query.parameters.map((value) =>
    value instanceof Place ? parameters[value.name as keyof P] : value,
  );
  return { ...query, parameters: values };
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
    known ??= build(db, placesFor<P>()).compile();
    return db.executeQuery(withValues(known, parameters));
  };
}

/**
 * SQLite plans a prepared statement anew whenever a value is bound that its planner had looked at, be it only whether it is
 * the number 1; on small tables that takes ten times as long as the reading. Behind a scalar subquery it cannot look, and
 * indexes are used as before.
 */
class FixedPlanCompiler extends SqliteQueryCompiler {
  protected override appendValue(parameter: unknown): void {
    this.append('(select ');
    super.appendValue(parameter);
    this.append(')');
  }
}

/** A query builder: it can be compiled, also by another compiler than its own. */
interface BuiltQuery<Row> extends Compilable<Row> {
  toOperationNode(): RootOperationNode;
}

/** The same for readers, with a fixed plan: built with what a reader may do, so that it only reads, whichever handle it is given. */
export function readOnce<P extends object, Row>(
  build: (db: ReadDb, parameters: P) => BuiltQuery<Row>,
): (db: ReadDb, parameters: P) => Promise<readonly Row[]> {
  let known: CompiledQuery<Row> | undefined;
  return async (db, parameters) => {
    known ??= new FixedPlanCompiler().compileQuery(
      build(db, placesFor<P>()).toOperationNode(),
      createQueryId(),
    ) as CompiledQuery<Row>;
    // A reader's handle is a Kysely of which it sees less.
    return (await (db as Kysely<Tables>).executeQuery(withValues(known, parameters))).rows;
  };
}
