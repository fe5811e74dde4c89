// An edition that is open for reading. Everything that a request reads comes from one edition.
import type { Day } from '../dates/day.ts';
import { type Connection, openForReading } from '../database/open.ts';
import { queriesOf, type Use } from '../database/queries.ts';
import { milestoneQueries } from '../resources/milestones/queries.ts';
import type { EditionRecord } from './edition-file.ts';
import { databaseFile } from './layout.ts';
import { singleSourceRegisters } from './single-source.ts';

export type Edition = {
  /** SHA-256 of the seed, in hexadecimal. */
  id: string;
  /** The newest day on which the register recorded something. */
  recorded: Day;
  /** When the data directory began to serve the edition, for `Last-Modified`: several editions can be of one day. */
  since: Date;
  use: Use;
  /** The register with all sources or, for the id of one, as if this source were the only one. */
  view(source: string | undefined): { use: Use };
  /** Prepares what a large edition needs before its first request, in steps of a few milliseconds. */
  prepare(): Iterable<void>;
  /** Keeps the edition open for a response that takes longer than a call. @returns releases it */
  hold(): () => void;
  /** Closes the edition as soon as nothing holds it. */
  close(): void;
};

/** @throws SqliteError if the build cannot be opened */
export function openEdition(
  dataDirectory: string,
  { id, recorded, since = new Date(recorded) }: Pick<EditionRecord, 'id' | 'recorded'> & { since?: Date },
): Edition {
  const connection: Connection = openForReading(databaseFile(dataDirectory, id));
  const use = queriesOf(connection);
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
    since,
    use,
    view: (source) => (source === undefined ? { use } : onlySource(source)),
    prepare: () => use(milestoneQueries).prepare(),
    hold() {
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
