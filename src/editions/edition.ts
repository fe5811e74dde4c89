// Opens an edition for reading. A request reads all of its data from one edition.
import { statSync } from 'node:fs';
import { type Connection, openForReading } from '../db/connection.ts';
import { createRepositories, type GetRepository } from '../db/repository.ts';
import type { Day } from '../domain/dates/day.ts';
import type { EditionMetadata } from './edition-file.ts';
import { currentFile, databaseFile, readCurrent } from './layout.ts';

export type Edition = {
  id: string;
  recorded: Day;
  /** Time since which this data directory serves the edition. Responses use it for `Last-Modified`. */
  since: Date;
  repository: GetRepository;
  /** The register with all sources or, if `source` is an id, as if this source were the only one. */
  view(source: string | undefined): { repository: GetRepository };
  /** Builds indexes in memory in steps of a few milliseconds, so that the first request does not wait for them. */
  warmUp(): Iterable<void>;
  /** Keeps the edition open until the caller calls the returned function. */
  acquire(): () => void;
  /** Closes the edition as soon as every caller of `acquire` has released it. */
  close(): void;
};

/** Functions that know the kinds of records (deals, …). Callers pass them, because this layer must not import them. */
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

/** An edition that becomes current again gets the time of that change, so that caches replace newer responses. */
function servedSince(dataDirectory: string, id: string, received: string): Date {
  if (readCurrent(dataDirectory) !== id) return new Date(received);
  return new Date(Math.max(Date.parse(received), statSync(currentFile(dataDirectory)).mtimeMs));
}
