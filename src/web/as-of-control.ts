// Form and links with which readers change the as-of date of a page.
import { type Day, daysBetween } from '../domain/dates/day.ts';
import { hiddenInputs, timeElement } from './components.ts';
import { type Html, html } from './html.ts';
import { type PageContext, urlInView } from './page-context.ts';

/** @param updates days with new information, before and after the as-of date, in ascending order */
export function asOfControl(page: PageContext, updates: readonly Day[]): Html {
  const { locale, asOf, today, query, language, path } = page;
  const url = (day: Day | undefined) => urlInView(page, path(language), { asOf: day });
  const previous = updates.findLast((day) => day < asOf);
  const next = updates.find((day) => day > asOf && day <= today);
  const first = updates[0] ?? asOf;
  const past = updates.filter((day) => day <= today);
  const dayLink = (day: Day) =>
    html`<li><a href="${url(day)}"${day === asOf && html` aria-current="date"`}>${timeElement(page, day)}</a></li>`;
  return html`<section class="as-of" aria-labelledby="as-of">
<h2 id="as-of" class="small-heading">${locale.goToDate}</h2>
<form action="${path(language)}" method="get">
${hiddenInputs({ source: query.source, edition: query.edition })}
<label for="day">${locale.asOf}</label>
<input type="date" id="day" name="asOf" value="${asOf}" required max="9999-12-31">
<button type="submit">${locale.show}</button>
<input type="range" id="days" list="news-days" min="0" max="${daysBetween(first, today)}"
value="${Math.max(daysBetween(first, asOf), 0)}" data-first="${first}"
aria-label="${locale.goToDate}" hidden>
<datalist id="news-days">${past.map((day) => html`<option value="${daysBetween(first, day)}"></option>`)}</datalist>
</form>
<div class="steps"><p class="row">${previous && html`<a rel="prev" href="${url(previous)}">← ${locale.previousUpdate}, ${timeElement(page, previous)}</a>`}
${next && html`<a rel="next" href="${url(next)}">${locale.nextUpdate}, ${timeElement(page, next)} →</a>`}
${asOf !== today && html`<a href="${url(undefined)}">${locale.today}</a>`}</p>
<details id="news-list"><summary>${locale.updateDates}</summary><ol class="row">${past.map(dayLink)}</ol></details></div>
<p class="told unseen" role="status"></p>
</section>`;
}
