// The page of a figure: the value that counts, what others say, and where it is from.
import { found } from '../../contract/requests.ts';
import { thingFormats } from '../../formats/writing.ts';
import { dealQueries } from '../../resources/deals/queries.ts';
import { figureFormats } from '../../resources/figures/formats.ts';
import { figureQueries } from '../../resources/figures/queries.ts';
import type { Figure } from '../../resources/figures/schema.ts';
import { asData } from '../as-data.ts';
import { asOfControl } from '../as-of.ts';
import { byline, sourcesOf, support } from '../bylines.ts';
import { citeSection } from '../cite.ts';
import type { Dispute } from '../disagreements.ts';
import { allowed, comparison, formula } from '../figures.ts';
import { amountIn, dateIn, type Here, idIn, text } from '../here.ts';
import { type Content, html } from '../html.ts';
import type { Page } from '../layout.ts';
import { answerSection, aside, dateBeside, section, thingLink } from '../pieces.ts';
import { disputedMark } from '../standing.ts';
import { aheadOf, disputeSection, evidenceSection, historySection, newsIn, ofDeal } from './parts.ts';

/** @throws ProblemError */
export function figurePage(here: Here, id: string): Page {
  const { edition, say } = here;
  const { use } = edition;
  const figures = use(figureQueries);
  const figure = found(edition, 'figure', id, here, figures.get(id, here));
  const { title, quantity, counts, date, current, disputed, dispute, reports = [], dealStatus, deal, links } = figure;
  const sources = sourcesOf(use, here, deal);
  const whole = use(dealQueries).titles([deal]).get(deal);
  const history = figures.history(id, here);
  const name = text(here, title);
  const amount = quantity ? amountIn(here, quantity) : say.nobodySays;
  const compared = comparison(here, figure, sources);
  const range = quantity && `${say.labelled(say.allows)} ${allowed(here, quantity)}.`;
  const counted = counts && `${say.labelled(say.counts)} ${text(here, counts)}.`;
  return {
    title: name,
    says: `${name}: ${amount}${date ? `, ${dateIn(here, date)}` : ''}.`,
    body: html`${answerSection(
      here,
      name,
      html`<strong class="amount">${amount}</strong>${dateBeside(here, date)}${disputedMark(here, disputed)}
${current?.quantity && html`${byline(here, sources, current.quantity)} ${aside('· ', support(here, current.quantity))}`}`,
      html`<p>${range} ${counted}</p>`,
      ofDeal(here, deal, whole, dealStatus),
    )}
${asOfControl(here, newsIn(figures.history(id, aheadOf(here))))}
${worksOut(here, figure)}
${compared && section('compared', say.differs, compared)}
${reports.length > 0 && evidenceSection(here, reports, sources, (report) => saysOf(here, report))}
${disputeSection(here, title, dispute as readonly Dispute[], sources)}
${history && historySection(here, history.entries, sources, (past) => saysOf(here, past))}
${citeSection(here, whole ? `${name} (${text(here, whole)})` : name)}
${asData(here, links.self, thingFormats(figureFormats), { others: { [say.history]: links.history } })}`,
  };
}

/** How the register works it out, with its inputs as they were on the day. */
function worksOut(here: Here, { derivation }: Figure): Content {
  if (!derivation) return null;
  const { say, edition } = here;
  const figures = edition.use(figureQueries);
  const inputs = derivation.inputs.flatMap((link) => figures.get(idIn(link), here) ?? []);
  const rows = inputs.map(({ id, title, quantity }) => {
    const amount = quantity && amountIn(here, quantity);
    return html`<li>${thingLink(here, 'figure', id, text(here, title))}: ${amount}</li>`;
  });
  return section(
    'derived',
    say.derived,
    html`<p>${say.labelled(say.formula)} ${formula(here, derivation, inputs)}</p><ul>${rows}</ul>
<p>${say.labelled(say.assumption)} ${text(here, derivation.assumption)}</p>`,
  );
}

function saysOf(here: Here, { quantity, counts, date }: Pick<Figure, 'quantity' | 'counts' | 'date'>): Content {
  const amount = quantity && amountIn(here, quantity);
  return html`<b>${amount}</b>${dateBeside(here, date)} ${counts && aside(text(here, counts))}`;
}
