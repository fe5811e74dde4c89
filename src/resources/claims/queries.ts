// The SQL of claims.
import { and, eq, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { addressOf } from '../../contract/kinds.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import { bilingual } from '../../database/columns.ts';
import type { Connection } from '../../database/open.ts';
import { type Page, pages } from '../../database/pages.ts';
import { given, publication, publicationOf, publishedInView, recordedOf } from '../../database/views.ts';
import type { Day } from '../../dates/day.ts';
import { deals } from '../deals/table.ts';
import { figures } from '../figures/table.ts';
import { milestones } from '../milestones/table.ts';
import { partners } from '../partners/table.ts';
import { fewSourcesBy } from '../sources/queries.ts';
import { sources } from '../sources/table.ts';
import type { Claim, ClaimListQuery } from './schema.ts';
import { claims } from './table.ts';

export function claimQueries(db: Connection) {
  const select = () =>
    db
      .select({ claim: claims, publication, recorded: recordedOf(claims, claims.id) })
      .from(claims)
      .innerJoin(sources, eq(sources.id, claims.source))
      .$dynamic();

  // By the day of its source, which no index of claims has.
  const earlySources = db
    .select({ id: sources.id })
    .from(sources)
    .where(lte(sources.latest, given('asOf')));
  const isEarly = fewSourcesBy(db);

  const page = pages(select, {
    id: claims.id,
    idOf: ({ claim }) => claim.id,
    conditions: {
      asOf: publishedInView(),
      source: eq(claims.source, given('source')),
      early: inArray(claims.source, earlySources),
      deal: eq(claims.deal, given('deal')),
      topic: eq(claims.topic, given('topic')),
      about: eq(claims.about, given('about')),
      certainty: eq(claims.certainty, given('certainty')),
    },
    narrow: ['source', 'early', 'deal', 'about'],
    orders: {
      id: { by: claims.id, of: ({ claim }) => claim.id },
      topic: { by: claims.topic, of: ({ claim }) => claim.topic },
    },
  });

  const one = select()
    .where(and(eq(claims.id, given('id')), publishedInView()))
    .prepare();

  return {
    list(asked: ListRequest<ClaimListQuery>): Page<Claim> {
      const source = asked.scope === '' ? undefined : asked.scope;
      const { items, ...places } = page({ ...asked, source, early: isEarly(asked.asOf) || undefined });
      return { items: items.map((row) => claimOf(row, asked.asOf)), ...places };
    },

    get(id: string, view: View): Claim | undefined {
      const row = one.get({ id, ...view });
      return row && claimOf(row, view.asOf);
    },
  };

  type Row = ReturnType<typeof one.all>[number];

  function claimOf({ claim, publication, recorded }: Row, asOf: Day): Claim {
    const { id, topic, statementEn, statementFr, certainty, deal, about, mentions, source, evidence } = claim;
    return {
      id,
      topic,
      statement: bilingual(statementEn, statementFr),
      certainty,
      deal,
      about,
      mentions,
      source,
      ...publicationOf(publication, asOf),
      recorded,
      evidence,
      links: {
        self: addressOf('claim', id),
        about: addressOf(kindOfSubject(claim), about),
        deal: addressOf('deal', deal),
        source: addressOf('source', source),
      },
    };
  }
}

function kindOfSubject(claim: typeof claims.$inferSelect) {
  if (claim.aboutDeal !== null) return 'deal';
  if (claim.aboutPartner !== null) return 'partner';
  return claim.aboutMilestone !== null ? 'milestone' : 'figure';
}

/** What the thing that a claim is about is called, whichever kind of thing it is. */
export function subjectTitle(language: 'titleEn' | 'titleFr'): SQL<string> {
  return sql`coalesce(
    (SELECT ${deals[language]} FROM ${deals} WHERE ${deals.id} = ${claims.aboutDeal}),
    (SELECT ${partners[language]} FROM ${partners} WHERE ${partners.id} = ${claims.aboutPartner}),
    (SELECT ${milestones[language]} FROM ${milestones} WHERE ${milestones.id} = ${claims.aboutMilestone}),
    (SELECT ${figures[language]} FROM ${figures} WHERE ${figures.id} = ${claims.aboutFigure}))`;
}
