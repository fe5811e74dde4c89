// The SQL of the search. Written out, since Drizzle knows neither MATCH nor bm25.
import type { Place } from '../../contract/cursor.ts';
import { addressOf, type Kind } from '../../contract/kinds.ts';
import type { View } from '../../contract/requests.ts';
import { bilingual } from '../../database/columns.ts';
import type { Connection } from '../../database/open.ts';
import type { Page } from '../../database/pages.ts';
import { matchExpression } from './query-text.ts';
import type { Hit } from './schema.ts';

type SearchRequest = View & {
  q: string;
  kind?: Kind | undefined;
  deal?: string | undefined;
  limit: number;
  place: Place | null;
};

type Row = { kind: Kind; id: string; place: string; titleEn: string; titleFr: string; score: number };

/** What a thing is called weighs most. The columns before are not searched; bm25 wants a weight for them all the same. */
const score = 'bm25(search, 0, 0, 0, 0, 0, 10, 10, 3, 3, 4)';

export function searchQueries(db: Connection) {
  // The best of a thing's texts counts. bm25 cannot stand in an aggregate, hence the table in between.
  const hits = db.$client.prepare<unknown[], Row>(`
    WITH texts AS MATERIALIZED (
      SELECT kind, id, title_en, title_fr, ${score} AS score
      FROM search
      WHERE search MATCH :match AND since <= :asOf AND :scope IN ('', source)
        AND (:kind IS NULL OR kind = :kind) AND (:deal IS NULL OR deal = :deal)
    ), found AS (
      SELECT kind, id, kind || '/' || id AS place, title_en AS titleEn, title_fr AS titleFr, min(score) AS score
      FROM texts GROUP BY kind, id
    )
    SELECT * FROM found
    WHERE :afterScore IS NULL OR (score, place) > (:afterScore, :afterPlace)
    ORDER BY score, place LIMIT :count`);

  return {
    /** Best first. What a person types never fails: text without a letter or digit finds nothing. */
    find({ q, asOf, scope, kind, deal, limit, place }: SearchRequest): Page<Hit> {
      const match = matchExpression(q);
      if (match === null) return { items: [], next: null, previous: null };
      const rows = hits.all({
        match,
        asOf,
        scope,
        kind: kind ?? null,
        deal: deal ?? null,
        afterScore: place?.key[0] ?? null,
        afterPlace: place?.key[1] ?? null,
        count: limit + 1,
      });
      const last = rows[limit - 1];
      return {
        items: rows.slice(0, limit).map(hitOf),
        next: rows.length > limit && last ? [last.score, last.place] : null,
        // Scores are worked out anew for each page, so there is no way back that could be relied on.
        previous: null,
      };
    },
  };
}

function hitOf({ kind, id, titleEn, titleFr }: Row): Hit {
  return { id, kind, title: bilingual(titleEn, titleFr), links: { self: addressOf(kind, id) } };
}
