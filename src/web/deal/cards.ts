// Cards that summarize deals, for the home page and the list of deals.
import type { Deal } from '../../resources/deals/schema.ts';
import { unconfirmedMark } from '../attribution.ts';
import { aside, dateSuffix, recordLink } from '../components.ts';
import { fieldName } from '../disagreements.ts';
import { partialCoverage } from '../figures.ts';
import { type Html, html, join } from '../html.ts';
import { dateText, type PageContext, quantityText, text } from '../page-context.ts';
import { reportedStatus } from '../status-badge.ts';
import { headlineFigures, outcomeCounts } from './summary.ts';

/** @param heading `h2` directly below the `h1` of a page, `h3` in a section */
export function dealCards(page: PageContext, deals: readonly Deal[], heading: 'h2' | 'h3'): Html {
  return html`<ul class="cards">${deals.map((deal) => dealCard(page, deal, heading))}</ul>`;
}

function dealCard(page: PageContext, deal: Deal, heading: 'h2' | 'h3'): Html {
  const { id, title, subject, dispute, signed } = deal;
  const { locale } = page;
  const figures = headlineFigures(deal).map((figure) => {
    const { quantity, date, current } = figure;
    const mark = unconfirmedMark(page, current?.quantity?.confidence);
    const value = html`${quantity && quantityText(page, quantity)}${dateSuffix(page, date)}${mark} ${partialCoverage(page, figure)}`;
    return html`<div><dt>${text(page, figure.title)}</dt><dd>${value}</dd></div>`;
  });
  const link = recordLink(page, 'deal', id, text(page, title));
  const disputedFields = [...new Set(dispute.map(({ field }) => fieldName(page, field)))];
  const facts = [
    reportedStatus(page, deal),
    disputedFields.length > 0 && html`<span class="disputed">${locale.disputedFields(disputedFields)}</span>`,
    signed && aside(locale.withColon(locale.signed), ' ', dateText(page, signed)),
  ];
  return html`<li>${heading === 'h2' ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
<p>${join(html`<br>`, facts.filter(Boolean))}</p>
${subject && html`<p>${text(page, subject)}</p>`}<dl class="brief">${figures}</dl>${outcomeCounts(page, deal)}</li>`;
}
