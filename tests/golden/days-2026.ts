// The golden values of six days in 2026, derived by hand from the seed's sources and the rules of docs/method.md.
// Each day is written out in full. A comment names the rule where a value becomes current or is kept against another report.
import type { GoldenDay } from './day.ts';

export const days2026: readonly GoldenDay[] = [
  // The five fast-track sites of the ministry. No new report about Fluidstack except Avalanche Notícias, which repeats
  // ServerNews.
  {
    asOf: '2026-02-28',
    deals: ['fast-track-sites', 'france-ai-package', 'france-fluidstack'],
    followed: {
      'fast-track-sites': {
        // Rule 6: all sources relay one statement of the ministry. E-Voltaire (C) was the first.
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-01-30', lastConfirmed: null },
        milestones: [],
        figures: [
          // Rule 3: the order to E-Voltaire (C) is uncertain: grade B wins. Le Monde Informatique has a later id.
          ['fast-track-site-count', 5, '{site}', 'as-stated', 'banquedesterritoires-2026', 'medium', ''],
          // Rule 3: a tie with LeMagIT’s at least 700 MW (B). Clubic has the later last possible day.
          ['site-power', 700, 'MW', 'more-than', 'clubic-2026-02', 'medium', ''],
          ['sites-with-developer', 3, '{site}', 'as-stated', 'clubic-2026-02', 'medium', ''],
        ],
      },
      'france-fluidstack': {
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['construction-start', 'planned', '2025-35', 'overdue', 'high', ''],
          ['first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
          ['grid-link', 'planned', '2026', 'scheduled', 'medium', ''],
          ['one-gigawatt', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['processors-deadline', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['programme-end', 'planned', '2028', 'scheduled', 'medium', ''],
          ['service-start', 'planned', '2026', 'scheduled', 'medium', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'as-stated', 'fluidstack-2025-02-10', 'high', ''],
          ['initial-investment-usd', 11_600_000_000, 'USD', 'as-stated', 'forbesjapan-2025-09-05', 'medium', ''],
          ['initial-share', 25, '%', 'as-stated', 'beincrypto1-2025-05', 'medium', ''],
          ['jobs-created', null, '{job}', 'order-of-magnitude', 'lanouvelletribune-2025-02', 'medium', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', 'disputed'],
          ['power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
          ['total-investment-usd', 46_000_000_000, 'USD', 'more-than', 'servernews-2025-09-08', 'medium', ''],
        ],
      },
    },
  },

  // Bloomberg’s report on the withdrawal is of 14 April at the latest, but was not read and so reports nothing. Rule 1: the
  // pages that relay it are not considered yet.
  {
    asOf: '2026-04-20',
    deals: ['fast-track-sites', 'france-ai-package', 'france-fluidstack'],
    followed: {
      'fast-track-sites': {
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-01-30', lastConfirmed: null },
        milestones: [],
        figures: [
          ['fast-track-site-count', 5, '{site}', 'as-stated', 'banquedesterritoires-2026', 'medium', ''],
          ['site-power', 700, 'MW', 'more-than', 'clubic-2026-02', 'medium', ''],
          ['sites-with-developer', 3, '{site}', 'as-stated', 'clubic-2026-02', 'medium', ''],
        ],
      },
      'france-fluidstack': {
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['construction-start', 'planned', '2025-35', 'overdue', 'high', ''],
          ['first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
          ['grid-link', 'planned', '2026', 'scheduled', 'medium', ''],
          ['one-gigawatt', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['processors-deadline', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['programme-end', 'planned', '2028', 'scheduled', 'medium', ''],
          ['service-start', 'planned', '2026', 'scheduled', 'medium', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'as-stated', 'fluidstack-2025-02-10', 'high', ''],
          ['initial-investment-usd', 11_600_000_000, 'USD', 'as-stated', 'forbesjapan-2025-09-05', 'medium', ''],
          ['initial-share', 25, '%', 'as-stated', 'beincrypto1-2025-05', 'medium', ''],
          ['jobs-created', null, '{job}', 'order-of-magnitude', 'lanouvelletribune-2025-02', 'medium', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', 'disputed'],
          ['power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
          ['total-investment-usd', 46_000_000_000, 'USD', 'more-than', 'servernews-2025-09-08', 'medium', ''],
        ],
      },
    },
  },

  // Hamidun and allmind (both D) report the withdrawal. SoftBank’s plan is announced.
  {
    asOf: '2026-05-30',
    deals: ['fast-track-sites', 'france-ai-package', 'france-fluidstack', 'softbank-france'],
    followed: {
      'fast-track-sites': {
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-01-30', lastConfirmed: null },
        milestones: [],
        figures: [
          ['fast-track-site-count', 5, '{site}', 'as-stated', 'banquedesterritoires-2026', 'medium', ''],
          ['site-power', 700, 'MW', 'more-than', 'clubic-2026-02', 'medium', ''],
          ['sites-with-developer', 3, '{site}', 'as-stated', 'clubic-2026-02', 'medium', ''],
        ],
      },
      'france-fluidstack': {
        // Rule 5: two pages of grade D alone report the withdrawal. Hamidun, of 20 May at the latest, was the first.
        deal: ['withdrawn', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'low', knownBy: '2026-05-20', lastConfirmed: { value: 'signed', knownBy: '2025-02-10' } },
        milestones: [
          // Reached: a withdrawal of the deal drops only what was not reached.
          ['agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          // It was overdue until the withdrawal.
          ['construction-start', 'planned', '2025-35', 'dropped', 'low', ''],
          ['first-tranche', 'planned', '[..2026]', 'dropped', 'low', ''],
          ['grid-link', 'planned', '2026', 'dropped', 'low', ''],
          ['one-gigawatt', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['processors-deadline', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['programme-end', 'planned', '2028', 'dropped', 'low', ''],
          ['service-start', 'planned', '2026', 'dropped', 'low', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          // Rule 5: the bare 1 GW of the summary (D) is unconfirmed.
          ['electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'as-stated', 'fluidstack-2025-02-10', 'high', ''],
          ['initial-investment-usd', 11_600_000_000, 'USD', 'as-stated', 'forbesjapan-2025-09-05', 'medium', ''],
          ['initial-share', 25, '%', 'as-stated', 'beincrypto1-2025-05', 'medium', ''],
          ['jobs-created', null, '{job}', 'order-of-magnitude', 'lanouvelletribune-2025-02', 'medium', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', 'disputed'],
          ['power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
          ['total-investment-usd', 46_000_000_000, 'USD', 'more-than', 'servernews-2025-09-08', 'medium', ''],
        ],
      },
      'softbank-france': {
        // NewzMedia (C) is the first of grades A to C.
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-05-30', lastConfirmed: null },
        milestones: [
          ['softbank-plan-announced', 'reached', '2026-05-30', 'met', 'medium', ''],
          // The digest (D) is the only source.
          ['three-sites-operating', 'planned', '[..2031]', 'scheduled', 'low', ''],
        ],
        figures: [
          ['first-phase-investment', 45_000_000_000, 'EUR', 'as-stated', 'news-you-need-2026-05-30', 'low', ''],
          ['first-phase-power', 3.1, 'GW', 'as-stated', 'newzmedia-2026-05-30', 'medium', ''],
          ['first-phase-sites', 3, '{site}', 'as-stated', 'news-you-need-2026-05-30', 'low', ''],
          // Rule 5: the digest (D) has a bare 75 billion.
          ['programme-investment', 75_000_000_000, 'EUR', 'up-to', 'newzmedia-2026-05-30', 'medium', ''],
          ['programme-power', 5, 'GW', 'up-to', 'newzmedia-2026-05-30', 'medium', ''],
        ],
      },
    },
  },

  // DCPulse (B) and Press Release Desk (C) report the campus at Le Bosquel.
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
      'fast-track-sites': {
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-01-30', lastConfirmed: null },
        milestones: [],
        figures: [
          ['fast-track-site-count', 5, '{site}', 'as-stated', 'banquedesterritoires-2026', 'medium', ''],
          ['site-power', 700, 'MW', 'more-than', 'clubic-2026-02', 'medium', ''],
          ['sites-with-developer', 3, '{site}', 'as-stated', 'clubic-2026-02', 'medium', ''],
        ],
      },
      'france-fluidstack': {
        deal: ['withdrawn', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'low', knownBy: '2026-05-20', lastConfirmed: { value: 'signed', knownBy: '2025-02-10' } },
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['construction-start', 'planned', '2025-35', 'dropped', 'low', ''],
          ['first-tranche', 'planned', '[..2026]', 'dropped', 'low', ''],
          ['grid-link', 'planned', '2026', 'dropped', 'low', ''],
          ['one-gigawatt', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['processors-deadline', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['programme-end', 'planned', '2028', 'dropped', 'low', ''],
          ['service-start', 'planned', '2026', 'dropped', 'low', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'as-stated', 'fluidstack-2025-02-10', 'high', ''],
          ['initial-investment-usd', 11_600_000_000, 'USD', 'as-stated', 'forbesjapan-2025-09-05', 'medium', ''],
          ['initial-share', 25, '%', 'as-stated', 'beincrypto1-2025-05', 'medium', ''],
          ['jobs-created', null, '{job}', 'order-of-magnitude', 'lanouvelletribune-2025-02', 'medium', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', 'disputed'],
          ['power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
          ['total-investment-usd', 46_000_000_000, 'USD', 'more-than', 'servernews-2025-09-08', 'medium', ''],
        ],
      },
      'softbank-france': {
        // Rule 6: two sources of grade B relay the same announcement.
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-05-30', lastConfirmed: null },
        milestones: [
          ['softbank-plan-announced', 'reached', '2026-05-30', 'met', 'medium', ''],
          // The Financial Express (B) reports it too.
          ['three-sites-operating', 'planned', '[..2031]', 'scheduled', 'medium', ''],
        ],
        figures: [
          // Rule 3: a tie with The Energy Mag (B). The id decides.
          ['first-phase-investment', 45_000_000_000, 'EUR', 'as-stated', 'financialexpress-2026-05-31', 'medium', ''],
          // Rule 4: The Financial Express (B) gives no date and is less exact than “by 2031”.
          ['first-phase-power', 3.1, 'GW', 'as-stated', 'theenergymag-2026-05-31', 'medium', ''],
          ['first-phase-sites', 3, '{site}', 'as-stated', 'financialexpress-2026-05-31', 'medium', ''],
          // Rule 4: the bare 75 billion of The Financial Express (B) is less exact.
          ['programme-investment', 75_000_000_000, 'EUR', 'up-to', 'theenergymag-2026-05-31', 'medium', ''],
          // Rule 4: the bare 5 GW of The Energy Mag (B) is less exact.
          ['programme-power', 5, 'GW', 'up-to', 'dcpulse-2026-05-31', 'medium', ''],
        ],
      },
      'softbank-sesterce-bosquel': {
        // Rule 3: DCPulse (B) reports announced, but a status does not go back, whichever of the two was first.
        deal: ['selected', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-05-31', lastConfirmed: null },
        milestones: [['joint-venture-announced', 'reached', '2026-05-31', 'met', 'medium', '']],
        figures: [
          ['campus-jobs', 400, '{job}', 'about', 'dcpulse-2026-05-31', 'medium', ''],
          ['campus-power', 1, 'GW', 'as-stated', 'dcpulse-2026-05-31', 'medium', ''],
          ['local-fund', 10_000_000, 'EUR', 'as-stated', 'dcpulse-2026-05-31', 'medium', ''],
        ],
      },
    },
  },

  // Two weeks later. No new report: SendTech Times and API Evangelist have claims only.
  {
    asOf: '2026-06-15',
    deals: [
      'fast-track-sites',
      'france-ai-package',
      'france-fluidstack',
      'softbank-france',
      'softbank-sesterce-bosquel',
    ],
    followed: {
      'fast-track-sites': {
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-01-30', lastConfirmed: null },
        milestones: [],
        figures: [
          ['fast-track-site-count', 5, '{site}', 'as-stated', 'banquedesterritoires-2026', 'medium', ''],
          ['site-power', 700, 'MW', 'more-than', 'clubic-2026-02', 'medium', ''],
          ['sites-with-developer', 3, '{site}', 'as-stated', 'clubic-2026-02', 'medium', ''],
        ],
      },
      'france-fluidstack': {
        deal: ['withdrawn', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'low', knownBy: '2026-05-20', lastConfirmed: { value: 'signed', knownBy: '2025-02-10' } },
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['construction-start', 'planned', '2025-35', 'dropped', 'low', ''],
          ['first-tranche', 'planned', '[..2026]', 'dropped', 'low', ''],
          ['grid-link', 'planned', '2026', 'dropped', 'low', ''],
          ['one-gigawatt', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['processors-deadline', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['programme-end', 'planned', '2028', 'dropped', 'low', ''],
          ['service-start', 'planned', '2026', 'dropped', 'low', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'as-stated', 'fluidstack-2025-02-10', 'high', ''],
          ['initial-investment-usd', 11_600_000_000, 'USD', 'as-stated', 'forbesjapan-2025-09-05', 'medium', ''],
          ['initial-share', 25, '%', 'as-stated', 'beincrypto1-2025-05', 'medium', ''],
          ['jobs-created', null, '{job}', 'order-of-magnitude', 'lanouvelletribune-2025-02', 'medium', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', 'disputed'],
          ['power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
          ['total-investment-usd', 46_000_000_000, 'USD', 'more-than', 'servernews-2025-09-08', 'medium', ''],
        ],
      },
      'softbank-france': {
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-05-30', lastConfirmed: null },
        milestones: [
          ['softbank-plan-announced', 'reached', '2026-05-30', 'met', 'medium', ''],
          ['three-sites-operating', 'planned', '[..2031]', 'scheduled', 'medium', ''],
        ],
        figures: [
          ['first-phase-investment', 45_000_000_000, 'EUR', 'as-stated', 'financialexpress-2026-05-31', 'medium', ''],
          ['first-phase-power', 3.1, 'GW', 'as-stated', 'theenergymag-2026-05-31', 'medium', ''],
          ['first-phase-sites', 3, '{site}', 'as-stated', 'financialexpress-2026-05-31', 'medium', ''],
          ['programme-investment', 75_000_000_000, 'EUR', 'up-to', 'theenergymag-2026-05-31', 'medium', ''],
          ['programme-power', 5, 'GW', 'up-to', 'dcpulse-2026-05-31', 'medium', ''],
        ],
      },
      'softbank-sesterce-bosquel': {
        deal: ['selected', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-05-31', lastConfirmed: null },
        milestones: [['joint-venture-announced', 'reached', '2026-05-31', 'met', 'medium', '']],
        figures: [
          ['campus-jobs', 400, '{job}', 'about', 'dcpulse-2026-05-31', 'medium', ''],
          ['campus-power', 1, 'GW', 'as-stated', 'dcpulse-2026-05-31', 'medium', ''],
          ['local-fund', 10_000_000, 'EUR', 'as-stated', 'dcpulse-2026-05-31', 'medium', ''],
        ],
      },
    },
  },

  // The day of the register: CXOVoice (C) and getcoai (D), two pages without a date, are considered from here on.
  // Milestones due in 2026 are not over before 31 December.
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
      'fast-track-sites': {
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-01-30', lastConfirmed: null },
        milestones: [],
        figures: [
          ['fast-track-site-count', 5, '{site}', 'as-stated', 'banquedesterritoires-2026', 'medium', ''],
          ['site-power', 700, 'MW', 'more-than', 'clubic-2026-02', 'medium', ''],
          ['sites-with-developer', 3, '{site}', 'as-stated', 'clubic-2026-02', 'medium', ''],
        ],
      },
      'france-fluidstack': {
        deal: ['withdrawn', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'low', knownBy: '2026-05-20', lastConfirmed: { value: 'signed', knownBy: '2025-02-10' } },
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['construction-start', 'planned', '2025-35', 'dropped', 'low', ''],
          ['first-tranche', 'planned', '[..2026]', 'dropped', 'low', ''],
          ['grid-link', 'planned', '2026', 'dropped', 'low', ''],
          ['one-gigawatt', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['processors-deadline', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['programme-end', 'planned', '2028', 'dropped', 'low', ''],
          ['service-start', 'planned', '2026', 'dropped', 'low', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'as-stated', 'fluidstack-2025-02-10', 'high', ''],
          ['initial-investment-usd', 11_600_000_000, 'USD', 'as-stated', 'forbesjapan-2025-09-05', 'medium', ''],
          ['initial-share', 25, '%', 'as-stated', 'beincrypto1-2025-05', 'medium', ''],
          // Rule 5: getcoai (D) confirms nothing.
          ['jobs-created', null, '{job}', 'order-of-magnitude', 'lanouvelletribune-2025-02', 'medium', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', 'disputed'],
          ['power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
          ['total-investment-usd', 46_000_000_000, 'USD', 'more-than', 'servernews-2025-09-08', 'medium', ''],
        ],
      },
      'softbank-france': {
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-05-30', lastConfirmed: null },
        milestones: [
          ['softbank-plan-announced', 'reached', '2026-05-30', 'met', 'medium', ''],
          ['three-sites-operating', 'planned', '[..2031]', 'scheduled', 'medium', ''],
        ],
        figures: [
          // Rule 3: CXOVoice (C) may be of 30 May: a tie, and grade B wins.
          ['first-phase-investment', 45_000_000_000, 'EUR', 'as-stated', 'financialexpress-2026-05-31', 'medium', ''],
          ['first-phase-power', 3.1, 'GW', 'as-stated', 'theenergymag-2026-05-31', 'medium', ''],
          ['first-phase-sites', 3, '{site}', 'as-stated', 'financialexpress-2026-05-31', 'medium', ''],
          ['programme-investment', 75_000_000_000, 'EUR', 'up-to', 'theenergymag-2026-05-31', 'medium', ''],
          ['programme-power', 5, 'GW', 'up-to', 'dcpulse-2026-05-31', 'medium', ''],
        ],
      },
      'softbank-sesterce-bosquel': {
        deal: ['selected', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-05-31', lastConfirmed: null },
        milestones: [['joint-venture-announced', 'reached', '2026-05-31', 'met', 'medium', '']],
        figures: [
          ['campus-jobs', 400, '{job}', 'about', 'dcpulse-2026-05-31', 'medium', ''],
          ['campus-power', 1, 'GW', 'as-stated', 'dcpulse-2026-05-31', 'medium', ''],
          ['local-fund', 10_000_000, 'EUR', 'as-stated', 'dcpulse-2026-05-31', 'medium', ''],
        ],
      },
    },
  },
];
