// Prepared queries of a database, by module.
import type { Connection } from './connection.ts';

/** A module's queries over a database. Prepared at the first call. A module may use the queries of others. */
export type GetRepository = <Queries extends object>(prepare: (connection: Connection, use: GetRepository) => Queries) => Queries;

export function repositoriesOf(connection: Connection): GetRepository {
  const prepared = new Map<unknown, object>();
  const use: GetRepository = <Queries extends object>(prepare: (connection: Connection, use: GetRepository) => Queries) => {
    const queries = (prepared.get(prepare) as Queries | undefined) ?? prepare(connection, use);
    prepared.set(prepare, queries);
    return queries;
  };
  return use;
}
