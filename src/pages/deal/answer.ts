// The answer first: what was promised, where it stands, who said so last, and what can be counted of it.
import type { Current } from '../../contract/answers.ts';
import { inWords } from '../../reports/in-words.ts';
import type { Deal } from '../../resources/deals/schema.ts';
import { byline, cited, type Sources, support } from '../bylines.ts';
import { amountIn, dateIn, type Here, linkTo, text } from '../here.ts';
import { type Content, type Html, html, joinedBy } from '../html.ts';
import { type State, signBesideWord, states } from '../marks.ts';
import { answerSection, aside, dateBeside, timeOf } from '../pieces.ts';
import { disputedMark, stateOf, statusMark, statusMeaning } from '../standing.ts';
import type { Knowledge } from './knowledge.ts';

/** What people ask for first. */
const headlines = ['electric-power', 'investment', 'processors', 'jobs'];

export function answer(here: Here, { deal, sources }: Knowledge): Html {
  const { say } = here;
  const figures = headlineFigures(deal).map((figure) => key(here, figure, sources));
  const subject =
    deal.subject &&
    html`<p>${aside(say.labelled(say.promised))} ${text(here, deal.subject)} ${byline(here, sources, deal.current.subject)}</p>`;
  return answerSection(
    here,
    text(here, deal.title),
    html`${statusMark(here, deal.status)} <strong>${statusMeaning(here, deal.status)}</strong>
${lastWord(here, deal.current.status, sources)}${before(here, deal, sources)}`,
    subject,
    html`<dl class="keys">${figures}${signature(here, deal, sources)}</dl>`,
    milestoneCounts(here, deal),
  );
}

function lastWord(here: Here, current: Current | null, sources: Sources): Content {
  if (!current) return null;
  const by = cited(here, sources, current.source, current.reliability);
  return aside(here.say.lastReported, ' ', by, ', ', support(here, current), '.');
}

function before(here: Here, { statusHistory }: Deal, sources: Sources): Content {
  const past = statusHistory.slice(0, -1).toReversed();
  if (past.length === 0) return null;
  const { say } = here;
  const told = past.map(({ status, since, source, reliability }) => {
    const by = cited(here, sources, source, reliability);
    return html`${say.statuses[status].word.toLowerCase()} ${say.since} ${timeOf(here, since)} (${by})`;
  });
  return html` ${aside(say.labelled(say.before), ' ', joinedBy(', ', told), '.')}`;
}

/** Of each quantity that people ask for, the figure that most sources support. */
export function headlineFigures({ figures }: Deal): Deal['figures'] {
  return headlines.flatMap((metric) =>
    figures
      .filter((figure) => figure.metric === metric && figure.quantity)
      .toSorted((a, b) => (b.current?.quantity?.independent ?? 0) - (a.current?.quantity?.independent ?? 0))
      .slice(0, 1),
  );
}

function key(here: Here, figure: Deal['figures'][number], sources: Sources): Html {
  const { id, title, quantity, date, disputed, current } = figure;
  const value = html`<a href="${linkTo(here, 'figure', id)}"><b>${quantity && amountIn(here, quantity)}</b></a>`;
  return html`<div><dt>${text(here, title)}</dt>
<dd>${value}${dateBeside(here, date)}${disputedMark(here, disputed)} ${byline(here, sources, current?.quantity)}</dd></div>`;
}

/** When it was signed and what kind of paper it is: two values, each by whose report it is. */
function signature(here: Here, { signed, instrument, current, dispute }: Deal, sources: Sources): Content {
  if (!signed && !instrument) return null;
  const disputed = (name: string) =>
    disputedMark(
      here,
      dispute.some(({ field }) => field === name),
    );
  const day =
    signed && html`<b>${dateIn(here, signed)}</b>${disputed('signed')} ${byline(here, sources, current.signed)}`;
  const paper = instrument && text(here, inWords(instrument));
  const by = byline(here, sources, current.instrument);
  return html`<div><dt>${here.say.signed}</dt>
<dd>${day}${paper && html` <span class="date">${paper}</span>${disputed('instrument')} ${by}`}</dd></div>`;
}

export function milestoneCounts(here: Here, { milestones, status }: Deal): Content {
  if (milestones.length === 0) return null;
  const counted = Map.groupBy(milestones, (milestone) => stateOf(milestone, status));
  const told = states.flatMap((state: State) => {
    const many = counted.get(state)?.length ?? 0;
    const { word, several } = here.say.states[state];
    return many === 0
      ? []
      : [html`<li>${signBesideWord(state)}${many} ${many > 1 ? several : word.toLowerCase()}</li>`];
  });
  return html`<ul class="row counts" aria-label="${here.say.milestonesAre}">${told}</ul>`;
}
