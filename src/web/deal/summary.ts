// The summary of a deal: status with sources, promise, headline figures, and number of milestones per outcome.
import { confidences } from '../../domain/provenance/enums.ts';
import type { Deal } from '../../resources/deals/schema.ts';
import {
  attribution,
  byline,
  lastConfirmedStatus,
  sourceCitation,
  unconfirmedMark,
  unconfirmedValues,
} from '../attribution.ts';
import { displayedOutcomes, inlineSymbol } from '../chart-marks.ts';
import { aside, dateSuffix, timeElement } from '../components.ts';
import { partialCoverage } from '../figures.ts';
import { type Content, type Html, html, join } from '../html.ts';
import { codeText, dateText, type PageContext, quantityText, recordUrl, text } from '../page-context.ts';
import { disputedMark, statusMark, statusSentence } from '../status-badge.ts';
import { answerSection } from '../view-banner.ts';

const headlineMetrics = ['electric-power', 'grid-capacity', 'investment', 'processors', 'jobs'];

export function dealSummary(page: PageContext, deal: Deal): Html {
  const { locale } = page;
  const { status, subject } = deal.current;
  const promised = aside(locale.withColon(locale.promised));
  const promise = deal.subject && html`<p>${promised} ${text(page, deal.subject)} ${byline(page, subject)}</p>`;
  const keys = html`<dl class="keys">${headlineFigures(deal).map((figure) => headline(page, figure))}${signature(page, deal)}</dl>`;
  const answer = html`${statusMark(page, deal)} <strong>${statusSentence(page, deal)}</strong>
${attribution(page, status, { knownBy: locale.statusKnownBy })}
${lastConfirmedStatus(page, status)}
${unconfirmedValues(page, status, (value) => (value === deal.status ? null : codeText(page, value)))}
${previousStatuses(page, deal)}`;
  return answerSection(page, text(page, deal.title), answer, promise, keys, outcomeCounts(page, deal));
}

/** Lists earlier statuses except the last confirmed status, which the summary shows separately. */
function previousStatuses(page: PageContext, { statusHistory, current }: Deal): Content {
  const { locale } = page;
  const shown = current.status?.lastConfirmed?.value;
  const earlier = statusHistory.slice(0, -1).filter(({ status }) => status !== shown);
  if (earlier.length === 0) return null;
  const items = earlier.toReversed().map(({ status, knownBy, source, confidence }) => {
    const day = html`${locale.statusKnownBy} ${timeElement(page, knownBy)}`;
    return html`${codeText(page, status)}${unconfirmedMark(page, confidence)} (${sourceCitation(page, source)}, ${day})`;
  });
  return aside(locale.withColon(locale.previously), ' ', join(locale.listSeparator, items), '.');
}

type DealFigure = Deal['figures'][number];

/** Selects one figure per metric: by confidence, then by coverage of the whole deal, then by independent sources. */
export function headlineFigures({ figures }: Deal): DealFigure[] {
  return headlineMetrics.flatMap((metric) =>
    figures
      .filter((figure) => figure.metric === metric && figure.quantity && figure.covers !== 'per-unit')
      .toSorted(compareFigures)
      .slice(0, 1),
  );
}

function compareFigures(a: DealFigure, b: DealFigure): number {
  const rank = ({ current }: DealFigure) => confidences.indexOf(current?.quantity?.confidence ?? 'low');
  const isPartial = ({ covers }: DealFigure) => Number(covers !== 'whole');
  const sources = ({ current }: DealFigure) => current?.quantity?.independent ?? 0;
  return rank(a) - rank(b) || isPartial(a) - isPartial(b) || sources(b) - sources(a);
}

function headline(page: PageContext, figure: DealFigure): Html {
  const { id, title, quantity, date, disputed, current } = figure;
  const value = html`<a href="${recordUrl(page, 'figure', id)}"><b>${quantity && quantityText(page, quantity)}</b></a>`;
  const marks = html`${disputedMark(page, disputed)}${unconfirmedMark(page, current?.quantity?.confidence)}`;
  return html`<div><dt>${text(page, title)}</dt>
<dd>${value}${dateSuffix(page, date)}${marks} ${partialCoverage(page, figure)} ${byline(page, current?.quantity)}</dd></div>`;
}

function signature(page: PageContext, { signed, instrument, current, dispute }: Deal): Content {
  if (!signed && !instrument) return null;
  const item = (name: 'signed' | 'instrument', value: Html, format: (value: string) => string) => {
    const isDisputed = dispute.some(({ field }) => field === name);
    const marks = html`${disputedMark(page, isDisputed)}${unconfirmedMark(page, current[name]?.confidence)}`;
    return html`${value}${marks} ${byline(page, current[name])}
${unconfirmedValues(page, current[name], format)}`;
  };
  const day = signed && item('signed', html`<b>${dateText(page, signed)}</b>`, (edtf) => dateText(page, { edtf }));
  const name = instrument && html` <span class="date">${codeText(page, instrument)}</span>`;
  const type = name && item('instrument', name, (code) => codeText(page, code));
  return html`<div><dt>${page.locale.signed}</dt>
<dd>${day}${type}</dd></div>`;
}

export function outcomeCounts({ locale }: PageContext, { milestones }: Deal): Content {
  if (milestones.length === 0) return null;
  const byOutcome = Map.groupBy(milestones, ({ outcome }) => outcome);
  const items = displayedOutcomes.map((outcome) => {
    const group = byOutcome.get(outcome);
    if (!group) return null;
    const { label, plural } = locale.outcomes[outcome];
    const unconfirmed = group.filter(({ outcomeConfidence }) => outcomeConfidence === 'low').length;
    const name = group.length > 1 ? plural : label.toLowerCase();
    return html`<li>${inlineSymbol(outcome)}${group.length} ${name}${unconfirmed > 0 && ` (${locale.unconfirmedCount(unconfirmed)})`}</li>`;
  });
  return html`<ul class="row counts" aria-label="${locale.milestones}">${items}</ul>`;
}
