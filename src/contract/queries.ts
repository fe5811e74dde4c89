// What every endpoint asks before it answers: is there such a thing, what is it, since when is it known, what is near?
import { type AnyColumn, and, asc, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Connection } from '../database/open.ts';
import { folded } from '../reports/text.ts';
import { claims } from '../resources/claims/table.ts';
import { dealStates, deals } from '../resources/deals/table.ts';
import { figureStates, figures } from '../resources/figures/table.ts';
import { milestoneStates, milestones } from '../resources/milestones/table.ts';
import { partnerStates, partners } from '../resources/partners/table.ts';
import { sources } from '../resources/sources/table.ts';
import { type Kind, kinds } from './kinds.ts';
import { nearest } from './suggest.ts';

/** Where names stand: as they are looked up, and as they are shown. */
const names = {
  deal: [deals.id, deals.id],
  partner: [partners.id, partners.id],
  milestone: [milestones.id, milestones.id],
  figure: [figures.id, figures.id],
  claim: [claims.id, claims.id],
  source: [sources.id, sources.id],
  publisher: [sources.publisherFolded, sources.publisher],
} satisfies Record<Kind | 'publisher', [lookedUp: SQLiteColumn, shown: SQLiteColumn]>;

/** What can be named in a request. */
export type Named = keyof typeof names;

/** Names looked at on either side of a misspelt one, in order of the alphabet: all of a small register, few of a large one. */
const NEIGHBOURS = 200;

/** Publishers are looked up without regard to case; messages quote the name as typed. */
const asStored = (kind: Named, name: string) => (kind === 'publisher' ? folded(name) : name);

export function nameQueries(db: Connection) {
  const lookUps = Object.fromEntries(
    Object.entries(names).map(([kind, columns]) => [kind, lookUp(db, columns)]),
  ) as Record<Named, ReturnType<typeof lookUp>>;
  const firstDays: Record<Kind, { get(values: { id: string }): { since: string | null } | undefined }> = {
    deal: firstDay(db, dealStates, dealStates.deal),
    partner: firstDay(db, partnerStates, partnerStates.partner),
    milestone: firstDay(db, milestoneStates, milestoneStates.milestone),
    figure: firstDay(db, figureStates, figureStates.figure),
    claim: db
      .select({ since: sources.latest })
      .from(claims)
      .innerJoin(sources, eq(sources.id, claims.source))
      .where(eq(claims.id, sql.placeholder('id')))
      .prepare(),
    source: db
      .select({ since: sources.latest })
      .from(sources)
      .where(eq(sources.id, sql.placeholder('id')))
      .prepare(),
  };

  return {
    has: (kind: Named, name: string): boolean => lookUps[kind].exact.get({ name: asStored(kind, name) }) !== undefined,

    near(kind: Named, name: string): string | undefined {
      const { after, before } = lookUps[kind];
      const start = { name: asStored(kind, name) };
      return nearest(
        name,
        [...after.all(start), ...before.all(start)].map((row) => row.name),
      );
    },

    /** Names that begin so, in order of the alphabet: the first of them. */
    beginningWith: (kind: Named, beginning: string): string[] =>
      lookUps[kind].after.all({ name: beginning }).flatMap(({ name }) => (name.startsWith(beginning) ? [name] : [])),

    /** Which kind of thing bears the name. */
    kindOf: (name: string): Kind | undefined => kinds.find((kind) => lookUps[kind].exact.get({ name }) !== undefined),

    /** The day from which any source had reported it. */
    knownSince: (kind: Kind, id: string): string | undefined => firstDays[kind].get({ id })?.since ?? undefined,
  };
}

function lookUp(db: Connection, [lookedUp, shown]: [SQLiteColumn, SQLiteColumn]) {
  const distinct = () => db.selectDistinct({ name: sql<string>`${shown}` }).from(shown.table);
  const name = sql.placeholder('name');
  return {
    exact: distinct().where(eq(lookedUp, name)).prepare(),
    after: distinct().where(gte(lookedUp, name)).orderBy(asc(lookedUp)).limit(NEIGHBOURS).prepare(),
    before: distinct().where(lt(lookedUp, name)).orderBy(desc(lookedUp)).limit(NEIGHBOURS).prepare(),
  };
}

function firstDay(db: Connection, states: SQLiteTable & { scope: AnyColumn; since: AnyColumn }, thing: SQLiteColumn) {
  const since: SQL<string | null> = sql`min(${states.since})`;
  return db
    .select({ since })
    .from(states)
    .where(and(eq(states.scope, ''), eq(thing, sql.placeholder('id'))))
    .prepare();
}
