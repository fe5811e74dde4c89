// The page of a deal.

import { thingFormats } from '../../formats/types.ts';
import { found } from '../../http/query-context.ts';
import { dealFormats } from '../../resources/deals/formats.ts';
import { asOfControl } from '../as-of-control.ts';
import { publishedSources } from '../attribution.ts';
import { citeSection } from '../citations.ts';
import { asData } from '../data-links.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { dateIn, type Here, text } from '../page-context.ts';
import { statusSentence } from '../status-badge.ts';
import {
  claimsSection,
  disagreementsSection,
  figuresSection,
  partnersSection,
  relatedSection,
  sourcesSection,
} from './sections.ts';
import { answer } from './summary.ts';
import { timelineSection } from './timeline.ts';
import { type Knowledge, knowledgeOf, newsDays } from './view-model.ts';

/** @throws ProblemError */
export function dealPage(here: Here, id: string): Page {
  const { edition } = here;
  const known = found(edition, 'deal', id, here, knowledgeOf(here, id));
  const title = text(here, known.deal.title);
  const says = inSentence(here, known);
  const { links } = known.deal;
  const others = { [here.say.history]: links.history, [here.say.timeline]: links.timeline };
  return {
    title,
    says,
    data: schemaOf(here, known, says),
    body: html`${answer(here, known)}
${asOfControl(here, newsDays(here, known))}
${timelineSection(here, known)}
${figuresSection(here, known)}
${disagreementsSection(here, known)}
${partnersSection(here, known)}
${relatedSection(here, known)}
${claimsSection(here, known)}
${sourcesSection(here, known)}
${citeSection(here, title)}
${asData(here, links.self, thingFormats(dealFormats), { others })}`,
  };
}

function inSentence(here: Here, { deal, sources }: Knowledge): string {
  const { say } = here;
  const signed = deal.signed ? ` ${say.labelled(say.signed)} ${dateIn(here, deal.signed)}.` : '';
  return `${statusSentence(here, deal, sources)} ${deal.subject ? `${text(here, deal.subject)}.` : ''}${signed}`;
}

/** https://schema.org/WebPage about a https://schema.org/Project. */
function schemaOf(here: Here, { deal, sources }: Knowledge, says: string): object {
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
