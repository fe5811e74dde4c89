// The golden answers of four days in 2026, worked out by hand from the seed's sources. Each day is written out in full.
import type { GoldenDay } from './day.ts';

export const days2026: readonly GoldenDay[] = [
  // The ministry's five sites, by a title that is of this day at the latest. Nobody says anything new of Fluidstack.
  {
    asOf: '2026-02-28',
    deals: ['fast-track-sites', 'france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        deal: ['signed', 'contract', '2025-02-10', 'disputed'],
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', ''],
          ['construction-start', 'planned', '2025-35', 'overdue'],
          ['first-tranche', 'planned', '[..2026]', ''],
          ['grid-link', 'planned', '2026', ''],
          ['one-gigawatt', 'planned', '[..2028]', ''],
          ['processors-deadline', 'planned', '[..2028]', ''],
          ['programme-end', 'planned', '2028', ''],
          ['service-start', 'planned', '2026', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'exactly', ''],
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

  // The last possible day of the summary of Bloomberg's report; even its first possible day lies after all before.
  {
    asOf: '2026-05-30',
    deals: ['fast-track-sites', 'france-ai-package', 'france-fluidstack', 'softbank-france'],
    followed: {
      'france-fluidstack': {
        deal: ['withdrawn', 'contract', '2025-02-10', 'disputed'], // It says nothing of the paper.
        milestones: [
          // Who withdraws a deal says nothing of its milestones.
          ['agreement-signed', 'reached', '2025-02-10', ''],
          ['construction-start', 'planned', '2025-35', 'overdue'],
          ['first-tranche', 'planned', '[..2026]', ''],
          ['grid-link', 'planned', '2026', ''],
          ['one-gigawatt', 'planned', '[..2028]', ''],
          ['processors-deadline', 'planned', '[..2028]', ''],
          ['programme-end', 'planned', '2028', ''],
          ['service-start', 'planned', '2026', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'exactly', ''],
          ['electric-power', 1, 'GW', 'exactly', ''], // The summary (D), as the latest, against the release's up to.
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

  // DCPulse, of this day, is the first to tell of the campus at Le Bosquel.
  {
    asOf: '2026-05-31',
    deals: [
      'fast-track-sites',
      'france-ai-package',
      'france-fluidstack',
      'softbank-france',
      'softbank-sesterce-bosquel',
    ],
    followed: {
      'france-fluidstack': {
        deal: ['withdrawn', 'contract', '2025-02-10', 'disputed'],
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', ''],
          ['construction-start', 'planned', '2025-35', 'overdue'],
          ['first-tranche', 'planned', '[..2026]', ''],
          ['grid-link', 'planned', '2026', ''],
          ['one-gigawatt', 'planned', '[..2028]', ''],
          ['processors-deadline', 'planned', '[..2028]', ''],
          ['programme-end', 'planned', '2028', ''],
          ['service-start', 'planned', '2026', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'exactly', ''],
          ['electric-power', 1, 'GW', 'exactly', ''],
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
      'softbank-sesterce-bosquel': {
        deal: ['announced', null, null, ''],
        milestones: [['joint-venture-announced', 'reached', '2026-05-31', '']],
        figures: [
          ['campus-jobs', 400, '{job}', 'about', ''],
          ['campus-power', 1, 'GW', 'exactly', ''],
          ['local-fund', 10_000_000, 'EUR', 'exactly', ''],
        ],
      },
    },
  },

  // Today: the pages without a date, CXOVoice and getcoai, count from here on.
  {
    asOf: '2026-11-22',
    deals: [
      'fast-track-sites',
      'france-ai-package',
      'france-fluidstack',
      'softbank-france',
      'softbank-sesterce-bosquel',
    ],
    followed: {
      'france-fluidstack': {
        deal: ['withdrawn', 'contract', '2025-02-10', 'disputed'],
        milestones: [
          // What is due in 2026 has until 31 December.
          ['agreement-signed', 'reached', '2025-02-10', ''],
          ['construction-start', 'planned', '2025-35', 'overdue'],
          ['first-tranche', 'planned', '[..2026]', ''],
          ['grid-link', 'planned', '2026', ''],
          ['one-gigawatt', 'planned', '[..2028]', ''],
          ['processors-deadline', 'planned', '[..2028]', ''],
          ['programme-end', 'planned', '2028', ''],
          ['service-start', 'planned', '2026', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'exactly', ''],
          ['electric-power', 1, 'GW', 'exactly', ''],
          ['first-tranche-power', 250, 'MW', 'exactly', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'exactly', ''],
          ['initial-investment-usd', 11_600_000_000, 'USD', 'exactly', ''],
          ['initial-share', 25, '%', 'exactly', ''],
          ['jobs-created', null, '{job}', 'order-of-magnitude', ''], // By getcoai too, in as many words.
          ['phase-1-processors', 120_000, '{processor}', 'about', 'disputed'],
          ['power-by-2028', 1, 'GW', 'more-than', 'disputed'],
          ['total-investment-usd', 46_000_000_000, 'USD', 'about', ''],
        ],
      },
      'softbank-sesterce-bosquel': {
        // CXOVoice (C) says selected, but may be of 30 May: a tie with DCPulse (B).
        deal: ['announced', null, null, ''],
        milestones: [['joint-venture-announced', 'reached', '2026-05-31', '']],
        figures: [
          ['campus-jobs', 400, '{job}', 'about', ''],
          ['campus-power', 1, 'GW', 'exactly', ''],
          ['local-fund', 10_000_000, 'EUR', 'exactly', ''],
        ],
      },
    },
  },
];
