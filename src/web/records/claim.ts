// The page of a claim: what one source says, how firmly, and the quote.
import { type Kind, kinds, recordPath } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { parseItem } from '../../formats/json-text.ts';
import { itemFormats } from '../../formats/types.ts';
import { recordOrProblem } from '../../http/query-context.ts';
import { claimFormats } from '../../resources/claims/formats.ts';
import { claimRepository } from '../../resources/claims/repository.ts';
import type { Claim } from '../../resources/claims/schema.ts';
import { figureRepository } from '../../resources/figures/repository.ts';
import { milestoneRepository } from '../../resources/milestones/repository.ts';
import { partnerRepository } from '../../resources/partners/repository.ts';
import { answerSection } from '../answer-section.ts';
import { asOfControl } from '../as-of-control.ts';
import { cited, gradeLegend, quotes, sourceRegistry } from '../attribution.ts';
import { citeSection } from '../citations.ts';
import { aside, recordLink, section } from '../components.ts';
import { dataLinks } from '../data-links.ts';
import { type Content, type Html, html } from '../html.ts';
import type { Page } from '../layout.ts';
import { type PageContext, text } from '../page-context.ts';
import { dealContext } from './sections.ts';

/** @throws ProblemError */
export function claimPage(here: PageContext, id: string): Page {
  const { edition, say } = here;
  const claim = parseItem(recordOrProblem(edition, 'claim', id, here, edition.repository(claimRepository).get(id, here)));
  const { statement, topic, certainty, deal, source, evidence, links } = claim;
  const sources = sourceRegistry(here, deal);
  const statementText = text(here, statement);
  const where = quotes(here, evidence, sources.get(source));
  return {
    title: `${say.labelled(say.topics[topic])} ${sources.get(source)?.publisher ?? ''}`,
    says: statementText,
    body: html`${answerSection(
      here,
      statementText,
      html`${say.certainties[certainty]} ${aside(cited(here, sources, source))}`,
      about(here, claim),
      dealContext(here, deal),
    )}
${asOfControl(here, claim.published.latest === null ? [] : [claim.published.latest])}
${section('evidence', say.evidence, html`<p>${say.claimSays}</p>${where}${gradeLegend(here)}`)}
${citeSection(here, statementText)}
${dataLinks(here, links.self, itemFormats(claimFormats))}`,
  };
}

/** Topic, record and others mentioned. */
function about(here: PageContext, { topic, about: id, mentions, links }: Claim): Html {
  const { say } = here;
  const kind = kinds.find((each) => links.about === recordPath(each, id)) ?? 'deal';
  const others = mentions.length > 0 && `${say.labelled(say.mentioned)} ${mentions.join(', ')}.`;
  return html`<p>${say.labelled(say.topic)} ${say.topics[topic]}. ${record(here, kind, id)} ${others}</p>`;
}

/** A link to the record that a claim is about, unless it is the deal, which has a line of its own. */
function record(here: PageContext, kind: Kind, id: string): Content {
  const title = titleOf(here, kind, id);
  return title && html`${here.say.labelled(here.say.about)} ${recordLink(here, kind, id, text(here, title))}.`;
}

function titleOf(here: PageContext, kind: Kind, id: string): Bilingual | undefined {
  const { repository } = here.edition;
  // A claim may be about a record that its own source reports nothing else about.
  if (kind === 'partner') return parseItem(repository(partnerRepository).get(id, here))?.title;
  if (kind === 'figure') return parseItem(repository(figureRepository).get(id, here))?.title;
  const milestone = kind === 'milestone' ? repository(milestoneRepository).get(id, here) : undefined;
  return milestone && parseItem(milestone).title;
}
