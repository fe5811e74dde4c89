// An edition that is open for reading. Everything that a request reads comes from one edition.
import { statSync } from 'node:fs';
import { type Connection, openForReading } from '../db/connection.ts';
import { createRepositories, type GetRepository } from '../db/repository.ts';
import type { Day } from '../domain/dates/day.ts';
import type { EditionMetadata } from './edition-file.ts';
import { currentFile, databaseFile, readCurrent } from './layout.ts';

export type Edition = {
  /** SHA-256 of the seed, in hexadecimal. */
  id: string;
  /** The newest day on which the register recorded something. */
  recorded: Day;
  /** Time from which this data directory serves the edition (`Last-Modified`). */
  since: Date;
  repository: GetRepository;
  /** The register with all sources or, for the id of a source, as if this source were the only one. */
  view(source: string | undefined): { repository: GetRepository };
  /** Prepares what a large edition needs before its first request, in steps of a few milliseconds. */
  warmUp(): Iterable<void>;
  /** Prevents closing until the returned function is called. */
  acquire(): () => void;
  /** Closes the edition as soon as every caller of `acquire` has released it. */
  close(): void;
};

/** Functions that know the kinds of records. Modules in this folder must not import them. */
export type EditionDependencies = {
  /** Returns a function from the id of a source to the register of this source. */
  singleSourceRegisters(connection: Connection): (source: string) => { repository: GetRepository };
  /** Prepares what a large edition needs before its first request, in steps of a few milliseconds. */
  warmUp(repository: GetRepository): Iterable<void>;
};

/** @throws SqliteError if the database cannot be opened */
export function openEdition(
  dataDirectory: string,
  { id, recorded, made }: EditionMetadata,
  { singleSourceRegisters, warmUp }: EditionDependencies,
): Edition {
  const connection = openForReading(databaseFile(dataDirectory, id));
  const repository = createRepositories(connection);
  const registerOf = singleSourceRegisters(connection);
  const leases = new Set<symbol>();
  let isClosing = false;
  const closeIfUnused = () => {
    if (isClosing && leases.size === 0) connection.$client.close();
  };
  return {
    id,
    recorded,
    since: servedSince(dataDirectory, id, made),
    repository,
    view: (source) => (source === undefined ? { repository } : registerOf(source)),
    warmUp: () => warmUp(repository),
    acquire() {
      const lease = Symbol();
      leases.add(lease);
      return () => {
        leases.delete(lease);
        closeIfUnused();
      };
    },
    close() {
      isClosing = true;
      closeIfUnused();
    },
  };
}

/** An older edition can become current again. Its responses then replace those of a newer edition. */
function servedSince(dataDirectory: string, id: string, received: string): Date {
  if (readCurrent(dataDirectory) !== id) return new Date(received);
  return new Date(Math.max(Date.parse(received), statSync(currentFile(dataDirectory)).mtimeMs));
}
