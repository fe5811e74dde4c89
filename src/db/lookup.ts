// Looks up names of records: whether a record exists, of which kind it is, since when it is known, and which names are similar.
import { and, asc, desc, eq, gte, lt, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteSelect } from 'drizzle-orm/sqlite-core';
import { type Kind, kinds } from '../domain/kinds.ts';
import { foldCase } from '../domain/provenance/bilingual.ts';
import { nearest } from '../util/did-you-mean.ts';
import { placeholder } from './conditions.ts';
import type { Connection } from './connection.ts';
import { inlineLimit } from './pagination.ts';
import { records } from './schema/lookups.ts';
import { sourceVersions } from './schema/versions.ts';

/** What a request can name. */
export type NamedKind = Kind | 'publisher';

/** Names read on either side of a misspelt one, in alphabetical order: all of a small register, few of a large one. */
const MAX_NEIGHBOURS = 200;

export function lookupRepository(db: Connection) {
  const recordNames = prepareLookup(
    () => db.select({ name: records.id }).from(records).$dynamic(),
    records.id,
    eq(records.kind, placeholder('kind')),
  );
  const publisherNames = prepareLookup(
    () => db.selectDistinct({ name: sourceVersions.publisher }).from(sourceVersions).$dynamic(),
    sourceVersions.publisherFolded,
  );
  const knownSince = db
    .select({ since: records.knownSince })
    .from(records)
    .where(and(eq(records.kind, placeholder('kind')), eq(records.id, placeholder('id'))))
    .prepare();

  /** Publishers are looked up without regard to case. */
  function findNames(kind: NamedKind, which: keyof Lookup, name: string): string[] {
    const rows =
      kind === 'publisher'
        ? publisherNames[which].all({ name: foldCase(name) })
        : recordNames[which].all({ kind, name });
    return rows.map((row) => row.name);
  }

  const has = (kind: NamedKind, name: string): boolean => findNames(kind, 'exact', name).length > 0;
  return {
    has,

    /** The name that is most likely meant. */
    findSimilar: (kind: NamedKind, name: string): string | undefined =>
      nearest(name, [...findNames(kind, 'after', name), ...findNames(kind, 'before', name)]),

    /** The first names that begin with the prefix, in alphabetical order. */
    listByPrefix: (kind: NamedKind, prefix: string): string[] =>
      findNames(kind, 'after', prefix).filter((name) => name.startsWith(prefix)),

    /** The kind of the record with this id. */
    findKind: (id: string): Kind | undefined => kinds.find((kind) => has(kind, id)),

    /** First as-of date on which a report about the record is considered. */
    knownSince: (kind: Kind, id: string): string | undefined => knownSince.get({ kind, id })?.since ?? undefined,
  };
}

type Lookup = Record<'exact' | 'after' | 'before', { all(values: Record<string, string>): { name: string }[] }>;

/** @param column in which names are looked up */
function prepareLookup(select: () => SQLiteSelect, column: SQLiteColumn, filter?: SQL): Lookup {
  const name = placeholder('name');
  const prepare = (condition: SQL, direction: typeof asc, limit: number) =>
    select().where(and(filter, condition)).orderBy(direction(column)).limit(inlineLimit(limit)).prepare();
  return {
    exact: prepare(eq(column, name), asc, 1),
    after: prepare(gte(column, name), asc, MAX_NEIGHBOURS),
    before: prepare(lt(column, name), desc, MAX_NEIGHBOURS),
  } as unknown as Lookup;
}
