// Repositories: the prepared queries of a resource over one database.
import type { Connection } from './connection.ts';

type CreateRepository<Repository> = (connection: Connection, repository: GetRepository) => Repository;

/** Returns a resource's repository. Its statements are prepared at the first call. A repository may use others. */
export type GetRepository = <Repository extends object>(create: CreateRepository<Repository>) => Repository;

export function createRepositories(connection: Connection): GetRepository {
  const repositories = new Map<unknown, object>();
  const repository: GetRepository = (create) => {
    const existing = repositories.get(create) as ReturnType<typeof create> | undefined;
    const created = existing ?? create(connection, repository);
    repositories.set(create, created);
    return created;
  };
  return repository;
}
