// Converts rows to objects by functions built once per query, because Drizzle looks up the decoder of every value.
import { Column, is } from 'drizzle-orm';

type Values = Record<string, unknown>;
type Query<Row> = {
  readonly _: { readonly selectedFields: unknown };
  prepare(): { all(values?: Values): Row[]; values(values?: Values): unknown[][] };
};

type Decoder = { mapFromDriverValue: (value: unknown) => unknown };
type Mapper = (row: readonly unknown[]) => unknown;
/** A column, an expression with its decoder, or an object of such fields. */
type Field = Column | { decoder: Decoder } | Fields;
type Fields = { [name: string]: Field };

/** Does not support queries with outer joins, in which joined rows can be missing. */
export function prepareRows<Row>(query: Query<Row>): (values: Values) => Row[] {
  const statement = query.prepare();
  const toObject = objectMapper(query._.selectedFields as Fields, { next: 0 });
  return (values) => statement.values(values).map((row) => toObject(row) as Row);
}

/** @param index its property `next` is the next column to assign, also in nested objects */
function objectMapper(fields: Fields, index: { next: number }): Mapper {
  const members = Object.entries(fields).map(([name, field]) => ({ name, read: fieldMapper(field, index) }));
  return (row) => {
    const object: Record<string, unknown> = {};
    for (const { name, read } of members) object[name] = read(row);
    return object;
  };
}

function fieldMapper(field: Field, index: { next: number }): Mapper {
  const isColumn = is(field, Column);
  if (!isColumn && !('decoder' in field)) return objectMapper(field, index);
  const column = index.next;
  index.next += 1;
  const decoder = isColumn ? field : (field.decoder as Decoder);
  // Drizzle's default decoder returns the value unchanged.
  if (decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue) return (row) => row[column];
  return (row) => (row[column] === null ? null : decoder.mapFromDriverValue(row[column]));
}
