// The page of a claim: what one source says, how firmly, and where.
import type { FastifyRequest } from 'fastify';
import { kinds } from '../../contract/kinds.ts';
import { found } from '../../contract/requests.ts';
import { thingFormats } from '../../formats/writing.ts';
import { claimFormats } from '../../resources/claims/formats.ts';
import { claimQueries } from '../../resources/claims/queries.ts';
import { dealQueries } from '../../resources/deals/queries.ts';
import { asData } from '../as-data.ts';
import { asOfControl, viewNotes } from '../as-of.ts';
import { cited, gradeLegend, phrases, sourcesOf } from '../bylines.ts';
import { citeSection } from '../cite.ts';
import { type Here, linkTo, text } from '../here.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { daysOf, ofDeal, section } from './parts.ts';

/** @throws ProblemError */
export function claimPage(here: Here, request: FastifyRequest): Page {
  const { edition, asOf, scope, say } = here;
  const { use } = edition;
  const { id } = request.params as { id: string };
  const claim = found(request, edition, 'claim', here, use(claimQueries).get(id, { asOf, scope }));
  const { statement, topic, hedge, about, deal, mentions, source, evidence, links } = claim;
  const sources = sourcesOf(use, here, deal);
  const told = text(here, statement);
  const whole = use(dealQueries).get(deal, { asOf, scope: '' });
  const kind = kinds.find((each) => links.about.startsWith(`/v1/${each}s/`)) ?? 'deal';
  return {
    title: `${say.topics[topic]}: ${sources.get(source)?.publisher ?? source}`,
    says: told,
    body: html`${viewNotes(here)}<section class="answer" aria-labelledby="answer"><h1 id="answer" class="statement">${told}</h1>
<p class="standing">${say.hedges[hedge]} <span class="by">${cited(here, sources, source)}</span></p>
<p>${say.labelled(say.topic)} ${say.topics[topic]}. ${kind !== 'deal' && html`${say.labelled(say.about)} <a href="${linkTo(here, kind, about)}">${about}</a>.`} ${mentions.length > 0 && `${say.labelled(say.worthKnowing)} ${mentions.join(', ')}.`}</p>
${ofDeal(here, deal, whole?.title, whole?.status ?? null)}</section>
${asOfControl(here, daysOf([claim]))}
${section('evidence', say.evidence, html`<p>${say.claimsSay}</p>${phrases(here, evidence, sources.get(source))}${gradeLegend(here)}`)}
${citeSection(here, told)}
${asData(here, links.self, thingFormats(claimFormats))}`,
  };
}
