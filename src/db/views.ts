// Views for readers of the SQLite download: the values of all records today (UTC). The server does not use them.
import type { Connection } from './connection.ts';

const title = { title_en: '$.title.en', title_fr: '$.title.fr' };

/** Columns of each view: those of the version table, and values of its JSON bodies by path. */
const views: Record<string, { table: string; columns: string[]; values: Record<string, string> }> = {
  deals_current: {
    table: 'deal_versions',
    columns: ['kind', 'status', 'instrument', 'country', 'disputed'],
    values: { ...title, signed: '$.signed.edtf' },
  },
  partners_current: {
    table: 'partner_versions',
    columns: ['kind', 'disputed'],
    values: { ...title, country: '$.country' },
  },
  sites_current: {
    table: 'site_versions',
    columns: ['latitude', 'longitude', 'disputed'],
    values: { ...title, municipality: '$.municipality', region: '$.region', country: '$.country' },
  },
  milestones_current: {
    table: 'milestone_versions',
    columns: ['deal', 'deal_status', 'type', 'status', 'outcome', 'overdue_since', 'disputed'],
    values: {
      ...title,
      outcome_confidence: '$.outcomeConfidence',
      date: '$.date.edtf',
      earliest: '$.date.earliest',
      latest: '$.date.latest',
    },
  },
  figures_current: {
    table: 'figure_versions',
    columns: ['deal', 'metric', 'basis', 'disputed'],
    values: {
      ...title,
      value: '$.quantity.value',
      unit: '$.quantity.unit',
      modifier: '$.quantity.modifier',
      lower: '$.quantity.lower',
      upper: '$.quantity.upper',
      date: '$.date.edtf',
    },
  },
  claims_current: {
    table: 'claim_versions',
    columns: ['deal', 'about', 'source', 'topic', 'certainty'],
    values: { statement_en: '$.statement.en', statement_fr: '$.statement.fr' },
  },
  sources_current: {
    table: 'source_versions',
    columns: ['publisher', 'language', 'reliability', 'seen'],
    values: { title: '$.title', published: '$.published.edtf', url: '$.url' },
  },
};

export function createViews({ $client: client }: Connection): void {
  for (const [name, { table, columns, values }] of Object.entries(views)) {
    const computed = Object.entries(values).map(([column, path]) => `body ->> '${path}' AS ${column}`);
    client.exec(
      `CREATE VIEW ${name} AS SELECT ${['id', ...columns, ...computed, 'body'].join(', ')}
       FROM ${table} WHERE since <= date('now') AND date('now') < until`,
    );
  }
}
