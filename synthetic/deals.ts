// The deals of a block, and the sources that report on them.
import type { DealFile, SourceFile } from '../src/ingest/schema.ts';
import { dayText } from './dates.ts';
import { slugOf } from './names.ts';
import { type Random, weighted } from './random.ts';
import { emptyRecord } from './record.ts';
import type { Draft } from './sources.ts';
import { dealWords } from './wording.ts';
import type { Bilingual } from './words.ts';

/** A deal that is being filled. */
export type Deal = {
  file: DealFile;
  place: string;
  block: number;
  /** The end of the ids of its records. */
  suffix: string;
  /** The sources that report on it, in the order of publication. */
  sources: Draft[];
};

const plants: readonly (Bilingual & { slug: string })[] = [
  { slug: 'park', en: 'Compute park', fr: 'Parc de calcul' },
  { slug: 'hub', en: 'Data hub', fr: 'Pôle de données' },
  { slug: 'site', en: 'AI data centre', fr: 'Centre de données d’IA' },
  { slug: 'yard', en: 'Supercomputer', fr: 'Supercalculateur' },
];
const plans: readonly (Bilingual & { slug: string })[] = [
  { slug: 'plan', en: 'AI investment plan', fr: 'Plan d’investissement dans l’IA' },
  { slug: 'fund', en: 'Data centre programme', fr: 'Programme de centres de données' },
];

/** @param number the position of the deal in its block, from 1 */
export function dealOf(number: number, place: string, block: number, drafts: readonly Draft[], random: Random): Deal {
  const kind = random.chance(15) ? 'programme' : 'project';
  const { slug, en, fr } = random.oneOf(kind === 'project' ? plants : plans);
  const suffix = `d${number}-b${block}`;
  const id = `${slug}-${slugOf(place)}-${suffix}`;
  const title = { en: `${en} at ${place}`, fr: `${fr} à ${place}` };
  const sources = sourcesOn(number, drafts, random);
  for (const source of sources) source.deals.push(id);
  return {
    file: {
      id,
      kind,
      title,
      partners: emptyRecord(),
      sites: emptyRecord(),
      milestones: emptyRecord(),
      figures: emptyRecord(),
      relations: [],
    },
    place,
    block,
    suffix,
    sources,
  };
}

/** About nine sources. Every source belongs to at least one deal; a source brings its companion. */
function sourcesOn(number: number, drafts: readonly Draft[], random: Random): Draft[] {
  const chosen = new Set<Draft>();
  const deals = Math.max(1, Math.floor(drafts.length / 3));
  for (let index = number % deals; index < drafts.length; index += deals) add(drafts[index]);
  const wanted = Math.min(drafts.length, random.between(5, 10));
  while (chosen.size < wanted) add(random.oneOf(drafts));
  return [...chosen].sort((a, b) => a.order - b.order);

  function add(draft: Draft | undefined): void {
    for (let next = draft; next; next = next.companion) chosen.add(next);
  }
}

const numberOfReports = weighted([
  [60, 2],
  [30, 3],
  [10, 4],
]);

/** Draws the two to four sources that report on one record of the deal. Returns them in order of publication. */
export function reportingSources({ sources }: Deal, random: Random): Draft[] {
  const count = numberOfReports(random);
  const reporting: Draft[] = [];
  while (reporting.length < count) {
    const source = random.oneOf(sources);
    if (!reporting.includes(source)) reporting.push(source);
  }
  // Random draws alone would seldom select a source with its companion.
  const [first] = reporting;
  if (first?.companion && !reporting.includes(first.companion) && random.chance(60)) reporting[1] = first.companion;
  return reporting.sort((a, b) => a.order - b.order);
}

/** Returns the report that `source` copies; undefined if it copies none. `sources[i]` made `reports[i]`. */
export function copiedReport<Report>(
  source: Draft,
  sources: readonly Draft[],
  reports: readonly Report[],
): Report | undefined {
  if (!source.isCopy || !source.companion) return undefined;
  const position = sources.indexOf(source.companion);
  return position < 0 ? undefined : reports[position];
}

/** Names the first partner as the speaker: in a party's own texts, most texts that repeat them, and some others. */
export function statementOf(deal: Deal, source: Draft, random: Random): { statedBy?: string } {
  const [party] = Object.keys(deal.file.partners);
  const share = source.repeated?.isOwnText ? 60 : 6;
  return party !== undefined && (source.isOwnText || random.chance(share)) ? { statedBy: party } : {};
}

const dealCountries = ['FR', 'FR', 'FR', 'DE', 'ES', 'NO'];

type Fields = Pick<
  SourceFile['reports']['deals'][string],
  'instrument' | 'status' | 'signed' | 'subject' | 'supersedes'
>;
type Status = NonNullable<Fields['status']>;

const instruments = weighted([
  [40, 'agreement'],
  [25, 'memorandum-of-understanding'],
  [20, 'commitment'],
  [15, 'contract'],
] as const);
const firstStatuses = weighted([
  [70, 'announced'],
  [15, 'selected'],
  [15, 'signed'],
] as const);
const laterStatuses = weighted([
  [45, 'signed'],
  [30, 'announced'],
  [9, 'completed'],
  [5, 'paused'],
  [6, 'withdrawn'],
  [5, 'cancelled'],
] as const);
/** Half of the later statuses from sources of grade D are warnings. */
const weakStatuses = weighted([
  [25, 'signed'],
  [25, 'announced'],
  [15, 'paused'],
  [20, 'withdrawn'],
  [15, 'cancelled'],
] as const);
const warnings: readonly Status[] = ['paused', 'withdrawn', 'cancelled'];
const subjects: readonly Bilingual[] = [
  { en: 'Construction of halls for AI processors', fr: 'Construction de salles pour processeurs d’IA' },
  { en: 'Supply of electricity to data centres', fr: 'Fourniture d’électricité à des centres de données' },
  { en: 'Lease of land and of a grid connection', fr: 'Location d’un terrain et d’un raccordement au réseau' },
];

/** Adds reports about the deal itself to its sources. */
export function reportDeal(deal: Deal, random: Random): void {
  const sources = reportingSources(deal, random);
  const reports: (Fields & { status: Status })[] = [];
  for (const [index, source] of sources.entries()) {
    const signed = source.published.first - random.between(0, 40);
    const later = source.grade === 'D' ? weakStatuses : laterStatuses;
    const status = index === 0 ? firstStatuses(random) : later(random);
    const before = reports.at(-1)?.status;
    const isResumed = before !== undefined && warnings.includes(before) && !warnings.includes(status);
    const fields = copiedReport(source, sources, reports) ?? {
      status,
      ...(random.chance(60) && { instrument: instruments(random) }),
      ...(random.chance(30) && { signed: dayText(signed) }),
      ...(random.chance(40) && { subject: random.oneOf(subjects) }),
      supersedes: isResumed && random.chance(50) ? ['status'] : [],
    };
    reports.push(fields);
    source.reports.deals[deal.file.id] = {
      ...fields,
      ...(random.chance(40) && { country: random.oneOf(dealCountries) }),
      inferred: [],
      ...statementOf(deal, source, random),
      preferred: random.chance(3),
      evidence: source.cite(`${dealWords[source.language][fields.status]} ${deal.place}`),
    };
  }
}
