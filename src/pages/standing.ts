// How things stand, in words and signs that a person uses.
import type { UncertainDate } from '../dates/uncertain-date.ts';
import type { Deal } from '../resources/deals/schema.ts';
import { dateIn, type Here } from './here.ts';
import { type Html, html } from './html.ts';
import { type State, signBesideWord } from './marks.ts';

/** What was planned in a deal that is off is planned no more. */
const calledOff: readonly (string | null)[] = ['withdrawn', 'cancelled'];

type Standing = { status: 'planned' | 'reached' | 'cancelled' | null; overdue: boolean };

export function stateOf({ status, overdue }: Standing, dealStatus: Deal['status']): State {
  if (overdue) return 'overdue';
  if (status === 'planned' && calledOff.includes(dealStatus)) return 'void';
  return status ?? 'unknown';
}

export function stateMark({ say }: Here, state: State): Html {
  const { word, means } = say.states[state];
  return html`<span class="state ${state}" title="${means}">${signBesideWord(state)}${word}</span>`;
}

/** The signs of deals are those of milestones that stand alike. */
const dealStates: Record<NonNullable<Deal['status']>, State> = {
  announced: 'planned',
  selected: 'planned',
  signed: 'planned',
  withdrawn: 'cancelled',
  cancelled: 'cancelled',
  completed: 'reached',
};

export function statusMark({ say }: Here, status: Deal['status']): Html {
  const { word } = say.statuses[status ?? 'unknown'];
  const state = status === null ? 'unknown' : dealStates[status];
  return html`<span class="status ${state}">${signBesideWord(state)}${word}</span>`;
}

export function statusMeaning({ say }: Here, status: Deal['status']): string {
  return say.statuses[status ?? 'unknown'].means;
}

export function disputedMark({ say }: Here, isDisputed: boolean): Html | false {
  return isDisputed && html` <span class="disputed" title="${say.inDispute}">${say.disputed}</span>`;
}

/** A date in words, or that there is none. */
export function dateOrNone(here: Here, date: UncertainDate | null): Html {
  return date
    ? html`<span class="date" title="EDTF: ${date.edtf}">${dateIn(here, date)}</span>`
    : html`<span class="date none">${here.say.noDate}</span>`;
}
