// One edition of the register, open for reading. Everything read within a request comes from one edition.
import { DatabaseFileError, newestEdition } from './file.ts';
import { type Connection, openForReading } from './open.ts';

export type Edition = {
  /** SHA-256 of the content, in hexadecimal. */
  id: string;
  /** When it was recorded, ISO 8601 in UTC. */
  recorded: string;
  /** A resource's queries over this edition; prepared at the first call. */
  use<Queries extends object>(prepare: (connection: Connection) => Queries): Queries;
  close(): void;
};

/** @throws DatabaseFileError */
export function openEdition(file: string): Edition {
  const connection = openForReading(file);
  const newest = newestEdition(connection.$client);
  if (!newest) {
    connection.$client.close();
    throw new DatabaseFileError(`${file} holds no edition. Run "npm run seed" to fill it.`);
  }
  const prepared = new Map<unknown, object>();
  return {
    id: newest.id,
    recorded: newest.recorded,
    use<Queries extends object>(prepare: (connection: Connection) => Queries) {
      const queries = (prepared.get(prepare) as Queries | undefined) ?? prepare(connection);
      prepared.set(prepare, queries);
      return queries;
    },
    close: () => connection.$client.close(),
  };
}
