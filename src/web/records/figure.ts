// The page of a figure: the current value, other sources' values, and where it comes from.

import { parseItem } from '../../formats/json-text.ts';
import { itemFormats } from '../../formats/types.ts';
import { recordOrProblem } from '../../http/query-context.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { figureFormats } from '../../resources/figures/formats.ts';
import { figureRepository } from '../../resources/figures/repository.ts';
import type { Figure } from '../../resources/figures/schema.ts';
import { answerSection } from '../answer-section.ts';
import { asOfControl } from '../as-of-control.ts';
import { attribution, sourceRegistry, unconfirmedMark, unconfirmedValues } from '../attribution.ts';
import { citeSection } from '../citations.ts';
import { aside, recordLink, section, timeElement } from '../components.ts';
import { dataLinks } from '../data-links.ts';
import type { Dispute } from '../disagreements.ts';
import { allowedRange, comparison, coverage, formula } from '../figures.ts';
import { type Content, html } from '../html.ts';
import type { Page } from '../layout.ts';
import { amountIn, dateIn, idFromPath, type PageContext, text } from '../page-context.ts';
import { disputedMark } from '../status-badge.ts';
import { aheadOf, dealContext, disputeSection, evidenceSection, historySection, newsIn } from './sections.ts';

/** @throws ProblemError */
export function figurePage(here: PageContext, id: string): Page {
  const { edition, say } = here;
  const figures = here.register.repository(figureRepository);
  const figure = parseItem(recordOrProblem(edition, 'figure', id, here, figures.get(id, here)));
  const { title, basis, quantity, scope, date, current, disputed, dispute, reports = [], deal, links } = figure;
  const sources = sourceRegistry(here, deal);
  const dealTitle = edition.repository(dealRepository).titles([deal]).get(deal);
  const history = figures.history(id, here);
  const name = text(here, title);
  const amount = quantity ? amountIn(here, quantity) : say.notReported;
  const compared = comparison(here, figure, sources);
  const isDerived = basis === 'derived';
  const range = quantity && !isDerived && `${say.labelled(say.range)} ${allowedRange(here, quantity)}.`;
  const measured = scope && `${say.labelled(say.measures)} ${text(here, scope)}.`;
  const covered = `${say.labelled(say.covers)} ${coverage(here, figure)}.`;
  const words = (_value: string, source: string) => {
    const report = reports.find((each) => each.source === source);
    return report?.quantity ? amountIn(here, report.quantity) : null;
  };
  return {
    title: name,
    says: `${say.labelled(name)} ${amount}${date ? `, ${dateIn(here, date)}` : ''}.`,
    body: html`${answerSection(
      here,
      name,
      html`<strong class="amount">${amount}</strong>${timeElement(here, date)}${disputedMark(here, disputed)}${unconfirmedMark(here, current?.quantity?.confidence)}
${isDerived ? aside(say.derivedFigureSays) : attribution(here, sources, current?.quantity)}
${unconfirmedValues(here, sources, current?.quantity, words)}`,
      html`<p>${covered} ${measured} ${range}</p>`,
      dealContext(here, deal),
    )}
${asOfControl(here, newsIn(figures.history(id, aheadOf(here))))}
${derivationSection(here, figure)}
${compared && section('compared', say.valuesBySource, compared)}
${reports.length > 0 && evidenceSection(here, reports, sources, (report) => saysOf(here, report))}
${disputeSection(here, { title, dispute: dispute as readonly Dispute[], current }, sources)}
${history && historySection(here, history.entries, sources, (past) => saysOf(here, past))}
${citeSection(here, dealTitle ? `${name} (${text(here, dealTitle)})` : name)}
${dataLinks(here, links.self, itemFormats(figureFormats), { others: { [say.history]: links.history } })}`,
  };
}

/** How the register calculates a derived figure, with its inputs as of the date. */
function derivationSection(here: PageContext, { derivation }: Figure): Content {
  if (!derivation) return null;
  const { say, register } = here;
  const figures = register.repository(figureRepository);
  const inputs = derivation.inputs.flatMap((link) => parseItem(figures.get(idFromPath(link), here)) ?? []);
  const rows = inputs.map(({ id, title, quantity }) => {
    const amount = quantity && amountIn(here, quantity);
    return html`<li>${recordLink(here, 'figure', id, text(here, title))}${say.labelled('')} ${amount}</li>`;
  });
  return section(
    'derived',
    say.derivedFigure,
    html`<p>${say.labelled(say.formula)} ${formula(here, derivation, inputs)}</p><ul>${rows}</ul>
<p>${text(here, derivation.assumption)}</p>`,
  );
}

function saysOf(here: PageContext, { quantity, scope, date }: Pick<Figure, 'quantity' | 'scope' | 'date'>): Content {
  const amount = quantity && amountIn(here, quantity);
  return html`<b>${amount}</b>${timeElement(here, date)} ${scope && aside(text(here, scope))}`;
}
