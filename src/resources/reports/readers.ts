// What a few sources say, kind by kind, in one shape.
import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { addressOf, type CitingKind } from '../../contract/kinds.ts';
import { bilingual, dateOf } from '../../database/columns.ts';
import type { Connection } from '../../database/open.ts';
import { given, isAmong, recordedOf } from '../../database/views.ts';
import { dateInWords } from '../../dates/in-words.ts';
import type { UncertainDate } from '../../dates/uncertain-date.ts';
import { quantityInWords } from '../../quantities/in-words.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { inWords, joined } from '../../reports/in-words.ts';
import type { Bilingual } from '../../reports/text.ts';
import { subjectTitle } from '../claims/queries.ts';
import { claims } from '../claims/table.ts';
import { dealReports, deals } from '../deals/table.ts';
import { quantityOf } from '../figures/fields.ts';
import { figureReports, figures } from '../figures/table.ts';
import { milestoneReports, milestones } from '../milestones/table.ts';
import { partnerReportRoles, partnerReports, partners } from '../partners/table.ts';
import type { Report } from './schema.ts';

/** What a source says of a thing, without what it shares with all that the source says. */
export type Said = Pick<
  Report,
  'kind' | 'about' | 'title' | 'says' | 'status' | 'date' | 'quantity' | 'recorded' | 'evidence'
> & {
  source: string;
  /** The id of the thing or claim. */
  id: string;
};

/** The sources to read, as a JSON array, and the deal that it must belong to, if any. */
type Asked = { sources: string; deal: string | null };

export type Readers = Record<CitingKind, (asked: Asked) => Said[]>;

export function reportReaders(db: Connection): Readers {
  const title = ({ titleEn, titleFr }: { titleEn: SQLiteColumn; titleFr: SQLiteColumn }) => ({
    en: titleEn,
    fr: titleFr,
  });
  const asked = (source: SQLiteColumn, ...belongs: SQL[]) =>
    and(isAmong(source, 'sources'), or(sql`${given('deal')} IS NULL`, ...belongs));
  const inDeal = (deal: SQLiteColumn) => eq(deal, given('deal'));

  const ofDeals = db
    .select({
      report: dealReports,
      title: title(deals),
      recorded: recordedOf(dealReports, dealReports.deal, dealReports.source),
    })
    .from(dealReports)
    .innerJoin(deals, eq(deals.id, dealReports.deal))
    .where(asked(dealReports.source, inDeal(dealReports.deal)))
    .prepare();

  const ofReport = and(
    eq(partnerReportRoles.partner, partnerReports.partner),
    eq(partnerReportRoles.source, partnerReports.source),
  );
  const ofPartners = db
    .select({
      report: partnerReports,
      title: title(partners),
      recorded: recordedOf(partnerReports, partnerReports.partner, partnerReports.source),
      roles: sql<string>`(SELECT json_group_array(DISTINCT role) FROM ${partnerReportRoles} WHERE ${ofReport})`,
    })
    .from(partnerReports)
    .innerJoin(partners, eq(partners.id, partnerReports.partner))
    .where(
      asked(
        partnerReports.source,
        sql`EXISTS (SELECT 1 FROM ${partnerReportRoles} WHERE ${ofReport} AND deal = ${given('deal')})`,
      ),
    )
    .prepare();

  const ofMilestones = db
    .select({
      report: milestoneReports,
      title: title(milestones),
      recorded: recordedOf(milestoneReports, milestoneReports.milestone, milestoneReports.source),
    })
    .from(milestoneReports)
    .innerJoin(milestones, eq(milestones.id, milestoneReports.milestone))
    .where(asked(milestoneReports.source, inDeal(milestones.deal)))
    .prepare();

  const ofFigures = db
    .select({
      report: figureReports,
      title: title(figures),
      recorded: recordedOf(figureReports, figureReports.figure, figureReports.source),
    })
    .from(figureReports)
    .innerJoin(figures, eq(figures.id, figureReports.figure))
    .where(asked(figureReports.source, inDeal(figures.deal)))
    .prepare();

  const ofClaims = db
    .select({
      claim: claims,
      title: { en: subjectTitle('titleEn'), fr: subjectTitle('titleFr') },
      recorded: recordedOf(claims, claims.id),
    })
    .from(claims)
    .where(asked(claims.source, inDeal(claims.deal)))
    .prepare();

  return {
    deal: (asked) =>
      ofDeals.all(asked).map(({ report, title, recorded }) => ({
        ...about('deal', report.deal, { ...report, recorded }, title as Bilingual),
        status: report.status,
        date: dateOf(report),
        says: joined([
          ...words(report.status, report.instrument),
          dateWords(dateOf(report)),
          report.subjectEn === null || report.subjectFr === null ? null : bilingual(report.subjectEn, report.subjectFr),
        ]),
      })),

    partner: (asked) =>
      ofPartners.all(asked).map(({ report, title, roles, recorded }) => ({
        ...about('partner', report.partner, { ...report, recorded }, title as Bilingual),
        says: joined([
          ...words(report.kind),
          report.country === null ? null : { en: report.country, fr: report.country },
          ...words(...(JSON.parse(roles) as string[])),
        ]),
      })),

    milestone: (asked) =>
      ofMilestones.all(asked).map(({ report, title, recorded }) => ({
        ...about('milestone', report.milestone, { ...report, recorded }, title as Bilingual),
        status: report.status,
        date: dateOf(report),
        says: joined([...words(report.status), dateWords(dateOf(report))]),
      })),

    figure: (asked) =>
      ofFigures.all(asked).map(({ report, title, recorded }) => ({
        ...about('figure', report.figure, { ...report, recorded }, title as Bilingual),
        quantity: quantityOf(report),
        date: dateOf(report),
        says: joined([
          quantityWords(quantityOf(report)),
          dateWords(dateOf(report)),
          report.scopeEn === null || report.scopeFr === null ? null : bilingual(report.scopeEn, report.scopeFr),
        ]),
      })),

    claim: (asked) =>
      ofClaims.all(asked).map(({ claim, title, recorded }) => ({
        ...about('claim', claim.id, { ...claim, recorded }, title),
        about: claim.about,
        says: bilingual(claim.statementEn, claim.statementFr),
      })),
  };
}

function about(
  kind: CitingKind,
  id: string,
  { source, recorded, evidence }: Pick<Said, 'source' | 'recorded' | 'evidence'>,
  title: Bilingual,
): Omit<Said, 'says'> {
  return { kind, id, about: id, source, recorded, evidence, title, status: null, date: null, quantity: null };
}

function words(...said: (string | null)[]): Bilingual[] {
  return said.flatMap((word) => (word === null ? [] : inWords(word)));
}

function dateWords(date: UncertainDate | null): Bilingual | null {
  return date && { en: dateInWords(date, 'en'), fr: dateInWords(date, 'fr') };
}

function quantityWords(quantity: Quantity | null): Bilingual | null {
  return quantity && { en: quantityInWords(quantity, 'en'), fr: quantityInWords(quantity, 'fr') };
}

/** Where the thing stands as this source alone reports it. */
export function addressInSource({ kind, id, source }: Pick<Said, 'kind' | 'id' | 'source'>): string {
  return kind === 'claim' ? addressOf(kind, id) : `${addressOf(kind, id)}?source=${source}`;
}
