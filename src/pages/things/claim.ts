// The page of a claim: what one source says, how firmly, and where.
import { addressOf, kinds } from '../../contract/kinds.ts';
import { found } from '../../contract/requests.ts';
import { thingFormats } from '../../formats/writing.ts';
import { claimFormats } from '../../resources/claims/formats.ts';
import { claimQueries } from '../../resources/claims/queries.ts';
import type { Claim } from '../../resources/claims/schema.ts';
import { dealQueries } from '../../resources/deals/queries.ts';
import { asData } from '../as-data.ts';
import { asOfControl } from '../as-of.ts';
import { cited, gradeLegend, phrases, sourcesOf } from '../bylines.ts';
import { citeSection } from '../cite.ts';
import { type Here, text } from '../here.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../layout.ts';
import { answerSection, aside, section, thingLink } from '../pieces.ts';
import { ofDeal } from './parts.ts';

/** @throws ProblemError */
export function claimPage(here: Here, id: string): Page {
  const { edition, say } = here;
  const { use } = edition;
  const claim = found(edition, 'claim', id, here, use(claimQueries).get(id, here));
  const { statement, topic, hedge, deal, source, evidence, links } = claim;
  const sources = sourcesOf(use, here, deal);
  const told = text(here, statement);
  const whole = use(dealQueries).get(deal, here);
  const where = phrases(here, evidence, sources.get(source));
  return {
    title: `${say.topics[topic]}: ${sources.get(source)?.publisher ?? source}`,
    says: told,
    body: html`${answerSection(
      here,
      told,
      html`${say.hedges[hedge]} ${aside(cited(here, sources, source))}`,
      about(here, claim),
      ofDeal(here, deal, whole?.title, whole?.status ?? null),
    )}
${asOfControl(here, claim.published.latest === null ? [] : [claim.published.latest])}
${section('evidence', say.evidence, html`<p>${say.claimsSay}</p>${where}${gradeLegend(here)}`)}
${citeSection(here, told)}
${asData(here, links.self, thingFormats(claimFormats))}`,
  };
}

/** By subject, about which part of the deal, and who else is named. */
function about(here: Here, { topic, about: id, mentions, links }: Claim): Html {
  const { say } = here;
  const kind = kinds.find((each) => links.about === addressOf(each, id)) ?? 'deal';
  const thing = kind !== 'deal' && html`${say.labelled(say.about)} ${thingLink(here, kind, id, id)}.`;
  const others = mentions.length > 0 && `${say.labelled(say.worthKnowing)} ${mentions.join(', ')}.`;
  return html`<p>${say.labelled(say.topic)} ${say.topics[topic]}. ${thing} ${others}</p>`;
}
