// Opens an edition for reading; all data of a response come from one edition.
import { statSync } from 'node:fs';
import { type Connection, openForReading } from '../db/connection.ts';
import { createRepositories, type GetRepository } from '../db/repository.ts';
import type { Day } from '../domain/dates/day.ts';
import type { EditionMetadata } from './edition-file.ts';
import { currentFile, databaseFile, readCurrent } from './layout.ts';

export type Edition = {
  id: string;
  recorded: Day;
  /** Time from which the data directory serves this edition, for `Last-Modified`. */
  since: Date;
  repository: GetRepository;
  /** @param source if not undefined, the data are as if the source with this id were the only one */
  view(source: string | undefined): { repository: GetRepository };
  /** Builds indexes in memory before the first request; each iteration takes a few milliseconds. */
  warmUp(): Iterable<void>;
  /** Keeps the edition open until the caller calls the returned function. */
  acquire(): () => void;
  /** Closes the edition as soon as every caller of `acquire` has released it. */
  close(): void;
};

/** Passed by callers, because the modules in editions/ must not import code for kinds of records, such as deals. */
export type EditionDependencies = {
  singleSourceRegisters(connection: Connection): (source: string) => { repository: GetRepository };
  warmUp(repository: GetRepository): Iterable<void>;
};

export function openEdition(
  dataDirectory: string,
  { id, recorded, made }: EditionMetadata,
  { singleSourceRegisters, warmUp }: EditionDependencies,
): Edition {
  const connection = openForReading(databaseFile(dataDirectory, id));
  const repository = createRepositories(connection);
  const registerOf = singleSourceRegisters(connection);
  const users = new Set<symbol>();
  let isClosing = false;
  const closeIfUnused = () => {
    if (isClosing && users.size === 0) connection.$client.close();
  };
  return {
    id,
    recorded,
    since: servedSince(dataDirectory, id, made),
    repository,
    view: (source) => (source === undefined ? { repository } : registerOf(source)),
    warmUp: () => warmUp(repository),
    acquire() {
      const user = Symbol();
      users.add(user);
      return () => {
        users.delete(user);
        closeIfUnused();
      };
    },
    close() {
      isClosing = true;
      closeIfUnused();
    },
  };
}

/** Publication time, or the later time at which the edition became current, so that caches replace other responses. */
function servedSince(dataDirectory: string, id: string, received: string): Date {
  if (readCurrent(dataDirectory) !== id) return new Date(received);
  return new Date(Math.max(Date.parse(received), statSync(currentFile(dataDirectory)).mtimeMs));
}
