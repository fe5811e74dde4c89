// What the full-text index holds: a row per report, claim and source, each with the day from which its text was known.
import type { Rows } from '../../database/tables.ts';

type TextRow = Rows['texts'][number];
type Content = Omit<Rows, 'texts'>;
type Title = { id: string; titleEn: string; titleFr: string };

/** What a row is about, and the words it is found by besides the title. */
type Entry = Pick<TextRow, 'kind'> &
  Title & { deals: string[]; source: string; en?: string | null; fr?: string | null; phrases?: string[] };

export function textRows(rows: Content): TextRow[] {
  const published = new Map(rows.sources.map(({ id, latest }) => [id, latest]));
  return [...ofThings(rows), ...ofClaims(rows), ...ofSources(rows)]
    .flatMap((entry) => spread(entry, published.get(entry.source) as string))
    .concat(ofDerivedFigures(rows));
}

function ofThings(rows: Content): Entry[] {
  const title = {
    deal: byId(rows.deals),
    partner: byId(rows.partners),
    milestone: byId(rows.milestones),
    figure: byId(rows.figures),
  };
  const ownDeal = new Map([...rows.milestones, ...rows.figures].map(({ id, deal }) => [id, deal]));
  const roles = Map.groupBy(rows.partnerReportRoles, ({ partner, source }) => `${partner} ${source}`);
  const owners = (id: string) => [ownDeal.get(id) as string];
  return [
    ...rows.dealReports.map(({ deal, source, evidence, subjectEn, subjectFr }) => ({
      kind: 'deal' as const,
      ...title.deal(deal),
      deals: [deal],
      source,
      en: subjectEn,
      fr: subjectFr,
      phrases: evidence.map(({ quote }) => quote),
    })),
    ...rows.partnerReports.map(({ partner, source, evidence }) => ({
      kind: 'partner' as const,
      ...title.partner(partner),
      deals: [...new Set((roles.get(`${partner} ${source}`) ?? []).map(({ deal }) => deal))],
      source,
      phrases: evidence.map(({ quote }) => quote),
    })),
    ...rows.milestoneReports.map(({ milestone, source, evidence }) => ({
      kind: 'milestone' as const,
      ...title.milestone(milestone),
      deals: owners(milestone),
      source,
      phrases: evidence.map(({ quote }) => quote),
    })),
    ...rows.figureReports.map(({ figure, source, evidence, quote, scopeEn, scopeFr }) => ({
      kind: 'figure' as const,
      ...title.figure(figure),
      deals: owners(figure),
      source,
      en: scopeEn,
      fr: scopeFr,
      phrases: [quote ?? '', ...evidence.map(({ quote }) => quote)],
    })),
  ];
}

function ofClaims(rows: Content): Entry[] {
  return rows.claims.map(({ id, statementEn, statementFr, deal, source, mentions, evidence }) => ({
    kind: 'claim',
    id,
    titleEn: statementEn,
    titleFr: statementFr,
    deals: [deal],
    source,
    phrases: [...mentions, ...evidence.map(({ quote }) => quote)],
  }));
}

function ofSources(rows: Content): Entry[] {
  const deals = Map.groupBy(rows.dealSources, ({ source }) => source);
  return rows.sources.map(({ id, title, publisher, credits, reliabilityReasonEn, reliabilityReasonFr }) => ({
    kind: 'source',
    id,
    // What nobody saw has the name of its publisher.
    titleEn: title ?? publisher,
    titleFr: title ?? publisher,
    deals: (deals.get(id) ?? []).map(({ deal }) => deal),
    source: id,
    en: reliabilityReasonEn,
    fr: reliabilityReasonFr,
    phrases: [publisher, ...credits.map(({ name }) => name)],
  }));
}

/** No source reports them: they are known as soon as their inputs are, to all or to the one source that has them all. */
function ofDerivedFigures(rows: Content): TextRow[] {
  const derived = new Map(rows.figures.filter(({ basis }) => basis === 'derived').map((figure) => [figure.id, figure]));
  const states = rows.figureStates.filter(({ figure }) => derived.has(figure));
  const first = Map.groupBy(states, ({ figure, scope }) => `${figure} ${scope}`);
  return [...first.values()].flatMap(([state]) => {
    const figure = state && derived.get(state.figure);
    if (!figure) return [];
    const { id, titleEn, titleFr, deal, assumptionEn, assumptionFr } = figure;
    const entry: Entry = {
      kind: 'figure',
      id,
      titleEn,
      titleFr,
      deals: [deal],
      source: state.scope,
      en: assumptionEn,
      fr: assumptionFr,
    };
    return spread(entry, state.since);
  });
}

/** A row for each deal that the entry belongs to. */
function spread({ kind, id, titleEn, titleFr, deals, source, ...texts }: Entry, since: string): TextRow[] {
  const en = (texts.en ?? '').normalize('NFC');
  const fr = (texts.fr ?? '').normalize('NFC');
  const phrases = (texts.phrases ?? []).filter(Boolean).join('\n').normalize('NFC');
  return (deals.length > 0 ? deals : ['']).map((deal) => ({
    kind,
    id,
    titleEn,
    titleFr,
    source,
    deal,
    since,
    en,
    fr,
    phrases,
  }));
}

function byId(things: Title[]): (id: string) => Title {
  const titles = new Map(things.map(({ id, titleEn, titleFr }) => [id, { id, titleEn, titleFr }]));
  return (id) => titles.get(id) as Title;
}
