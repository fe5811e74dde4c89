// The golden values of six days in 2026, derived by hand from the seed's sources and the rules of docs/method.md.
// Each day lists all its values. A comment names the rule that makes a new value current, or that keeps a value when a later
// report differs. Letters in brackets are grades of sources: (B) means grade B.
import type { GoldenDay } from './day.ts';

export const days2026: readonly GoldenDay[] = [
  // New: the deal fast-track-sites, five sites that the ministry announced. The values of france-fluidstack stay the same: only
  // Avalanche Notícias (C) has new reports on this deal, and it repeats ServerNews.
  {
    asOf: '2026-02-28',
    deals: ['fast-track-sites', 'france-ai-package', 'france-fluidstack'],
    followed: {
      'fast-track-sites': {
        // Rule 6 (origins): confidence is medium, because all sources relay one statement of the ministry. The status is known
        // by 30 January, the day of the first source, E-Voltaire (C).
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-01-30', lastConfirmed: null },
        milestones: [],
        figures: [
          // Rule 3 (ties): it is uncertain which source is newest, so grade B wins against E-Voltaire (C). Among equal sources of
          // grade B, the id decides: that of Le Monde Informatique sorts later.
          [
            'fast-track-sites.fast-track-site-count',
            5,
            '{site}',
            'as-stated',
            'banquedesterritoires-2026',
            'medium',
            '',
          ],
          // Rule 3 (ties): Clubic (B) wins against LeMagIT (B), which reports "at least 700 MW". It is uncertain which is newer,
          // and Clubic has the later last possible publication day.
          ['fast-track-sites.site-power', 700, 'MW', 'more-than', 'clubic-2026-02', 'medium', ''],
          ['fast-track-sites.sites-with-developer', 3, '{site}', 'as-stated', 'clubic-2026-02', 'medium', ''],
        ],
      },
      'france-fluidstack': {
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['france-fluidstack.agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['france-fluidstack.construction-start', 'planned', '2025-35', 'overdue', 'high', ''],
          ['france-fluidstack.first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
          ['france-fluidstack.grid-link', 'planned', '2026', 'scheduled', 'medium', ''],
          ['france-fluidstack.one-gigawatt', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['france-fluidstack.processors-deadline', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['france-fluidstack.programme-end', 'planned', '2028', 'scheduled', 'medium', ''],
          ['france-fluidstack.service-start', 'planned', '2026', 'scheduled', 'medium', ''],
        ],
        figures: [
          ['france-fluidstack.ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['france-fluidstack.electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['france-fluidstack.first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          [
            'france-fluidstack.initial-investment',
            10_000_000_000,
            'EUR',
            'as-stated',
            'fluidstack-2025-02-10',
            'high',
            '',
          ],
          [
            'france-fluidstack.initial-investment-usd',
            11_600_000_000,
            'USD',
            'as-stated',
            'forbesjapan-2025-09-05',
            'medium',
            '',
          ],
          ['france-fluidstack.initial-share', 25, '%', 'as-stated', 'beincrypto1-2025-05', 'medium', ''],
          [
            'france-fluidstack.jobs-created',
            null,
            '{job}',
            'order-of-magnitude',
            'lanouvelletribune-2025-02',
            'medium',
            '',
          ],
          [
            'france-fluidstack.phase-1-processors',
            120_000,
            '{processor}',
            'about',
            'wsj-2025-02-10',
            'high',
            'disputed',
          ],
          ['france-fluidstack.power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
          [
            'france-fluidstack.total-investment-usd',
            46_000_000_000,
            'USD',
            'more-than',
            'servernews-2025-09-08',
            'medium',
            '',
          ],
        ],
      },
    },
  },

  // The deal is not withdrawn yet. Bloomberg's article on the withdrawal was published by 14 April. It was not read, so it has no
  // reports. Rule 1 (last possible day): the pages that relay the article are not considered before May.
  {
    asOf: '2026-04-20',
    deals: ['fast-track-sites', 'france-ai-package', 'france-fluidstack'],
    followed: {
      'fast-track-sites': {
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-01-30', lastConfirmed: null },
        milestones: [],
        figures: [
          [
            'fast-track-sites.fast-track-site-count',
            5,
            '{site}',
            'as-stated',
            'banquedesterritoires-2026',
            'medium',
            '',
          ],
          ['fast-track-sites.site-power', 700, 'MW', 'more-than', 'clubic-2026-02', 'medium', ''],
          ['fast-track-sites.sites-with-developer', 3, '{site}', 'as-stated', 'clubic-2026-02', 'medium', ''],
        ],
      },
      'france-fluidstack': {
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['france-fluidstack.agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['france-fluidstack.construction-start', 'planned', '2025-35', 'overdue', 'high', ''],
          ['france-fluidstack.first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
          ['france-fluidstack.grid-link', 'planned', '2026', 'scheduled', 'medium', ''],
          ['france-fluidstack.one-gigawatt', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['france-fluidstack.processors-deadline', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['france-fluidstack.programme-end', 'planned', '2028', 'scheduled', 'medium', ''],
          ['france-fluidstack.service-start', 'planned', '2026', 'scheduled', 'medium', ''],
        ],
        figures: [
          ['france-fluidstack.ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['france-fluidstack.electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['france-fluidstack.first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          [
            'france-fluidstack.initial-investment',
            10_000_000_000,
            'EUR',
            'as-stated',
            'fluidstack-2025-02-10',
            'high',
            '',
          ],
          [
            'france-fluidstack.initial-investment-usd',
            11_600_000_000,
            'USD',
            'as-stated',
            'forbesjapan-2025-09-05',
            'medium',
            '',
          ],
          ['france-fluidstack.initial-share', 25, '%', 'as-stated', 'beincrypto1-2025-05', 'medium', ''],
          [
            'france-fluidstack.jobs-created',
            null,
            '{job}',
            'order-of-magnitude',
            'lanouvelletribune-2025-02',
            'medium',
            '',
          ],
          [
            'france-fluidstack.phase-1-processors',
            120_000,
            '{processor}',
            'about',
            'wsj-2025-02-10',
            'high',
            'disputed',
          ],
          ['france-fluidstack.power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
          [
            'france-fluidstack.total-investment-usd',
            46_000_000_000,
            'USD',
            'more-than',
            'servernews-2025-09-08',
            'medium',
            '',
          ],
        ],
      },
    },
  },

  // New: Hamidun (D) and allmind (D) report that Fluidstack withdrew. SoftBank announces its plan: the deal softbank-france.
  {
    asOf: '2026-05-30',
    deals: ['fast-track-sites', 'france-ai-package', 'france-fluidstack', 'softbank-france'],
    followed: {
      'fast-track-sites': {
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-01-30', lastConfirmed: null },
        milestones: [],
        figures: [
          [
            'fast-track-sites.fast-track-site-count',
            5,
            '{site}',
            'as-stated',
            'banquedesterritoires-2026',
            'medium',
            '',
          ],
          ['fast-track-sites.site-power', 700, 'MW', 'more-than', 'clubic-2026-02', 'medium', ''],
          ['fast-track-sites.sites-with-developer', 3, '{site}', 'as-stated', 'clubic-2026-02', 'medium', ''],
        ],
      },
      'france-fluidstack': {
        // Rule 5 (grade D): only two sources of grade D report the withdrawal, so confidence is low. The status is known by
        // 20 May, the last possible publication day of the first of them, Hamidun.
        deal: ['withdrawn', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'low', knownBy: '2026-05-20', lastConfirmed: { value: 'signed', knownBy: '2025-02-10' } },
        milestones: [
          // The withdrawal of the deal drops only milestones that were not reached, so this one stays met.
          ['france-fluidstack.agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          // Dropped: this milestone was overdue until the withdrawal.
          ['france-fluidstack.construction-start', 'planned', '2025-35', 'dropped', 'low', ''],
          ['france-fluidstack.first-tranche', 'planned', '[..2026]', 'dropped', 'low', ''],
          ['france-fluidstack.grid-link', 'planned', '2026', 'dropped', 'low', ''],
          ['france-fluidstack.one-gigawatt', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['france-fluidstack.processors-deadline', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['france-fluidstack.programme-end', 'planned', '2028', 'dropped', 'low', ''],
          ['france-fluidstack.service-start', 'planned', '2026', 'dropped', 'low', ''],
        ],
        figures: [
          ['france-fluidstack.ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          // Rule 5 (grade D): allmind (D) reports "1 GW", which does not replace "up to 1 GW".
          ['france-fluidstack.electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['france-fluidstack.first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          [
            'france-fluidstack.initial-investment',
            10_000_000_000,
            'EUR',
            'as-stated',
            'fluidstack-2025-02-10',
            'high',
            '',
          ],
          [
            'france-fluidstack.initial-investment-usd',
            11_600_000_000,
            'USD',
            'as-stated',
            'forbesjapan-2025-09-05',
            'medium',
            '',
          ],
          ['france-fluidstack.initial-share', 25, '%', 'as-stated', 'beincrypto1-2025-05', 'medium', ''],
          [
            'france-fluidstack.jobs-created',
            null,
            '{job}',
            'order-of-magnitude',
            'lanouvelletribune-2025-02',
            'medium',
            '',
          ],
          [
            'france-fluidstack.phase-1-processors',
            120_000,
            '{processor}',
            'about',
            'wsj-2025-02-10',
            'high',
            'disputed',
          ],
          ['france-fluidstack.power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
          [
            'france-fluidstack.total-investment-usd',
            46_000_000_000,
            'USD',
            'more-than',
            'servernews-2025-09-08',
            'medium',
            '',
          ],
        ],
      },
      'softbank-france': {
        // Confidence is medium: NewzMedia (C) is the first source of grades A to C that reports this deal.
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-05-30', lastConfirmed: null },
        milestones: [
          ['softbank-france.softbank-plan-announced', 'reached', '2026-05-30', 'met', 'medium', ''],
          // Confidence is low: only the digest news-you-need (D) reports this milestone.
          ['softbank-france.three-sites-operating', 'planned', '[..2031]', 'scheduled', 'low', ''],
        ],
        figures: [
          [
            'softbank-france.first-phase-investment',
            45_000_000_000,
            'EUR',
            'as-stated',
            'news-you-need-2026-05-30',
            'low',
            '',
          ],
          ['softbank-france.first-phase-power', 3.1, 'GW', 'as-stated', 'newzmedia-2026-05-30', 'medium', ''],
          ['softbank-france.first-phase-sites', 3, '{site}', 'as-stated', 'news-you-need-2026-05-30', 'low', ''],
          // Rule 5 (grade D): the digest news-you-need (D) reports "75 billion", which does not replace "up to 75 billion".
          [
            'softbank-france.programme-investment',
            75_000_000_000,
            'EUR',
            'up-to',
            'newzmedia-2026-05-30',
            'medium',
            '',
          ],
          ['softbank-france.programme-power', 5, 'GW', 'up-to', 'newzmedia-2026-05-30', 'medium', ''],
        ],
      },
    },
  },

  // New: DCPulse (B) and Press Release Desk (C) report the campus at Le Bosquel, the deal softbank-sesterce-bosquel.
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
          [
            'fast-track-sites.fast-track-site-count',
            5,
            '{site}',
            'as-stated',
            'banquedesterritoires-2026',
            'medium',
            '',
          ],
          ['fast-track-sites.site-power', 700, 'MW', 'more-than', 'clubic-2026-02', 'medium', ''],
          ['fast-track-sites.sites-with-developer', 3, '{site}', 'as-stated', 'clubic-2026-02', 'medium', ''],
        ],
      },
      'france-fluidstack': {
        deal: ['withdrawn', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'low', knownBy: '2026-05-20', lastConfirmed: { value: 'signed', knownBy: '2025-02-10' } },
        milestones: [
          ['france-fluidstack.agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['france-fluidstack.construction-start', 'planned', '2025-35', 'dropped', 'low', ''],
          ['france-fluidstack.first-tranche', 'planned', '[..2026]', 'dropped', 'low', ''],
          ['france-fluidstack.grid-link', 'planned', '2026', 'dropped', 'low', ''],
          ['france-fluidstack.one-gigawatt', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['france-fluidstack.processors-deadline', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['france-fluidstack.programme-end', 'planned', '2028', 'dropped', 'low', ''],
          ['france-fluidstack.service-start', 'planned', '2026', 'dropped', 'low', ''],
        ],
        figures: [
          ['france-fluidstack.ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['france-fluidstack.electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['france-fluidstack.first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          [
            'france-fluidstack.initial-investment',
            10_000_000_000,
            'EUR',
            'as-stated',
            'fluidstack-2025-02-10',
            'high',
            '',
          ],
          [
            'france-fluidstack.initial-investment-usd',
            11_600_000_000,
            'USD',
            'as-stated',
            'forbesjapan-2025-09-05',
            'medium',
            '',
          ],
          ['france-fluidstack.initial-share', 25, '%', 'as-stated', 'beincrypto1-2025-05', 'medium', ''],
          [
            'france-fluidstack.jobs-created',
            null,
            '{job}',
            'order-of-magnitude',
            'lanouvelletribune-2025-02',
            'medium',
            '',
          ],
          [
            'france-fluidstack.phase-1-processors',
            120_000,
            '{processor}',
            'about',
            'wsj-2025-02-10',
            'high',
            'disputed',
          ],
          ['france-fluidstack.power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
          [
            'france-fluidstack.total-investment-usd',
            46_000_000_000,
            'USD',
            'more-than',
            'servernews-2025-09-08',
            'medium',
            '',
          ],
        ],
      },
      'softbank-france': {
        // Rule 6 (origins): the new sources of grade B relay the same announcement, so confidence stays medium.
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-05-30', lastConfirmed: null },
        milestones: [
          ['softbank-france.softbank-plan-announced', 'reached', '2026-05-30', 'met', 'medium', ''],
          // Confidence rises to medium: The Financial Express (B) also reports this milestone.
          ['softbank-france.three-sites-operating', 'planned', '[..2031]', 'scheduled', 'medium', ''],
        ],
        figures: [
          // Rule 3 (ties): The Financial Express (B) and The Energy Mag (B) are of the same day. The id that sorts first wins.
          [
            'softbank-france.first-phase-investment',
            45_000_000_000,
            'EUR',
            'as-stated',
            'financialexpress-2026-05-31',
            'medium',
            '',
          ],
          // Rule 4 (exactness): The Financial Express (B) gives no date, which is less exact than "by 2031" in The Energy Mag (B).
          ['softbank-france.first-phase-power', 3.1, 'GW', 'as-stated', 'theenergymag-2026-05-31', 'medium', ''],
          ['softbank-france.first-phase-sites', 3, '{site}', 'as-stated', 'financialexpress-2026-05-31', 'medium', ''],
          // Rule 4 (exactness): The Financial Express (B) reports "75 billion", which is less exact than "up to 75 billion".
          [
            'softbank-france.programme-investment',
            75_000_000_000,
            'EUR',
            'up-to',
            'theenergymag-2026-05-31',
            'medium',
            '',
          ],
          // Rule 4 (exactness): The Energy Mag (B) reports "5 GW", which is less exact than "up to 5 GW".
          ['softbank-france.programme-power', 5, 'GW', 'up-to', 'dcpulse-2026-05-31', 'medium', ''],
        ],
      },
      'softbank-sesterce-bosquel': {
        // Rule 3 (statuses): Press Release Desk (C) reports "selected", DCPulse (B) "announced". A status does not go back to
        // an earlier one, even if it is uncertain which source is newer.
        deal: ['selected', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-05-31', lastConfirmed: null },
        milestones: [
          ['softbank-sesterce-bosquel.joint-venture-announced', 'reached', '2026-05-31', 'met', 'medium', ''],
        ],
        figures: [
          ['softbank-sesterce-bosquel.campus-jobs', 400, '{job}', 'about', 'dcpulse-2026-05-31', 'medium', ''],
          ['softbank-sesterce-bosquel.campus-power', 1, 'GW', 'as-stated', 'dcpulse-2026-05-31', 'medium', ''],
          ['softbank-sesterce-bosquel.local-fund', 10_000_000, 'EUR', 'as-stated', 'dcpulse-2026-05-31', 'medium', ''],
        ],
      },
    },
  },

  // Two weeks later, all values are the same: the only new source, SendTech Times, has claims but no reports.
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
          [
            'fast-track-sites.fast-track-site-count',
            5,
            '{site}',
            'as-stated',
            'banquedesterritoires-2026',
            'medium',
            '',
          ],
          ['fast-track-sites.site-power', 700, 'MW', 'more-than', 'clubic-2026-02', 'medium', ''],
          ['fast-track-sites.sites-with-developer', 3, '{site}', 'as-stated', 'clubic-2026-02', 'medium', ''],
        ],
      },
      'france-fluidstack': {
        deal: ['withdrawn', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'low', knownBy: '2026-05-20', lastConfirmed: { value: 'signed', knownBy: '2025-02-10' } },
        milestones: [
          ['france-fluidstack.agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['france-fluidstack.construction-start', 'planned', '2025-35', 'dropped', 'low', ''],
          ['france-fluidstack.first-tranche', 'planned', '[..2026]', 'dropped', 'low', ''],
          ['france-fluidstack.grid-link', 'planned', '2026', 'dropped', 'low', ''],
          ['france-fluidstack.one-gigawatt', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['france-fluidstack.processors-deadline', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['france-fluidstack.programme-end', 'planned', '2028', 'dropped', 'low', ''],
          ['france-fluidstack.service-start', 'planned', '2026', 'dropped', 'low', ''],
        ],
        figures: [
          ['france-fluidstack.ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['france-fluidstack.electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['france-fluidstack.first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          [
            'france-fluidstack.initial-investment',
            10_000_000_000,
            'EUR',
            'as-stated',
            'fluidstack-2025-02-10',
            'high',
            '',
          ],
          [
            'france-fluidstack.initial-investment-usd',
            11_600_000_000,
            'USD',
            'as-stated',
            'forbesjapan-2025-09-05',
            'medium',
            '',
          ],
          ['france-fluidstack.initial-share', 25, '%', 'as-stated', 'beincrypto1-2025-05', 'medium', ''],
          [
            'france-fluidstack.jobs-created',
            null,
            '{job}',
            'order-of-magnitude',
            'lanouvelletribune-2025-02',
            'medium',
            '',
          ],
          [
            'france-fluidstack.phase-1-processors',
            120_000,
            '{processor}',
            'about',
            'wsj-2025-02-10',
            'high',
            'disputed',
          ],
          ['france-fluidstack.power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
          [
            'france-fluidstack.total-investment-usd',
            46_000_000_000,
            'USD',
            'more-than',
            'servernews-2025-09-08',
            'medium',
            '',
          ],
        ],
      },
      'softbank-france': {
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-05-30', lastConfirmed: null },
        milestones: [
          ['softbank-france.softbank-plan-announced', 'reached', '2026-05-30', 'met', 'medium', ''],
          ['softbank-france.three-sites-operating', 'planned', '[..2031]', 'scheduled', 'medium', ''],
        ],
        figures: [
          [
            'softbank-france.first-phase-investment',
            45_000_000_000,
            'EUR',
            'as-stated',
            'financialexpress-2026-05-31',
            'medium',
            '',
          ],
          ['softbank-france.first-phase-power', 3.1, 'GW', 'as-stated', 'theenergymag-2026-05-31', 'medium', ''],
          ['softbank-france.first-phase-sites', 3, '{site}', 'as-stated', 'financialexpress-2026-05-31', 'medium', ''],
          [
            'softbank-france.programme-investment',
            75_000_000_000,
            'EUR',
            'up-to',
            'theenergymag-2026-05-31',
            'medium',
            '',
          ],
          ['softbank-france.programme-power', 5, 'GW', 'up-to', 'dcpulse-2026-05-31', 'medium', ''],
        ],
      },
      'softbank-sesterce-bosquel': {
        deal: ['selected', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-05-31', lastConfirmed: null },
        milestones: [
          ['softbank-sesterce-bosquel.joint-venture-announced', 'reached', '2026-05-31', 'met', 'medium', ''],
        ],
        figures: [
          ['softbank-sesterce-bosquel.campus-jobs', 400, '{job}', 'about', 'dcpulse-2026-05-31', 'medium', ''],
          ['softbank-sesterce-bosquel.campus-power', 1, 'GW', 'as-stated', 'dcpulse-2026-05-31', 'medium', ''],
          ['softbank-sesterce-bosquel.local-fund', 10_000_000, 'EUR', 'as-stated', 'dcpulse-2026-05-31', 'medium', ''],
        ],
      },
    },
  },

  // The day on which the register was created. New: CXOVoice (C) and getcoai (D), two pages without a date. Rule 1 (last possible
  // day): they are considered from the day on which they were read.
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
          [
            'fast-track-sites.fast-track-site-count',
            5,
            '{site}',
            'as-stated',
            'banquedesterritoires-2026',
            'medium',
            '',
          ],
          ['fast-track-sites.site-power', 700, 'MW', 'more-than', 'clubic-2026-02', 'medium', ''],
          ['fast-track-sites.sites-with-developer', 3, '{site}', 'as-stated', 'clubic-2026-02', 'medium', ''],
        ],
      },
      'france-fluidstack': {
        deal: ['withdrawn', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'low', knownBy: '2026-05-20', lastConfirmed: { value: 'signed', knownBy: '2025-02-10' } },
        milestones: [
          ['france-fluidstack.agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['france-fluidstack.construction-start', 'planned', '2025-35', 'dropped', 'low', ''],
          ['france-fluidstack.first-tranche', 'planned', '[..2026]', 'dropped', 'low', ''],
          ['france-fluidstack.grid-link', 'planned', '2026', 'dropped', 'low', ''],
          ['france-fluidstack.one-gigawatt', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['france-fluidstack.processors-deadline', 'planned', '[..2028]', 'dropped', 'low', ''],
          ['france-fluidstack.programme-end', 'planned', '2028', 'dropped', 'low', ''],
          ['france-fluidstack.service-start', 'planned', '2026', 'dropped', 'low', ''],
        ],
        figures: [
          ['france-fluidstack.ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['france-fluidstack.electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['france-fluidstack.first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          [
            'france-fluidstack.initial-investment',
            10_000_000_000,
            'EUR',
            'as-stated',
            'fluidstack-2025-02-10',
            'high',
            '',
          ],
          [
            'france-fluidstack.initial-investment-usd',
            11_600_000_000,
            'USD',
            'as-stated',
            'forbesjapan-2025-09-05',
            'medium',
            '',
          ],
          ['france-fluidstack.initial-share', 25, '%', 'as-stated', 'beincrypto1-2025-05', 'medium', ''],
          // Rule 5 (grade D): getcoai (D) also reports this figure, but it confirms nothing, so confidence stays medium.
          [
            'france-fluidstack.jobs-created',
            null,
            '{job}',
            'order-of-magnitude',
            'lanouvelletribune-2025-02',
            'medium',
            '',
          ],
          [
            'france-fluidstack.phase-1-processors',
            120_000,
            '{processor}',
            'about',
            'wsj-2025-02-10',
            'high',
            'disputed',
          ],
          ['france-fluidstack.power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
          [
            'france-fluidstack.total-investment-usd',
            46_000_000_000,
            'USD',
            'more-than',
            'servernews-2025-09-08',
            'medium',
            '',
          ],
        ],
      },
      'softbank-france': {
        deal: ['announced', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-05-30', lastConfirmed: null },
        milestones: [
          ['softbank-france.softbank-plan-announced', 'reached', '2026-05-30', 'met', 'medium', ''],
          ['softbank-france.three-sites-operating', 'planned', '[..2031]', 'scheduled', 'medium', ''],
        ],
        figures: [
          // Rule 3 (ties): CXOVoice (C) may have been published as early as 30 May, before The Financial Express (B). It is
          // uncertain which is newer, so grade B wins.
          [
            'softbank-france.first-phase-investment',
            45_000_000_000,
            'EUR',
            'as-stated',
            'financialexpress-2026-05-31',
            'medium',
            '',
          ],
          ['softbank-france.first-phase-power', 3.1, 'GW', 'as-stated', 'theenergymag-2026-05-31', 'medium', ''],
          ['softbank-france.first-phase-sites', 3, '{site}', 'as-stated', 'financialexpress-2026-05-31', 'medium', ''],
          [
            'softbank-france.programme-investment',
            75_000_000_000,
            'EUR',
            'up-to',
            'theenergymag-2026-05-31',
            'medium',
            '',
          ],
          ['softbank-france.programme-power', 5, 'GW', 'up-to', 'dcpulse-2026-05-31', 'medium', ''],
        ],
      },
      'softbank-sesterce-bosquel': {
        deal: ['selected', null, null, ''],
        status: { confidence: 'medium', knownBy: '2026-05-31', lastConfirmed: null },
        milestones: [
          ['softbank-sesterce-bosquel.joint-venture-announced', 'reached', '2026-05-31', 'met', 'medium', ''],
        ],
        figures: [
          ['softbank-sesterce-bosquel.campus-jobs', 400, '{job}', 'about', 'dcpulse-2026-05-31', 'medium', ''],
          ['softbank-sesterce-bosquel.campus-power', 1, 'GW', 'as-stated', 'dcpulse-2026-05-31', 'medium', ''],
          ['softbank-sesterce-bosquel.local-fund', 10_000_000, 'EUR', 'as-stated', 'dcpulse-2026-05-31', 'medium', ''],
        ],
      },
    },
  },
];
