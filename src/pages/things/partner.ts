// The page of a partner: what it is, and what it does in which deal.
import type { FastifyRequest } from 'fastify';
import { found } from '../../contract/requests.ts';
import { thingFormats } from '../../formats/writing.ts';
import { inWords } from '../../reports/in-words.ts';
import { partnerFormats } from '../../resources/partners/formats.ts';
import { partnerQueries } from '../../resources/partners/queries.ts';
import type { Partner } from '../../resources/partners/schema.ts';
import { asData } from '../as-data.ts';
import { asOfControl, viewNotes } from '../as-of.ts';
import { byline, type Sources, sourcesOf } from '../bylines.ts';
import { citeSection } from '../cite.ts';
import { countryIn } from '../countries.ts';
import { type Dispute, disagreements } from '../disagreements.ts';
import { type Here, linkTo, text } from '../here.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { disputedMark } from '../standing.ts';
import { daysOf, evidenceSection, historySection, known, section } from './parts.ts';

/** @throws ProblemError */
export function partnerPage(here: Here, request: FastifyRequest): Page {
  const { edition, asOf, scope, say } = here;
  const { use } = edition;
  const { id } = request.params as { id: string };
  const partners = use(partnerQueries);
  const partner = found(request, edition, 'partner', here, partners.get(id, { asOf, scope }));
  const { title, kind, country, inferred, roles, current, disputed, dispute, reports = [], links } = partner;
  const sources: Sources = new Map(roles.flatMap(({ deal }) => [...sourcesOf(use, here, deal)]));
  const history = partners.history(id, { asOf, scope });
  const name = text(here, title);
  const told = whatItIs(here, partner);
  return {
    title: name,
    says: `${name}: ${told}.`,
    body: html`${viewNotes(here)}<section class="answer" aria-labelledby="answer"><h1 id="answer">${name}</h1>
<p class="standing"><strong>${told}</strong>${inferred.length > 0 && country && ` (${countryIn(here, country)}: ${say.inferred})`}${disputedMark(here, disputed)} ${kind && byline(here, sources, current.kind)}</p></section>
${asOfControl(here, daysOf(partners.get(id, known(here))?.reports))}
${section('deals', say.inDeals, html`<ul>${roles.map(({ deal, roles: as }) => html`<li><a href="${linkTo(here, 'deal', deal)}">${deal}</a>: ${as.map((role) => text(here, inWords(role))).join(', ')} ${byline(here, sources, current.roles[deal])}</li>`)}</ul>`)}
${evidenceSection(here, reports, sources, (report) => whatItIs(here, report))}
${dispute.length > 0 && section('disagreements', say.disagreements, disagreements(here, [{ title, href: '#evidence', dispute: dispute as readonly Dispute[] }], sources))}
${history && historySection(here, history.entries, sources)}
${citeSection(here, name)}
${asData(here, links.self, thingFormats(partnerFormats), { others: { [say.history]: links.history } })}`,
  };
}

function whatItIs(here: Here, { kind, country, roles }: Pick<Partner, 'kind' | 'country' | 'roles'>): string {
  const as = [...new Set(roles.flatMap(({ roles: of }) => of))];
  const words = [kind, ...as].flatMap((word) => (word === null ? [] : text(here, inWords(word))));
  return [...words, country && countryIn(here, country)].filter(Boolean).join(', ') || here.say.nobodySays;
}
