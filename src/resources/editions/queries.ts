// The SQL of editions.
import { and, eq, inArray, max, sql } from 'drizzle-orm';
import { addressOf, type CitingKind, type Kind } from '../../contract/kinds.ts';
import type { ListRequest } from '../../contract/requests.ts';
import { editionRows, editions } from '../../database/editions.ts';
import type { Connection } from '../../database/open.ts';
import { type Page, pages } from '../../database/pages.ts';
import { given } from '../../database/views.ts';
import { type EditionDetail, type EditionListQuery, type EditionRecord, MAX_LISTED } from './schema.ts';

/** Which tables hold what readers count, and whether their rows are things or what sources say of them. */
const listed: Record<string, [kind: Kind, isReport: boolean]> = {
  sources: ['source', false],
  deals: ['deal', false],
  partners: ['partner', false],
  milestones: ['milestone', false],
  figures: ['figure', false],
  claims: ['claim', false],
  deal_reports: ['deal', true],
  partner_reports: ['partner', true],
  milestone_reports: ['milestone', true],
  figure_reports: ['figure', true],
};

export function editionQueries(db: Connection) {
  const select = () => db.select().from(editions).$dynamic();
  const page = pages(select, {
    id: editions.id,
    idOf: ({ id }) => id,
    conditions: {},
    orders: { recorded: { by: editions.number, of: ({ number }) => number } },
  });
  const one = select()
    .where(eq(editions.id, given('id')))
    .orderBy(sql`${editions.number} DESC`)
    .limit(1)
    .prepare();
  const newest = db
    .select({ number: max(editions.number) })
    .from(editions)
    .get()?.number;
  const before = db
    .select({ id: editions.id })
    .from(editions)
    .where(eq(editions.number, given('number')))
    .prepare();
  const touched = db
    .select()
    .from(editionRows)
    .where(and(eq(editionRows.edition, given('edition')), inArray(editionRows.tableName, Object.keys(listed))))
    .orderBy(editionRows.tableName, editionRows.key)
    .limit(MAX_LISTED)
    .prepare();

  return {
    list(asked: ListRequest<EditionListQuery>): Page<EditionRecord> {
      const { items, ...places } = page(asked);
      return { items: items.map(recordOf), ...places };
    },

    get(id: string): EditionDetail | undefined {
      const row = one.get({ id });
      if (!row) return undefined;
      const editionBefore = before.get({ number: row.number - 1 })?.id ?? id;
      const changed = touched.all({ edition: row.number }).map(({ tableName, key, change }) => {
        const [kind, isReport] = listed[tableName] ?? ['source', false];
        const [thing = '', source = null] = JSON.parse(key) as string[];
        const asked = new URLSearchParams({ edition: change === 'removed' ? editionBefore : id });
        if (isReport && source) asked.set('source', source);
        return {
          change,
          kind: kind as CitingKind | 'source',
          id: thing,
          source: isReport ? source : null,
          link: `${addressOf(kind, thing)}?${asked}`,
        };
      });
      return { ...recordOf(row), changed };
    },
  };

  type Row = NonNullable<ReturnType<typeof one.get>>;

  function recordOf({ number, id, recorded, changes }: Row): EditionRecord {
    return {
      id,
      recorded,
      isCurrent: number === newest,
      changes,
      links: { self: `/v1/editions/${id}`, deals: `/v1/deals?edition=${id}`, files: `/v1/dataset/${id}` },
    };
  }
}
