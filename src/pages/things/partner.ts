// The page of a partner: what it is, and what it does in which deal.
import { found } from '../../contract/requests.ts';
import { thingFormats } from '../../formats/writing.ts';
import { inWords } from '../../reports/in-words.ts';
import { dealQueries } from '../../resources/deals/queries.ts';
import { partnerFormats } from '../../resources/partners/formats.ts';
import { partnerQueries } from '../../resources/partners/queries.ts';
import type { Partner } from '../../resources/partners/schema.ts';
import { asData } from '../as-data.ts';
import { asOfControl } from '../as-of.ts';
import { byline, type Sources, sourcesOf } from '../bylines.ts';
import { citeSection } from '../cite.ts';
import { countryIn } from '../countries.ts';
import type { Dispute } from '../disagreements.ts';
import { type Here, text } from '../here.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { answerSection, moreInApi, section, thingLink } from '../pieces.ts';
import { disputedMark } from '../standing.ts';
import { aheadOf, disputeSection, evidenceSection, historySection, newsIn } from './parts.ts';

const SHOWN = 20;

/** @throws ProblemError */
export function partnerPage(here: Here, id: string): Page {
  const { edition, say } = here;
  const { use } = edition;
  const partners = use(partnerQueries);
  const partner = found(edition, 'partner', id, here, partners.get(id, here));
  const { title, kind, country, inferred, roles, current, disputed, dispute, reports = [], links } = partner;
  // Whoever takes part in very many is shown in the first of them.
  const shown = roles.slice(0, SHOWN);
  const sources: Sources = new Map(shown.flatMap(({ deal }) => [...sourcesOf(use, here, deal)]));
  const history = partners.history(id, here);
  const name = text(here, title);
  const told = whatItIs(here, partner);
  const isInferred = inferred.length > 0 && country && ` (${say.labelled(countryIn(here, country))} ${say.inferred})`;
  const titles = use(dealQueries).titles(shown.map(({ deal }) => deal));
  const deals = shown.map(({ deal, roles: as }) => {
    const words = as.map((role) => text(here, inWords(role))).join(', ');
    const title = titles.get(deal);
    const link = thingLink(here, 'deal', deal, title ? text(here, title) : deal);
    return html`<li>${link}: ${words} ${byline(here, sources, current.roles[deal])}</li>`;
  });
  return {
    title: name,
    says: `${name}: ${told}.`,
    body: html`${answerSection(
      here,
      name,
      html`<strong>${told}</strong>${isInferred}${disputedMark(here, disputed)} ${kind && byline(here, sources, current.kind)}`,
    )}
${asOfControl(here, newsIn(partners.history(id, aheadOf(here))))}
${section('deals', say.inDeals, html`<ul>${deals}</ul>${shown.length < roles.length && moreInApi(here, links.self, {}, SHOWN)}`)}
${evidenceSection(here, reports, sources, (report) => whatItIs(here, report))}
${disputeSection(here, title, dispute as readonly Dispute[], sources)}
${history && historySection(here, history.entries, sources, (past) => whatItIs(here, past))}
${citeSection(here, name)}
${asData(here, links.self, thingFormats(partnerFormats), { others: { [say.history]: links.history } })}`,
  };
}

function whatItIs(here: Here, { kind, country, roles }: Pick<Partner, 'kind' | 'country' | 'roles'>): string {
  const as = [...new Set(roles.flatMap(({ roles: of }) => of))];
  const words = [kind, ...as].flatMap((word) => (word === null ? [] : text(here, inWords(word))));
  return [...words, country && countryIn(here, country)].filter(Boolean).join(', ') || here.say.nobodySays;
}
