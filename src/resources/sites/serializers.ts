// Serializes sites: `siteBody` at build time, `siteJson` when a site is read.
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { METHOD } from '../../domain/provenance/method.ts';
import { type BodyWithShortForm, bodyWithShortForm, JsonText, mergeJson } from '../../formats/json-text.ts';
import { siteLinks } from '../record-links.ts';
import type { Site } from './schema.ts';

export type SiteBody = Omit<Site, 'reports'>;
/** The JSON of a site in a response about a deal. */
export type SiteShort = Pick<Site, 'id' | 'title' | 'municipality' | 'region' | 'country' | 'coordinates' | 'links'>;

type Values = Pick<
  Site,
  'municipality' | 'region' | 'country' | 'coordinates' | 'deals' | 'identifiers' | 'inferred' | 'current'
> & { dispute: unknown[] };

export function siteBody(
  { id, title }: { id: string; title: Bilingual },
  { municipality, region, country, coordinates, deals, identifiers, inferred, dispute, current }: Values,
): BodyWithShortForm {
  const short: SiteShort = { id, title, municipality, region, country, coordinates, links: siteLinks(id) };
  const disputed = dispute.length > 0;
  return bodyWithShortForm(short, { method: METHOD, deals, identifiers, inferred, disputed, dispute, current });
}

/** @param reports JSON object with `reports`; undefined in lists without `expand=reports` */
export function siteJson({ body }: { body: string }, reports?: string): JsonText<Site> {
  return new JsonText(reports === undefined ? body : mergeJson(body, reports));
}
