// The documents of milestones that were made ready, by their positions.
import type { Connection } from '../../database/open.ts';

/** @param length how many bytes each document has */
export function readyDocuments({ $client: client }: Connection, length: Int32Array) {
  const isAt = client
    .prepare<[number, string], number>('SELECT 1 FROM ready_milestones WHERE position = ? AND instr(document, ?) = 1')
    .pluck();
  const whole = client
    .prepare<[number], Buffer | null>(
      'SELECT CAST(document || reports AS BLOB) FROM ready_milestones WHERE position = ?',
    )
    .pluck();
  const prepare = (count: number) =>
    client
      .prepare<number[], Buffer | null>(
        `SELECT CAST(group_concat(document, '') AS BLOB) FROM ready_milestones
         WHERE position IN (${Array(count).fill('?').join()})`,
      )
      .pluck();
  const statements = new Map<number, ReturnType<typeof prepare>>();

  return {
    /** Whether it is this milestone's. */
    isAt: (position: number, id: string): boolean => isAt.get(position, beginningOf(id)) !== undefined,

    /** The document and, right behind it, the reports; undefined where there are none. */
    withReportsAt: (position: number): Buffer | undefined => whole.get(position) ?? undefined,

    /**
     * With a statement for each number of them. They come as one, which takes half as long as one by one: SQLite goes through the
     * positions in rising order, and their lengths are known.
     */
    at(positions: readonly number[]): Buffer[] {
      const count = positions.length;
      if (count === 0) return [];
      const statement = statements.get(count) ?? prepare(count);
      statements.set(count, statement);
      const all = statement.get(...positions) ?? Buffer.alloc(0);
      const inFile = isRising(positions) ? positions : positions.toSorted((one, other) => one - other);
      let start = 0;
      const documents = inFile.map((position) => {
        const document = all.subarray(start, start + (length[position] as number));
        start += document.length;
        return document;
      });
      return inFile === positions
        ? documents
        : positions.map((position) => documents[inFile.indexOf(position)] as Buffer);
    },
  };
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || (numbers[index - 1] as number) < number);
}

/** How the document of a milestone begins. Ids hold nothing that JSON escapes. */
function beginningOf(id: string): string {
  return `{"id":"${id}"`;
}

/** Which milestone's it is. */
export function idIn(document: Buffer): string {
  const start = beginningOf('').length - 1;
  return document.toString('latin1', start, document.indexOf('"', start));
}
