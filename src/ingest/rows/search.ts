// Computes the rows of the full-text index: current values, reports, claims and sources.
import type { Rows } from '../../db/schema/index.ts';
import { END_OF_TIME } from '../../domain/dates/day.ts';
import { dealPartId, type Kind } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import type { Confidence } from '../../domain/provenance/enums.ts';
import type { Evidence } from '../../domain/provenance/evidence.ts';
import { formatCode, joinPhrases } from '../../domain/provenance/format.ts';
import { inputsOf, parseFormula } from '../../domain/quantities/formula.ts';
import type { DealBody } from '../../resources/deals/serializers.ts';
import type { FigureBody } from '../../resources/figures/serializers.ts';
import type { MilestoneBody } from '../../resources/milestones/serializers.ts';
import { pick } from '../../util/pick.ts';
import type { BuildContext, DatedSource } from './build-context.ts';
import { bilingualDate, bilingualQuantity } from './reports.ts';

type TextRow = Rows['texts'][number];

/** A text to index. The table has one row for each of its deals. */
type Entry = {
  kind: Kind;
  id: string;
  deals: readonly string[];
  source: string;
  since: string;
  /** Default: END_OF_TIME. */
  until?: string;
  /** Date of the record, in the text of its current values. */
  date?: MilestoneBody['date'];
  text?: Bilingual | undefined;
  /** Indexed with the quotes, before them. */
  words?: readonly string[];
  evidence?: readonly Evidence[];
};

type VersionTables = 'dealVersions' | 'milestoneVersions' | 'figureVersions';

export function textRows(context: BuildContext, rows: Pick<Rows, 'dealReports' | VersionTables>): Rows['texts'] {
  const dealReportsBySource = Map.groupBy(rows.dealReports, ({ source }) => source);
  const entries = context.sources.flatMap((source) => [
    ...reportEntries(context, source),
    ...claimEntries(context, source),
    sourceEntry(source, [...new Set((dealReportsBySource.get(source.id) ?? []).map(({ deal }) => deal))]),
  ]);
  return [...currentValueEntries(rows), ...entries, ...derivedFigureEntries(context)].flatMap(toRows);
}

/** Texts of current values, so that a search finds statuses, outcomes, quantities and dates in words. */
function currentValueEntries(rows: Pick<Rows, VersionTables>): Entry[] {
  const entries = <Body extends object>(
    kind: Kind,
    versions: readonly { id: string; since: string; until: string; body: string }[],
    toText: (body: Body) => { deal: string; date: MilestoneBody['date']; text: (Bilingual | null)[] },
  ) =>
    versions.map(({ id, since, until, body }): Entry => {
      const { deal, date, text } = toText(JSON.parse(body));
      return { kind, id, deals: [deal], source: '', since, until, date, text: joinPhrases(text) };
    });
  return joinEqualPeriods([
    ...entries<DealBody>('deal', rows.dealVersions, ({ id, status, instrument, signed, current }) => ({
      deal: id,
      date: signed,
      text: [
        withDoubt(bilingualCode(status), current.status?.confidence),
        withDoubt(bilingualCode(instrument), current.instrument?.confidence),
        withDoubt(bilingualDate(signed), current.signed?.confidence),
      ],
    })),
    ...entries<MilestoneBody>('milestone', rows.milestoneVersions, ({ deal, date, current, ...values }) => ({
      deal,
      date,
      text: [
        withDoubt(bilingualCode(values.outcome), values.outcomeConfidence),
        withDoubt(bilingualDate(date), current.date?.confidence),
      ],
    })),
    ...entries<FigureBody>('figure', rows.figureVersions, ({ deal, date, quantity, scope, current, derivation }) => ({
      deal,
      date,
      text: [
        withDoubt(bilingualQuantity(quantity), current?.quantity?.confidence),
        bilingualDate(date),
        scope,
        derivation?.assumption ?? null,
      ],
    })),
  ]);
}

function bilingualCode(code: string | null): Bilingual | null {
  return code === null ? null : formatCode(code);
}

/** Adds a note to a value that only sources of grade D report. */
function withDoubt(value: Bilingual | null, confidence: Confidence | null | undefined): Bilingual | null {
  if (value === null || confidence !== 'low') return value;
  return { en: `${value.en} (unconfirmed)`, fr: `${value.fr} (non confirmé)` };
}

/** Joins adjacent periods of a record with the same text and date. */
function joinEqualPeriods(entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const before = joined.at(-1);
    const isEqual = before && contentOf(before) === contentOf(entry) && before.until === entry.since;
    if (isEqual) joined.splice(-1, 1, { ...before, until: entry.until ?? END_OF_TIME });
    else joined.push(entry);
  }
  return joined;
}

function contentOf({ kind, id, date, text }: Entry): string {
  return JSON.stringify([kind, id, date, text]);
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
    ...entries(reports.sites, ({ municipality, region, deals }) => ({
      deals,
      words: [municipality, region].filter((name) => name !== undefined),
    })),
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

/** Texts of derived figures for each source that reports all inputs of the formula. */
function derivedFigureEntries({ deals, sources }: BuildContext): Entry[] {
  return deals.flatMap((deal) =>
    Object.entries(deal.figures).flatMap(([slug, { derived }]) => {
      if (derived === undefined) return [];
      const id = dealPartId(deal.id, slug);
      const inputs = inputsOf(parseFormula(derived.formula)).map((input) => dealPartId(deal.id, input));
      return sources
        .filter(({ reports }) => inputs.every((input) => Object.hasOwn(reports.figures, input)))
        .map(({ id: source, date }): Entry => {
          return { kind: 'figure', id, deals: [deal.id], source, since: date.latest, text: derived.assumption };
        });
    }),
  );
}

function toRows(entry: Entry): TextRow[] {
  const { kind, id, deals, source, since, until = END_OF_TIME, date, text, words = [], evidence = [] } = entry;
  const quotes = [...words, ...evidence.map(({ quote }) => quote)];
  const row = {
    kind,
    id,
    source,
    since,
    until,
    date: date ? JSON.stringify(pick(date, ['edtf', 'earliest', 'latest'])) : null,
    en: (text?.en ?? '').normalize('NFC'),
    fr: (text?.fr ?? '').normalize('NFC'),
    quotes: quotes.filter(Boolean).join('\n').normalize('NFC'),
  };
  return (deals.length > 0 ? deals : ['']).map((deal) => ({ ...row, deal }));
}
