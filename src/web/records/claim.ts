// The page of a claim (qualitative statement of a source): statement, certainty, source and quotes.
import { type Kind, kinds, recordPath } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { parseItem } from '../../formats/json-text.ts';
import { recordOrProblem } from '../../http/query-context.ts';
import { claimFormats } from '../../resources/claims/formats.ts';
import { claimRepository } from '../../resources/claims/repository.ts';
import type { Claim } from '../../resources/claims/schema.ts';
import { figureRepository } from '../../resources/figures/repository.ts';
import { milestoneRepository } from '../../resources/milestones/repository.ts';
import { partnerRepository } from '../../resources/partners/repository.ts';
import { asOfControl } from '../as-of-control.ts';
import { gradeLegend, quotes, sourceCitation } from '../attribution.ts';
import { citeSection } from '../citations.ts';
import { aside, recordLink, section } from '../components.ts';
import { recordDataLinks } from '../data-links.ts';
import { type Content, type Html, html } from '../html.ts';
import type { PageContent } from '../layout.ts';
import { type PageContext, text } from '../page-context.ts';
import { answerSection } from '../view-banner.ts';
import { dealContext } from './sections.ts';

export function claimPage(page: PageContext, id: string): PageContent {
  const { edition, locale } = page;
  const claims = edition.repository(claimRepository);
  const claim = parseItem(recordOrProblem(edition, 'claim', id, page, claims.get(id, page)));
  const { topic, certainty, deal, evidence, published, links } = claim;
  const source = page.sources.get(claim.source);
  const statement = text(page, claim.statement);
  const answer = html`${locale.certainties[certainty]} ${aside(sourceCitation(page, claim.source))}`;
  return {
    title: `${locale.withColon(locale.topics[topic])} ${source?.publisher ?? ''}`,
    description: statement,
    body: html`${answerSection(page, statement, answer, about(page, claim), dealContext(page, deal))}
${asOfControl(page, published.latest === null ? [] : [published.latest])}
${section('evidence', locale.evidence, html`<p>${locale.claimIntro}</p>${quotes(page, evidence, source)}${gradeLegend(page)}`)}
${citeSection(page, statement)}
${recordDataLinks(page, links.self, claimFormats)}`,
  };
}

function about(page: PageContext, claim: Claim): Html {
  const { locale } = page;
  const { topic, mentions } = claim;
  const others = mentions.length > 0 && `${locale.withColon(locale.mentioned)} ${mentions.join(', ')}.`;
  return html`<p>${locale.withColon(locale.topic)} ${locale.topics[topic]}. ${subject(page, claim)} ${others}</p>`;
}

/** Omits the record if it is a deal, because `dealContext` shows the deal on another line. */
function subject(page: PageContext, { about: id, links }: Claim): Content {
  const kind = kinds.find((each) => links.about === recordPath(each, id)) ?? 'deal';
  const title = titleOf(page, kind, id);
  const { locale } = page;
  return title && html`${locale.withColon(locale.about)} ${recordLink(page, kind, id, text(page, title))}.`;
}

function titleOf(page: PageContext, kind: Kind, id: string): Bilingual | undefined {
  // Read the title from all sources, because the claim's source may not report the record itself.
  const { repository } = page.edition;
  if (kind === 'partner') return parseItem(repository(partnerRepository).get(id, page))?.title;
  if (kind === 'figure') return parseItem(repository(figureRepository).get(id, page))?.title;
  return kind === 'milestone' ? parseItem(repository(milestoneRepository).get(id, page))?.title : undefined;
}
