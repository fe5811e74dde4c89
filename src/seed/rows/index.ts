// From the seed's files to the rows of the register: things, reports, the states that follow from them, claims, search.
import type { ThingKind } from '../../contract/kinds.ts';
import type { Rows } from '../../database/tables.ts';
import { claimChange } from '../../reports/changes.ts';
import { folded } from '../../reports/text.ts';
import type { SeedFiles } from '../files.ts';
import { type Context, contextOf, type Source, titleRow } from './context.ts';
import { dealRows } from './deals.ts';
import { figureRows } from './figures.ts';
import { milestoneRows } from './milestones.ts';
import { partnerRows } from './partners.ts';
import { textRows } from './search.ts';

/** The whole content of the register. The files must have passed `checkSeed`. */
export function rowsOf(files: SeedFiles): Rows {
  const context = contextOf(files);
  const { rows: deals, states: dealStates } = dealRows(context);
  const parts = [deals, partnerRows(context), milestoneRows(context, dealStates), figureRows(context)] as const;
  const [, partners, milestones, figures] = parts;
  const facts = {
    ...sourceRows(context),
    ...deals,
    ...partners,
    ...milestones,
    ...figures,
    claims: claimRows(context),
    changes: [...parts.flatMap(({ changes }) => changes), ...claimChangeRows(context)],
  };
  const content = { ...facts, dealSources: dealSourceRows(context, facts) };
  return { ...content, texts: textRows(content) };
}

function sourceRows({ sources }: Context): Pick<Rows, 'sources' | 'sourceRepeats' | 'sentences'> {
  return {
    sources: sources.map(sourceRow),
    sourceRepeats: sources.flatMap(({ id, repeats }) => repeats.map((origin) => ({ source: id, repeats: origin }))),
    sentences: sources.flatMap(({ id, text, withoutFact }) =>
      (text?.sentences ?? []).map(([start, end], index) => {
        const reason = withoutFact.find(({ sentence }) => sentence === index + 1)?.reason;
        return {
          source: id,
          sentence: index + 1,
          start,
          end,
          reasonEn: reason?.en ?? null,
          reasonFr: reason?.fr ?? null,
        };
      }),
    ),
  };
}

function sourceRow(source: Source): Rows['sources'][number] {
  const { id, publisher, language, date, seen, credits, reliability, text, origin, corrected } = source;
  return {
    id,
    publisher,
    publisherFolded: folded(publisher),
    title: source.title ?? null,
    language,
    edtf: date.edtf,
    earliest: date.earliest,
    latest: date.latest,
    precision: date.precision,
    url: source.url ?? null,
    seen,
    archived: source.archived ?? null,
    originEn: origin.en,
    originFr: origin.fr,
    retracted: source.retracted ?? null,
    corrected: corrected.length > 0 ? corrected : null,
    credits,
    reliability: reliability.grade,
    reliabilityReasonEn: reliability.reason.en,
    reliabilityReasonFr: reliability.reason.fr,
    sha256: text?.sha256 ?? null,
    characters: text?.characters ?? null,
  };
}

function claimRows({ sources, kindOf, ownerOf }: Context): Rows['claims'] {
  return sources.flatMap(({ id: source, claims }) =>
    claims.map(({ id, topic, certainty, statement, about, deal, mentions, evidence }) => {
      const ifA = (kind: ThingKind) => (kindOf(about) === kind ? about : null);
      return {
        id,
        source,
        topic,
        certainty,
        statementEn: statement.en,
        statementFr: statement.fr,
        deal: deal ?? ownerOf(about),
        aboutDeal: ifA('deal'),
        aboutPartner: ifA('partner'),
        aboutMilestone: ifA('milestone'),
        aboutFigure: ifA('figure'),
        mentions,
        evidence,
      };
    }),
  );
}

type Facts = Pick<
  Rows,
  'dealReports' | 'partnerReports' | 'partnerReportRoles' | 'milestoneReports' | 'figureReports' | 'claims'
>;

/** What became known of claims: that they were made. */
function claimChangeRows(context: Context): Rows['changes'] {
  return context.sources.flatMap(({ id: source, date, claims }) =>
    claims.map(({ id, about, deal, statement }) => ({
      known: date.latest,
      kind: 'claim' as const,
      about: id,
      ...titleRow({ title: context.titleOf(about) }),
      deal: deal ?? context.ownerOf(about),
      changes: [claimChange(source, statement)],
    })),
  );
}

/** Which sources report on a deal or on anything that belongs to it. */
function dealSourceRows(context: Context, rows: Facts): Rows['dealSources'] {
  const pairs = new Map<string, Rows['dealSources'][number]>();
  const add = (deal: string, source: string) => pairs.set(`${deal} ${source}`, { deal, source });
  for (const { deal, source } of rows.dealReports) add(deal, source);
  for (const { deal, source } of rows.partnerReportRoles) add(deal, source);
  for (const { milestone, source } of rows.milestoneReports) add(context.ownerOf(milestone), source);
  for (const { figure, source } of rows.figureReports) add(context.ownerOf(figure), source);
  for (const { deal, source } of rows.claims) add(deal, source);
  return [...pairs.values()];
}
