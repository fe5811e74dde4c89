// Creates repositories: the prepared queries of one resource, such as deals, on one database.
import type { Connection } from './connection.ts';

type CreateRepository<Repository> = (connection: Connection, repository: GetRepository) => Repository;

/** Calls `create` the first time; later calls return the same repository. */
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
