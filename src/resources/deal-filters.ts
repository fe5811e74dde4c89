// Filters that lists of all kinds of records have in common: by status, kind, country and site of the deal.
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { inJsonArray, placeholder, validAsOf } from '../db/conditions.ts';
import type { Connection } from '../db/connection.ts';
import type { GetRepository } from '../db/repository.ts';
import { prepareRows } from '../db/row-decoder.ts';
import { dealVersions, siteDealVersions, siteVersions } from '../db/schema/versions.ts';
import { EARTH_RADIUS_KM, parseVicinity, VICINITY_REQUIREMENT, type Vicinity } from '../domain/coordinates.ts';
import type { Day } from '../domain/dates/day.ts';
import { dealKinds, dealStatuses } from '../domain/provenance/enums.ts';
import { COUNTRY_REQUIREMENT, countrySchema } from '../http/country-schema.ts';
import { anyOf } from '../http/query-params.ts';

/** Statuses of deals whose promises stand: all except paused, withdrawn and cancelled. */
export const liveStatuses = dealStatuses.filter((status) => !['paused', 'withdrawn', 'cancelled'].includes(status));

/** Replaces `live` by the statuses that it stands for. */
export function expandStatuses(statuses: readonly string[] | undefined): string[] | undefined {
  return statuses?.flatMap((each): string[] => (each === 'live' ? liveStatuses : [each]));
}

export const nearParameter = z
  .string()
  .transform((text, context) => {
    const vicinity = parseVicinity(text);
    if (vicinity) return vicinity;
    context.addIssue(VICINITY_REQUIREMENT);
    return z.NEVER;
  })
  .optional()
  .meta({
    type: 'string',
    description:
      'Returns only records of deals with a site within a distance: latitude, longitude and kilometres, as in `49.79,2.25,20km`.',
    examples: ['49.79,2.25,20km'],
  });

export const dealFilterParameters = {
  dealStatus: anyOf([...dealStatuses, 'live']).meta({
    description:
      'Filters by current status of the deal. Several values, separated by commas, mean any of them. `live`: all except `paused`, `withdrawn` and `cancelled`.',
    examples: ['live'],
  }),
  dealKind: anyOf(dealKinds).meta({
    description: 'Filters by kind of deal: `project` (one construction project) or `programme` (an umbrella plan).',
    examples: ['project'],
  }),
  country: anyOf(countrySchema.options, { type: 'string', pattern: '^[A-Z]{2}$' }, COUNTRY_REQUIREMENT).meta({
    description:
      'Filters by the country of the deal (ISO 3166-1 alpha-2). Several values, separated by commas, mean any of them.',
    examples: ['FR'],
  }),
  site: z
    .string()
    .optional()
    .meta({ description: 'Filters by site of the deal (an id from `/v1/sites`).', examples: ['le-bosquel'] }),
  near: nearParameter,
};

/** With `deal` alone, the lists use their own condition for it instead of a set of deals. */
export type DealFilters = Partial<{
  deal: string | undefined;
  dealStatus: readonly string[] | undefined;
  dealKind: readonly string[] | undefined;
  country: readonly string[] | undefined;
  site: string | undefined;
  near: Vicinity | undefined;
}>;

/** Maximum number of cached sets of deals per edition; a set of 15,000 ids takes 600 KB. */
const MAX_SETS = 50;

export function dealFilterRepository(db: Connection) {
  const { id, status, kind, country } = dealVersions;
  const conditions: Record<keyof DealFilters, SQL> = {
    deal: eq(id, placeholder('deal')),
    dealStatus: inJsonArray(status, 'dealStatus'),
    dealKind: inJsonArray(kind, 'dealKind'),
    country: inJsonArray(country, 'country'),
    site: isOnSite(eq(siteDealVersions.site, placeholder('site'))),
    near: isOnSite(isNear()),
  };

  function isOnSite(condition: SQL): SQL {
    return sql`${id} IN ${db
      .select({ deal: siteDealVersions.deal })
      .from(siteDealVersions)
      .innerJoin(
        siteVersions,
        and(eq(siteVersions.id, siteDealVersions.site), eq(siteVersions.since, siteDealVersions.since)),
      )
      .where(and(condition, validAsOf(siteDealVersions)))}`;
  }

  const sets = new LRUCache<string, string>({ max: MAX_SETS });

  /** Returns the ids of the deals that satisfy all given filters on the day, as JSON; undefined without filters or with `deal` alone. */
  return (filters: DealFilters, asOf: Day): string | undefined => {
    const given = (Object.keys(conditions) as (keyof DealFilters)[]).filter((name) => filters[name] !== undefined);
    if (given.every((name) => name === 'deal')) return undefined;
    const { deal, dealStatus, dealKind, country: countries, site, near } = filters;
    const statuses = expandStatuses(dealStatus);
    const key = JSON.stringify([asOf, deal, statuses, dealKind, countries, site, near]);
    const cached = sets.get(key);
    if (cached !== undefined) return cached;
    const matching = prepareRows<{ id: string }>(
      db
        .select({ id })
        .from(dealVersions)
        .where(and(...given.map((name) => conditions[name]), validAsOf(dealVersions))),
    );
    const rows = matching({
      asOf,
      deal,
      dealStatus: JSON.stringify(statuses),
      dealKind: JSON.stringify(dealKind),
      country: JSON.stringify(countries),
      site,
      ...near,
    });
    const deals = JSON.stringify(rows.map((row) => row.id));
    sets.set(key, deals);
    return deals;
  };
}

/** Matches sites within `kilometres` of `latitude` and `longitude` (haversine formula, as in `distanceKm`). */
export function isNear(): SQL {
  const { latitude, longitude } = siteVersions;
  const [centreLatitude, centreLongitude] = [placeholder('latitude'), placeholder('longitude')];
  const half = (difference: SQL) => sql`pow(sin(radians(${difference}) / 2), 2)`;
  const haversine = sql`${half(sql`${latitude} - ${centreLatitude}`)}
    + cos(radians(${latitude})) * cos(radians(${centreLatitude})) * ${half(sql`${longitude} - ${centreLongitude}`)}`;
  return sql`${latitude} IS NOT NULL AND ${2 * EARTH_RADIUS_KM} * asin(min(1, sqrt(${haversine}))) <= ${placeholder('kilometres')}`;
}

/**
 * Replaces the filters by deal with `deals`: the ids of the matching deals as JSON, undefined without such filters.
 * `deal` is one of these filters, because a record of several deals must have one deal that matches all filters.
 */
export function withMatchingDeals<Query extends DealFilters & { asOf: Day }>(
  repository: GetRepository,
  { dealStatus, dealKind, country, site, near, ...query }: Query,
): Omit<Query, Exclude<keyof DealFilters, 'deal'>> & { deals: string | undefined } {
  const filters = { deal: query.deal, dealStatus, dealKind, country, site, near };
  return { ...query, deals: repository(dealFilterRepository)(filters, query.asOf) };
}
