// Rows as objects. Drizzle finds out for every value of every row where it goes and how it is read; here that is found out once.
import { Column, is } from 'drizzle-orm';

type Values = Record<string, unknown>;
type Query<Row> = {
  readonly _: { readonly selectedFields: unknown };
  prepare(): { all(values?: Values): Row[]; values(values?: Values): unknown[][] };
};

type Read = (value: unknown) => unknown;
type Reader = (row: readonly unknown[]) => unknown;
/** A column; an expression, with how its values are read; or several of them by name. */
type Field = Column | { decoder: { mapFromDriverValue: Read } } | Fields;
type Fields = { [name: string]: Field };

/** Prepares a query. Of what it joins, no row may be missing. */
export function rowsOf<Row>(query: Query<Row>): (values: Values) => Row[] {
  const statement = query.prepare();
  const read = objectOf(query._.selectedFields as Fields, places());
  return (values) => statement.values(values).map((row) => read(row) as Row);
}

/** From 0 on. */
function* places(): Generator<number, never> {
  for (let place = 0; ; place += 1) yield place;
}

/** @param places where values stand in a row, one for each column */
function objectOf(fields: Fields, places: Iterator<number, never>): Reader {
  const readers = Object.entries(fields).map(([name, field]) => ({ name, read: readerOf(field, places) }));
  return (row) => {
    const object: Record<string, unknown> = {};
    for (const { name, read } of readers) object[name] = read(row);
    return object;
  };
}

function readerOf(field: Field, places: Iterator<number, never>): Reader {
  const isColumn = is(field, Column);
  if (!isColumn && !('decoder' in field)) return objectOf(field, places);
  const place = places.next().value;
  const decoder = isColumn ? field : (field.decoder as { mapFromDriverValue: Read });
  // Most are kept as SQLite gives them.
  if (decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue) return (row) => row[place];
  return (row) => (row[place] === null ? null : decoder.mapFromDriverValue(row[place]));
}
