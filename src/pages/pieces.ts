// Small pieces that many parts of pages are made of.
import type { Kind } from '../contract/kinds.ts';
import type { Day } from '../dates/day.ts';
import { MOST } from './few.ts';
import { dateIn, dayIn, type Here, inView, linkTo } from './here.ts';
import { type Content, type Html, html } from './html.ts';
import { viewNotes } from './view-notes.ts';

export function section(id: string, heading: string, content: Content): Html {
  return html`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${heading}</h2>
${content}</section>`;
}

/** The beginning of a page: what it is about, and the answer in a line; below it, what belongs to that. */
export function answerSection(here: Here, name: Content, standing: Content, ...more: Content[]): Html {
  return html`${viewNotes(here)}<section class="answer" aria-labelledby="answer"><h1 id="answer">${name}</h1>
<p class="standing">${standing}</p>
${more}</section>`;
}

/** What is said in passing: by whom, of what, how. */
export function aside(...contents: Content[]): Html {
  return html`<span class="by">${contents}</span>`;
}

export function timeOf(here: Here, day: Day): Html {
  return html`<time datetime="${day}">${dayIn(here, day)}</time>`;
}

/** A date beside a value; nothing where there is none. */
export function dateBeside(here: Here, date: { edtf: string } | null): Content {
  return date && html` <span class="date">${dateIn(here, date)}</span>`;
}

/** The way to the page of a thing, in the same view. */
export function thingLink(here: Here, kind: Kind, id: string, name: Content): Html {
  return html`<a href="${linkTo(here, kind, id)}">${name}</a>`;
}

/** The first row of a table, which names its columns. */
export function columns(...names: string[]): Html {
  return html`<thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>`;
}

/** That there is more than is shown, and where. */
export function moreInApi(here: Here, path: string, asked: Record<string, string> = {}, shown = MOST): Html {
  return html`<p>${here.say.more(shown)} <a href="${inView(here, path, asked)}">${here.say.allInApi}</a></p>`;
}
