// Builds the CSV columns of a list from the paths in the JSON and the descriptions in the schema.
import { z } from 'zod';
import { type Evidence, locatedEvidence } from '../domain/provenance/evidence.ts';
import type { Current } from '../domain/provenance/resolve-states.ts';
import { snakeCase } from '../util/snake-case.ts';

type Cell = string | number | boolean | null | undefined;

/** Datatypes of columns (CSV on the Web, https://www.w3.org/TR/tabular-metadata/#datatypes). */
type Datatype = 'string' | 'boolean' | 'number' | 'integer' | 'date' | 'dateTime';

export type Column<Item> = {
  /** Path of the value in the JSON, in snake case: `date_earliest` for `date.earliest`. */
  name: string;
  description: string;
  datatype: Datatype;
  /** Separates the values in one cell; undefined if each cell has a single value. */
  separator?: string;
  value: (item: Item) => Cell;
};

/** Paths to the values in an object, with dots between names: `date.earliest`. */
type PathOf<Item> = {
  [Name in keyof Item & string]: NonNullable<Item[Name]> extends Cell | readonly string[]
    ? Name
    : NonNullable<Item[Name]> extends readonly unknown[]
      ? never
      : `${Name}.${PathOf<NonNullable<Item[Name]>>}`;
}[keyof Item & string];

/** Separates several values in one cell; the validation of the seed rejects values that contain it. */
export const SEPARATOR = '|';

/** Builds one column per path. @throws RangeError if the schema does not contain a path */
export function csvColumns<Item extends object>(
  schema: z.ZodType<Item>,
  paths: readonly PathOf<Item>[],
): Column<Item>[] {
  return paths.map((path) => columnAt(schema, path.split('.')));
}

export function listColumn<Item>(
  name: string,
  description: string,
  values: (item: Item) => readonly (string | number)[],
): Column<Item> {
  return { name, description, datatype: 'string', separator: SEPARATOR, value: (item) => values(item).join(SEPARATOR) };
}

export const dateColumns = <Name extends string>(name: Name) =>
  [`${name}.edtf`, `${name}.earliest`, `${name}.latest`, `${name}.precision`, `${name}.inferred`] as const;

/** Paths to the properties that show how well sources support the current value of a field. */
export const currentColumns = <Name extends string>(name: Name) =>
  [
    `current.${name}.source`,
    `current.${name}.reliability`,
    `current.${name}.confidence`,
    `current.${name}.knownBy`,
    `current.${name}.independent`,
    `current.${name}.lastConfirmed.value`,
  ] as const;

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

export const quantityPaths = [
  'quantity.value',
  'quantity.unit',
  'quantity.modifier',
  'quantity.lower',
  'quantity.upper',
  'quantity.quote',
] as const;

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
  let at = unwrap(schema);
  const descriptions: string[] = [];
  for (const name of path) {
    const next = at.def.type === 'object' ? (at as z.ZodObject).shape[name] : undefined;
    if (!next) throw new RangeError(`unknown column ${path.join('.')}`);
    const described = descriptionOf(next as z.ZodType);
    if (described) descriptions.push(described);
    at = unwrap(next as z.ZodType);
  }
  const last = path.at(-1) ?? '';
  const language = languages[last];
  // A column such as `title.en` has the description of `title`, with the language added.
  const description = language ? inLanguage(descriptions.at(-2) ?? '', language) : (descriptions.at(-1) ?? '');
  const name = snakeCase(path.join('_'));
  const read = path.reduce<(item: Item) => unknown>(
    (outer, step) => (item) => (outer(item) as Record<string, unknown> | null | undefined)?.[step],
    (item) => item,
  );
  if (at.def.type !== 'array')
    return { name, description, datatype: datatypeOf(at), value: read as (item: Item) => Cell };
  return listColumn(name, description, (item) => (read(item) ?? []) as string[]);
}

/** Adds a language to a description: `Title of the deal.` becomes `Title of the deal, in English.` */
function inLanguage(description: string, language: string): string {
  return description.replace(/(?=[;.])|$/, `, in ${language}`);
}

function innerSchema(schema: z.ZodType): z.ZodType | undefined {
  const isWrapper = schema instanceof z.ZodNullable || schema instanceof z.ZodOptional;
  return isWrapper ? (schema.unwrap() as z.ZodType) : undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
  const inner = innerSchema(schema);
  return inner ? unwrap(inner) : schema;
}

function descriptionOf(schema: z.ZodType): string | undefined {
  const inner = innerSchema(schema);
  return schema.description || (inner && descriptionOf(inner));
}

function datatypeOf(schema: z.ZodType): Datatype {
  const { type, format } = schema.def as { type: string; format?: string };
  if (type === 'boolean') return 'boolean';
  if (type === 'number') return format === 'safeint' ? 'integer' : 'number';
  if (format === 'date') return 'date';
  return format === 'datetime' ? 'dateTime' : 'string';
}
