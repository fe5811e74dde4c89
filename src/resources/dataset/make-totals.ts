// Counting what a whole edition comes to. Knows SQLite only, since an edition that is past is made again without the rest.
import type Sqlite from 'better-sqlite3';

const REPORTS = ['deal_reports', 'partner_reports', 'milestone_reports', 'figure_reports'];

const count = (table: string) => `(SELECT count(*) FROM ${table})`;
const spans = (table: string) => `(SELECT coalesce(sum(json_array_length(evidence)), 0) FROM ${table})`;
const total = (parts: string[]) => parts.join(' + ');

const COUNTS = [
  ...['deals', 'partners', 'milestones', 'figures', 'claims', 'sources'].map((table) => `'${table}', ${count(table)}`),
  `'reports', ${total(REPORTS.map(count))}`,
  `'evidence', ${total([...REPORTS, 'claims'].map(spans))}`,
];

/** Counts anew. */
export function makeTotals(client: Sqlite.Database): void {
  client.exec(`
    DELETE FROM edition_totals;
    INSERT INTO edition_totals (id, counts, earliest, latest)
      SELECT 1, json_object(${COUNTS.join(', ')}), min(earliest), max(latest) FROM sources`);
}
