// Queries of claims.
import { and, eq } from 'drizzle-orm';
import { parameter, validOn } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { type Page, paginate } from '../../db/pagination.ts';
import { decodedRows } from '../../db/row-decoder.ts';
import { claimVersions } from '../../db/schema/versions.ts';
import { JsonText } from '../../formats/json-text.ts';
import type { ListRequest, View } from '../../http/query-context.ts';
import type { Claim, ClaimListQuery } from './schema.ts';

export function claimRepository(db: Connection) {
  const { id, source, topic, certainty, deal, about, body } = claimVersions;
  const select = () => db.select({ id, source, topic, body }).from(claimVersions).$dynamic();

  const page = paginate(select, {
    id,
    idOf: (row) => row.id,
    conditions: {
      asOf: validOn(claimVersions),
      source: eq(source, parameter('source')),
      deal: eq(deal, parameter('deal')),
      topic: eq(topic, parameter('topic')),
      about: eq(about, parameter('about')),
      certainty: eq(certainty, parameter('certainty')),
    },
    narrow: ['source', 'deal', 'about'],
    orders: {
      id: { by: id, of: (row) => row.id },
      topic: { by: topic, of: (row) => row.topic },
    },
  });

  const one = decodedRows(select().where(and(eq(id, parameter('id')), validOn(claimVersions))));

  return {
    list(request: ListRequest<ClaimListQuery>): Page<JsonText<Claim>> {
      const { items, ...places } = page(request);
      return { items: items.map(({ body }) => new JsonText<Claim>(body)), ...places };
    },

    /** Undefined if the view is that of another source. */
    get(id: string, { asOf, source }: View): JsonText<Claim> | undefined {
      const [row] = one({ id, asOf });
      return row && (source === undefined || row.source === source) ? new JsonText<Claim>(row.body) : undefined;
    },
  };
}
