// The page of a deal.

import { itemFormats } from '../../formats/types.ts';
import { recordOrProblem } from '../../http/query-context.ts';
import { dealFormats } from '../../resources/deals/formats.ts';
import { asOfControl } from '../as-of-control.ts';
import { publishedSources } from '../attribution.ts';
import { citeSection } from '../citations.ts';
import { dataLinks } from '../data-links.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { dateIn, type PageContext, text } from '../page-context.ts';
import { statusSentence } from '../status-badge.ts';
import {
  claimsSection,
  disagreementsSection,
  figuresSection,
  partnersSection,
  relatedSection,
  sourcesSection,
} from './sections.ts';
import { dealSummary } from './summary.ts';
import { timelineSection } from './timeline.ts';
import { buildViewModel, type DealViewModel, newsDays } from './view-model.ts';

/** @throws ProblemError */
export function dealPage(here: PageContext, id: string): Page {
  const { edition } = here;
  const known = recordOrProblem(edition, 'deal', id, here, buildViewModel(here, id));
  const title = text(here, known.deal.title);
  const says = inSentence(here, known);
  const { links } = known.deal;
  const others = { [here.say.history]: links.history, [here.say.timeline]: links.timeline };
  return {
    title,
    says,
    data: schemaOf(here, known, says),
    body: html`${dealSummary(here, known)}
${asOfControl(here, newsDays(here, known))}
${timelineSection(here, known)}
${figuresSection(here, known)}
${disagreementsSection(here, known)}
${partnersSection(here, known)}
${relatedSection(here, known)}
${claimsSection(here, known)}
${sourcesSection(here, known)}
${citeSection(here, title)}
${dataLinks(here, links.self, itemFormats(dealFormats), { others })}`,
  };
}

function inSentence(here: PageContext, { deal, sources }: DealViewModel): string {
  const { say } = here;
  const signed = deal.signed ? ` ${say.labelled(say.signed)} ${dateIn(here, deal.signed)}.` : '';
  return `${statusSentence(here, deal, sources)} ${deal.subject ? `${text(here, deal.subject)}.` : ''}${signed}`;
}

/** https://schema.org/WebPage about a https://schema.org/Project. */
function schemaOf(here: PageContext, { deal, sources }: DealViewModel, says: string): object {
  const { origin, language, asOf, path, edition } = here;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': origin + path(language),
    inLanguage: language,
    name: deal.title[language],
    description: says,
    dateModified: edition.recorded,
    temporalCoverage: `../${asOf}`,
    isPartOf: { '@type': 'Dataset', '@id': `${origin}/v1/dataset`, name: 'Gigawatt', license: `${origin}/license` },
    mainEntity: { '@type': 'Project', '@id': origin + deal.links.self, name: deal.title[language] },
    citation: publishedSources(here, sources).flatMap(({ url }) => url ?? []),
  };
}
