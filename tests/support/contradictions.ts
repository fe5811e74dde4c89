// Writes a seed in which sources contradict each other in every field, with texts and dates that are difficult to display.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dealPartId } from '../../src/domain/kinds.ts';
import {
  certainties,
  dealStatuses,
  grades,
  instruments,
  milestoneStatuses,
  milestoneTypes,
  partnerKinds,
  partnerRoles,
  topics,
} from '../../src/domain/provenance/enums.ts';
import { type Metric, metrics, unitsFor } from '../../src/domain/quantities/metrics.ts';
import { modifiers } from '../../src/domain/quantities/modifiers.ts';

/** Prefix of all ids, so that a test finds an id in the text of a page. */
export const ID_PREFIX = 'qzx-';

export const countries = ['AQ', 'US', 'TF', 'GB', 'EH', 'CD'];

const range = (length: number) => Array.from({ length }, (_, index) => index);
const cyclic = <Value>(values: readonly Value[], index: number) => values[index % values.length] as Value;
const both = (en: string, fr = en) => ({ en, fr });
/** Omits the entry in every fourth case. */
const sometimes = (index: number, fields: object) => (index % 4 === 3 ? {} : fields);

const names = [
  'Word',
  `A name of many words ${'that goes on and on '.repeat(12)}and then ends`,
  `${'Unbreakable'.repeat(12)}`,
  'مركز بيانات الذكاء الاصطناعي (1) في باريس',
  '<b>Bold</b> & "quoted" <script>alert(1)</script> \'single\' &amp;',
  'Zürich – 東京 データセンター 🏗️',
];
const named = (index: number) => both(cyclic(names, index), `${cyclic(names, index)} (fr)`);

const dates = [
  '2025-02-10',
  '2026',
  '[..2028]',
  '2027/..',
  '2025-34',
  '2025-40',
  '2025-11-14/2026-05-30',
  '[2025,2026,2028]',
  '[2025-03,2026-01-31]',
  '../2030',
  '[2024..2026]',
  '9999',
  '2024-02-29',
];
const published = [
  '2024-12-31',
  '2025-01',
  '2025-02-10',
  '[..2025-03-15]',
  '2025-11-14/2026-05-30',
  '2025-06-01',
  '2026-10',
  '2026-11-01',
];
const SOURCES = published.length;
const sourceId = (index: number) => `${ID_PREFIX}source-${index}`;
const dealId = (index: number) => `${ID_PREFIX}deal-${index}`;
const partnerId = (index: number) => `${ID_PREFIX}partner-${index}`;
const milestoneSlug = (index: number) => `${ID_PREFIX}milestone-${index}`;
const figureSlug = (metric: string) => `${ID_PREFIX}figure-${metric}`;

const milestoneId = (index: number) => dealPartId(dealId(dealOfMilestone(index)), milestoneSlug(index));
const figureId = (metric: string) => dealPartId(dealId(0), figureSlug(metric));

const PARTNERS = 6;
const MILESTONES = 6;
/** Records of the last deal have no report. */
const deals = [
  { kind: 'project', milestones: range(MILESTONES), partners: range(PARTNERS), metrics },
  { kind: 'programme', milestones: [MILESTONES], partners: [PARTNERS], metrics: [] },
  { kind: 'project', milestones: [MILESTONES + 1], partners: [PARTNERS + 1], metrics: [] },
];
const dealOfMilestone = (index: number) => deals.findIndex(({ milestones }) => milestones.includes(index));
const derived = {
  [figureSlug('derived-energy')]: {
    title: both('Energy <i>per</i> year', 'Énergie <i>par</i> an'),
    metric: 'energy-per-year',
    covers: 'whole',
    derived: { formula: `${figureSlug('electric-power')} * 8760 h`, unit: 'TW.h', assumption: named(4) },
  },
  [figureSlug('derived-investment')]: {
    title: named(1),
    metric: 'investment-per-power',
    covers: 'whole',
    derived: {
      formula: `${figureSlug('investment')} / ${figureSlug('electric-power')}`,
      unit: 'EUR/W',
      assumption: named(3),
    },
  },
};

const byId = <Value>(indexes: readonly number[], idOf: (index: number) => string, create: (index: number) => Value) =>
  Object.fromEntries(indexes.map((index) => [idOf(index), create(index)]));

const dealFiles = deals.map(({ kind, milestones, partners, metrics: measured }, index) => ({
  id: dealId(index),
  kind,
  title: named(index + 1),
  partners: byId(partners, partnerId, (partner) => ({ title: named(partner) })),
  milestones: byId(milestones, milestoneSlug, (milestone) => ({
    title: named(milestone),
    type: cyclic(milestoneTypes, milestone),
  })),
  figures: {
    ...Object.fromEntries(
      measured.map((metric, position) => [figureSlug(metric), { title: named(position), metric, covers: 'whole' }]),
    ),
    ...(measured.length > 0 && derived),
  },
  relations:
    index === 0 ? [{ type: 'part-of', to: dealId(1), claims: [`${ID_PREFIX}claim-0`], statement: named(4) }] : [],
}));

