// The page of a site: place, coordinates, and the deals that sources place on it.
import { parseItem } from '../../formats/json-text.ts';
import { recordOrProblem } from '../../http/query-context.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { siteFormats } from '../../resources/sites/formats.ts';
import { siteRepository } from '../../resources/sites/repository.ts';
import type { Site } from '../../resources/sites/schema.ts';
import { asOfControl } from '../as-of-control.ts';
import { attribution, byline, capitalized } from '../attribution.ts';
import { citeSection } from '../citations.ts';
import { recordLink, section, truncationNote } from '../components.ts';
import { countryName } from '../countries.ts';
import { recordDataLinks } from '../data-links.ts';
import { fieldName } from '../disagreements.ts';
import { type Content, html } from '../html.ts';
import type { PageContent } from '../layout.ts';
import { type PageContext, text } from '../page-context.ts';
import { disputedMark } from '../status-badge.ts';
import { answerSection } from '../view-banner.ts';
import { disputeSection, evidenceSection, historySection, latestView, updateDays } from './sections.ts';

const MAX_DEALS = 50;

export function sitePage(page: PageContext, id: string): PageContent {
  const { edition, locale } = page;
  const sites = page.repository(siteRepository);
  const site = parseItem(recordOrProblem(edition, 'site', id, page, sites.get(id, page)));
  const { title, inferred, deals, current, disputed, reports = [], links } = site;
  const name = text(page, title);
  const summary = placeText(page, site) || locale.notReported;
  const isInferred =
    inferred.includes('country') && ` (${locale.withColon(fieldName(page, 'country'))} ${locale.inferred})`;
  const answer = html`<strong>${summary}</strong>${isInferred}${disputedMark(page, disputed)}
${attribution(page, current.municipality ?? current.country ?? current.coordinates)}`;
  const shown = deals.slice(0, MAX_DEALS);
  const titles = edition.repository(dealRepository).titles(shown);
  const items = shown.map((deal) => {
    const dealTitle = titles.get(deal);
    return html`<li>${dealTitle && recordLink(page, 'deal', deal, text(page, dealTitle))} ${byline(page, current.deals[deal])}</li>`;
  });
  const list = html`<ul>${items}</ul>${shown.length < deals.length && truncationNote(page, links.self, {}, MAX_DEALS)}`;
  return {
    title: name,
    description: `${locale.withColon(name)} ${summary}.`,
    body: html`${answerSection(page, name, answer, coordinatesText(page, site))}
${asOfControl(page, updateDays(sites.history(id, latestView(page))))}
${items.length > 0 && section('deals', locale.dealsOnSite, list)}
${evidenceSection(page, reports, (report) => placeText(page, report) || text(page, title))}
${disputeSection(page, site)}
${historySection(page, sites.history(id, page), (entry) => placeText(page, entry) || text(page, title))}
${citeSection(page, name)}
${recordDataLinks(page, links.self, siteFormats, { [locale.history]: links.history })}`,
  };
}

type Place = Pick<Site, 'municipality' | 'region' | 'country' | 'coordinates'>;

/** Names of municipality, region and country; for a report of coordinates alone, the coordinates. */
export function placeText(page: PageContext, { municipality, region, country, coordinates }: Place): string {
  const names = [municipality, region, country && countryName(page, country)].filter((name) => name !== null);
  return names.join(', ') || (coordinates ? pointText(page, coordinates) : '');
}

type Point = NonNullable<Site['coordinates']>;

function pointText({ language }: PageContext, { latitude, longitude }: Point): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 5 });
  return `${format.format(latitude)}°, ${format.format(longitude)}°`;
}

function coordinatesText(page: PageContext, { coordinates, current }: Site): Content {
  if (coordinates === null) return null;
  const { locale } = page;
  const label = locale.withColon(capitalized(fieldName(page, 'coordinates')));
  const precision = locale.precisions[coordinates.precision];
  return html`<p>${label} <a href="geo:${coordinates.latitude},${coordinates.longitude}">${pointText(page, coordinates)}</a> (${precision})
${attribution(page, current.coordinates)}</p>`;
}
