// The page of a figure: the current value, the values of other sources, and the derivation.
import { parseItem } from '../../formats/json-text.ts';
import { recordOrProblem } from '../../http/query-context.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { figureFormats } from '../../resources/figures/formats.ts';
import { figureRepository } from '../../resources/figures/repository.ts';
import type { Figure } from '../../resources/figures/schema.ts';
import { asOfControl } from '../as-of-control.ts';
import { attribution, unconfirmedMark, unconfirmedValues } from '../attribution.ts';
import { citeSection } from '../citations.ts';
import { aside, dateSuffix, recordLink, section } from '../components.ts';
import { recordDataLinks } from '../data-links.ts';
import { allowedRange, comparison, coverage, formula } from '../figures.ts';
import { type Content, html } from '../html.ts';
import type { PageContent } from '../layout.ts';
import { dateText, idFromPath, type PageContext, quantityText, text } from '../page-context.ts';
import { disputedMark } from '../status-badge.ts';
import { answerSection } from '../view-banner.ts';
import { dealContext, disputeSection, evidenceSection, historySection, latestView, updateDays } from './sections.ts';

export function figurePage(page: PageContext, id: string): PageContent {
  const { edition, locale } = page;
  const figures = page.repository(figureRepository);
  const figure = parseItem(recordOrProblem(edition, 'figure', id, page, figures.get(id, page)));
  const { title, basis, quantity, scope, date, current, disputed, reports = [], deal, links } = figure;
  const dealTitle = edition.repository(dealRepository).titles([deal]).get(deal);
  const name = text(page, title);
  const amount = quantity ? quantityText(page, quantity) : locale.notReported;
  const compared = comparison(page, figure, true);
  const isDerived = basis === 'derived';
  const range = quantity && !isDerived && `${locale.withColon(locale.range)} ${allowedRange(page, quantity)}.`;
  const measures = scope && `${locale.withColon(locale.measures)} ${text(page, scope)}.`;
  const covers = `${locale.withColon(locale.covers)} ${coverage(page, figure)}.`;
  const reportedText = (_value: string, source: string) => {
    const reported = reports.find((report) => report.source === source)?.quantity;
    return reported ? quantityText(page, reported) : null;
  };
  const answer = html`<strong class="amount">${amount}</strong>${dateSuffix(page, date)}${disputedMark(page, disputed)}${unconfirmedMark(page, current?.quantity?.confidence)}
${isDerived ? aside(locale.derivedFigureIntro) : attribution(page, current?.quantity)}
${unconfirmedValues(page, current?.quantity, reportedText)}`;
  return {
    title: name,
    description: `${locale.withColon(name)} ${amount}${date ? `, ${dateText(page, date)}` : ''}.`,
    body: html`${answerSection(page, name, answer, html`<p>${covers} ${measures} ${range}</p>`, dealContext(page, deal))}
${asOfControl(page, updateDays(figures.history(id, latestView(page))))}
${derivationSection(page, figure)}
${compared && section('compared', locale.valuesBySource, compared)}
${reports.length > 0 && evidenceSection(page, reports, (report) => valuesText(page, report))}
${disputeSection(page, figure)}
${historySection(page, figures.history(id, page), (entry) => valuesText(page, entry))}
${citeSection(page, dealTitle ? `${name} (${text(page, dealTitle)})` : name)}
${recordDataLinks(page, links.self, figureFormats, { [locale.history]: links.history })}`,
  };
}

function derivationSection(page: PageContext, { derivation }: Figure): Content {
  if (!derivation) return null;
  const { locale } = page;
  const figures = page.repository(figureRepository);
  const inputs = derivation.inputs.flatMap((link) => parseItem(figures.get(idFromPath(link), page)) ?? []);
  const items = inputs.map(({ id, title, quantity }) => {
    const amount = quantity && quantityText(page, quantity);
    return html`<li>${recordLink(page, 'figure', id, text(page, title))}${locale.withColon('')} ${amount}</li>`;
  });
  const content = html`<p>${locale.withColon(locale.formula)} ${formula(page, derivation, inputs)}</p><ul>${items}</ul>
<p>${text(page, derivation.assumption)}</p>`;
  return section('derived', locale.derivedFigure, content);
}

type Values = Pick<Figure, 'quantity' | 'scope' | 'date'>;

function valuesText(page: PageContext, { quantity, scope, date }: Values): Content {
  const amount = quantity && quantityText(page, quantity);
  return html`<b>${amount}</b>${dateSuffix(page, date)} ${scope && aside(text(page, scope))}`;
}
