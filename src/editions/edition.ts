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
  /** The register with all sources or, for the id of one, as if this source were the only one. */
  view(source: string | undefined): { repository: GetRepository };
  /** Prepares what a large edition needs before its first request, in steps of a few milliseconds. */
  warmUp(): Iterable<void>;
  /** Keeps the edition open until the returned function is called. */
  acquire(): () => void;
  /** Closes the edition as soon as nothing holds it. */
  close(): void;
};

/** What the code above this folder supplies: editions know no kind of record. */
export type EditionDependencies = {
  /** @returns the register of a source, by its id */
  singleSourceRegisters(connection: Connection): (source: string) => { repository: GetRepository };
  /** Prepares what a large edition needs before its first request, in steps of a few milliseconds. */
  warmUp(repository: GetRepository): Iterable<void>;
};

/** @throws SqliteError if the build cannot be opened */
export function openEdition(
  dataDirectory: string,
  { id, recorded, made }: Pick<EditionMetadata, 'id' | 'recorded' | 'made'>,
  { singleSourceRegisters, warmUp }: EditionDependencies,
): Edition {
  const connection: Connection = openForReading(databaseFile(dataDirectory, id));
  const repository = createRepositories(connection);
  const onlySource = singleSourceRegisters(connection);
  const holders = new Set<symbol>();
  let isClosing = false;
  const closeUnlessHeld = () => {
    if (!isClosing || holders.size > 0) return;
    connection.$client.close();
  };
  return {
    id,
    recorded,
    since: sinceWhen(dataDirectory, id, made),
    repository,
    view: (source) => (source === undefined ? { repository } : onlySource(source)),
    warmUp: () => warmUp(repository),
    acquire() {
      const holder = Symbol('holder');
      holders.add(holder);
      return () => {
        holders.delete(holder);
        closeUnlessHeld();
      };
    },
    close() {
      isClosing = true;
      closeUnlessHeld();
    },
  };
}

/** An older edition can become current again: its responses then replace those of a newer one. */
function sinceWhen(dataDirectory: string, id: string, made: string): Date {
  if (readCurrent(dataDirectory) !== id) return new Date(made);
  return new Date(Math.max(Date.parse(made), statSync(currentFile(dataDirectory)).mtimeMs));
}
