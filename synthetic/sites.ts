// Sites of deals, with coordinates in Europe.
import type { SourceFile } from '../src/ingest/schema.ts';
import { copiedReport, type Deal, reportingSources, statementOf } from './deals.ts';
import { slugOf } from './names.ts';
import type { Random } from './random.ts';
import { at } from './wording.ts';

type SiteReport = Pick<SourceFile['reports']['sites'][string], 'municipality' | 'region' | 'country' | 'coordinates'>;

const countries = ['FR', 'DE', 'ES', 'IT', 'PL', 'NO'];
const regions = ['Example North', 'Example South', 'Example Coast'];

/** Adds a site to 80 % of deals. */
export function addSite(deal: Deal, random: Random): void {
  if (random.chance(20)) return;
  const { file, place, suffix } = deal;
  const id = `${slugOf(place)}-${suffix}`;
  file.sites[id] = { title: { en: place, fr: place } };
  const country = random.oneOf(countries);
  const [latitude, longitude] = [random.between(36_000, 69_000) / 1000, random.between(-9000, 25_000) / 1000];
  const sources = reportingSources(deal, random);
  const reports: SiteReport[] = [];
  for (const source of sources) {
    const report = copiedReport(source, sources, reports) ?? {
      ...(random.chance(80) && { municipality: place }),
      ...(random.chance(50) && { region: random.oneOf(regions) }),
      ...(random.chance(70) && { country: random.chance(96) ? country : random.oneOf(countries) }),
      ...(random.chance(40) && { coordinates: { latitude, longitude, precision: 'municipality' as const } }),
    };
    reports.push(report);
    source.reports.sites[id] = {
      ...report,
      deals: [file.id],
      identifiers: [],
      inferred: report.country !== undefined && random.chance(10) ? ['country'] : [],
      ...statementOf(deal, source, random),
      preferred: random.chance(3),
      evidence: source.cite(`the site ${at[source.language]} ${place}`),
    };
  }
}
