// Search over all records, in both languages. A script shows the same results while a reader types.
import type { FastifyRequest } from 'fastify';
import { listFormats } from '../formats/types.ts';
import { type ListContext, readListQuery } from '../http/query-context.ts';
import { searchResultFormats } from '../resources/search/formats.ts';
import { searchRepository } from '../resources/search/repository.ts';
import { type SearchQuery, searchQuery } from '../resources/search/schema.ts';
import { dataLinks } from './data-links.ts';
import { type Content, html } from './html.ts';
import type { Page } from './layout.ts';
import { nextPagePath, readPage } from './list-paging.ts';
import { linkTo, type PageContext, text } from './page-context.ts';
import { viewBanner } from './view-banner.ts';

/** Without `q`, the page shows a hint. */
export const searchPageQuery = searchQuery.omit({ limit: true }).extend({ q: searchQuery.shape.q.optional() });

const HITS = 20;

/** @throws ProblemError */
export async function searchPage(here: PageContext, request: FastifyRequest): Promise<Page> {
  const { say, edition } = here;
  const asked = readListQuery(request.query as SearchQuery, edition, {
    today: request.server.today(),
    route: request.routeOptions.url,
  });
  const { q } = request.query as { q?: string };
  const found = q === undefined ? html`<p>${say.searchHint}</p>` : await results(here, request, asked);
  return {
    title: q === undefined ? say.search : `${say.labelled(say.search)} ${q}`,
    says: say.searchFor,
    body: html`${viewBanner(here)}<section aria-labelledby="answer"><h1 id="answer">${say.search}</h1>${found}</section>`,
  };
}

async function results(
  here: PageContext,
  request: FastifyRequest,
  asked: ListContext<SearchQuery>,
): Promise<Content> {
  const { say, edition } = here;
  const hits = edition.repository(searchRepository);
  const { items, next } = await readPage(request.server, edition, { limit: HITS, cursor: asked.cursor }, (part) =>
    hits.find({ ...asked, ...part }),
  );
  const more = nextPagePath(request, edition, request.query as SearchQuery, asked.asOf, next);
  const found = items.map(
    ({ id, kind, title }) =>
      html`<li><a href="${linkTo(here, kind, id)}">${text(here, title)}</a> <span class="by">${say.kinds[kind]}</span></li>`,
  );
  const none = items.length === 0 && next === null;
  return html`<p role="status">${none ? `${say.nothingFound(asked.q)} ${say.searchHint}` : say.found(asked.q)}</p>
${found.length > 0 && html`<ol class="hits">${found}</ol>`}${more && html`<p><a rel="next" href="${more}">${say.moreFound}</a></p>`}
${dataLinks(here, '/v1/search', listFormats(searchResultFormats), { asked: { q: asked.q, ...(asked.kind && { kind: asked.kind }) } })}`;
}