const evidence = [{ quote: 'un <mot> “cité” & مقتبس', located: false }];

/** Reports of one source, which differ from those of every other source in every field. */
function reportsOf(source: number) {
  const reports = deals.slice(0, source === 0 ? 2 : 1);
  const statedBy = source % 3 === 1 ? { statedBy: partnerId(source % PARTNERS) } : {};
  const common = { evidence, ...statedBy, ...(source % 5 === 2 && { preferred: true }) };
  const reportOf = (index: number, fields: object) => ({ ...sometimes(index, fields), ...common });
  const supersedes = source % 3 === 2 ? { supersedes: ['status'] } : {};
  return {
    deals: Object.fromEntries(
      reports.map((_, deal) => {
        const index = source + deal;
        const status = { status: cyclic(dealStatuses, source * 3), ...supersedes };
        const facts = { instrument: cyclic(instruments, index), signed: cyclic(dates, index), subject: named(index) };
        return [dealId(deal), { ...reportOf(index, facts), ...status }];
      }),
    ),
    partners: byId(
      reports.flatMap(({ partners }) => partners),
      partnerId,
      (partner) => {
        const index = source + partner;
        const role = cyclic(partnerRoles, index);
        const country = sometimes(index, { country: cyclic(countries, index), kind: cyclic(partnerKinds, index) });
        return {
          ...country,
          roles: { [dealId(0)]: [role, cyclic(partnerRoles, index + 2)], [dealId(1)]: [role] },
          inferred: [role, ...('country' in country && source % 2 === 0 ? ['country'] : [])],
          ...(source % 3 === 0 && { supersedes: ['roles'] }),
          ...common,
        };
      },
    ),
    milestones: byId(
      reports.flatMap(({ milestones }) => milestones),
      milestoneId,
      (milestone) => {
        const index = source + milestone;
        const inferred = source % 4 === 1 ? { inferred: ['year'] } : {};
        const status = { status: cyclic(milestoneStatuses, index), ...supersedes };
        return { ...reportOf(index, { date: cyclic(dates, source * 5 + milestone), ...inferred }), ...status };
      },
    ),
    figures: Object.fromEntries(
      reports
        .flatMap(({ metrics: measured }) => measured)
        .map((metric, position) => {
          const index = source + position;
          const fields = { date: cyclic(dates, index), scope: named(source) };
          return [figureId(metric), { ...quantity(metric), ...reportOf(index, fields) }];
        }),
    ),
  };

  function quantity(metric: Metric): object {
    const modifier = cyclic(modifiers, source + metrics.indexOf(metric));
    const unit = cyclic(unitsFor(metric), source);
    const amount = 10 ** (source - 2) * (source + 1.25);
    const words = { unit, modifier, quote: `${amount} ${unit}` };
    return modifier === 'order-of-magnitude'
      ? { ...(source % 2 === 0 && { lower: amount }), ...words }
      : { value: amount, ...words };
  }
}

const sourceFiles = published.map((date, index) => ({
  id: sourceId(index),
  publisher: cyclic(names, index),
  ...(index !== 2 && { title: cyclic(names, index + 3) }),
  language: cyclic(['en', 'fr', 'ar', 'ja'], index),
  published: date,
  recorded: '2026-11-20',
  url: `https://example.org/${index}`,
  reliability: { grade: cyclic(grades, index), reason: named(index) },
  repeats: index === 4 ? [sourceId(3)] : [],
  origin: named(index + 1),
  credits: index === 1 ? [{ for: 'photo', name: '<Name>' }] : [],
  ...(index === 5 && { retracted: { by: cyclic(names, 4), on: '2026-01-15', reason: named(4) } }),
  corrected: index === 6 ? [{ by: cyclic(names, 3), on: '2026-11-05', what: named(2) }] : [],
  reports: reportsOf(index),
  claims: topics
    .filter((_, topic) => topic % SOURCES === index)
    .map((topic) => {
      const number = topics.indexOf(topic);
      const about = cyclic([dealId(0), milestoneId(0), figureId('investment'), partnerId(1)], number);
      return {
        id: `${ID_PREFIX}claim-${number}`,
        topic,
        about,
        ...(about === partnerId(1) && { deal: dealId(0) }),
        mentions: number % 2 === 0 ? ['<Country>', 'شركة'] : [],
        certainty: cyclic(certainties, number),
        statement: named(number),
        evidence,
      };
    }),
}));

/** Writes the seed into the folder. JSON is YAML, so the files have the extension that a seed needs. @returns its path */
export function contradictions(folder: string): string {
  const seed = join(folder, 'contradictions');
  for (const [kind, files] of Object.entries({ deals: dealFiles, sources: sourceFiles })) {
    mkdirSync(join(seed, kind), { recursive: true });
    for (const file of files) writeFileSync(join(seed, kind, `${file.id}.yaml`), JSON.stringify(file));
  }
  return seed;
}
