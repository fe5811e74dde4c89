// Statuses and outcomes as words with signs. The domain decides them (reports/outcome.ts); pages only show them.

import type { UncertainDate } from '../domain/dates/uncertain-date.ts';
import type { Current } from '../http/common-schemas.ts';
import type { Deal } from '../resources/deals/schema.ts';
import type { Milestone } from '../resources/milestones/schema.ts';
import { countIndependentSources, type Sources, unconfirmedMark } from './attribution.ts';
import { type MarkState, type Outcome, signBesideWord } from './chart-marks.ts';
import { type Html, html } from './html.ts';
import { dateIn, type PageContext } from './page-context.ts';

/** What became of a milestone, marked if only grade D reports it. */
export function outcomeMark(
  here: PageContext,
  { outcome, outcomeConfidence }: Pick<Milestone, 'outcome' | 'outcomeConfidence'>,
): Html {
  return html`${outcomeWord(here, outcome)}${unconfirmedMark(here, outcomeConfidence)}`;
}

export function outcomeWord({ say }: PageContext, outcome: Outcome): Html {
  const { word, means } = say.outcomes[outcome];
  return html`<span class="state ${outcome}" title="${means}">${signBesideWord(outcome)}${word}</span>`;
}

/** The sign of each deal status. */
const dealStates: Record<NonNullable<Deal['status']>, MarkState> = {
  announced: 'scheduled',
  selected: 'scheduled',
  signed: 'scheduled',
  paused: 'paused',
  withdrawn: 'dropped',
  cancelled: 'dropped',
  completed: 'met',
};

/** @param confidence of the status: one that only grade D reports is marked */
export function statusMark(
  here: PageContext,
  status: Deal['status'],
  confidence: Current['confidence'] | undefined,
): Html {
  const { word } = here.say.statuses[status ?? 'unknown'];
  const state = status === null ? 'unknown' : dealStates[status];
  return html`<span class="status ${state}">${signBesideWord(state)}${word}</span>${unconfirmedMark(here, confidence)}`;
}

/** A status without the page's attribution beside it: as reported, and whether it is confirmed. */
export function reportedStatus(here: PageContext, { status, current }: Pick<Deal, 'status' | 'current'>): Html {
  const { say } = here;
  const { reported } = say.statuses[status ?? 'unknown'];
  const state = status === null ? 'unknown' : dealStates[status];
  const mark = current.status?.confidence === 'low' && html` <span class="unconfirmed">(${say.unconfirmed})</span>`;
  return html`<span class="status ${state}">${signBesideWord(state)}${reported}</span>${mark}`;
}

/** The status in a sentence that attributes it: "Reported as signed." */
export function statusSentence(
  { say }: PageContext,
  { status, current }: Pick<Deal, 'status' | 'current'>,
  sources: Sources,
): string {
  const { reported, means } = say.statuses[status ?? 'unknown'];
  if (current.status?.confidence !== 'low') return means;
  const others = current.status.unconfirmed.filter(({ value }) => value === status);
  const by = [current.status.source, ...others.map(({ source }) => source)];
  return say.unconfirmedStatus(reported, by.length, countIndependentSources(sources, by));
}

export function disputedMark({ say }: PageContext, isDisputed: boolean): Html | false {
  return isDisputed && html` <span class="disputed" title="${say.inDispute}">${say.disputed}</span>`;
}

export function dateOrNone(here: PageContext, date: UncertainDate | null): Html {
  return date
    ? html`<span class="date" title="EDTF ${date.edtf}">${dateIn(here, date)}</span>`
    : html`<span class="date none">${here.say.noDate}</span>`;
}
