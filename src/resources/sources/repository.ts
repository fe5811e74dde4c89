// Database queries for sources.

import { zstdDecompressSync } from 'node:zlib';
import { and, desc, eq, inArray, lte, type SQL } from 'drizzle-orm';
import { inJsonArray, placeholder, validAsOf, withoutIndex } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { type Page, paginate } from '../../db/pagination.ts';
import { MAX_SELECTIVE_ROWS } from '../../db/planner-thresholds.ts';
import type { GetRepository } from '../../db/repository.ts';
import { prepareRows } from '../../db/row-decoder.ts';
import { dealReports } from '../../db/schema/lookups.ts';
import { sourceVersions } from '../../db/schema/versions.ts';
import { foldCase } from '../../domain/provenance/bilingual.ts';
import { type JsonText, parseItem } from '../../formats/json-text.ts';
import type { ListRequest, View } from '../../http/query-context.ts';
import { withMatchingDeals } from '../deal-filters.ts';
import { equalityFilters } from '../equality-filters.ts';
import { prepareVersion } from '../record-repository.ts';
import type { Source, SourceListQuery } from './schema.ts';
import { sourceJson } from './serializers.ts';

export function sourceRepository(db: Connection, repository: GetRepository) {
  const { id, published, publisherFolded, language, reliability, seen, body, citations } = sourceVersions;
  const select = () => db.select({ id, published, body }).from(sourceVersions).$dynamic();

  const reportsOnDeal = (condition: SQL) =>
    inArray(id, db.select({ source: dealReports.source }).from(dealReports).where(condition));
  const ofPublisher = eq(publisherFolded, placeholder('publisher'));
  const rowPastSelective = db
    .select({ id })
    .from(sourceVersions)
    .where(ofPublisher)
    .limit(1)
    .offset(MAX_SELECTIVE_ROWS)
    .prepare();
  const isRare = (publisher: string) => rowPastSelective.get({ publisher }) === undefined;

  const page = paginate(select, {
    id,
    idOf: (row) => row.id,
    filters: {
      ids: inJsonArray(id, 'ids'),
      asOf: validAsOf(sourceVersions),
      // Skip all later publications, because no source is valid before its publication.
      byDay: lte(published, placeholder('asOf')),
      source: eq(id, placeholder('source')),
      rarePublisher: ofPublisher,
      publisher: withoutIndex(ofPublisher),
      ...equalityFilters({ language, reliability, seen }),
      deal: reportsOnDeal(eq(dealReports.deal, placeholder('deal'))),
      deals: reportsOnDeal(inJsonArray(dealReports.deal, 'deals')),
    },
    selectiveFilters: ['ids', 'source', 'deal', 'rarePublisher'],
    sortOrders: {
      published: { by: published, value: (row) => row.published },
      id: { by: id, value: (row) => row.id },
    },
  });

  const version = prepareVersion<{ body: string; citations: Buffer }>(
    db.select({ body, citations }).from(sourceVersions).$dynamic(),
    sourceVersions,
  );

  const byIds = prepareRows(
    db
      .select({ body })
      .from(sourceVersions)
      .where(and(inJsonArray(id, 'ids'), validAsOf(sourceVersions)))
      .orderBy(desc(published), id),
  );

  return {
    list(request: ListRequest<SourceListQuery>): Page<JsonText<Source>> {
      const publisher = request.publisher === undefined ? undefined : foldCase(request.publisher);
      const rarePublisher = (publisher !== undefined && isRare(publisher)) || undefined;
      const { items, ...cursors } = page({
        ...withMatchingDeals(repository, request),
        ids: request.id && JSON.stringify(request.id),
        publisher,
        rarePublisher,
        byDay: request.sort.endsWith('published') || undefined,
      });
      const withCitations = ({ id }: { id: string }) => {
        const row = version(id, request.asOf);
        return row ? sourceWithCitations(row) : [];
      };
      return { items: request.expand ? items.flatMap(withCitations) : items.map((row) => sourceJson(row)), ...cursors };
    },

    /** Returns undefined if the source is unknown on the as-of date, or if `source` names another source. */
    get(id: string, { asOf, source }: View): JsonText<Source> | undefined {
      const row = version(id, asOf);
      return row && (source === undefined || source === id) ? sourceWithCitations(row) : undefined;
    },

    /** Returns only sources published by the as-of date, newest first, without citations. */
    among(ids: readonly string[], { asOf, source }: View): Source[] {
      const inView = source === undefined ? ids : ids.filter((id) => id === source);
      return byIds({ ids: JSON.stringify(inView), asOf }).map((row) => parseItem(sourceJson(row)));
    },
  };
}

function sourceWithCitations({ body, citations }: { body: string; citations: Buffer }): JsonText<Source> {
  return sourceJson({ body }, zstdDecompressSync(citations).toString());
}
