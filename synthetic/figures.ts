// Reported figures, and figures derived from them by a formula.
import { dealPartId } from '../src/domain/kinds.ts';
import type { Metric } from '../src/domain/quantities/metrics.ts';
import type { Modifier } from '../src/domain/quantities/modifiers.ts';
import type { DealFile, SourceFile } from '../src/ingest/schema.ts';
import { edtfOf } from './dates.ts';
import { copiedReport, type Deal, reportingSources, statementOf } from './deals.ts';
import { derivations, investment, type Measure, otherMeasures, power, processors } from './measures.ts';
import { planFor } from './milestones.ts';
import { type Random, weighted } from './random.ts';
import { at, modifierWords } from './wording.ts';
import { type Bilingual, drawEnding, type Language } from './words.ts';

const currencies = weighted([
  [60, 'EUR'],
  [30, 'USD'],
  [10, 'GBP'],
] as const);

const modifiers = weighted<Modifier>([
  [40, 'as-stated'],
  [5, 'exactly'],
  [15, 'about'],
  [10, 'nearly'],
  [8, 'at-least'],
  [8, 'more-than'],
  [10, 'up-to'],
  [4, 'order-of-magnitude'],
]);

/** The part of the deal that a figure covers. */
type Coverage = Pick<DealFile['figures'][string], 'covers' | 'phase'>;
type FigureCoverage = { id: string; coverage: Coverage };

const coverages = weighted<Coverage>([
  [75, { covers: 'whole' }],
  [20, { covers: 'phase', phase: 'phase-1' }],
  [5, { covers: 'per-unit' }],
]);
const whole: Coverage = { covers: 'whole' };

const scopes: Record<Coverage['covers'], Bilingual> = {
  whole: { en: 'All phases taken together', fr: 'Toutes phases confondues' },
  phase: { en: 'The first phase alone', fr: 'La première phase seulement' },
  'per-unit': { en: 'One site', fr: 'Un site' },
};

/** Adds three or four reported figures and, in 40 % of deals, a derived one. */
export function addFigures(deal: Deal, random: Random): void {
  const third = random.chance(60) ? processors : random.oneOf(otherMeasures);
  const measures = [power, investment, third, random.oneOf(otherMeasures.filter((other) => other !== third))];
  const reported = new Map<Metric, FigureCoverage>();
  for (const [index, measure] of measures.slice(0, random.chance(60) ? 4 : 3).entries()) {
    const id = `${measure.metric}-f${index + 1}`;
    const coverage = otherMeasures.includes(measure) ? whole : coverages(random);
    reported.set(measure.metric, { id, coverage });
    addReported(deal, id, measure, coverage, random);
  }
  if (random.chance(40)) addDerived(deal, reported, random);
}

/** A derived figure combines only figures with the same coverage. */
function addDerived(deal: Deal, reported: ReadonlyMap<Metric, FigureCoverage>, random: Random): void {
  const possible = derivations.flatMap((derivation) => {
    const { from, operator, by } = derivation;
    const input = reported.get(from);
    const other = typeof by === 'object' ? { id: by.constant, coverage: input?.coverage } : reported.get(by);
    if (!input || !other || other.coverage?.covers !== input.coverage.covers) return [];
    return [{ ...derivation, coverage: input.coverage, formula: `${input.id} ${operator} ${other.id}` }];
  });
  const { slug, metric, title, coverage, formula, unit, assumption } = random.oneOf(possible);
  deal.file.figures[slug] = { title, metric, ...coverage, derived: { formula, unit, assumption } };
}

/** An amount in steps of its measure. */
type Amount = { steps: number; modifier: Modifier };

function addReported(deal: Deal, id: string, measure: Measure, coverage: Coverage, random: Random): void {
  const { metric, title, steps } = measure;
  const ending = drawEnding(deal.place, random);
  deal.file.figures[id] = { title: { en: title.en + ending.en, fr: title.fr + ending.fr }, metric, ...coverage };
  // All reports on a figure use one currency.
  const currency = metric === 'investment' ? currencies(random) : undefined;
  const sources = reportingSources(deal, random);
  const reports: Amount[] = [];
  let amount: Amount = { steps: random.between(...steps), modifier: modifiers(random) };
  for (const [index, source] of sources.entries()) {
    if (index > 0) amount = nextAmount(amount, random);
    const report = copiedReport(source, sources, reports) ?? amount;
    reports.push(report);
    const { quote, ...quantity } = quantityOf(report, measure, currency, source.language, random);
    const due = random.chance(15) ? planFor(deal, random) : undefined;
    const quoteAt = `${quote} ${at[source.language]} ${deal.place}`;
    source.reports.figures[dealPartId(deal.file.id, id)] = {
      ...quantity,
      quote: quoteAt,
      ...(due && { date: edtfOf(due) }),
      inferred: [],
      ...(random.chance(10) && { scope: scopes[coverage.covers] }),
      ...statementOf(deal, source, random),
      preferred: random.chance(3),
      evidence: source.cite(quoteAt),
    };
  }
}

/** Most later reports repeat the number. Others correct it or use another modifier. */
function nextAmount({ steps, modifier }: Amount, random: Random): Amount {
  if (random.chance(55)) return { steps, modifier };
  const isCorrected = random.chance(70);
  return {
    steps: isCorrected ? Math.max(1, Math.floor((steps * random.between(60, 180)) / 100)) : steps,
    modifier: modifiers(random),
  };
}

type Quantity = Pick<SourceFile['reports']['figures'][string], 'value' | 'lower' | 'unit' | 'modifier' | 'quote'>;

function quantityOf(
  { steps, modifier }: Amount,
  { metric, stepValue, writtenStep, unit, words }: Measure,
  currency: string | undefined,
  language: Language,
  random: Random,
): Quantity {
  const before = modifierWords[language][modifier];
  const after = currency ? words[language].replace(unit, currency) : words[language];
  const inUnit = { unit: currency ?? unit, modifier };
  // "Several hundred" refers to the words that follow, such as "million EUR".
  if (modifier === 'order-of-magnitude')
    return { lower: (100 * stepValue) / writtenStep, ...inUnit, quote: `${before}${after}` };
  const megawatts = steps * stepValue;
  if (metric === 'electric-power' && megawatts >= 1000 && random.chance(60)) {
    const gigawatts = megawatts / 1000;
    return { value: gigawatts, unit: 'GW', modifier, quote: `${before}${gigawatts} GW` };
  }
  return { value: steps * stepValue, ...inUnit, quote: `${before}${steps * writtenStep} ${after}` };
}
