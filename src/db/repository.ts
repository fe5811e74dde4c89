// Repositories: the prepared queries of a resource over one database.
import type { Connection } from './connection.ts';

/** Returns a resource's repository. Its statements are prepared at the first call. A repository may use others. */
export type GetRepository = <Repository extends object>(
  create: (connection: Connection, repository: GetRepository) => Repository,
) => Repository;

export function createRepositories(connection: Connection): GetRepository {
  const created = new Map<unknown, object>();
  const repository: GetRepository = <Repository extends object>(
    create: (connection: Connection, repository: GetRepository) => Repository,
  ) => {
    const known = (created.get(create) as Repository | undefined) ?? create(connection, repository);
    created.set(create, known);
    return known;
  };
  return repository;
}
