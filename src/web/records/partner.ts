// The page of a partner: kind and country, and its roles in each deal.

import { formatValue } from '../../domain/provenance/format.ts';
import { parseItem } from '../../formats/json-text.ts';
import { itemFormats } from '../../formats/types.ts';
import { recordOrProblem } from '../../http/query-context.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { partnerFormats } from '../../resources/partners/formats.ts';
import { partnerRepository } from '../../resources/partners/repository.ts';
import type { Partner } from '../../resources/partners/schema.ts';
import { answerSection } from '../answer-section.ts';
import { asOfControl } from '../as-of-control.ts';
import {
  attribution,
  byline,
  capitalised,
  type Sources,
  sourceRegistry,
  unconfirmedMark,
  unconfirmedValues,
} from '../attribution.ts';
import { citeSection } from '../citations.ts';
import { aside, moreInApi, recordLink, section } from '../components.ts';
import { countryIn } from '../countries.ts';
import { dataLinks } from '../data-links.ts';
import type { Dispute } from '../disagreements.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../layout.ts';
import { type PageContext, text } from '../page-context.ts';
import { disputedMark } from '../status-badge.ts';
import { aheadOf, disputeSection, evidenceSection, historySection, newsIn } from './sections.ts';

/** Deals shown of a partner of many. */
const SHOWN = 20;

/** @throws ProblemError */
export function partnerPage(here: PageContext, id: string): Page {
  const { edition, say } = here;
  const partners = here.register.repository(partnerRepository);
  const partner = parseItem(recordOrProblem(edition, 'partner', id, here, partners.get(id, here)));
  const { title, kind, country, inferred, roles, current, disputed, dispute, reports = [], links } = partner;
  const shown = roles.slice(0, SHOWN);
  const sources = sourceRegistry(here);
  const history = partners.history(id, here);
  const name = text(here, title);
  const summary = inShort(here, partner);
  const isInferred =
    inferred.includes('country') && country && ` (${say.labelled(countryIn(here, country))} ${say.inferred})`;
  const titles = edition.repository(dealRepository).titles(shown.map(({ deal }) => deal));
  const deals = shown.flatMap(({ deal, roles: held }) => {
    const dealTitle = titles.get(deal);
    const link = dealTitle && recordLink(here, 'deal', deal, text(here, dealTitle));
    return html`<li>${link}<ul class="plain">${held.map((role) => roleItem(here, partner, deal, role, sources))}</ul></li>`;
  });
  const kindWords = (word: string) => text(here, formatValue(word));
  return {
    title: name,
    says: `${say.labelled(name)} ${summary}.`,
    body: html`${answerSection(
      here,
      name,
      html`<strong>${summary}</strong>${isInferred}${disputedMark(here, disputed)}
${kind && attribution(here, sources, current.kind, { label: capitalised(say.fields.kind) })}
${country && attribution(here, sources, current.country, { label: capitalised(say.fields.country) })}
${unconfirmedValues(here, sources, current.kind, kindWords)}
${unconfirmedValues(here, sources, current.country, (code) => countryIn(here, code))}`,
    )}
${asOfControl(here, newsIn(partners.history(id, aheadOf(here))))}
${section('deals', say.inDeals, html`<ul>${deals}</ul>${shown.length < roles.length && moreInApi(here, links.self, {}, SHOWN)}`)}
${evidenceSection(here, reports, sources, (report) => inShort(here, report))}
${disputeSection(here, { title, dispute: dispute as readonly Dispute[], current }, sources)}
${history && historySection(here, history.entries, sources, (past) => inShort(here, past))}
${citeSection(here, name)}
${dataLinks(here, links.self, itemFormats(partnerFormats), { others: { [say.history]: links.history } })}`,
  };
}

/** A role in a deal, and who reports it. */
function roleItem(
  here: PageContext,
  { current, inferred }: Partner,
  deal: string,
  role: Partner['roles'][number]['roles'][number],
  sources: Sources,
): Html {
  const by = current.roles[deal]?.[role];
  const note = inferred.includes(`roles.${deal}.${role}`) && aside(`(${here.say.inferred})`);
  const mark = unconfirmedMark(here, by?.confidence);
  return html`<li>${text(here, formatValue(role))}${mark} ${note} ${byline(here, sources, by)}</li>`;
}

function inShort(here: PageContext, { kind, country, roles }: Pick<Partner, 'kind' | 'country' | 'roles'>): string {
  const held = [...new Set(roles.flatMap(({ roles: of }) => of))];
  const words = [kind, ...held].flatMap((word) => (word === null ? [] : text(here, formatValue(word))));
  return [...words, country && countryIn(here, country)].filter(Boolean).join(', ') || here.say.notReported;
}
