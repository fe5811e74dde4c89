// The page of a figure: the value that counts, what others say, and where it is from.
import type { FastifyRequest } from 'fastify';
import { found } from '../../contract/requests.ts';
import { thingFormats } from '../../formats/writing.ts';
import { dealQueries } from '../../resources/deals/queries.ts';
import { figureFormats } from '../../resources/figures/formats.ts';
import { figureQueries } from '../../resources/figures/queries.ts';
import type { Figure } from '../../resources/figures/schema.ts';
import { asData } from '../as-data.ts';
import { asOfControl, viewNotes } from '../as-of.ts';
import { byline, sourcesOf, support } from '../bylines.ts';
import { citeSection } from '../cite.ts';
import { type Dispute, disagreements } from '../disagreements.ts';
import { allowed, comparison, formula } from '../figures.ts';
import { amountIn, dateIn, type Here, linkTo, text } from '../here.ts';
import { type Content, html } from '../html.ts';
import type { Page } from '../layout.ts';
import { disputedMark } from '../standing.ts';
import { daysOf, evidenceSection, historySection, known, ofDeal, section } from './parts.ts';

/** @throws ProblemError */
export function figurePage(here: Here, request: FastifyRequest): Page {
  const { edition, asOf, scope, say } = here;
  const { use } = edition;
  const { id } = request.params as { id: string };
  const figures = use(figureQueries);
  const figure = found(request, edition, 'figure', here, figures.get(id, { asOf, scope }));
  const { title, quantity, counts, date, current, disputed, dispute, reports = [], dealStatus, deal, links } = figure;
  const sources = sourcesOf(use, here, deal);
  const history = figures.history(id, { asOf, scope });
  const name = text(here, title);
  const amount = quantity ? amountIn(here, quantity) : say.nobodySays;
  const deriving = worksOut(here, figure);
  return {
    title: name,
    says: `${name}: ${amount}${date ? `, ${dateIn(here, date)}` : ''}.`,
    body: html`${viewNotes(here)}<section class="answer" aria-labelledby="answer"><h1 id="answer">${name}</h1>
<p class="standing"><strong class="amount">${amount}</strong>${date && html` <span class="date">${dateIn(here, date)}</span>`}${disputedMark(here, disputed)} ${current?.quantity && html`${byline(here, sources, current.quantity)} <span class="by">· ${support(here, current.quantity)}</span>`}</p>
<p>${quantity && `${say.labelled(say.allows)} ${allowed(here, quantity)}. `}${counts && `${say.labelled(say.counts)} ${text(here, counts)}.`}</p>
${ofDeal(here, deal, use(dealQueries).get(deal, { asOf, scope: '' })?.title, dealStatus)}</section>
${asOfControl(here, daysOf(figures.get(id, known(here))?.reports))}
${deriving}
${reports.length > 0 && section('compared', say.differs, comparison(here, figure, sources))}
${reports.length > 0 && evidenceSection(here, reports, sources, (report) => saysOf(here, report))}
${dispute.length > 0 && section('disagreements', say.disagreements, disagreements(here, [{ title, href: '#evidence', dispute: dispute as readonly Dispute[] }], sources))}
${history && historySection(here, history.entries, sources)}
${citeSection(here, name)}
${asData(here, links.self, thingFormats(figureFormats), { others: { [say.history]: links.history } })}`,
  };
}

/** How the register works it out, with its inputs as they were on the day. */
function worksOut(here: Here, { derivation }: Figure): Content {
  if (!derivation) return null;
  const { say, edition, asOf, scope } = here;
  const figures = edition.use(figureQueries);
  const inputs = derivation.inputs.flatMap((link) => figures.get(link.split('/').at(-1) ?? '', { asOf, scope }) ?? []);
  const rows = inputs.map(
    ({ id, title, quantity }) =>
      html`<li><a href="${linkTo(here, 'figure', id)}">${text(here, title)}</a>: ${quantity && amountIn(here, quantity)}</li>`,
  );
  return section(
    'derived',
    say.derived,
    html`<p>${say.labelled(say.formula)} ${formula(here, derivation, inputs)}</p><ul>${rows}</ul><p>${say.labelled(say.assumption)} ${text(here, derivation.assumption)}</p>`,
  );
}

function saysOf(here: Here, { quantity, counts, date }: NonNullable<Figure['reports']>[number]): Content {
  return html`<b>${quantity && amountIn(here, quantity)}</b>${date && html` <span class="date">${dateIn(here, date)}</span>`}${counts && html` <span class="by">${text(here, counts)}</span>`}`;
}
