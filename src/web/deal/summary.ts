// The answer first: the status of the deal, who reports it, what was promised, and the headline figures.

import { confidences } from '../../domain/provenance/enums.ts';
import { formatValue } from '../../domain/provenance/format.ts';
import type { Deal } from '../../resources/deals/schema.ts';
import { answerSection } from '../answer-section.ts';
import {
  attribution,
  byline,
  cited,
  lastConfirmed,
  type Sources,
  unconfirmedMark,
  unconfirmedValues,
} from '../attribution.ts';
import { outcomes, signBesideWord } from '../chart-marks.ts';
import { aside, timeElement, timeOf } from '../components.ts';
import { partialCoverage } from '../figures.ts';
import { type Content, type Html, html, joinedBy } from '../html.ts';
import { amountIn, dateIn, linkTo, type PageContext, text } from '../page-context.ts';
import { disputedMark, statusMark, statusSentence } from '../status-badge.ts';
import type { DealViewModel } from './view-model.ts';

/** The metrics that people ask for first. */
const headlines = ['electric-power', 'investment', 'processors', 'jobs'];

export function dealSummary(here: PageContext, { deal, sources }: DealViewModel): Html {
  const { say } = here;
  const { status } = deal.current;
  const figures = headlineFigures(deal).map((figure) => headline(here, figure, sources));
  const subject =
    deal.subject &&
    html`<p>${aside(say.labelled(say.promised))} ${text(here, deal.subject)} ${byline(here, sources, deal.current.subject)}</p>`;
  return answerSection(
    here,
    text(here, deal.title),
    html`${statusMark(here, deal.status, status?.confidence)} <strong>${statusSentence(here, deal, sources)}</strong>
${attribution(here, sources, status, { knownBy: say.statusKnownBy })}
${lastConfirmed(here, sources, status, (value) => statusWords(here, value), say.lastConfirmedStatus)}
${unconfirmedValues(here, sources, status, (value) => (value === deal.status ? null : statusWords(here, value)))}
${previousStatuses(here, deal, sources)}`,
    subject,
    html`<dl class="keys">${figures}${signature(here, deal, sources)}</dl>`,
    outcomeCounts(here, deal),
  );
}

function statusWords(here: PageContext, status: string): string {
  return text(here, formatValue(status));
}

/** Earlier statuses, newest first, without the one shown as last confirmed. */
function previousStatuses(here: PageContext, { statusHistory, current }: Deal, sources: Sources): Content {
  const { say } = here;
  const shown = current.status?.lastConfirmed?.value;
  const past = statusHistory
    .slice(0, -1)
    .toReversed()
    .filter(({ status }) => status !== shown);
  if (past.length === 0) return null;
  const items = past.map(({ status, knownBy, source, confidence }) => {
    const day = html`${say.statusKnownBy} ${timeOf(here, knownBy)}`;
    return html`${statusWords(here, status)}${unconfirmedMark(here, confidence)} (${cited(here, sources, source)}, ${day})`;
  });
  return aside(say.labelled(say.previously), ' ', joinedBy('; ', items), '.');
}

/** For each headline metric, the figure with the highest confidence, then that of the whole deal, then with the most sources. */
export function headlineFigures({ figures }: Deal): Deal['figures'] {
  return headlines.flatMap((metric) =>
    figures
      .filter((figure) => figure.metric === metric && figure.quantity && figure.covers !== 'per-unit')
      .toSorted((a, b) => compareRanks(rankOf(a), rankOf(b)))
      .slice(0, 1),
  );
}

function rankOf({ covers, current }: Deal['figures'][number]): number[] {
  const { confidence = 'low', independent = 0 } = current?.quantity ?? {};
  return [confidences.indexOf(confidence), covers === 'whole' ? 0 : 1, -independent];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((rank, place) => rank !== b[place]);
  return index < 0 ? 0 : (a[index] as number) - (b[index] as number);
}

function headline(here: PageContext, figure: Deal['figures'][number], sources: Sources): Html {
  const { id, title, quantity, date, disputed, current } = figure;
  const value = html`<a href="${linkTo(here, 'figure', id)}"><b>${quantity && amountIn(here, quantity)}</b></a>`;
  const marks = html`${disputedMark(here, disputed)}${unconfirmedMark(here, current?.quantity?.confidence)}`;
  return html`<div><dt>${text(here, title)}</dt>
<dd>${value}${timeElement(here, date)}${marks} ${partialCoverage(here, figure)} ${byline(here, sources, current?.quantity)}</dd></div>`;
}

/** The date of signature and the type of agreement: two values, each with its own source. */
function signature(here: PageContext, { signed, instrument, current, dispute }: Deal, sources: Sources): Content {
  if (!signed && !instrument) return null;
  const marks = (name: 'signed' | 'instrument') => {
    const isDisputed = dispute.some(({ field }) => field === name);
    return html`${disputedMark(here, isDisputed)}${unconfirmedMark(here, current[name]?.confidence)}`;
  };
  const dateWords = (edtf: string) => dateIn(here, { edtf });
  const instrumentWords = (word: string) => text(here, formatValue(word));
  const day =
    signed &&
    html`<b>${dateIn(here, signed)}</b>${marks('signed')} ${byline(here, sources, current.signed)}
${unconfirmedValues(here, sources, current.signed, dateWords)}`;
  const type =
    instrument &&
    html` <span class="date">${instrumentWords(instrument)}</span>${marks('instrument')} ${byline(here, sources, current.instrument)}
${unconfirmedValues(here, sources, current.instrument, instrumentWords)}`;
  return html`<div><dt>${here.say.signed}</dt>
<dd>${day}${type}</dd></div>`;
}

/** How many milestones have each outcome, and how many of these only grade D reports. */
export function outcomeCounts(here: PageContext, { milestones }: Deal): Content {
  if (milestones.length === 0) return null;
  const { say } = here;
  const byOutcome = Map.groupBy(milestones, ({ outcome }) => outcome);
  const items = outcomes.flatMap((outcome) => {
    const counted = byOutcome.get(outcome) ?? [];
    if (counted.length === 0) return [];
    const { word, several } = say.outcomes[outcome];
    const weak = counted.filter(({ outcomeConfidence }) => outcomeConfidence === 'low').length;
    const name = counted.length > 1 ? several : word.toLowerCase();
    return html`<li>${signBesideWord(outcome)}${counted.length} ${name}${weak > 0 && ` (${say.unconfirmedCount(weak)})`}</li>`;
  });
  return html`<ul class="row counts" aria-label="${say.milestones}">${items}</ul>`;
}
