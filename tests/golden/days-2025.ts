// The golden values of seven days in 2025, derived by hand from the seed's sources and the rules of docs/method.md.
// Each day lists all its values. A comment names the rule that makes a new value current, or that keeps a value when a later
// report differs. Letters in brackets are grades of sources: (B) means grade B.
import type { GoldenDay } from './day.ts';

export const days2025: readonly GoldenDay[] = [
  // The day before the first source was published: no deal is known.
  { asOf: '2025-02-09', deals: [], followed: {} },

  // Four sources, all of this day and of grade A: Fluidstack's release in English, the same release in French on DCmag,
  // The Wall Street Journal and Reuters.
  {
    asOf: '2025-02-10',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        // Rule 3 (ties): The Wall Street Journal reports "announced", the release "signed". Day and grade are equal. The
        // release wins, because the editor prefers it.
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', ''],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['france-fluidstack.agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          // 2025-35 is the third quarter of 2025 in EDTF.
          ['france-fluidstack.construction-start', 'planned', '2025-35', 'scheduled', 'high', ''],
          ['france-fluidstack.first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
          ['france-fluidstack.one-gigawatt', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['france-fluidstack.processors-deadline', 'planned', '[..2028]', 'scheduled', 'high', ''],
        ],
        figures: [
          ['france-fluidstack.ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          // Rule 3 (ties): the English and the French release are equal in day and grade. The English one wins, because the
          // French one repeats it.
          ['france-fluidstack.electric-power', 1, 'GW', 'up-to', 'fluidstack-2025-02-10', 'high', ''],
          ['france-fluidstack.first-tranche-power', 250, 'MW', 'as-stated', 'wsj-2025-02-10', 'high', ''],
          // Rule 3 (ties): the release and The Wall Street Journal are equal in day and grade, and neither repeats a source.
          // The source id that sorts first wins.
          [
            'france-fluidstack.initial-investment',
            10_000_000_000,
            'EUR',
            'as-stated',
            'fluidstack-2025-02-10',
            'high',
            '',
          ],
          ['france-fluidstack.phase-1-processors', 120_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['france-fluidstack.power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
        ],
      },
    },
  },

  // Rule 3: JAIF (B) is newer, but it repeats the release and reports the same values, so it replaces none. Its 1,000,000 kW are
  // 1 GW.
  {
    asOf: '2025-02-19',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', ''],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['france-fluidstack.agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['france-fluidstack.construction-start', 'planned', '2025-35', 'scheduled', 'high', ''],
          ['france-fluidstack.first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
          ['france-fluidstack.one-gigawatt', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['france-fluidstack.processors-deadline', 'planned', '[..2028]', 'scheduled', 'high', ''],
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
          ['france-fluidstack.phase-1-processors', 120_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          ['france-fluidstack.power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
        ],
      },
    },
  },

  // Rule 1 (last possible day): all pages dated February 2025 are considered from today. Any of them can have been published on
  // 10 February, so rule 3 treats them as ties with the sources of that day, and grade A wins.
  {
    asOf: '2025-02-28',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        // Rule 8 (disputes): La Nouvelle Tribune reports an "agreement" and Le Monde a "commitment". Both general words are
        // compatible with a memorandum, so nothing is disputed.
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', ''],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['france-fluidstack.agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['france-fluidstack.construction-start', 'planned', '2025-35', 'scheduled', 'high', ''],
          ['france-fluidstack.first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
          // Rule 3 (ties): Clubic (B) reports 2028. It is uncertain which source is newer, so grade A wins.
          // Rule 8 (disputes): "2028" and "by 2028" are compatible, so nothing is disputed.
          ['france-fluidstack.one-gigawatt', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['france-fluidstack.processors-deadline', 'planned', '[..2028]', 'scheduled', 'high', ''],
          // Rule 6 (origins): Actutem (B) and Clubic (B) relay the same statement of the company. They count as one source,
          // so confidence is not high.
          ['france-fluidstack.service-start', 'planned', '2026', 'scheduled', 'medium', ''],
        ],
        figures: [
          // Rule 3 (ties): it is uncertain whether Clubic (B, "nearly 500,000"), La Nouvelle Tribune (C) or The Wall Street
          // Journal (A) is the newest. Grade A wins.
          ['france-fluidstack.ai-processors', 500_000, '{processor}', 'about', 'wsj-2025-02-10', 'high', ''],
          // Rule 4 (exactness): La Nouvelle Tribune (C) and Le Monde (C) report "1 GW", which is less exact than "up to 1 GW".
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
            'france-fluidstack.jobs-created',
            null,
            '{job}',
            'order-of-magnitude',
            'lanouvelletribune-2025-02',
            'medium',
            '',
          ],
          // Rule 8 (disputes): pages that relay the release report close to 500,000, which contradicts about 120,000.
          [
            'france-fluidstack.phase-1-processors',
            120_000,
            '{processor}',
            'about',
            'wsj-2025-02-10',
            'high',
            'disputed',
          ],
          // Rule 8 (disputes): Clubic's "1 GW" contradicts "more than 1 GW". This is no dispute, because Clubic repeats the
          // release and is therefore not independent of it.
          ['france-fluidstack.power-by-2028', 1, 'GW', 'more-than', 'fluidstack-2025-02-10', 'high', ''],
        ],
      },
    },
  },

  // New: beincrypto1 (C) reports a statement of Fluidstack's president on BFM TV. It gives initial-share and programme-end.
  {
    asOf: '2025-05-31',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', ''],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['france-fluidstack.agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          ['france-fluidstack.construction-start', 'planned', '2025-35', 'scheduled', 'high', ''],
          ['france-fluidstack.first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
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
        ],
      },
    },
  },

  // New: Forbes Japan (B) reports a contract that was signed in February. Rule 4 (exactness): 2025-02 is less exact than
  // 2025-02-10 and does not replace it.
  {
    asOf: '2025-09-05',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        // Rule 2 (facts about the past): the release (A) has the better grade, so the type of agreement stays a memorandum.
        // Rule 8 (disputes): the contract that Forbes Japan (B) reports contradicts the memorandum.
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['france-fluidstack.agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          // The third quarter ends in 25 days, so the milestone is not overdue.
          ['france-fluidstack.construction-start', 'planned', '2025-35', 'scheduled', 'high', ''],
          ['france-fluidstack.first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
          // Confidence is medium: only Forbes Japan (B) reports this milestone.
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
        ],
      },
    },
  },

  // The third quarter is over. New: ServerNews (C), published on 8 September, and 4nownews (C), published by 30 September.
  {
    asOf: '2025-10-01',
    deals: ['france-ai-package', 'france-fluidstack'],
    followed: {
      'france-fluidstack': {
        deal: ['signed', 'memorandum-of-understanding', '2025-02-10', 'disputed'],
        status: { confidence: 'high', knownBy: '2025-02-10', lastConfirmed: null },
        milestones: [
          ['france-fluidstack.agreement-signed', 'reached', '2025-02-10', 'met', 'high', ''],
          // Overdue: the last possible day was 30 September.
          ['france-fluidstack.construction-start', 'planned', '2025-35', 'overdue', 'high', ''],
          ['france-fluidstack.first-tranche', 'planned', '[..2026]', 'scheduled', 'high', ''],
          ['france-fluidstack.grid-link', 'planned', '2026', 'scheduled', 'medium', ''],
          ['france-fluidstack.one-gigawatt', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['france-fluidstack.processors-deadline', 'planned', '[..2028]', 'scheduled', 'high', ''],
          ['france-fluidstack.programme-end', 'planned', '2028', 'scheduled', 'medium', ''],
          ['france-fluidstack.service-start', 'planned', '2026', 'scheduled', 'medium', ''],
        ],
        figures: [
          // Rule 4 (exactness): ServerNews (C) reports "500,000", which is less exact than the "about 500,000" of The Wall Street
          // Journal.
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
          // Rule 3 (source of a value): ServerNews (C) later reports the same value. Forbes Japan (B) stays the named source,
          // because it has the better grade.
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
];
