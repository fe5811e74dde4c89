// The columns of a list as a table: named by their path in the JSON, described by its schema.
import type { z } from 'zod';
import { type Evidence, locatedEvidence } from '../domain/provenance/evidence.ts';
import type { Current } from '../domain/provenance/resolve-states.ts';

export type Cell = string | number | boolean | null | undefined;

/** As in the W3C's CSV on the Web (https://www.w3.org/TR/tabular-metadata/#datatypes). */
type Datatype = 'string' | 'boolean' | 'number' | 'integer' | 'date' | 'dateTime';

export type Column<Item> = {
  /** Words joined by underscores: the path of the value in the JSON. */
  name: string;
  description: string;
  datatype: Datatype;
  /** What stands between the values of a cell that can hold several. */
  separator?: string;
  value: (item: Item) => Cell;
};

/** The paths to the values of an object, joined by points: `date.earliest`. */
export type PathOf<Item> = {
  [Name in keyof Item & string]: NonNullable<Item[Name]> extends Cell | readonly string[]
    ? Name
    : NonNullable<Item[Name]> extends readonly unknown[]
      ? never
      : `${Name}.${PathOf<NonNullable<Item[Name]>>}`;
}[keyof Item & string];

/** Between the values of a cell that holds several. The seed admits none with one in it. */
export const SEPARATOR = '|';

/** A column for each path into what the schema describes. @throws RangeError when there is no such path */
export function csvColumns<Item extends object>(
  schema: z.ZodType<Item>,
  paths: readonly PathOf<Item>[],
): Column<Item>[] {
  return paths.map((path) => columnAt(schema, path.split('.')));
}

/** A column that no single value of the JSON gives: its cells hold what `values` makes of an item. */
export function listColumn<Item>(
  name: string,
  description: string,
  values: (item: Item) => readonly (string | number)[],
): Column<Item> {
  return { name, description, datatype: 'string', separator: SEPARATOR, value: (item) => values(item).join(SEPARATOR) };
}

/** The paths of an uncertain date. */
export const dateColumns = <Name extends string>(name: Name) =>
  [`${name}.edtf`, `${name}.earliest`, `${name}.latest`, `${name}.precision`, `${name}.inferred`] as const;

/** The paths of the support of a current value. */
export const currentColumns = <Name extends string>(name: Name) =>
  [
    `current.${name}.source`,
    `current.${name}.reliability`,
    `current.${name}.confidence`,
    `current.${name}.knownBy`,
    `current.${name}.independent`,
    `current.${name}.lastConfirmed.value`,
  ] as const;

/** What sources of grade D report besides the current value of a field. */
export function unconfirmedColumn<Item>(
  field: string,
  supportOf: (item: Item) => Pick<Current, 'unconfirmed'> | null | undefined,
): Column<Item> {
  return listColumn(
    `current_${field}_unconfirmed`,
    'Values that other sources of grade D report, as `source:value`.',
    (item) => (supportOf(item)?.unconfirmed ?? []).map(({ source, value }) => `${source}:${value}`),
  );
}

/** The paths of a quantity. */
export const quantityPaths = [
  'quantity.value',
  'quantity.unit',
  'quantity.modifier',
  'quantity.lower',
  'quantity.upper',
  'quantity.quote',
] as const;

/** Where in its source something stands. */
export function evidenceColumns<Item extends { evidence: readonly Evidence[] }>(): Column<Item>[] {
  return [
    listColumn(
      'sentences',
      'Numbers of the cited sentences, from 1; empty if the full text was not available.',
      ({ evidence }) => locatedEvidence(evidence).map(({ sentence }) => sentence),
    ),
    listColumn('quotes', 'Quotes from the source, at most 8 words each.', ({ evidence }) =>
      evidence.map(({ quote }) => quote),
    ),
  ];
}

const languages: Record<string, string> = { en: 'English', fr: 'French' };

function columnAt<Item>(schema: z.ZodType<Item>, path: string[]): Column<Item> {
  let at = bare(schema);
  const descriptions: string[] = [];
  for (const name of path) {
    const next = at.def.type === 'object' ? (at as z.ZodObject).shape[name] : undefined;
    if (!next) throw new RangeError(`unknown column ${path.join('.')}`);
    const described = descriptionOf(next as z.ZodType);
    if (described) descriptions.push(described);
    at = bare(next as z.ZodType);
  }
  const last = path.at(-1) ?? '';
  const language = languages[last];
  // The field of a bilingual text is described by the text that it belongs to.
  const description = language ? inLanguage(descriptions.at(-2) ?? '', language) : (descriptions.at(-1) ?? '');
  const name = path.join('_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const read = path.reduce<(item: Item) => unknown>(
    (outer, step) => (item) => (outer(item) as Record<string, unknown> | null | undefined)?.[step],
    (item) => item,
  );
  if (at.def.type !== 'array')
    return { name, description, datatype: datatypeOf(at), value: read as (item: Item) => Cell };
  return listColumn(name, description, (item) => (read(item) ?? []) as string[]);
}

/** `Title of the deal.` becomes `Title of the deal, in English.` */
function inLanguage(description: string, language: string): string {
  return description.replace(/(?=[;.])|$/, `, in ${language}`);
}

/** The schema without what allows it to be null or absent. */
function bare(schema: z.ZodType): z.ZodType {
  const { def } = schema;
  return def.type === 'nullable' || def.type === 'optional'
    ? bare((def as z.core.$ZodNullableDef).innerType as z.ZodType)
    : schema;
}

/** What the schema or, where it says nothing, what it wraps says of itself. */
function descriptionOf(schema: z.ZodType): string | undefined {
  const { def } = schema;
  if (schema.description || (def.type !== 'nullable' && def.type !== 'optional')) return schema.description;
  return descriptionOf((def as z.core.$ZodNullableDef).innerType as z.ZodType);
}

function datatypeOf(schema: z.ZodType): Datatype {
  const { type, format } = schema.def as { type: string; format?: string };
  if (type === 'boolean') return 'boolean';
  if (type === 'number') return format === 'safeint' ? 'integer' : 'number';
  if (format === 'date') return 'date';
  return format === 'datetime' ? 'dateTime' : 'string';
}
