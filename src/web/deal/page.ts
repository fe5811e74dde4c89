// The page of a deal: summary, timeline, figures, disagreements, partners, related deals, claims and sources.
import { recordOrProblem } from '../../http/query-context.ts';
import { dealFormats } from '../../resources/deals/formats.ts';
import { reportFormats } from '../../resources/reports/formats.ts';
import { asOfControl } from '../as-of-control.ts';
import { publishedSources } from '../attribution.ts';
import { citeSection } from '../citations.ts';
import { recordDataLinks } from '../data-links.ts';
import { html } from '../html.ts';
import type { PageContent } from '../layout.ts';
import { dateText, type PageContext, text } from '../page-context.ts';
import { registerDataset } from '../register-dataset.ts';
import { statusSentence } from '../status-badge.ts';
import {
  claimsSection,
  disagreementsSection,
  figuresSection,
  partnersSection,
  relatedSection,
  sitesSection,
  sourcesSection,
} from './sections.ts';
import { dealSummary } from './summary.ts';
import { timelineSection } from './timeline.ts';
import { buildViewModel, type DealViewModel, dealUpdateDays } from './view-model.ts';

export function dealPage(page: PageContext, id: string): PageContent {
  const { edition, locale } = page;
  const model = recordOrProblem(edition, 'deal', id, page, buildViewModel(page, id));
  const { title, subject, signed, links } = model.deal;
  const name = text(page, title);
  const signature = signed ? ` ${locale.withColon(locale.signed)} ${dateText(page, signed)}.` : '';
  const description = `${statusSentence(page, model.deal)} ${subject ? `${text(page, subject)}.` : ''}${signature}`;
  return {
    title: name,
    description,
    structuredData: schemaOrgPage(page, model, description),
    body: html`${dealSummary(page, model.deal)}
${asOfControl(page, dealUpdateDays(page, model))}
${timelineSection(page, model)}
${figuresSection(page, model)}
${disagreementsSection(page, model)}
${partnersSection(page, model)}
${sitesSection(page, model)}
${relatedSection(page, model)}
${claimsSection(page, model)}
${sourcesSection(page, model)}
${citeSection(page, name)}
${recordDataLinks(page, links.self, dealFormats, { [locale.history]: links.history, [locale.timeline]: links.timeline })}`,
  };
}

function schemaOrgPage(page: PageContext, { deal, sources }: DealViewModel, description: string): object {
  const { origin, language, asOf, path, edition } = page;
  const name = text(page, deal.title);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': origin + path(language),
    inLanguage: language,
    name,
    description,
    dateModified: edition.recorded,
    temporalCoverage: `../${asOf}`,
    isPartOf: registerDataset(page, [reportFormats.name]),
    mainEntity: { '@type': 'Project', '@id': origin + deal.links.self, name },
    citation: publishedSources(page, sources).flatMap(({ url }) => url ?? []),
  };
}
