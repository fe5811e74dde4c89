// Prepared queries of a database, by module.
import type { Connection } from './connection.ts';

/** A module's queries over a database. Prepared at the first call. A module may use the queries of others. */
export type Use = <Queries extends object>(prepare: (connection: Connection, use: Use) => Queries) => Queries;

export function queriesOf(connection: Connection): Use {
  const prepared = new Map<unknown, object>();
  const use: Use = <Queries extends object>(prepare: (connection: Connection, use: Use) => Queries) => {
    const queries = (prepared.get(prepare) as Queries | undefined) ?? prepare(connection, use);
    prepared.set(prepare, queries);
    return queries;
  };
  return use;
}
