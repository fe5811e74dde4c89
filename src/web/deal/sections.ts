// The sections of a deal's page below the summary and the timeline.
import { claimFormats } from '../../resources/claims/formats.ts';
import type { Claim } from '../../resources/claims/schema.ts';
import { figureFormats } from '../../resources/figures/formats.ts';
import { partnerFormats } from '../../resources/partners/formats.ts';
import { siteFormats } from '../../resources/sites/formats.ts';
import { sourceFormats } from '../../resources/sources/formats.ts';
import type { Source } from '../../resources/sources/schema.ts';
import {
  capitalized,
  gradeLegend,
  gradeMark,
  publicationText,
  publishedSources,
  sourceAnchors,
  sourceCitation,
  sourceLink,
} from '../attribution.ts';
import { aside, recordLink, section, tableHead, truncationNote } from '../components.ts';
import { countryName } from '../countries.ts';
import { listDataLinks } from '../data-links.ts';
import { type DisputedRecord, disagreements, fieldName } from '../disagreements.ts';
import { derivedFigures, reportedFigures } from '../figures.ts';
import { type Content, type Html, html, join } from '../html.ts';
import { codeText, dateText, idFromPath, type PageContext, recordUrl, text } from '../page-context.ts';
import { placeText } from '../records/site.ts';
import { disputedMark } from '../status-badge.ts';
import type { DealViewModel } from './view-model.ts';

export function figuresSection(page: PageContext, { deal, figures, isTruncated }: DealViewModel): Content {
  if (figures.length === 0) return null;
  const query = { deal: deal.id };
  const content = html`<p>${page.locale.figuresIntro}</p>${reportedFigures(page, figures)}${derivedFigures(page, figures)}
${isTruncated.figures && truncationNote(page, '/v1/figures', query)}
${listDataLinks(page, figureFormats, query)}`;
  return section('figures', page.locale.figures, content);
}

export function disagreementsSection(page: PageContext, model: DealViewModel): Content {
  const { deal, figures, disputedMilestones } = model;
  const { locale } = page;
  // Omit the section on a page limited to one source, because no other source can contradict it.
  if (page.source !== undefined) return null;
  // Omit derived figures, because their disputes only repeat those of the reported figures.
  const reported = figures.filter(({ basis }) => basis === 'reported');
  const records: DisputedRecord[] = [
    { ...deal, href: '#answer' },
    ...disputedMilestones.map((milestone) => ({ ...milestone, href: recordUrl(page, 'milestone', milestone.id) })),
    ...reported.map((figure) => ({ ...figure, href: recordUrl(page, 'figure', figure.id) })),
  ];
  const items = disagreements(page, records);
  const content = items.length > 0 ? items : html`<p>${locale.noDisagreements}</p>`;
  return section('disagreements', locale.disagreements, content);
}

export function partnersSection(page: PageContext, { deal, roles: currentRoles }: DealViewModel): Content {
  if (deal.partners.length === 0) return null;
  const partners = deal.partners.map(({ id, title, kind, country, inferred, disputed, roles }) => {
    const current = currentRoles.get(id);
    const rolesBySource = Map.groupBy(roles, (role) => current?.[role]?.source ?? '');
    const summary = [
      ...[...rolesBySource].map(([source, group]) => {
        const words = group.map((role) => codeText(page, role)).join(', ');
        return source === '' ? words : html`${words} (${unlinkedCitation(page, source)})`;
      }),
      ...(kind === null ? [] : [codeText(page, kind)]),
      ...(country === null ? [] : [countryName(page, country)]),
    ];
    return html`<li id="${id}">${recordLink(page, 'partner', id, text(page, title))}${disputedMark(page, disputed)}
${aside(join(', ', summary), inferredNote(page, deal.id, inferred))}</li>`;
  });
  const content = html`<ul class="columns">${partners}</ul>
${listDataLinks(page, partnerFormats, { deal: deal.id })}`;
  return section('partners', page.locale.partners, content);
}

export function sitesSection(page: PageContext, { deal }: DealViewModel): Content {
  if (deal.sites.length === 0) return null;
  const sites = deal.sites.map((site) => {
    const name = recordLink(page, 'site', site.id, text(page, site.title));
    return html`<li>${name} ${aside(placeText(page, site))}</li>`;
  });
  const content = html`<ul>${sites}</ul>${listDataLinks(page, siteFormats, { deal: deal.id })}`;
  return section('sites', page.locale.sites, content);
}

