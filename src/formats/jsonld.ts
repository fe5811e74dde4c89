// JSON-LD 1.1: the nodes that things are made of, and the documents they come in.

import type { UncertainDate } from '../domain/dates/uncertain-date.ts';
import { addressOf, addressOfReport, reportIdOf } from '../domain/kinds.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import type { Evidence } from '../domain/provenance/evidence.ts';
import type { Quantity } from '../domain/quantities/quantity.ts';
import { commonCodeOf, currencyOf } from '../domain/quantities/units.ts';
import type { Current } from '../domain/provenance/resolve-states.ts';
import { CONTEXT_ADDRESS } from './jsonld-context.ts';
import type { Formats, Sequence, Target } from './types.ts';

/** A node of the graph, in the terms of the context. */
export type Node = { [member: string]: unknown };

export function linkedList<Item>({ node }: Formats<Item>, target: Target): Sequence<Item> {
  const { origin, address } = target;
  const head = linkedDocument({ id: origin + address, type: 'ItemList', items: [] }, target);
  return {
    begin: head.slice(0, -2),
    items: (items) => items.map((item) => nodeJson(node(item, target))).join(),
    separator: ',',
    end: ']}',
  };
}

export function linkedDocument(node: Node, { origin }: Pick<Target, 'origin'>): string {
  return nodeJson({ '@context': origin + CONTEXT_ADDRESS, ...node });
}

/** JSON without members that are null. */
function nodeJson(node: Node): string {
  return JSON.stringify(node, (_name, value) => value ?? undefined);
}

/** A date as reported, and the days it spans. */
export function dated(date: UncertainDate | null): Node {
  if (!date) return {};
  const { edtf, earliest, latest, precision, inferred } = date;
  return { date: edtf, startDate: earliest, endDate: latest, precision, inferred };
}

export function quantityNode(quantity: Quantity | null): Node | null {
  if (!quantity) return null;
  const { value, unit, modifier, lower, upper, quote } = quantity;
  const said = { value, minValue: lower, maxValue: upper, modifier, quote };
  if (currencyOf(unit) === unit) return { type: 'MonetaryAmount', currency: unit, ...said };
  return { type: 'QuantitativeValue', unitCode: commonCodeOf(unit), unitText: unit, ...said };
}

/** The sources of the current values. */
export function sourcesOf(current: Record<string, { source: string } | null> | null, { origin }: Target): string[] {
  const sources = Object.values(current ?? {}).flatMap((report) => report?.source ?? []);
  return [...new Set(sources)].map((source) => origin + addressOf('source', source));
}

/** How well each current value is supported, field by field; roles of partners as `roles.<deal>.<role>`. */
export function supportNodes(current: Supports | null, target: Target): Node[] | undefined {
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
      source: target.origin + addressOf('source', source),
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
  { origin }: Target,
  values: (report: Said) => Node,
): Node[] | undefined {
  return reports?.map((report) => ({
    id: origin + addressOfReport(reportIdOf(thing, report.source)),
    type: 'Report',
    ...values(report),
    ...provenance(report, origin),
  }));
}

/** Which source says it, when that was published, and where in its text it stands. */
export function provenance({ source, published, evidence }: Report, origin: string): Node {
  const hasSource = origin + addressOf('source', source);
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
  { origin }: Target,
  values: (entry: Entry) => Node,
): Node {
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
