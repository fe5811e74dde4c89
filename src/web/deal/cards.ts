// Deals as cards, for pages that list several.
import type { Deal } from '../../resources/deals/schema.ts';
import { unconfirmedMark } from '../attribution.ts';
import { aside, timeElement } from '../components.ts';
import { fieldIn } from '../disagreements.ts';
import { partialCoverage } from '../figures.ts';
import { type Html, html, joinedBy } from '../html.ts';
import { amountIn, dateIn, linkTo, type PageContext, text } from '../page-context.ts';
import { reportedStatus } from '../status-badge.ts';
import { headlineFigures, outcomeCounts } from './summary.ts';

/** @param heading of each card, one level below the section's */
export function dealCards(here: PageContext, deals: readonly Deal[], heading: 'h2' | 'h3'): Html {
  return html`<ul class="cards">${deals.map((deal) => dealCard(here, deal, heading))}</ul>`;
}

function dealCard(here: PageContext, deal: Deal, heading: 'h2' | 'h3'): Html {
  const { id, title, subject, dispute, signed } = deal;
  const { say } = here;
  const figures = headlineFigures(deal).map((figure) => {
    const { title: of, quantity, date, current: by } = figure;
    const mark = unconfirmedMark(here, by?.quantity?.confidence);
    const value = html`${quantity && amountIn(here, quantity)}${timeElement(here, date)}${mark} ${partialCoverage(here, figure)}`;
    return html`<div><dt>${text(here, of)}</dt><dd>${value}</dd></div>`;
  });
  const link = html`<a href="${linkTo(here, 'deal', id)}">${text(here, title)}</a>`;
  const fields = [...new Set(dispute.map(({ field }) => fieldIn(say, field)))];
  const facts = [
    reportedStatus(here, deal),
    fields.length > 0 && html`<span class="disputed">${say.contradictOn(fields)}</span>`,
    signed && aside(say.labelled(say.signed), ' ', dateIn(here, signed)),
  ];
  const name = heading === 'h2' ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
  return html`<li>${name}
<p>${joinedBy(html`<br>`, facts.filter(Boolean))}</p>
${subject && html`<p>${text(here, subject)}</p>`}<dl class="brief">${figures}</dl>${outcomeCounts(here, deal)}</li>`;
}
