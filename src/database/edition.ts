// One edition of the register, open for reading. Everything read within a request comes from one edition.
import { DatabaseFileError, newestEdition } from './file.ts';
import { type Connection, openForReading } from './open.ts';

export type Edition = {
  /** Which of the editions that the file has held. */
  number: number;
  /** SHA-256 of the content, in hexadecimal. */
  id: string;
  /** When it was recorded, ISO 8601 in UTC. */
  recorded: string;
  use: Use;
  /** Keeps it open for a reader that takes longer than a call. @returns what lets it go */
  hold(): () => void;
  /** Closes it as soon as nobody holds it. */
  close(): void;
};

/** A resource's queries over an edition; prepared at the first call, and disposed of with it. They may use those of other resources. */
export type Use = <Queries extends object>(prepare: (connection: Connection, use: Use) => Queries) => Queries;

/** @param options as of `openRegister`. @throws DatabaseFileError */
export function openEdition(file: string, options: { verified?: boolean } = {}): Edition {
  const connection = openForReading(file, options);
  const newest = newestEdition(connection.$client);
  if (!newest) {
    connection.$client.close();
    throw new DatabaseFileError(`${file} contains no edition. Run "npm run seed" to create one.`);
  }
  const prepared = new Map<unknown, object>();
  const use: Use = <Queries extends object>(prepare: (connection: Connection, use: Use) => Queries) => {
    const queries = (prepared.get(prepare) as Queries | undefined) ?? prepare(connection, use);
    prepared.set(prepare, queries);
    return queries;
  };
  const holders = new Set<symbol>();
  let closing = false;
  const closeUnlessHeld = () => {
    if (!closing || holders.size > 0) return;
    for (const queries of prepared.values()) if (Symbol.dispose in queries) (queries as Disposable)[Symbol.dispose]();
    prepared.clear();
    connection.$client.close();
  };
  return {
    number: newest.number,
    id: newest.id,
    recorded: newest.recorded,
    use,
    hold() {
      const holder = Symbol('holder');
      holders.add(holder);
      return () => {
        holders.delete(holder);
        closeUnlessHeld();
      };
    },
    close() {
      closing = true;
      closeUnlessHeld();
    },
  };
}
