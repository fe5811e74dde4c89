// HTML components that many pages share, such as sections, links, dates and table heads.
import type { Day } from '../domain/dates/day.ts';
import type { Kind } from '../domain/kinds.ts';
import { MAX_LIMIT } from '../http/query-params.ts';
import { type Content, type Html, html } from './html.ts';
import { dateText, dayText, type PageContext, recordUrl, urlInView } from './page-context.ts';

export function section(id: string, heading: string, content: Content): Html {
  return html`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${heading}</h2>
${content}</section>`;
}

export function aside(...contents: Content[]): Html {
  return html`<small>${contents}</small>`;
}

export function timeElement(page: PageContext, day: Day): Html {
  return html`<time datetime="${day}">${dayText(page, day)}</time>`;
}

export function dateSuffix(page: PageContext, date: { edtf: string } | null): Content {
  return date && html` <span class="date">${dateText(page, date)}</span>`;
}

export function recordLink(page: PageContext, kind: Kind, id: string, name: Content): Html {
  return html`<a href="${recordUrl(page, kind, id)}">${name}</a>`;
}

export function tableHead(...names: string[]): Html {
  return html`<thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>`;
}

export function truncationNote(page: PageContext, path: string, query: Record<string, string>, shown = MAX_LIMIT) {
  return html`<p>${page.locale.truncatedList(shown)} <a href="${urlInView(page, path, query)}">${page.locale.allInApi}</a></p>`;
}

export function hiddenInputs(values: Record<string, string | undefined>): Content {
  return Object.entries(values).map(
    ([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`,
  );
}
