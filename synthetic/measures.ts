// The metrics of figures, and the figures that can be derived from them.
import type { Metric } from '../src/domain/quantities/metrics.ts';
import type { Bilingual, Language } from './words.ts';

export type Measure = {
  metric: Metric;
  title: Bilingual;
  /** The least and the greatest amount, in steps. */
  steps: readonly [number, number];
  /** The size of a step in `unit`. */
  stepValue: number;
  /** The size of a step in the number that a source writes before `words`. */
  writtenStep: number;
  unit: string;
  words: Record<Language, string>;
};

type Amounts = Pick<Measure, 'steps' | 'stepValue' | 'writtenStep' | 'unit'>;
const measure = (metric: Metric, title: Bilingual, amounts: Amounts, words: Measure['words']): Measure => {
  return { metric, title, ...amounts, words };
};
const inEveryLanguage = (text: string) => ({ en: text, fr: text, de: text, es: text });

export const power = measure(
  'electric-power',
  { en: 'Electric power', fr: 'Puissance électrique' },
  { steps: [2, 400], stepValue: 10, writtenStep: 10, unit: 'MW' },
  inEveryLanguage('MW'),
);
export const investment = measure(
  'investment',
  { en: 'Investment', fr: 'Investissement' },
  // EUR is replaced by the currency of the figure.
  { steps: [1, 500], stepValue: 50_000_000, writtenStep: 50, unit: 'EUR' },
  { en: 'million EUR', fr: 'millions EUR', de: 'Millionen EUR', es: 'millones EUR' },
);
export const processors = measure(
  'processors',
  { en: 'AI processors', fr: 'Processeurs d’IA' },
  { steps: [1, 500], stepValue: 1000, writtenStep: 1000, unit: '{processor}' },
  { en: 'processors', fr: 'processeurs', de: 'Prozessoren', es: 'procesadores' },
);
export const otherMeasures: readonly Measure[] = [
  measure(
    'jobs',
    { en: 'Jobs created', fr: 'Emplois créés' },
    { steps: [1, 100], stepValue: 50, writtenStep: 50, unit: '{job}' },
    { en: 'jobs', fr: 'emplois', de: 'Arbeitsplätze', es: 'empleos' },
  ),
  measure(
    'sites',
    { en: 'Sites', fr: 'Nombre de sites' },
    { steps: [1, 35], stepValue: 1, writtenStep: 1, unit: '{site}' },
    { en: 'sites', fr: 'sites', de: 'Standorte', es: 'emplazamientos' },
  ),
  measure(
    'share',
    { en: 'Share of renewable energy', fr: 'Part des énergies renouvelables' },
    { steps: [1, 20], stepValue: 5, writtenStep: 5, unit: '%' },
    inEveryLanguage('%'),
  ),
];

/** A figure that is computed from one figure and another one or a constant. */
type Derivation = {
  slug: string;
  metric: Metric;
  title: Bilingual;
  from: Metric;
  operator: '*' | '/';
  by: Metric | { constant: string };
  unit: string;
  assumption: Bilingual;
};

export const derivations: readonly Derivation[] = [
  {
    slug: 'energy-per-year',
    metric: 'energy-per-year',
    title: { en: 'Energy per year at full load', fr: 'Énergie par an à pleine charge' },
    from: 'electric-power',
    operator: '*',
    by: { constant: '8760 h' },
    unit: 'TW.h',
    assumption: {
      en: 'The whole power is drawn in every hour of a year of 365 days.',
      fr: 'Toute la puissance est tirée à chaque heure d’une année de 365 jours.',
    },
  },
  {
    slug: 'money-per-watt',
    metric: 'investment-per-power',
    title: { en: 'Investment per watt', fr: 'Investissement par watt' },
    from: 'investment',
    operator: '/',
    by: 'electric-power',
    unit: 'EUR/W',
    assumption: {
      en: 'The investment is set against the whole power.',
      fr: 'L’investissement est rapporté à toute la puissance.',
    },
  },
  {
    slug: 'money-per-processor',
    metric: 'investment-per-processor',
    title: { en: 'Investment per processor', fr: 'Investissement par processeur' },
    from: 'investment',
    operator: '/',
    by: 'processors',
    unit: 'EUR/{processor}',
    assumption: {
      en: 'The investment, buildings included, is set against all processors.',
      fr: 'L’investissement, bâtiments compris, est rapporté à tous les processeurs.',
    },
  },
  {
    slug: 'power-per-processor',
    metric: 'power-per-processor',
    title: { en: 'Power per processor', fr: 'Puissance par processeur' },
    from: 'electric-power',
    operator: '/',
    by: 'processors',
    unit: 'W/{processor}',
    assumption: {
      en: 'The whole power is shared out among the processors.',
      fr: 'Toute la puissance est répartie entre les processeurs.',
    },
  },
];
