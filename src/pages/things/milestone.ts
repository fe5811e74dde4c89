// The page of a milestone: when it is due or was reached, how the promise moved, and who says so.
import { found } from '../../contract/requests.ts';
import type { Day } from '../../dates/day.ts';
import type { Slippage } from '../../dates/slippage.ts';
import { itemOf, thingFormats } from '../../formats/writing.ts';
import { inWords } from '../../reports/in-words.ts';
import { dealQueries } from '../../resources/deals/queries.ts';
import { milestoneFormats } from '../../resources/milestones/formats.ts';
import { milestoneQueries } from '../../resources/milestones/queries.ts';
import type { Milestone } from '../../resources/milestones/schema.ts';
import { asData } from '../as-data.ts';
import { asOfControl } from '../as-of.ts';
import { timeAxis } from '../axis.ts';
import { byline, sourcesOf, support } from '../bylines.ts';
import { citeSection } from '../cite.ts';
import type { Dispute } from '../disagreements.ts';
import { dateIn, type Here, text } from '../here.ts';
import { type Content, html } from '../html.ts';
import type { Page } from '../layout.ts';
import { dateMark, strip } from '../marks.ts';
import { answerSection, aside, timeOf } from '../pieces.ts';
import { dateOrNone, disputedMark, stateMark, stateOf } from '../standing.ts';
import { aheadOf, disputeSection, evidenceSection, historySection, newsIn, ofDeal } from './parts.ts';

type Report = NonNullable<Milestone['reports']>[number];

/** @throws ProblemError */
export function milestonePage(here: Here, id: string): Page {
  const { edition, say } = here;
  const { use } = edition;
  const milestones = use(milestoneQueries);
  const milestone = itemOf(found(edition, 'milestone', id, here, milestones.get(id, here)));
  const { title, date, current, disputed, dispute, reports = [], dealStatus, deal, links } = milestone;
  const sources = sourcesOf(use, here, deal);
  const whole = use(dealQueries).titles([deal]).get(deal);
  const history = milestones.history(id, here);
  const state = stateOf(milestone, dealStatus);
  const name = text(here, title);
  const by = html`${byline(here, sources, current.date ?? current.status)} ${current.date && aside('· ', support(here, current.date))}`;
  return {
    title: name,
    says: `${name}: ${date ? dateIn(here, date) : say.noDate}. ${say.states[state].word}.`,
    body: html`${answerSection(
      here,
      name,
      html`${stateMark(here, state)} <strong>${dateOrNone(here, date)}</strong>${disputedMark(here, disputed)} ${by}`,
      history?.slippage && html`<p>${movedBy(here, history.slippage)}</p>`,
      ofDeal(here, deal, whole, dealStatus),
    )}
${asOfControl(here, newsIn(milestones.history(id, aheadOf(here))))}
${evidenceSection(here, reports, sources, (report) => saysOf(here, report), chartOf(here, reports, milestone))}
${disputeSection(here, title, dispute as readonly Dispute[], sources)}
${history && historySection(here, history.entries, sources, (past) => pastSaid(here, past))}
${citeSection(here, whole ? `${name} (${text(here, whole)})` : name)}
${asData(here, links.self, thingFormats(milestoneFormats), { others: { [say.history]: links.history } })}`,
  };
}

/** What each source says of the date, on one axis. */
function chartOf({ asOf, language }: Here, reports: readonly Report[], { status, dealStatus }: Milestone) {
  const days = reports.flatMap(({ date }) => [date?.earliest ?? [], date?.latest ?? []].flat());
  const axis = timeAxis([...days, asOf], language);
  const mark = (report: Report) => {
    const said = report.status ?? status;
    const overdue = said === 'planned' && (report.date?.latest ?? asOf) < asOf;
    return strip(report.date && dateMark(axis, report.date, stateOf({ status: said, overdue }, dealStatus)));
  };
  return { axis, mark };
}

function movedBy({ say, language }: Here, { earliest, latest }: Slippage): string {
  const days = (number: number | null) => number?.toLocaleString(language) ?? '…';
  return say.moved(days(earliest), days(latest));
}

/** What counted in a time, and from when on it was overdue. */
function pastSaid(
  here: Here,
  { overdueSince, ...past }: Pick<Report, 'status' | 'date'> & { overdueSince: Day | null },
) {
  return html`${saysOf(here, past)} ${overdueSince && aside(here.say.overdueSince, ' ', timeOf(here, overdueSince))}`;
}

function saysOf(here: Here, { status, date }: Pick<Report, 'status' | 'date'>): Content {
  return html`${status && text(here, inWords(status))} ${date && dateOrNone(here, date)}`;
}
