// Looks up record ids and publisher names: whether they exist, of which kind they are, and which are similar.
import { and, asc, desc, eq, gte, lt, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteSelect } from 'drizzle-orm/sqlite-core';
import { type Kind, kinds } from '../domain/kinds.ts';
import { foldCase } from '../domain/provenance/bilingual.ts';
import { nearest } from '../util/did-you-mean.ts';
import { placeholder } from './conditions.ts';
import type { Connection } from './connection.ts';
import { inlineLimit } from './pagination.ts';
import { formerIds, records } from './schema/lookups.ts';
import { sourceVersions } from './schema/versions.ts';

export type NamedKind = Kind | 'publisher';

/** Maximum names read before and after a misspelt name in alphabetical order, to find a similar one. */
const MAX_NEIGHBOURS = 100;

/** Where the id of a record ends in the id of its report (`<record>-by-<source>`) or change (`<record>-<day>`). */
const DERIVED_ID_ENDING = /-by-|-\d{4}-\d{2}-\d{2}$/g;

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

  const renamed = db
    .select({ id: formerIds.id })
    .from(formerIds)
    .where(eq(formerIds.former, placeholder('former')))
    .prepare();

  /** Names of publishers match without regard to case; ids of records match exactly. */
  function findNames(kind: NamedKind, which: keyof Lookup, name: string): string[] {
    const isPublisher = kind === 'publisher';
    const names = isPublisher ? publisherNames : recordNames;
    return names[which].all(isPublisher ? { name: foldCase(name) } : { kind, name }).map((row) => row.name);
  }

  const has = (kind: NamedKind, name: string): boolean => findNames(kind, 'exact', name).length > 0;
  return {
    has,

    findSimilar: (kind: NamedKind, name: string): string | undefined =>
      nearest(name, [...findNames(kind, 'after', name), ...findNames(kind, 'before', name)]),

    /** Lists at most MAX_NEIGHBOURS names that begin with the prefix, in alphabetical order. */
    listByPrefix: (kind: NamedKind, prefix: string): string[] =>
      findNames(kind, 'after', prefix).filter((name) => name.startsWith(prefix)),

    findKind: (id: string): Kind | undefined => kinds.find((kind) => has(kind, id)),

    /** Replaces a former id of a record, also at the beginning of the id of a report or change; returns other ids. */
    presentId(id: string): string {
      const present = renamed.get({ former: id })?.id;
      if (present !== undefined) return present;
      for (const { index } of id.matchAll(DERIVED_ID_ENDING)) {
        const record = renamed.get({ former: id.slice(0, index) })?.id;
        if (record !== undefined && kinds.every((kind) => !has(kind, id))) return record + id.slice(index);
      }
      return id;
    },

    /** First as-of date on which the record has values; undefined if it never has any. */
    knownSince: (kind: Kind, id: string): string | undefined => knownSince.get({ kind, id })?.since ?? undefined,
  };
}

type Lookup = Record<'exact' | 'after' | 'before', { all(values: Record<string, string>): { name: string }[] }>;

/** `exact` reads the given name, `after` this and the following names in alphabetical order, `before` the preceding. */
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
