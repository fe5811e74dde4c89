// Writes JSON-LD 1.1 documents, and builds the nodes that several kinds of records have in common.
import type { UncertainDate } from '../domain/dates/uncertain-date.ts';
import { recordPath, reportIdOf, reportPath } from '../domain/kinds.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import type { Evidence } from '../domain/provenance/evidence.ts';
import type { Current } from '../domain/provenance/resolve-states.ts';
import type { Quantity } from '../domain/quantities/quantity.ts';
import { commonCodeOf, currencyOf } from '../domain/quantities/units.ts';
import { CONTEXT_PATH } from './jsonld-context.ts';
import type { Formats, JsonLdNode, ResponseContext, Sequence } from './types.ts';

export function jsonldList<Item>({ node }: Formats<Item>, context: ResponseContext): Sequence<Item> {
  const head = jsonldDocument({ id: context.origin + context.url, type: 'ItemList', items: [] }, context);
  return {
    begin: head.slice(0, -2),
    items: (items) => items.map((item) => stringifyNode(node(item, context))).join(),
    separator: ',',
    end: ']}',
  };
}

export function jsonldDocument(node: JsonLdNode, { origin }: Pick<ResponseContext, 'origin'>): string {
  return stringifyNode({ '@context': origin + CONTEXT_PATH, ...node });
}

/** Serializes a node without the properties that are null. */
function stringifyNode(node: JsonLdNode): string {
  return JSON.stringify(node, (_name, value) => value ?? undefined);
}

export function dateNode(date: UncertainDate | null): JsonLdNode {
  if (!date) return {};
  const { edtf, earliest, latest, precision, inferred } = date;
  return { date: edtf, startDate: earliest, endDate: latest, precision, inferred };
}

export function quantityNode(quantity: Quantity | null): JsonLdNode | null {
  if (!quantity) return null;
  const { value, unit, modifier, lower, upper, quote } = quantity;
  const members = { value, minValue: lower, maxValue: upper, modifier, quote };
  if (currencyOf(unit) === unit) return { type: 'MonetaryAmount', currency: unit, ...members };
  return { type: 'QuantitativeValue', unitCode: commonCodeOf(unit), unitText: unit, ...members };
}

export function currentSources(
  current: Record<string, { source: string } | null> | null,
  { origin }: ResponseContext,
): string[] {
  const sources = Object.values(current ?? {}).flatMap((report) => report?.source ?? []);
  return [...new Set(sources)].map((source) => origin + recordPath('source', source));
}

/** Describes how sources support each current value; partner roles are named `roles.<deal>.<role>`. */
export function supportNodes(current: Supports | null, context: ResponseContext): JsonLdNode[] | undefined {
  if (!current) return undefined;
  return Object.entries(current).flatMap(([field, support]) => {
    if (!support) return [];
    if (!isCurrent(support))
      return Object.entries(support).flatMap(
        ([name, inner]) => supportNodes({ [`${field}.${name}`]: inner }, context) ?? [],
      );
    const { source, reliability, confidence, knownBy, independent, unconfirmed, lastConfirmed } = support;
    return {
      field,
      source: context.origin + recordPath('source', source),
      reliability,
      confidence,
      knownBy,
      independent,
      unconfirmed: unconfirmed.map(({ value }) => value),
      lastConfirmed: lastConfirmed?.value,
    };
  });
}

type Supports = { [field: string]: Current | Supports | null };

const isCurrent = (support: Current | Supports): support is Current => typeof support.knownBy === 'string';

type CitedReport = { source: string; published: { edtf: string }; evidence: readonly Evidence[] };

/** Describes the reports about a record. @param values returns the properties for the values of a report */
export function reportNodes<Report extends CitedReport>(
  reports: readonly Report[] | undefined,
  record: string,
  { origin }: ResponseContext,
  values: (report: Report) => JsonLdNode,
): JsonLdNode[] | undefined {
  return reports?.map((report) => ({
    id: origin + reportPath(reportIdOf(record, report.source)),
    type: 'Report',
    ...values(report),
    ...provenanceNode(report, origin),
  }));
}

/** Describes the source of a report or claim, with its publication date and the positions of the quotes. */
export function provenanceNode({ source, published, evidence }: CitedReport, origin: string): JsonLdNode {
  const hasSource = origin + recordPath('source', source);
  return {
    source: hasSource,
    published: published.edtf,
    evidence: evidence.map((each) => ({
      type: 'Annotation',
      hasTarget: {
        type: 'SpecificResource',
        hasSource,
        hasSelector: [
          ...(each.located ? [{ type: 'TextPositionSelector', start: each.start, end: each.end }] : []),
          { type: 'TextQuoteSelector', exact: each.quote },
        ],
      },
    })),
  };
}

type History<Entry> = { title: Bilingual; entries: readonly Entry[]; links: { self: string; thing: string } };

/** Describes the history of a record. @param values returns the properties for the current values of an entry */
export function historyNode<Entry extends { since: string; until: string | null }>(
  { title, entries, links }: History<Entry>,
  { origin }: ResponseContext,
  values: (entry: Entry) => JsonLdNode,
): JsonLdNode {
  return {
    id: origin + links.self,
    type: 'ItemList',
    name: title,
    about: origin + links.thing,
    items: entries.map((entry) => ({ type: 'Report', known: entry.since, knownUntil: entry.until, ...values(entry) })),
  };
}
