// Small parts that many pages share.

import type { Day } from '../domain/dates/day.ts';
import type { Kind } from '../domain/kinds.ts';
import { type Content, type Html, html } from './html.ts';
import { MAX_PAGE_ITEMS } from './list-paging.ts';
import { dateIn, dayIn, inView, linkTo, type PageContext } from './page-context.ts';

export function section(id: string, heading: string, content: Content): Html {
  return html`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${heading}</h2>
${content}</section>`;
}

/** Small text beside a value: its source, unit or scope. */
export function aside(...contents: Content[]): Html {
  return html`<span class="by">${contents}</span>`;
}

export function timeOf(here: PageContext, day: Day): Html {
  return html`<time datetime="${day}">${dayIn(here, day)}</time>`;
}

/** A date beside a value, if there is one. */
export function timeElement(here: PageContext, date: { edtf: string } | null): Content {
  return date && html` <span class="date">${dateIn(here, date)}</span>`;
}

/** A link to the page of a record, in the same view. */
export function recordLink(here: PageContext, kind: Kind, id: string, name: Content): Html {
  return html`<a href="${linkTo(here, kind, id)}">${name}</a>`;
}

/** The header row of a table. */
export function columns(...names: string[]): Html {
  return html`<thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>`;
}

/** Says that a list is cut, with a link to all of it. */
export function moreInApi(
  here: PageContext,
  path: string,
  asked: Record<string, string> = {},
  shown = MAX_PAGE_ITEMS,
): Html {
  return html`<p>${here.say.more(shown)} <a href="${inView(here, path, asked)}">${here.say.allInApi}</a></p>`;
}
