// Names of records: whether a record exists, of which kind it is, since when it is known, and which names are similar.
import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import { type Kind, kinds } from '../domain/kinds.ts';
import { foldCase } from '../domain/provenance/bilingual.ts';
import { nearest } from '../util/did-you-mean.ts';
import type { Connection } from './connection.ts';
import { records } from './schema/lookups.ts';
import { sourceVersions } from './schema/versions.ts';

/** What a request can name. */
export type NamedKind = Kind | 'publisher';

/** Names compared on either side of a misspelt one, in alphabetical order: all of a small register, few of a large one. */
const NEIGHBOURS = 200;

type Lookup = Record<'exact' | 'after' | 'before', { all(values: { kind: string; name: string }): { name: string }[] }>;

export function lookupRepository(db: Connection) {
  const lookups: Record<'record' | 'publisher', Lookup> = { record: recordLookup(db), publisher: publisherLookup(db) };
  const knownSince = db
    .select({ since: records.knownSince })
    .from(records)
    .where(and(eq(records.kind, sql.placeholder('kind')), eq(records.id, sql.placeholder('id'))))
    .prepare();

  /** Publishers are looked up without regard to case; messages quote the name as typed. */
  const find = (kind: NamedKind, which: keyof Lookup, name: string): string[] =>
    (kind === 'publisher' ? lookups.publisher : lookups.record)[which]
      .all({ kind, name: kind === 'publisher' ? foldCase(name) : name })
      .map((row) => row.name);

  const has = (kind: NamedKind, name: string): boolean => find(kind, 'exact', name).length > 0;
  return {
    has,

    findSimilar: (kind: NamedKind, name: string): string | undefined =>
      nearest(name, [...find(kind, 'after', name), ...find(kind, 'before', name)]),

    /** The first names with this beginning, in alphabetical order. */
    listByPrefix: (kind: NamedKind, beginning: string): string[] =>
      find(kind, 'after', beginning).filter((name) => name.startsWith(beginning)),

    /** The kind of the record with this id. */
    findKind: (id: string): Kind | undefined => kinds.find((kind) => has(kind, id)),

    /** First as-of date on which a report about the record is considered. */
    knownSince: (kind: Kind, id: string): string | undefined => knownSince.get({ kind, id })?.since ?? undefined,
  };
}

function recordLookup(db: Connection): Lookup {
  const ofKind = eq(records.kind, sql.placeholder('kind'));
  const name = sql.placeholder('name');
  const select = () => db.select({ name: records.id }).from(records);
  return {
    exact: select()
      .where(and(ofKind, eq(records.id, name)))
      .prepare(),
    after: select()
      .where(and(ofKind, gte(records.id, name)))
      .orderBy(asc(records.id))
      .limit(NEIGHBOURS)
      .prepare(),
    before: select()
      .where(and(ofKind, lt(records.id, name)))
      .orderBy(desc(records.id))
      .limit(NEIGHBOURS)
      .prepare(),
  };
}

function publisherLookup(db: Connection): Lookup {
  const { publisher, publisherFolded } = sourceVersions;
  const name = sql.placeholder('name');
  const select = () => db.selectDistinct({ name: publisher }).from(sourceVersions);
  return {
    exact: select().where(eq(publisherFolded, name)).limit(1).prepare(),
    after: select().where(gte(publisherFolded, name)).orderBy(asc(publisherFolded)).limit(NEIGHBOURS).prepare(),
    before: select().where(lt(publisherFolded, name)).orderBy(desc(publisherFolded)).limit(NEIGHBOURS).prepare(),
  };
}