/** Cites a source without a link, to keep the HTML of a long list of partners small. */
function unlinkedCitation(page: PageContext, id: string): Content {
  const source = page.sources.get(id);
  if (!source) return null;
  const { publisher, reliability, published } = source;
  return html`${publisher} ${gradeMark(reliability.grade)} ${publicationText(page, published)}`;
}

function inferredNote(page: PageContext, deal: string, inferred: readonly string[]): Content {
  const { locale } = page;
  const names = inferred.flatMap((field) => {
    if (field === 'country') return fieldName(page, 'country');
    const [, roleDeal, role] = field.split('.');
    return roleDeal === deal && role ? codeText(page, role) : [];
  });
  return names.length > 0 && ` (${locale.withColon(locale.inferred)} ${names.join(', ')})`;
}

export function relatedSection(page: PageContext, { deal, titles }: DealViewModel): Content {
  if (deal.relations.length === 0) return null;
  const { locale } = page;
  const relations = deal.relations.map(({ type, deal: other, statement, reliability, links }) => {
    const claims = links.claims.map((link, index) => recordLink(page, 'claim', idFromPath(link), index + 1));
    const title = titles.get(other);
    const link = title && recordLink(page, 'deal', other, text(page, title));
    return html`<li>${locale.withColon(locale.relations[type])} ${link} ${gradeMark(reliability)}
${aside(text(page, statement), ` (${locale.basedOn(claims.length)} `, enumerate(page, claims), ')')}</li>`;
  });
  return section('related', locale.related, html`<ul>${relations}</ul>`);
}

function enumerate({ locale }: PageContext, items: readonly Content[]): Content {
  if (items.length < 2) return items;
  return [join(', ', items.slice(0, -1)), ` ${locale.and} `, items.at(-1)];
}

export function claimsSection(page: PageContext, { deal, claims, isTruncated }: DealViewModel): Content {
  if (claims.length === 0) return null;
  const { locale } = page;
  const query = { deal: deal.id };
  const byTopic = Map.groupBy(claims, ({ topic }) => topic);
  const topics = [...byTopic].map(([topic, group]) => {
    return html`<details id="topic-${topic}"><summary>${locale.topics[topic]} ${aside(group.length)}</summary>
${claimsBySource(page, group)}</details>`;
  });
  const content = html`<p>${locale.claimsIntro}</p><div class="topics">${topics}</div>
${isTruncated.claims && truncationNote(page, '/v1/claims', query)}
${listDataLinks(page, claimFormats, query)}`;
  return section('claims', locale.claims, content);
}

function claimsBySource(page: PageContext, claims: readonly Claim[]): Html[] {
  const item = ({ id, statement, certainty }: Claim) =>
    html`<li>${recordLink(page, 'claim', id, text(page, statement))}${certainty !== 'asserted' && html` ${aside(`(${page.locale.certainties[certainty]})`)}`}</li>`;
  return [...Map.groupBy(claims, ({ source }) => source)].map(
    ([source, group]) => html`<p class="by">${sourceCitation(page, source)}</p><ul>${group.map(item)}</ul>`,
  );
}

export function sourcesSection(page: PageContext, { deal, sources }: DealViewModel): Content {
  const { locale } = page;
  const published = publishedSources(page, sources);
  if (published.length === 0) return null;
  const content = html`<p>${locale.sourcesIntro}</p>${gradeLegend(page)}
<table class="sources">${tableHead(locale.publisher, locale.published, locale.reliability)}
<tbody>${published.map((source) => sourceRow(page, source))}</tbody></table>
${listDataLinks(page, sourceFormats, { deal: deal.id })}`;
  return section('sources', locale.sources, content);
}

function sourceRow(page: PageContext, source: Source): Html {
  const { id, title, published, reliability, language, seen, repeats } = source;
  const { locale } = page;
  return html`<tr><th scope="row">${sourceLink(page, id)}
${title && html`<cite lang="${language}">${title}</cite>`}${!seen && aside(capitalized(locale.notSeen))}
${repeats.length > 0 && aside(locale.withColon(locale.repeats), ' ', sourceAnchors(page, repeats))}</th>
<td>${dateText(page, published)}</td>
<td>${gradeMark(reliability.grade)} ${aside(text(page, reliability.reason))}</td></tr>`;
}
