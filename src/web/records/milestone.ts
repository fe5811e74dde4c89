// The page of a milestone: its outcome, its date, how the date moved, and what each source says.

import type { Slippage } from '../../domain/dates/slippage.ts';
import { formatValue } from '../../domain/provenance/format.ts';
import { parseItem } from '../../formats/json-text.ts';
import { itemFormats } from '../../formats/types.ts';
import { recordOrProblem } from '../../http/query-context.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { milestoneFormats } from '../../resources/milestones/formats.ts';
import { milestoneRepository } from '../../resources/milestones/repository.ts';
import type { Milestone, MilestoneHistory } from '../../resources/milestones/schema.ts';
import { answerSection } from '../answer-section.ts';
import { asOfControl } from '../as-of-control.ts';
import {
  attribution,
  capitalised,
  lastConfirmed,
  type Sources,
  sourceRegistry,
  unconfirmedValues,
} from '../attribution.ts';
import { timeAxis } from '../chart-axis.ts';
import { dateMark, strip } from '../chart-marks.ts';
import { citeSection } from '../citations.ts';
import { aside, timeOf } from '../components.ts';
import { dataLinks } from '../data-links.ts';
import type { Dispute } from '../disagreements.ts';
import { type Content, html } from '../html.ts';
import type { Page } from '../layout.ts';
import { dateIn, dayIn, type PageContext, text } from '../page-context.ts';
import { dateOrNone, disputedMark, outcomeMark } from '../status-badge.ts';
import { aheadOf, dealContext, disputeSection, evidenceSection, historySection, newsIn } from './sections.ts';

type Report = NonNullable<Milestone['reports']>[number];

/** @throws ProblemError */
export function milestonePage(here: PageContext, id: string): Page {
  const { edition, register, say } = here;
  const { repository } = register;
  const milestones = repository(milestoneRepository);
  const milestone = parseItem(recordOrProblem(edition, 'milestone', id, here, milestones.get(id, here)));
  const { title, date, outcome, outcomeConfidence, current, disputed, dispute, reports = [], deal, links } = milestone;
  const sources = sourceRegistry(here, deal);
  const dealTitle = edition.repository(dealRepository).titles([deal]).get(deal);
  const history = milestones.history(id, here);
  const name = text(here, title);
  const statusWords = (status: string) => text(here, formatValue(status));
  const dateWords = (edtf: string) => dateIn(here, { edtf });
  const word = say.outcomes[outcome].word + (outcomeConfidence === 'low' ? ` (${say.unconfirmed})` : '');
  const isPlanned = date !== null && milestone.status === 'planned';
  const dateLabel = isPlanned ? `${say.labelled(say.plannedDate)} ` : '';
  return {
    title: name,
    says: `${say.labelled(name)} ${word}. ${dateLabel}${date ? dateIn(here, date) : capitalised(say.noDate)}.`,
    body: html`${answerSection(
      here,
      name,
      html`${outcomeMark(here, milestone)} <strong>${dateLabel}${dateOrNone(here, date)}</strong>${disputedMark(here, disputed)}
${attributions(here, sources, current, isPlanned ? say.plannedDateSource : undefined)}
${unconfirmedValues(here, sources, current.date, dateWords)}
${unconfirmedValues(here, sources, current.status, statusWords)}
${lastConfirmed(here, sources, current.status, statusWords, say.lastConfirmedStatus)}`,
      lateness(here, milestone),
      dealContext(here, deal),
    )}
${asOfControl(here, newsIn(milestones.history(id, aheadOf(here))))}
${evidenceSection(here, reports, sources, (report) => saysOf(here, report), chartOf(here, reports))}
${disputeSection(here, { title, dispute: dispute as readonly Dispute[], current }, sources)}
${history && historySection(here, history.entries, sources, (past) => pastOf(here, past))}
${citeSection(here, dealTitle ? `${name} (${text(here, dealTitle)})` : name)}
${dataLinks(here, links.self, itemFormats(milestoneFormats), { others: { [say.history]: links.history } })}`,
  };
}

/** The attribution of the date and of the status; a single one if both have the same source. */
function attributions(
  here: PageContext,
  sources: Sources,
  { date, status }: Milestone['current'],
  dateLabel: string | undefined,
): Content {
  const { say } = here;
  if (!date || !status || date.source === status.source) return attribution(here, sources, date ?? status);
  return [
    attribution(here, sources, date, { label: dateLabel ?? capitalised(say.fields.date) }),
    attribution(here, sources, status, { label: say.status }),
  ];
}

/** The date that each source gives, on one axis. */
function chartOf({ asOf, language }: PageContext, reports: readonly Report[]) {
  const days = reports.flatMap(({ date }) => [date?.earliest ?? [], date?.latest ?? []].flat());
  const axis = timeAxis([...days, asOf], language);
  return { axis, mark: ({ date }: Report) => strip(date && dateMark(axis, date, 'reported')) };
}

/** How late it is or was, and how far its date moved. */
function lateness(here: PageContext, milestone: Milestone): Content {
  const { outcome, overdueSince, daysOverdue, daysLate, slippage } = milestone;
  const { say } = here;
  const sentences: Content[] = [];
  if (overdueSince !== null && daysOverdue !== null && outcome === 'overdue') {
    sentences.push(say.overdueNote(dayIn(here, overdueSince), daysOverdue, here.source !== undefined));
  }
  if (overdueSince !== null && outcome === 'dropped') sentences.push(say.wasOverdue(dayIn(here, overdueSince)));
  if (daysLate) sentences.push(lateBy(here, daysLate));
  if (slippage) sentences.push(movedBy(here, slippage));
  return sentences.length > 0 && html`<p>${sentences.flatMap((sentence) => [sentence, ' '])}</p>`;
}

type Range = { earliest: number | null; latest: number | null };

function lateBy({ say }: PageContext, { earliest, latest }: Range): string {
  if (earliest === 0 && latest === 0) return say.onTime;
  if (earliest !== null && earliest >= 0) return say.late(earliest, latest);
  if (latest !== null && latest <= 0) return say.early(-latest, negated(earliest));
  return say.earlyOrLate(negated(earliest), latest);
}

function movedBy({ say }: PageContext, { earliest, latest }: Slippage): string {
  if (earliest !== null && earliest >= 0) return say.slipped(earliest, latest);
  if (latest !== null && latest <= 0) return say.broughtForward(-latest, negated(earliest));
  return say.moved(negated(earliest), latest);
}

function negated(days: number | null): number | null {
  return days === null ? null : -days;
}

/** The outcome and date in a past period. */
function pastOf(here: PageContext, past: MilestoneHistory['entries'][number]): Content {
  const { date, outcome, overdueSince } = past;
  const since = overdueSince !== null && outcome === 'overdue';
  return html`${outcomeMark(here, past)} ${date && dateOrNone(here, date)}
${since && aside(here.say.overdueSince, ' ', timeOf(here, overdueSince))}`;
}

function saysOf(here: PageContext, { status, date }: Pick<Report, 'status' | 'date'>): Content {
  return html`${status && text(here, formatValue(status))} ${date && dateOrNone(here, date)}`;
}
