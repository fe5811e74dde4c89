// Database queries for claims.

import { inJsonArray, validAsOf, withoutIndex } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { type Page, paginate } from '../../db/pagination.ts';
import type { GetRepository } from '../../db/repository.ts';
import { claimVersions } from '../../db/schema/versions.ts';
import { JsonText } from '../../formats/json-text.ts';
import type { ListRequest, View } from '../../http/query-context.ts';
import { withMatchingDeals } from '../deal-filters.ts';
import { equalityFilters } from '../equality-filters.ts';
import { prepareVersion } from '../record-repository.ts';
import type { Claim, ClaimListQuery } from './schema.ts';

export function claimRepository(db: Connection, repository: GetRepository) {
  const { id, source, topic, certainty, deal, about, body } = claimVersions;
  const select = () => db.select({ id, source, topic, body }).from(claimVersions).$dynamic();

  const page = paginate(select, {
    id,
    idOf: (row) => row.id,
    filters: {
      ids: inJsonArray(id, 'ids'),
      asOf: validAsOf(claimVersions),
      ...equalityFilters({ source, deal, about, certainty, topic }),
      topics: withoutIndex(inJsonArray(topic, 'topics')),
      deals: inJsonArray(deal, 'deals'),
    },
    selectiveFilters: ['ids', 'source', 'deal', 'about'],
    sortOrders: {
      id: { by: id, value: (row) => row.id },
      topic: { by: topic, value: (row) => row.topic },
    },
  });

  const version = prepareVersion<{ source: string; body: string }>(select(), claimVersions);

  return {
    list(request: ListRequest<ClaimListQuery>): Page<JsonText<Claim>> {
      // Only a single topic is looked up in an index, which contains its claims in the order of the list.
      const { topic: topics = [] } = request;
      const { items, ...cursors } = page({
        ...withMatchingDeals(repository, request),
        ids: request.id && JSON.stringify(request.id),
        topic: topics.length === 1 ? topics[0] : undefined,
        topics: topics.length > 1 ? JSON.stringify(topics) : undefined,
      });
      return { items: items.map(({ body }) => new JsonText<Claim>(body)), ...cursors };
    },

    /** Returns undefined if the claim is unknown on the as-of date, or if `source` names another source. */
    get(id: string, { asOf, source }: View): JsonText<Claim> | undefined {
      const row = version(id, asOf);
      return row && (source === undefined || row.source === source) ? new JsonText<Claim>(row.body) : undefined;
    },
  };
}
