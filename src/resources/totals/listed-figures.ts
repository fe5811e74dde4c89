// Shapes the figures of a total for the response: listed figures, exclusions, groups and overlaps.
import { formatVicinity } from '../../domain/coordinates.ts';
import { bilingualCountry } from '../../domain/country-names.ts';
import { recordPath } from '../../domain/kinds.ts';
import { formatCode } from '../../domain/provenance/format.ts';
import type { Exclusion } from '../../domain/totals.ts';
import type { FigureAddend, Query } from './addends.ts';
import type { ListedAddend, Totals } from './schema.ts';
import { exclusionTexts } from './texts.ts';

const unknownGroup = { key: null, title: { en: 'not reported', fr: 'non communiqué' } };
export const noPartnerGroup = {
  key: null,
  title: { en: 'no developer or operator reported', fr: 'aucun porteur ni exploitant signalé' },
};

export function groupOf({ dealFacts }: FigureAddend, groupBy: Exclude<NonNullable<Query['groupBy']>, 'partner'>) {
  const { status, kind, country, instrument } = dealFacts;
  const key = { dealStatus: status, dealKind: kind, country, type: instrument }[groupBy];
  if (key === null) return unknownGroup;
  const kinds = { project: { en: 'project', fr: 'projet' }, programme: { en: 'programme', fr: 'programme' } };
  const title = groupBy === 'country' ? bilingualCountry(key) : groupBy === 'dealKind' ? kinds[kind] : formatCode(key);
  return { key, title };
}

export function toListed({ figure, dealFacts }: FigureAddend): ListedAddend {
  const { id, deal, dealKind, dealStatus, title, covers, phase, scope, quantity, date, disputed, current } = figure;
  return {
    ...{ id, deal, dealKind, dealStatus, title, covers, phase, scope },
    dealTitle: dealFacts.title,
    quantity,
    date,
    source: current?.quantity?.source ?? null,
    confidence: current?.quantity?.confidence ?? null,
    disputed,
    links: { self: recordPath('figure', id), deal: recordPath('deal', deal) },
  };
}

/** As in links of records, `asOf`, `source` and `edition` are left out. */
export function totalsPath({ metric, dueBy, dealStatus, dealKind, country, site, near, groupBy, unit }: Query): string {
  const vicinity = near && formatVicinity(near);
  const parameters = { metric, dueBy, dealStatus, dealKind, country, site, near: vicinity, groupBy, unit };
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `/v1/totals?${new URLSearchParams(given)}`;
}

export function toExclusion({ figure, reason, by }: Exclusion<FigureAddend>): Totals['leftOut'][number] {
  const byPath = by && recordPath(reason === 'inside-programme' ? 'deal' : 'figure', by);
  return { ...toListed(figure), reason, says: exclusionTexts[reason], by: byPath };
}

export function overlapsOf(addends: readonly FigureAddend[]): Totals['overlaps'] {
  const facts = new Map(addends.map(({ dealFacts }) => [dealFacts.id, dealFacts]));
  return [...facts.values()].flatMap(({ id, relations }) =>
    relations
      .filter(({ type, deal }) => type === 'same-site' && id < deal && facts.has(deal))
      .map(({ deal, statement }) => ({ deals: [id, deal], says: statement })),
  );
}
