// Deals in short, for pages that hold several.
import type { Deal } from '../../resources/deals/schema.ts';
import { amountIn, dateIn, type Here, linkTo, text } from '../here.ts';
import { type Html, html } from '../html.ts';
import { aside, dateBeside } from '../pieces.ts';
import { disputedMark, statusMark } from '../standing.ts';
import { headlineFigures, milestoneCounts } from './answer.ts';

/** @param heading that of the cards, one below that of the page's part */
export function dealCards(here: Here, deals: readonly Deal[], heading: 'h2' | 'h3'): Html {
  return html`<ul class="cards">${deals.map((deal) => dealCard(here, deal, heading))}</ul>`;
}

function dealCard(here: Here, deal: Deal, heading: 'h2' | 'h3'): Html {
  const { id, title, status, subject, disputed, signed } = deal;
  const { say } = here;
  const figures = headlineFigures(deal).map(({ title: of, quantity, date }) => {
    const value = html`${quantity && amountIn(here, quantity)}${dateBeside(here, date)}`;
    return html`<div><dt>${text(here, of)}</dt><dd>${value}</dd></div>`;
  });
  const link = html`<a href="${linkTo(here, 'deal', id)}">${text(here, title)}</a>`;
  const name = heading === 'h2' ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
  return html`<li>${name}
<p>${statusMark(here, status)}${disputedMark(here, disputed)} ${signed && aside(say.labelled(say.signed), ' ', dateIn(here, signed))}</p>
${subject && html`<p>${text(here, subject)}</p>`}<dl class="brief">${figures}</dl>${milestoneCounts(here, deal)}</li>`;
}
