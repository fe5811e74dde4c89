// The page of a deal.
import { found } from '../../contract/requests.ts';
import { thingFormats } from '../../formats/writing.ts';
import { dealFormats } from '../../resources/deals/formats.ts';
import { asData } from '../as-data.ts';
import { asOfControl } from '../as-of.ts';
import { publishedSources } from '../bylines.ts';
import { citeSection } from '../cite.ts';
import { dateIn, type Here, text } from '../here.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { statusSentence } from '../standing.ts';
import { answer } from './answer.ts';
import { type Knowledge, knowledgeOf, newsDays } from './knowledge.ts';
import {
  claimsSection,
  disagreementsSection,
  figuresSection,
  partnersSection,
  relatedSection,
  sourcesSection,
} from './sections.ts';
import { timelineSection } from './timeline.ts';

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
