// The as-of date of a page, and links and a form to other dates. With scripts, the form becomes a slider.
import type { Day } from '../domain/dates/day.ts';
import { timeOf } from './components.ts';
import { hiddenInputs } from './forms.ts';
import { type Html, html } from './html.ts';
import { inView, type PageContext } from './page-context.ts';

/** @param news the days on which something became known, in order, later ones included */
export function asOfControl(here: PageContext, news: readonly Day[]): Html {
  const { say, asOf, today, asked, language, path } = here;
  const address = path(language);
  const on = (day: Day | undefined) => inView(here, address, { asOf: day });
  const before = news.findLast((day) => day < asOf);
  const after = news.find((day) => day > asOf && day <= today);
  const first = news[0] ?? asOf;
  const past = news.filter((day) => day <= today);
  const dayLink = (day: Day) =>
    html`<li><a href="${on(day)}"${day === asOf && html` aria-current="date"`}>${timeOf(here, day)}</a></li>`;
  return html`<section class="as-of" aria-labelledby="as-of">
<h2 id="as-of" class="small-heading">${say.goToDate}</h2>
<form action="${address}" method="get">
${hiddenInputs({ source: asked.source, edition: asked.edition })}
<label for="day">${say.asOf}</label>
<input type="date" id="day" name="asOf" value="${asOf}" required max="9999-12-31">
<button type="submit">${say.show}</button>
<input type="range" id="days" list="news-days" min="0" max="${daysBetween(first, today)}"
value="${Math.max(daysBetween(first, asOf), 0)}" data-first="${first}"
aria-label="${say.goToDate}" hidden>
<datalist id="news-days">${past.map((day) => html`<option value="${daysBetween(first, day)}"></option>`)}</datalist>
</form>
<div class="steps"><p class="row">${before && html`<a rel="prev" href="${on(before)}">← ${say.previousUpdate}, ${timeOf(here, before)}</a>`}
${after && html`<a rel="next" href="${on(after)}">${say.nextUpdate}, ${timeOf(here, after)} →</a>`}
${asOf !== today && html`<a href="${on(undefined)}">${say.today}</a>`}</p>
<details id="news-list"><summary>${say.updateDates}</summary><ol class="row">${past.map((day) => dayLink(day))}</ol></details></div>
<p class="told unseen" role="status"></p>
</section>`;
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
