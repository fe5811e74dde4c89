// The page of a milestone: when it is due or was reached, how the promise moved, and who says so.
import type { FastifyRequest } from 'fastify';
import { found } from '../../contract/requests.ts';
import type { Slippage } from '../../dates/slippage.ts';
import { itemOf, thingFormats } from '../../formats/writing.ts';
import { inWords } from '../../reports/in-words.ts';
import { dealQueries } from '../../resources/deals/queries.ts';
import { milestoneFormats } from '../../resources/milestones/formats.ts';
import { milestoneQueries } from '../../resources/milestones/queries.ts';
import type { Milestone } from '../../resources/milestones/schema.ts';
import { asData } from '../as-data.ts';
import { asOfControl, viewNotes } from '../as-of.ts';
import { timeAxis } from '../axis.ts';
import { byline, sourcesOf, support } from '../bylines.ts';
import { citeSection } from '../cite.ts';
import { type Dispute, disagreements } from '../disagreements.ts';
import { dateIn, type Here, text } from '../here.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { dateMark, strip } from '../marks.ts';
import { dateOrNone, disputedMark, stateMark, stateOf } from '../standing.ts';
import { daysOf, evidenceSection, historySection, known, ofDeal, section } from './parts.ts';

type Report = NonNullable<Milestone['reports']>[number];

/** @throws ProblemError */
export function milestonePage(here: Here, request: FastifyRequest): Page {
  const { edition, asOf, scope, say } = here;
  const { use } = edition;
  const { id } = request.params as { id: string };
  const milestones = use(milestoneQueries);
  const one = milestones.get(id, { asOf, scope });
  const milestone = itemOf(found(request, edition, 'milestone', here, one));
  const { title, date, status, current, disputed, dispute, reports = [], dealStatus, deal, links } = milestone;
  const sources = sourcesOf(use, here, deal);
  const history = milestones.history(id, { asOf, scope });
  const later = milestones.get(id, known(here));
  const state = stateOf(milestone, dealStatus);
  const name = text(here, title);
  const days = reports.flatMap((report) => [report.date?.earliest ?? [], report.date?.latest ?? []].flat());
  const axis = timeAxis([...days, asOf], here.language);
  return {
    title: name,
    says: `${name}: ${date ? dateIn(here, date) : say.noDate}. ${(say.states[state] as [string])[0]}.`,
    body: html`${viewNotes(here)}<section class="answer" aria-labelledby="answer"><h1 id="answer">${name}</h1>
<p class="standing">${stateMark(here, state)} <strong>${dateOrNone(here, date)}</strong>${disputedMark(here, disputed)} ${byline(here, sources, current.date ?? current.status)}${current.date && html` <span class="by">· ${support(here, current.date)}</span>`}</p>
${history?.slippage && html`<p>${movedBy(here, history.slippage)}</p>`}
${ofDeal(here, deal, use(dealQueries).get(deal, { asOf, scope: '' })?.title, dealStatus)}</section>
${asOfControl(here, daysOf(later && itemOf(later).reports))}
${evidenceSection(here, reports, sources, (report) => saysOf(here, report), {
  axis,
  mark: (report) =>
    strip(
      report.date && dateMark(axis, report.date, stateOf({ status: report.status ?? status, overdue: false }, null)),
    ),
})}
${dispute.length > 0 && section('disagreements', say.disagreements, disagreements(here, [{ title, href: '#evidence', dispute: dispute as readonly Dispute[] }], sources))}
${history && historySection(here, history.entries, sources)}
${citeSection(here, name)}
${asData(here, links.self, thingFormats(milestoneFormats), { others: { [say.history]: links.history } })}`,
  };
}

function movedBy({ say, language }: Here, { earliest, latest }: Slippage): string {
  const days = (number: number | null) => number?.toLocaleString(language) ?? '…';
  return say.moved(days(earliest), days(latest));
}

function saysOf(here: Here, { status, date }: Report) {
  return html`${status && text(here, inWords(status))} ${date && dateOrNone(here, date)}`;
}
