// English and French texts of totals: titles of metrics, and reasons to leave figures out.

import type { Day } from '../../domain/dates/day.ts';
import { formatDate } from '../../domain/dates/format.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import type { AdditiveMetric } from '../../domain/quantities/metrics.ts';
import type { ExclusionReason } from '../../domain/totals.ts';

const metricTitles: Record<AdditiveMetric, Bilingual> = {
  'electric-power': { en: 'Power', fr: 'Puissance' },
  'grid-capacity': { en: 'Capacity of grid connections', fr: 'Capacité de raccordement' },
  'energy-per-year': { en: 'Electricity per year', fr: 'Électricité par an' },
  investment: { en: 'Investment', fr: 'Investissement' },
  jobs: { en: 'Jobs', fr: 'Emplois' },
  'construction-jobs': { en: 'Construction jobs', fr: 'Emplois de chantier' },
  processors: { en: 'AI processors', fr: 'Processeurs d’IA' },
  sites: { en: 'Sites', fr: 'Sites' },
  area: { en: 'Area', fr: 'Surface' },
};

/** Returns a title such as "Power promised by the end of 2028". */
export function metricTitle(metric: AdditiveMetric, dueBy: Day | undefined): Bilingual {
  const { en, fr } = metricTitles[metric];
  if (dueBy === undefined) return { en: `${en} promised`, fr: `${fr}\u00a0: total promis` };
  const day = { edtf: dueBy };
  return {
    en: `${en} promised by ${formatDate(day, 'en')}`,
    fr: `${fr}\u00a0: total promis au plus tard le ${formatDate(day, 'fr')}`,
  };
}

export const exclusionTexts: Record<ExclusionReason, Bilingual> = {
  'deal-filtered': { en: 'The deal does not match the filters.', fr: 'Le projet ne correspond pas aux filtres.' },
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
    en: 'A larger figure for the whole deal is added.',
    fr: 'Un chiffre plus élevé pour l’ensemble du projet est compté.',
  },
  'smaller-phase': {
    en: 'A larger figure for the same phase is added.',
    fr: 'Un chiffre plus élevé pour la même phase est compté.',
  },
  'phase-of-whole': {
    en: 'A figure for the whole deal is added.',
    fr: 'Un chiffre pour l’ensemble du projet est compté.',
  },
  'inside-programme': {
    en: 'The figure of a programme that contains the deal is added.',
    fr: 'Le chiffre d’un programme qui comprend le projet est compté.',
  },
  'other-currency': { en: 'The amount is in another currency.', fr: 'Le montant est dans une autre devise.' },
};
