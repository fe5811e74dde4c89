// The golden answers of seven days in 2025, worked out by hand from the seed's sources. Each day is written out in full.
import type { GoldenDay } from './day.ts';

export const days2025: readonly GoldenDay[] = [
  // The eve of the summit: no source has been published.
  { asOf: '2025-02-09', deals: [], followed: {} },

  // The release (in English, and in French at DCmag), the Wall Street Journal, Reuters. All are of this day and graded A.
  {
    asOf: '2025-02-10',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        // The newspaper says no more than announced: a tie, in which the release is preferred.
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', ''],
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', ''],
          ['construction-start', 'planned', '2025-35', ''], // The third quarter, by the newspaper.
          ['first-tranche', 'planned', '[..2026]', ''],
          ['one-gigawatt', 'planned', '[..2028]', ''],
          ['processors-deadline', 'planned', '[..2028]', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'about', ''],
          ['electric-power', 1, 'GW', 'up-to', ''],
          ['first-tranche-power', 250, 'MW', 'exactly', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'exactly', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', ''],
          ['power-by-2028', 1, 'GW', 'more-than', ''],
        ],
      },
    },
  },

  // JAIF is later, but repeats the release and says just the same: it takes nothing back, and its kW do not show.
  {
    asOf: '2025-02-19',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', ''],
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', ''],
          ['construction-start', 'planned', '2025-35', ''],
          ['first-tranche', 'planned', '[..2026]', ''],
          ['one-gigawatt', 'planned', '[..2028]', ''],
          ['processors-deadline', 'planned', '[..2028]', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'about', ''],
          ['electric-power', 1, 'GW', 'up-to', ''],
          ['first-tranche-power', 250, 'MW', 'exactly', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'exactly', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', ''],
          ['power-by-2028', 1, 'GW', 'more-than', ''],
        ],
      },
    },
  },

  // All that is of February 2025, without a day: none is certainly later than the first day's, so grade A keeps its word.
  {
    asOf: '2025-02-28',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        // The article's agreement and Le Monde's commitment go with a memorandum.
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', ''],
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', ''],
          ['construction-start', 'planned', '2025-35', ''],
          ['first-tranche', 'planned', '[..2026]', ''],
          ['one-gigawatt', 'planned', '[..2028]', ''], // Clubic (B) says 2028, which is in there too.
          ['processors-deadline', 'planned', '[..2028]', ''],
          ['service-start', 'planned', '2026', ''], // Clubic, the article, and two that repeat the release.
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'about', ''], // 500,000 is nearly, about and exactly 500,000.
          ['electric-power', 1, 'GW', 'up-to', ''], // Exactly 1 GW, by the article and Le Monde (C), is up to 1 GW.
          ['first-tranche-power', 250, 'MW', 'exactly', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'exactly', ''],
          ['jobs-created', null, '{job}', 'order-of-magnitude', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', 'disputed'], // Actutem: nearly 500,000, after the release.
          ['power-by-2028', 1, 'GW', 'more-than', 'disputed'], // Clubic: exactly 1 GW, which is not more than 1 GW.
        ],
      },
    },
  },

  // What the president said on BFM TV, by beincrypto1: the share, and the year of the end.
  {
    asOf: '2025-05-31',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', ''],
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', ''],
          ['construction-start', 'planned', '2025-35', ''],
          ['first-tranche', 'planned', '[..2026]', ''],
          ['one-gigawatt', 'planned', '[..2028]', ''],
          ['processors-deadline', 'planned', '[..2028]', ''],
          ['programme-end', 'planned', '2028', ''],
          ['service-start', 'planned', '2026', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'about', ''],
          ['electric-power', 1, 'GW', 'up-to', ''],
          ['first-tranche-power', 250, 'MW', 'exactly', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'exactly', ''],
          ['initial-share', 25, '%', 'exactly', ''],
          ['jobs-created', null, '{job}', 'order-of-magnitude', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', 'disputed'],
          ['power-by-2028', 1, 'GW', 'more-than', 'disputed'],
        ],
      },
    },
  },

  // Forbes Japan, later than all before: a contract. It does not repeat the release, and a memorandum is none. That it was
  // signed in February is only less exact than the day: it takes nothing back.
  {
    asOf: '2025-09-05',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        deal: ['signed', 'contract', '2025-02-10', 'disputed'],
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', ''],
          ['construction-start', 'planned', '2025-35', ''], // 25 days are left.
          ['first-tranche', 'planned', '[..2026]', ''],
          ['grid-link', 'planned', '2026', ''],
          ['one-gigawatt', 'planned', '[..2028]', ''],
          ['processors-deadline', 'planned', '[..2028]', ''],
          ['programme-end', 'planned', '2028', ''],
          ['service-start', 'planned', '2026', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'about', ''],
          ['electric-power', 1, 'GW', 'up-to', ''],
          ['first-tranche-power', 250, 'MW', 'exactly', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'exactly', ''],
          ['initial-investment-usd', 11_600_000_000, 'USD', 'exactly', ''],
          ['initial-share', 25, '%', 'exactly', ''],
          ['jobs-created', null, '{job}', 'order-of-magnitude', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', 'disputed'],
          ['power-by-2028', 1, 'GW', 'more-than', 'disputed'],
        ],
      },
    },
  },

  // The third quarter is over. ServerNews came on 8 September.
  {
    asOf: '2025-10-01',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        deal: ['signed', 'contract', '2025-02-10', 'disputed'],
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', ''],
          ['construction-start', 'planned', '2025-35', 'overdue'], // Its last day was 30 September.
          ['first-tranche', 'planned', '[..2026]', ''],
          ['grid-link', 'planned', '2026', ''],
          ['one-gigawatt', 'planned', '[..2028]', ''],
          ['processors-deadline', 'planned', '[..2028]', ''],
          ['programme-end', 'planned', '2028', ''],
          ['service-start', 'planned', '2026', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'exactly', ''], // ServerNews, the latest, has no about.
          ['electric-power', 1, 'GW', 'up-to', ''],
          ['first-tranche-power', 250, 'MW', 'exactly', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'exactly', ''],
          ['initial-investment-usd', 11_600_000_000, 'USD', 'exactly', ''],
          ['initial-share', 25, '%', 'exactly', ''],
          ['jobs-created', null, '{job}', 'order-of-magnitude', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', 'disputed'],
          ['power-by-2028', 1, 'GW', 'more-than', 'disputed'],
          ['total-investment-usd', 46_000_000_000, 'USD', 'about', ''],
        ],
      },
    },
  },
];
