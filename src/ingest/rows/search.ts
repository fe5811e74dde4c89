// Computes the rows of the full-text index: reports, claims, sources and derived figures.
import type { Rows } from '../../db/schema/index.ts';
import type { Kind } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import type { Evidence } from '../../domain/provenance/evidence.ts';
import { inputsOf, parseFormula } from '../../domain/quantities/formula.ts';
import type { BuildContext, DatedSource } from './build-context.ts';

type TextRow = Rows['texts'][number];

/** A text to index. The table has one row for each of its deals. */
type Entry = {
  kind: Kind;
  id: string;
  deals: readonly string[];
  source: string;
  since: string;
  text?: Bilingual | undefined;
  /** Indexed with the quotes, before them. */
  words?: readonly string[];
  evidence?: readonly Evidence[];
};

export function textRows(context: BuildContext, rows: Pick<Rows, 'dealReports' | 'figureVersions'>): Rows['texts'] {
  const dealReportsBySource = Map.groupBy(rows.dealReports, ({ source }) => source);
  const entries = context.sources.flatMap((source) => [
    ...reportEntries(context, source),
    ...claimEntries(context, source),
    sourceEntry(source, [...new Set((dealReportsBySource.get(source.id) ?? []).map(({ deal }) => deal))]),
  ]);
  return [...entries, ...derivedFigureEntries(context, rows.figureVersions)].flatMap(toRows);
}

function reportEntries({ record }: BuildContext, { id: source, date, reports }: DatedSource): Entry[] {
  const entries = <Report extends { evidence: Evidence[] }>(
    byId: Record<string, Report>,
    toMembers: (report: Report) => Partial<Entry>,
  ) =>
    Object.entries(byId).map(([id, report]): Entry => {
      const { kind, owner } = record(id);
      const { evidence } = report;
      return { kind, id, deals: [owner], source, since: date.latest, evidence, ...toMembers(report) };
    });
  return [
    ...entries(reports.deals, ({ subject }) => ({ text: subject })),
    ...entries(reports.partners, ({ roles }) => ({ deals: Object.keys(roles) })),
    ...entries(reports.milestones, () => ({})),
    ...entries(reports.figures, ({ quote, scope }) => ({ text: scope, words: [quote] })),
  ];
}

function claimEntries({ record }: BuildContext, { id: source, date, claims }: DatedSource): Entry[] {
  return claims.map(({ id, about, deal, mentions, evidence }) => ({
    kind: 'claim',
    id,
    deals: [deal ?? record(about).owner],
    source,
    since: date.latest,
    words: mentions,
    evidence,
  }));
}

function sourceEntry({ id, date, publisher, credits, reliability }: DatedSource, deals: string[]): Entry {
  return {
    kind: 'source',
    id,
    deals,
    source: id,
    since: date.latest,
    text: reliability.reason,
    words: [publisher, ...credits.map(({ name }) => name)],
  };
}

/** Search texts of derived figures: one for all sources, and one for each source that reports all inputs of the formula. */
function derivedFigureEntries({ deals, sources }: BuildContext, figureVersions: Rows['figureVersions']): Entry[] {
  const since = new Map<string, string>();
  for (const version of figureVersions) if (!since.has(version.id)) since.set(version.id, version.since);
  return deals.flatMap((deal) =>
    Object.entries(deal.figures).flatMap(([id, { derived }]) => {
      const first = since.get(id);
      if (derived === undefined || first === undefined) return [];
      const inputs = inputsOf(parseFormula(derived.formula));
      const reportingAll = sources.filter(({ reports }) =>
        inputs.every((input) => Object.hasOwn(reports.figures, input)),
      );
      const entry = { kind: 'figure' as const, id, deals: [deal.id], text: derived.assumption };
      return [
        { ...entry, source: '', since: first },
        ...reportingAll.map(({ id: source, date }) => ({ ...entry, source, since: date.latest })),
      ];
    }),
  );
}

function toRows({ kind, id, deals, source, since, text, words = [], evidence = [] }: Entry): TextRow[] {
  const quotes = [...words, ...evidence.map(({ quote }) => quote)];
  const row = {
    kind,
    id,
    source,
    since,
    en: (text?.en ?? '').normalize('NFC'),
    fr: (text?.fr ?? '').normalize('NFC'),
    quotes: quotes.filter(Boolean).join('\n').normalize('NFC'),
  };
  return (deals.length > 0 ? deals : ['']).map((deal) => ({ ...row, deal }));
}
