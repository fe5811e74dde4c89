// Looks up the sources that a page cites, and caches them for one request.
import type { Day } from '../domain/dates/day.ts';
import type { Edition } from '../editions/edition.ts';
import { parseItems } from '../formats/json-text.ts';
import { MAX_LIMIT } from '../http/query-params.ts';
import { sourceRepository } from '../resources/sources/repository.ts';
import type { Source } from '../resources/sources/schema.ts';

const ALL_PUBLISHED = { asOf: '9999-12-31' };

export type SourceLookup = ReturnType<typeof createSourceLookup>;

/** @param latest `ofDeal` omits sources published after this day */
export function createSourceLookup({ repository }: Edition, latest: Day) {
  const cache = new Map<string, Source | undefined>();
  return {
    /** Also finds sources published after the as-of date. */
    get(id: string): Source | undefined {
      if (!cache.has(id)) cache.set(id, repository(sourceRepository).among([id], ALL_PUBLISHED)[0]);
      return cache.get(id);
    },
    /** Reads a deal's sources in one query, including sources published after the as-of date. */
    ofDeal(deal: string): Source[] {
      const query = { deal, asOf: latest, sort: 'published', limit: MAX_LIMIT, cursor: null } as const;
      const sources = parseItems(repository(sourceRepository).list(query).items);
      for (const source of sources) cache.set(source.id, source);
      return sources;
    },
  };
}
