// The page of a partner: kind, country, and roles in each deal.
import { parseItem } from '../../formats/json-text.ts';
import { recordOrProblem } from '../../http/query-context.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { partnerFormats } from '../../resources/partners/formats.ts';
import { partnerRepository } from '../../resources/partners/repository.ts';
import type { Partner } from '../../resources/partners/schema.ts';
import { asOfControl } from '../as-of-control.ts';
import { attribution, byline, capitalized, unconfirmedMark, unconfirmedValues } from '../attribution.ts';
import { citeSection } from '../citations.ts';
import { aside, recordLink, section, truncationNote } from '../components.ts';
import { countryName } from '../countries.ts';
import { recordDataLinks } from '../data-links.ts';
import { fieldName } from '../disagreements.ts';
import { type Html, html } from '../html.ts';
import type { PageContent } from '../layout.ts';
import { codeText, type PageContext, text } from '../page-context.ts';
import { disputedMark } from '../status-badge.ts';
import { answerSection } from '../view-banner.ts';
import { disputeSection, evidenceSection, historySection, latestView, updateDays } from './sections.ts';

const MAX_DEALS = 20;

export function partnerPage(page: PageContext, id: string): PageContent {
  const { edition, locale } = page;
  const partners = page.repository(partnerRepository);
  const partner = parseItem(recordOrProblem(edition, 'partner', id, page, partners.get(id, page)));
  const { title, kind, country, inferred, roles, current, disputed, reports = [], links } = partner;
  const name = text(page, title);
  const summary = summaryText(page, partner);
  const isInferred =
    inferred.includes('country') && country && ` (${locale.withColon(countryName(page, country))} ${locale.inferred})`;
  const shown = roles.slice(0, MAX_DEALS);
  const titles = edition.repository(dealRepository).titles(shown.map(({ deal }) => deal));
  const deals = shown.map(({ deal, roles: dealRoles }) => {
    const dealTitle = titles.get(deal);
    const link = dealTitle && recordLink(page, 'deal', deal, text(page, dealTitle));
    return html`<li>${link}<ul class="plain">${dealRoles.map((role) => roleItem(page, partner, deal, role))}</ul></li>`;
  });
  const answer = html`<strong>${summary}</strong>${isInferred}${disputedMark(page, disputed)}
${kind && attribution(page, current.kind, { label: capitalized(fieldName(page, 'kind')) })}
${country && attribution(page, current.country, { label: capitalized(fieldName(page, 'country')) })}
${unconfirmedValues(page, current.kind, (code) => codeText(page, code))}
${unconfirmedValues(page, current.country, (code) => countryName(page, code))}`;
  return {
    title: name,
    description: `${locale.withColon(name)} ${summary}.`,
    body: html`${answerSection(page, name, answer)}
${asOfControl(page, updateDays(partners.history(id, latestView(page))))}
${section('deals', locale.inDeals, html`<ul>${deals}</ul>${shown.length < roles.length && truncationNote(page, links.self, {}, MAX_DEALS)}`)}
${evidenceSection(page, reports, (report) => summaryText(page, report))}
${disputeSection(page, partner)}
${historySection(page, partners.history(id, page), (entry) => summaryText(page, entry))}
${citeSection(page, name)}
${recordDataLinks(page, links.self, partnerFormats, { [locale.history]: links.history })}`,
  };
}

type Role = Partner['roles'][number]['roles'][number];

function roleItem(page: PageContext, { current, inferred }: Partner, deal: string, role: Role): Html {
  const source = current.roles[deal]?.[role];
  const note = inferred.includes(`roles.${deal}.${role}`) && aside(`(${page.locale.inferred})`);
  return html`<li>${codeText(page, role)}${unconfirmedMark(page, source?.confidence)} ${note} ${byline(page, source)}</li>`;
}

function summaryText(page: PageContext, { kind, country, roles }: Pick<Partner, 'kind' | 'country' | 'roles'>): string {
  const codes = [kind, ...new Set(roles.flatMap((each) => each.roles))].filter((code) => code !== null);
  const words = codes.map((code) => codeText(page, code));
  return [...words, ...(country ? [countryName(page, country)] : [])].join(', ') || page.locale.notReported;
}
