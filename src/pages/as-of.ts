// The day of a page, and the way to other days: links and a form for everybody, which a script makes a slider of.
import type { Day } from '../dates/day.ts';
import { hiddenInputs } from './forms.ts';
import { dayIn, type Here, inView } from './here.ts';
import { type Content, type Html, html } from './html.ts';

/** @param news the days on which something became known, in order, later ones too */
export function asOfControl(here: Here, news: readonly Day[]): Html {
  const { say, asOf, today, asked, language, path } = here;
  const address = path(language);
  const on = (day: Day | undefined) => inView(here, address, { asOf: day });
  const before = news.findLast((day) => day < asOf);
  const after = news.find((day) => day > asOf && day <= today);
  const first = news[0] ?? asOf;
  const past = news.filter((day) => day <= today);
  const timeOf = (day: Day) => html`<time datetime="${day}">${dayIn(here, day)}</time>`;
  const dayLink = (day: Day) =>
    html`<li><a href="${on(day)}"${day === asOf && html` aria-current="date"`}>${timeOf(day)}</a></li>`;
  return html`<section class="as-of" aria-labelledby="as-of">
<h2 id="as-of" class="small-heading">${say.moveInTime}</h2>
<form action="${address}" method="get">
${hiddenInputs({ source: asked.source, edition: asked.edition })}
<label for="day">${say.asOf}</label>
<input type="date" id="day" name="asOf" value="${asOf}" required max="9999-12-31">
<button type="submit">${say.show}</button>
<input type="range" id="days" list="news-days" min="0" max="${daysBetween(first, today)}"
value="${Math.max(daysBetween(first, asOf), 0)}" data-first="${first}"
aria-label="${say.moveInTime}" aria-valuetext="${dayIn(here, asOf)}" hidden>
<datalist id="news-days">${past.map((day) => html`<option value="${daysBetween(first, day)}"></option>`)}</datalist>
</form>
<p class="row">${before && html`<a rel="prev" href="${on(before)}">← ${say.earlier}, ${timeOf(before)}</a>`}
${after && html`<a rel="next" href="${on(after)}">${say.later}, ${timeOf(after)} →</a>`}
${asOf !== today && html`<a href="${on(undefined)}">${say.today}</a>`}</p>
<details><summary>${say.newsDays}</summary><ol class="row">${past.map((day) => dayLink(day))}</ol></details>
</section>`;
}

/** What narrows the view, so that nobody takes a part for the whole. */
export function viewNotes(here: Here): Content {
  const { say, asOf, today, asked, language, path } = here;
  const without = (name: 'source' | 'edition') => inView(here, path(language), { [name]: undefined });
  return [
    asOf > today && html`<p class="note">${say.aheadOfToday}</p>`,
    asked.source !== undefined &&
      html`<p class="note">${say.asReportedBy} <code>${asked.source}</code>.
<a href="${without('source')}">${say.allSources}</a></p>`,
    asked.edition !== undefined &&
      html`<p class="note">${say.ofEdition} <code>${asked.edition.slice(0, 12)}</code>.
<a href="${without('edition')}">${say.currentEdition}</a></p>`,
  ];
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
