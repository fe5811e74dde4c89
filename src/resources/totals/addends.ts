// Figures of one metric with the facts about their deals that decide whether a total adds them.
import type { Day } from '../../domain/dates/day.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { currencyUnit } from '../../domain/quantities/dimensions.ts';
import { type AdditiveMetric, totalUnit } from '../../domain/quantities/metrics.ts';
import { currencyOf } from '../../domain/quantities/units.ts';
import { type Addend, type Selection, type Sum, sizeIn, sumBy } from '../../domain/totals.ts';
import type { Deal } from '../deals/schema.ts';
import type { FigureBody } from '../figures/serializers.ts';
import type { TotalsQuery } from './schema.ts';

export type Query = Omit<TotalsQuery, 'asOf'> & { asOf: Day };
export type DealRow = {
  id: string;
  status: Deal['status'];
  country: string | null;
  instrument: Deal['instrument'];
  kind: Deal['kind'];
  confidence: string | null;
  lastConfirmed: string | null;
  relations: string;
  titleEn: string;
  titleFr: string;
};
export type DealFacts = Omit<DealRow, 'relations' | 'titleEn' | 'titleFr'> & {
  title: Bilingual;
  relations: Deal['relations'];
};
export type FigureAddend = Addend & { figure: FigureBody; dealFacts: DealFacts };

export function unreportedDeal(
  { deal: id, dealKind: kind }: FigureBody,
  title: Bilingual = { en: id, fr: id },
): DealFacts {
  const unknown = { status: null, country: null, instrument: null, confidence: null, lastConfirmed: null };
  return { id, kind, title, ...unknown, relations: [] };
}

export function toAddend(figure: FigureBody, dealFacts: DealFacts, isSelected: boolean): FigureAddend {
  const { id, deal, covers, phase, quantity, date, current } = figure;
  const isUnconfirmed = current?.quantity?.confidence === 'low' || dealFacts.confidence === 'low';
  return {
    id,
    deal,
    covers,
    phase,
    quantity,
    latest: date?.latest ?? null,
    isUnconfirmed,
    isSelected,
    figure,
    dealFacts,
  };
}

/** Programmes that contain the deal. A deal on a site of a programme counts as contained, to add no capacity twice. */
export function programmesOf({ relations }: DealFacts): string[] {
  return relations.flatMap(({ type, deal }) => (type === 'part-of' || type === 'on-site-of' ? [deal] : []));
}

export function allProgrammesOf(deal: string, facts: ReadonlyMap<string, DealFacts>): string[] {
  const ancestors = new Set<string>();
  const add = (id: string) => {
    const known = facts.get(id);
    for (const container of known ? programmesOf(known) : []) {
      if (ancestors.has(container) || container === deal) continue;
      ancestors.add(container);
      add(container);
    }
  };
  add(deal);
  return [...ancestors];
}

/** With a currency as unit, leaves out amounts in other currencies. */
export function separateCurrency(selection: Selection<FigureAddend>, { unit }: Query): Selection<FigureAddend> {
  const currency = unit === undefined ? null : currencyOf(unit);
  if (currency === null) return selection;
  const isOther = ({ quantity }: FigureAddend) => currencyOf(quantity?.unit ?? '') !== currency;
  const others = selection.included.filter(isOther);
  return {
    included: selection.included.filter((figure) => !isOther(figure)),
    leftOut: [
      ...selection.leftOut,
      ...others.map((figure) => ({ figure, reason: 'other-currency' as const, by: null })),
    ],
  };
}

/** Returns one sum per currency; for a metric other than money exactly one, which is 0 if no figure is added. */
export function sumsOf(addends: readonly FigureAddend[], { metric, unit }: Query): Sum[] {
  const target = unit ?? totalUnit(metric);
  const sums = sumBy(addends, (reported) => currencyUnit(target, reported));
  const isMoney = currencyOf(target) !== null && unit === undefined;
  if (sums.length > 0 || isMoney) return sums.toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
  return [{ value: 0, unit: target, modifier: 'as-stated', lower: null, upper: null, figures: 0, deals: 0 }];
}

export function compareSizes(a: FigureAddend, b: FigureAddend, metric: AdditiveMetric): number {
  const sizeOf = (addend: FigureAddend) => sizeIn(currencyUnit(totalUnit(metric), addend.quantity?.unit ?? ''), addend);
  return sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1);
}
