// English and French texts of totals: titles of metrics, sums, and reasons to leave figures out.
import type { Day } from '../../domain/dates/day.ts';
import { formatDate } from '../../domain/dates/format.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { formatQuantity } from '../../domain/quantities/format.ts';
import type { AdditiveMetric } from '../../domain/quantities/metrics.ts';
import type { ExclusionReason, Sum } from '../../domain/totals.ts';

const metricTitles: Record<AdditiveMetric, Bilingual> = {
  'electric-power': { en: 'Promised power', fr: 'Puissance promise' },
  'grid-capacity': { en: 'Promised capacity of grid connections', fr: 'Capacité de raccordement promise' },
  'energy-per-year': { en: 'Reported electricity use per year', fr: 'Consommation annuelle d’électricité annoncée' },
  investment: { en: 'Promised investment', fr: 'Investissement promis' },
  jobs: { en: 'Promised jobs', fr: 'Emplois promis' },
  'construction-jobs': { en: 'Promised construction jobs', fr: 'Emplois de chantier promis' },
  processors: { en: 'Promised AI processors', fr: 'Processeurs d’IA promis' },
  sites: { en: 'Sites', fr: 'Sites' },
  area: { en: 'Land', fr: 'Foncier' },
};

/** Returns a title such as "Promised power due by 31 December 2028". */
export function metricTitle(metric: AdditiveMetric, dueBy: Day | undefined): Bilingual {
  const { en, fr } = metricTitles[metric];
  if (dueBy === undefined) return { en, fr };
  const day = { edtf: dueBy };
  return {
    en: `${en} due by ${formatDate(day, 'en')}`,
    fr: `${fr} pour le ${formatDate(day, 'fr')} au plus tard`,
  };
}

export const exclusionTexts: Record<ExclusionReason, Bilingual> = {
  'deal-filtered': {
    en: 'The deal does not match the filters.',
    fr: 'Le projet ou programme ne correspond pas aux filtres.',
  },
  'no-number': { en: 'No quantity is reported.', fr: 'Aucune quantité n’est communiquée.' },
  'per-unit': {
    en: 'The figure is for one unit, not for the deal.',
    fr: 'Le chiffre vaut pour une unité, non pour le projet.',
  },
  'no-due-date': {
    en: 'No source gives a date for the figure.',
    fr: 'Aucune source ne donne de date pour ce chiffre.',
  },
  'due-later': {
    en: 'The figure is not certainly due by the requested day.',
    fr: 'L’échéance du chiffre peut être postérieure au jour demandé.',
  },
  'smaller-whole': {
    en: 'A larger figure for the whole deal takes its place.',
    fr: 'Un chiffre plus élevé pour l’ensemble du projet en tient lieu.',
  },
  'smaller-phase': {
    en: 'A larger figure for the same phase takes its place.',
    fr: 'Un chiffre plus élevé pour la même phase en tient lieu.',
  },
  'phase-of-whole': {
    en: 'A figure for the whole deal takes its place.',
    fr: 'Un chiffre pour l’ensemble du projet en tient lieu.',
  },
  'inside-programme': {
    en: 'The figure of a programme that contains the deal takes its place.',
    fr: 'Le chiffre d’un programme qui comprend le projet en tient lieu.',
  },
  'other-currency': { en: 'The amount is in another currency.', fr: 'Le montant est dans une autre devise.' },
};

/** Formats sums as text: "up to 5,000 MW". */
export function formatSums(sums: readonly Sum[], language: 'en' | 'fr'): string {
  return (
    sums
      .map((sum) => formatQuantity({ ...sum, quote: null }, language))
      .join(language === 'en' ? '; separately ' : '\u202f; séparément ') || '0'
  );
}
