// The API at a glance: every list with its parameters and formats, and queries to start from.
import type { FastifyInstance } from 'fastify';
import { recordPath } from '../../domain/kinds.ts';
import { listFormats } from '../../formats/types.ts';
import { exampleUrl, listPath } from '../../http/list-registry.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { columns, section } from '../components.ts';
import { type Content, html, joinedBy } from '../html.ts';
import type { Page } from '../layout.ts';
import { type PageContext, text } from '../page-context.ts';
import { apiWords, exampleQueries, otherDocuments } from './locale.ts';

/** Path of the page in a language. `/v1` sends the same page to browsers. */
export const API_PATH = '/api';

export function apiPage(here: PageContext, { lists }: Pick<FastifyInstance, 'lists'>): Page {
  const words = apiWords[here.language];
  const { first } = here.edition.repository(dealRepository);
  const record = first === undefined ? undefined : recordPath('deal', first);
  const rows = lists.map((list) => {
    const { formats, query } = list;
    const links = listFormats(formats).map((format) => html`<a href="${exampleUrl(list, format)}">${format}</a>`);
    const names = Object.keys(query.shape).map((name) => html`<code>${name}</code>`);
    return html`<tr><th scope="row">${text(here, formats.title)}</th><td>${codeLink(exampleUrl(list), listPath(formats.name))}</td>
<td>${joinedBy(', ', names)}</td><td>${joinedBy(' ', links)}</td></tr>`;
  });
  const examples = exampleQueries.map(([name, url]) => item(words.examples[name], codeLink(url)));
  const documents = otherDocuments.map(([name, url]) => item(words.documents[name], codeLink(url)));
  return {
    title: words.title,
    says: words.says,
    body: html`<section aria-labelledby="answer"><h1 id="answer">${words.title}</h1><p>${words.says}</p></section>
${section(
  'lists',
  words.lists,
  html`<table>${columns(words.list, words.path, words.parameters, words.formats)}<tbody>${rows}</tbody></table>
${record && html`<p>${here.say.labelled(words.record)} ${codeLink(record)}</p>`}`,
)}
${section('examples', words.examplesHeading, html`<ul>${examples}</ul>`)}
${section('documentation', words.documentsHeading, html`<ul>${documents}${item(words.mcp, html`<code>/mcp</code>`)}</ul>`)}`,
  };
}

function codeLink(url: string, shown = url): Content {
  return html`<a href="${url}"><code>${shown}</code></a>`;
}

function item(says: string, link: Content): Content {
  return html`<li>${says}<br>${link}</li>`;
}
