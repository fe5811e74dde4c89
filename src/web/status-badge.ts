// Shows statuses and outcomes as words with symbols.
import type { UncertainDate } from '../domain/dates/uncertain-date.ts';
import type { Outcome } from '../domain/provenance/enums.ts';
import type { Deal } from '../resources/deals/schema.ts';
import type { Milestone } from '../resources/milestones/schema.ts';
import { countIndependentSources, unconfirmedMark } from './attribution.ts';
import { inlineSymbol, type MarkState } from './chart-marks.ts';
import { type Content, type Html, html } from './html.ts';
import { dateText, type PageContext } from './page-context.ts';

type WithOutcome = Pick<Milestone, 'outcome' | 'outcomeConfidence'>;

export function outcomeMark(page: PageContext, { outcome, outcomeConfidence }: WithOutcome, hasTitle = true): Html {
  return html`${outcomeLabel(page, outcome, hasTitle)}${unconfirmedMark(page, outcomeConfidence)}`;
}

/** @param hasTitle false beside a legend that explains the outcome */
export function outcomeLabel({ locale }: PageContext, outcome: Outcome, hasTitle = true): Html {
  const { label, meaning } = locale.outcomes[outcome];
  return html`<span class="state ${outcome}"${hasTitle && html` title="${meaning}"`}>${inlineSymbol(outcome)}${label}</span>`;
}

type DealStatus = NonNullable<Deal['status']> | 'unknown';
type WithStatus = Pick<Deal, 'status' | 'current'>;

const dealSymbols: Record<DealStatus, MarkState> = {
  announced: 'scheduled',
  selected: 'scheduled',
  negotiating: 'scheduled',
  signed: 'scheduled',
  'under-construction': 'scheduled',
  operational: 'met',
  paused: 'paused',
  withdrawn: 'dropped',
  cancelled: 'dropped',
  completed: 'met',
  unknown: 'unknown',
};

function statusLabel(status: DealStatus, label: string): Html {
  const state = dealSymbols[status];
  return html`<span class="status ${state}">${inlineSymbol(state)}${label}</span>`;
}

/** Shows a status such as "Signed" where its source is also shown. */
export function statusMark(page: PageContext, { status, current }: WithStatus): Html {
  const { label } = page.locale.statuses[status ?? 'unknown'];
  return html`${statusLabel(status ?? 'unknown', label)}${unconfirmedMark(page, current.status?.confidence)}`;
}

/** Shows a status such as "Reported as signed" without its source. */
export function reportedStatus({ locale }: PageContext, { status, current }: WithStatus): Html {
  const { reported } = locale.statuses[status ?? 'unknown'];
  const mark = current.status?.confidence === 'low' && html` <span class="unconfirmed">(${locale.unconfirmed})</span>`;
  return html`${statusLabel(status ?? 'unknown', reported)}${mark}`;
}

/** Text beside the badge: an explanation of the status or, if only sources of grade D report it, the number of these sources. */
export function statusSentence(page: PageContext, { status, current }: WithStatus): string {
  const { reported, meaning } = page.locale.statuses[status ?? 'unknown'];
  if (current.status?.confidence !== 'low') return meaning;
  const others = current.status.unconfirmed.filter(({ value }) => value === status);
  const ids = [current.status.source, ...others.map(({ source }) => source)];
  return page.locale.unconfirmedStatus(reported, ids.length, countIndependentSources(page, ids));
}

export function disputedMark({ locale }: PageContext, isDisputed: boolean): Content {
  return isDisputed && html` <span class="disputed" title="${locale.disputedTooltip}">${locale.disputed}</span>`;
}

export function dateOrNone(page: PageContext, date: UncertainDate | null): Html {
  return date
    ? html`<span class="date" title="EDTF ${date.edtf}">${dateText(page, date)}</span>`
    : html`<span class="date none">${page.locale.noDate}</span>`;
}
