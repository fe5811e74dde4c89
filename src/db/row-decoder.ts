// Maps rows to objects. Drizzle looks up the decoder of every value of every row; these mappers look it up once.
import { Column, is } from 'drizzle-orm';

type Values = Record<string, unknown>;
type Query<Row> = {
  readonly _: { readonly selectedFields: unknown };
  prepare(): { all(values?: Values): Row[]; values(values?: Values): unknown[][] };
};

type Read = (value: unknown) => unknown;
type Reader = (row: readonly unknown[]) => unknown;
/** A column, an expression with its decoder, or an object of these. */
type Field = Column | { decoder: { mapFromDriverValue: Read } } | Fields;
type Fields = { [name: string]: Field };

/** Prepares a query. Inner joins only: a missing joined row is not supported. */
export function prepareRows<Row>(query: Query<Row>): (values: Values) => Row[] {
  const statement = query.prepare();
  const read = objectOf(query._.selectedFields as Fields, columnIndexes());
  return (values) => statement.values(values).map((row) => read(row) as Row);
}

/** 0, 1, 2 and so on. */
function* columnIndexes(): Generator<number, never> {
  for (let index = 0; ; index += 1) yield index;
}

/** @param indexes the index in a row of each column */
function objectOf(fields: Fields, indexes: Iterator<number, never>): Reader {
  const readers = Object.entries(fields).map(([name, field]) => ({ name, read: readerOf(field, indexes) }));
  return (row) => {
    const object: Record<string, unknown> = {};
    for (const { name, read } of readers) object[name] = read(row);
    return object;
  };
}

function readerOf(field: Field, indexes: Iterator<number, never>): Reader {
  const isColumn = is(field, Column);
  if (!isColumn && !('decoder' in field)) return objectOf(field, indexes);
  const index = indexes.next().value;
  const decoder = isColumn ? field : (field.decoder as { mapFromDriverValue: Read });
  // Most values need no decoding.
  if (decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue) return (row) => row[index];
  return (row) => (row[index] === null ? null : decoder.mapFromDriverValue(row[index]));
}
