// The golden values of seven days in 2025, derived by hand from the seed's sources and the rules of docs/method.md.
// Each day is written out in full. A comment names the rule where a value becomes current or is kept against another report.
import type { GoldenDay } from './day.ts';

export const days2025: readonly GoldenDay[] = [
  // The eve of the summit: no source has been published.
  { asOf: '2025-02-09', deals: [], followed: {} },

  // The release (in English, and in French at DCmag), The Wall Street Journal and Reuters. All have this day and grade
  // A.
  {
    asOf: '2025-02-10',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        // Rule 3: the newspaper reports announced. Same day, same grade: the editor prefers the release.
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', ''],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          // The third quarter.
          ['construction-start', 'planned', '2025-35', 'scheduled', 'high', ''],
          ['first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
          ['one-gigawatt', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['processors-deadline', 'planned', '[..2028]', 'scheduled', 'high', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          // Rule 3: a tie of the two versions of the release. The French one repeats the other.
          ['electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          // Rule 3: the release ties with the newspaper. Neither repeats a source, so the id decides.
          ['initial-investment', 10_000_000_000, 'EUR', 'as-stated', 'fluidstack-2025-02-10', 'high', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
        ],
      },
    },
  },

  // JAIF (B) is later, but repeats the release and reports the same (rule 3). Its 1,000,000 kW are 1 GW.
  {
    asOf: '2025-02-19',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', ''],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['construction-start', 'planned', '2025-35', 'scheduled', 'high', ''],
          ['first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
          ['one-gigawatt', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['processors-deadline', 'planned', '[..2028]', 'scheduled', 'high', ''],
        ],
        figures: [
          ['ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'as-stated', 'fluidstack-2025-02-10', 'high', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
        ],
      },
    },
  },

  // Rule 1: all pages of February 2025 without a day. None is certainly later than the first day, so grade A wins each
  // tie.
  {
    asOf: '2025-02-28',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        // Rule 8: the article’s agreement and Le Monde’s commitment are compatible with a memorandum.
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', ''],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['construction-start', 'planned', '2025-35', 'scheduled', 'high', ''],
          ['first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
          // Rule 3: Clubic (B) reports 2028. The order is uncertain, and grade A wins the tie. Rule 8: 2028 fits both
          // dates.
          ['one-gigawatt', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['processors-deadline', 'planned', '[..2028]', 'scheduled', 'high', ''],
          // Rule 6: Actutem and Clubic (B) relay one statement of the company, so confidence is not high.
          ['service-start', 'planned', '2026', 'scheduled', 'medium', ''],
        ],
        figures: [
          // Rule 3: Clubic (B, nearly 500,000) and the article (C) tie with the newspaper, and grade A wins.
          ['ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          // Rule 4: the bare 1 GW of the article and of Le Monde is less exact.
          ['electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'as-stated', 'fluidstack-2025-02-10', 'high', ''],
          ['jobs-created', null, '{job}', 'order-of-magnitude', 'lanouvelletribune-2025-02', 'medium', ''],
          // Rule 8: pages that relay the release report close to 500,000.
          ['phase-1-processors', 120_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', 'disputed'],
          // Rule 8: Clubic’s bare 1 GW contradicts more than 1 GW, but Clubic repeats the release and is not
          // independent of it.
          ['power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
        ],
      },
    },
  },

  // What the president of Fluidstack said on BFM TV, by beincrypto1 (C): the share, and the end of the project.
  {
    asOf: '2025-05-31',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', ''],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['construction-start', 'planned', '2025-35', 'scheduled', 'high', ''],
          ['first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
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
          ['initial-share', 25, '%', 'as-stated', 'beincrypto1-2025-05', 'medium', ''],
          ['jobs-created', null, '{job}', 'order-of-magnitude', 'lanouvelletribune-2025-02', 'medium', ''],
          ['phase-1-processors', 120_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', 'disputed'],
          ['power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
        ],
      },
    },
  },

  // Forbes Japan (B) reports a contract, signed in February. Rule 4: the month contains the day and is less exact.
  {
    asOf: '2025-09-05',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        // Rule 2: the release (A) calls it a memorandum. Rule 8: the contract of Forbes Japan (B) contradicts it.
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          // 25 days are left.
          ['construction-start', 'planned', '2025-35', 'scheduled', 'high', ''],
          ['first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
          // One source of grade B.
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
        ],
      },
    },
  },

  // The third quarter is over. ServerNews (C) was published on 8 September, 4nownews (C) on 30 September at the latest.
  {
    asOf: '2025-10-01',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          // The last possible day was 30 September.
          ['construction-start', 'planned', '2025-35', 'overdue', 'high', ''],
          ['first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
          ['grid-link', 'planned', '2026', 'scheduled', 'medium', ''],
          ['one-gigawatt', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['processors-deadline', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['programme-end', 'planned', '2028', 'scheduled', 'medium', ''],
          ['service-start', 'planned', '2026', 'scheduled', 'medium', ''],
        ],
        figures: [
          // Rule 4: the bare 500,000 of ServerNews (C) is less exact than the newspaper’s about 500,000.
          ['ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          ['initial-investment', 10_000_000_000, 'EUR', 'as-stated', 'fluidstack-2025-02-10', 'high', ''],
          // Rule 3: ServerNews (C) repeats the value later; the better grade is named as its source.
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
];
