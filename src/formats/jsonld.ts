// JSON-LD 1.1: the nodes that things are made of, and the documents they come in.

import type { UncertainDate } from '../domain/dates/uncertain-date.ts';
import { recordPath, reportIdOf, reportPath } from '../domain/kinds.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import type { Evidence } from '../domain/provenance/evidence.ts';
import type { Current } from '../domain/provenance/resolve-states.ts';
import type { Quantity } from '../domain/quantities/quantity.ts';
import { commonCodeOf, currencyOf } from '../domain/quantities/units.ts';
import { CONTEXT_PATH } from './jsonld-context.ts';
import type { Formats, ResponseContext, Sequence } from './types.ts';

/** A node of the graph, in the terms of the context. */
export type JsonLdNode = { [member: string]: unknown };

export function jsonldList<Item>({ node }: Formats<Item>, target: ResponseContext): Sequence<Item> {
  const { origin, url: address } = target;
  const head = jsonldDocument({ id: origin + address, type: 'ItemList', items: [] }, target);
  return {
    begin: head.slice(0, -2),
    items: (items) => items.map((item) => nodeJson(node(item, target))).join(),
    separator: ',',
    end: ']}',
  };
}

export function jsonldDocument(node: JsonLdNode, { origin }: Pick<ResponseContext, 'origin'>): string {
  return nodeJson({ '@context': origin + CONTEXT_PATH, ...node });
}

/** JSON without members that are null. */
function nodeJson(node: JsonLdNode): string {
  return JSON.stringify(node, (_name, value) => value ?? undefined);
}

/** A date as reported, and the days it spans. */
export function dateNode(date: UncertainDate | null): JsonLdNode {
  if (!date) return {};
  const { edtf, earliest, latest, precision, inferred } = date;
  return { date: edtf, startDate: earliest, endDate: latest, precision, inferred };
}

export function quantityNode(quantity: Quantity | null): JsonLdNode | null {
  if (!quantity) return null;
  const { value, unit, modifier, lower, upper, quote } = quantity;
  const said = { value, minValue: lower, maxValue: upper, modifier, quote };
  if (currencyOf(unit) === unit) return { type: 'MonetaryAmount', currency: unit, ...said };
  return { type: 'QuantitativeValue', unitCode: commonCodeOf(unit), unitText: unit, ...said };
}

/** The sources of the current values. */
export function currentSources(
  current: Record<string, { source: string } | null> | null,
  { origin }: ResponseContext,
): string[] {
  const sources = Object.values(current ?? {}).flatMap((report) => report?.source ?? []);
  return [...new Set(sources)].map((source) => origin + recordPath('source', source));
}

/** How well each current value is supported, field by field; roles of partners as `roles.<deal>.<role>`. */
export function supportNodes(current: Supports | null, target: ResponseContext): JsonLdNode[] | undefined {
  if (!current) return undefined;
  return Object.entries(current).flatMap(([field, support]) => {
    if (!support) return [];
    if (!isCurrent(support))
      return Object.entries(support).flatMap(
        ([name, inner]) => supportNodes({ [`${field}.${name}`]: inner }, target) ?? [],
      );
    const { source, reliability, confidence, knownBy, independent, unconfirmed, lastConfirmed } = support;
    return {
      field,
      source: target.origin + recordPath('source', source),
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

type Report = { source: string; published: { edtf: string }; evidence: readonly Evidence[] };

/** What sources say of a thing, each with where it says so; `values` gives what a report says. */
export function reportNodes<Said extends Report>(
  reports: readonly Said[] | undefined,
  thing: string,
  { origin }: ResponseContext,
  values: (report: Said) => JsonLdNode,
): JsonLdNode[] | undefined {
  return reports?.map((report) => ({
    id: origin + reportPath(reportIdOf(thing, report.source)),
    type: 'Report',
    ...values(report),
    ...provenanceNode(report, origin),
  }));
}

/** Which source says it, when that was published, and where in its text it stands. */
export function provenanceNode({ source, published, evidence }: Report, origin: string): JsonLdNode {
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

/** What counted of a thing, time after time; `values` gives what did. */
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
    items: entries.map((entry) => ({
      type: 'Report',
      known: entry.since,
      knownUntil: entry.until,
      ...values(entry),
    })),
  };
}
