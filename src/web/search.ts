// The search page, over all records in both languages.
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { readListQuery } from '../http/query-context.ts';
import { searchResultFormats } from '../resources/search/formats.ts';
import { searchRepository } from '../resources/search/repository.ts';
import { searchQuery } from '../resources/search/schema.ts';
import { aside, recordLink } from './components.ts';
import { listDataLinks } from './data-links.ts';
import { html } from './html.ts';
import type { PageContent } from './layout.ts';
import { nextPageUrl, readPage } from './list-paging.ts';
import { type PageContext, text } from './page-context.ts';
import { pageSection } from './view-banner.ts';

/** `q` is optional: without search text, the page shows a hint instead of results. */
export const searchPageQuery = searchQuery.omit({ limit: true }).extend({ q: searchQuery.shape.q.optional() });

const RESULTS_PER_PAGE = 20;

type Query = z.infer<typeof searchPageQuery>;

export async function searchPage(page: PageContext, request: FastifyRequest, query: Query): Promise<PageContent> {
  const { locale, edition, today } = page;
  const { q } = query;
  const context = readListQuery(query, edition, { today, route: request.routeOptions.url });
  if (q === undefined) {
    const hint = html`<p>${locale.searchHint}</p>`;
    return { title: locale.search, description: locale.searchFor, body: pageSection(page, locale.search, hint) };
  }
  const { kind, cursor, asOf } = context;
  const repository = edition.repository(searchRepository);
  const { items, next } = await readPage(request.server, edition, { limit: RESULTS_PER_PAGE, cursor }, (part) =>
    repository.find({ ...context, q, ...part }),
  );
  const nextUrl = nextPageUrl(request, edition, query, asOf, next);
  const results = items.map(({ kind: found, id, title }) => {
    return html`<li>${recordLink(page, found, id, text(page, title))} ${aside(locale.kinds[found])}</li>`;
  });
  const isEmpty = items.length === 0 && next === null;
  const content = html`<p role="status">${isEmpty ? `${locale.noResultsFor(q)} ${locale.searchHint}` : locale.resultsFor(q)}</p>
${results.length > 0 && html`<ol class="hits">${results}</ol>`}${nextUrl && html`<p><a rel="next" href="${nextUrl}">${locale.moreResults}</a></p>`}
${listDataLinks(page, searchResultFormats, { q, ...(kind && { kind }) })}`;
  return {
    title: `${locale.withColon(locale.search)} ${q}`,
    description: locale.searchFor,
    body: pageSection(page, locale.search, content),
  };
}
