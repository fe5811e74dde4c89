// Web page that documents the API: every list with its parameters and formats, and example queries.
import type { FastifyInstance } from 'fastify';
import { recordPath } from '../domain/kinds.ts';
import { listFormats } from '../formats/types.ts';
import { exampleListUrl, listPath, type RegisteredList } from '../http/list-registry.ts';
import { dealRepository } from '../resources/deals/repository.ts';
import { section, tableHead } from './components.ts';
import { type Content, html, join } from './html.ts';
import type { PageContent } from './layout.ts';
import { type PageContext, text } from './page-context.ts';

export const API_PATH = '/api';

/** Example queries that work with any data, because they contain no ids of records. */
const exampleQueries = {
  dueBy: '/v1/milestones?dueBy=2028',
  quarter: '/v1/milestones?from=2026-Q3&to=2026-Q4',
  overdue: '/v1/milestones?outcome=overdue',
  asOf: '/v1/deals?asOf=2025-06',
  power: '/v1/figures?metric=electric-power&unit=MW&sort=-value',
  changes: '/v1/changes?since=2026',
  disputed: '/v1/milestones?disputed=true',
  csv: '/v1/milestones?format=csv',
};

/** Documents other than lists. `/mcp` is not linked, because it accepts POST only. */
const otherDocuments = {
  docs: '/docs',
  openapi: '/openapi.json',
  dataset: '/v1/dataset',
  problems: '/problems',
  llms: '/llms.txt',
};

export function apiPage(page: PageContext, { lists }: FastifyInstance): PageContent {
  const { apiPage: locale, withColon } = page.locale;
  const { title, intro } = locale;
  const { first } = page.edition.repository(dealRepository);
  const rows = lists.map((list) => {
    const { formats, query } = list;
    const names = Object.keys(query.shape).map((name) => html`<code>${name}</code>`);
    return html`<tr><th scope="row">${text(page, formats.title)}</th><td>${codeLink(exampleListUrl(list), listPath(formats.name))}</td>
<td>${join(', ', names)}</td><td>${formatLinks(list)}</td></tr>`;
  });
  const table = html`<table>${tableHead(locale.list, locale.path, locale.parameters, locale.formats)}<tbody>${rows}</tbody></table>
${first !== undefined && html`<p>${withColon(locale.record)} ${codeLink(recordPath('deal', first))}</p>`}`;
  const examples = linkItems(locale.examples, exampleQueries);
  const documents = linkItems(locale.documents, otherDocuments);
  return {
    title,
    description: intro,
    body: html`<section aria-labelledby="answer"><h1 id="answer">${title}</h1><p>${intro}</p></section>
${section('lists', locale.lists, table)}
${section('examples', locale.examplesHeading, html`<ul>${examples}</ul>`)}
${section('documentation', locale.documentsHeading, html`<ul>${documents}${item(locale.mcp, html`<code>/mcp</code>`)}</ul>`)}`,
  };
}

export function formatLinks(list: RegisteredList): Content {
  const link = (format: string) => html`<a href="${exampleListUrl(list, format)}">${format}</a>`;
  return join(' ', listFormats(list.formats).map(link));
}

export function codeLink(url: string, label = url): Content {
  return html`<a href="${url}"><code>${label}</code></a>`;
}

function item(description: string, link: Content): Content {
  return html`<li>${description}<br>${link}</li>`;
}

function linkItems<Name extends string>(descriptions: Record<Name, string>, urls: Record<Name, string>): Content {
  const names = Object.keys(urls) as Name[];
  return names.map((name) => item(descriptions[name], codeLink(urls[name])));
}
