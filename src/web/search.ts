// The search page, over all records in both languages.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import { readListQuery } from '../http/query-context.ts';
import { dealRepository } from '../resources/deals/repository.ts';
import { searchResultFormats } from '../resources/search/formats.ts';
import { searchRepository } from '../resources/search/repository.ts';
import { type SearchPageMembers, type SearchResult, searchQuery } from '../resources/search/schema.ts';
import { aside, recordLink } from './components.ts';
import { listDataLinks } from './data-links.ts';
import { type Content, escapedHtml, html, join } from './html.ts';
import type { PageContent } from './layout.ts';
import { nextPageUrl, readPage } from './list-paging.ts';
import { dateText, type PageContext, text } from './page-context.ts';
import { pageSection } from './view-banner.ts';

/** `q` is optional: without search text, for example from an empty form, the page shows a hint instead of results. */
export const searchPageQuery = searchQuery.omit({ limit: true }).extend({
  q: z.preprocess((q) => (typeof q === 'string' && q.trim() === '' ? undefined : q), searchQuery.shape.q.optional()),
});

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
  const { items, next, members } = await readPage(
    request.server,
    edition,
    { limit: RESULTS_PER_PAGE, cursor },
    (part) => repository.find({ ...context, q, ...part }),
  );
  const nextUrl = nextPageUrl(request, edition, query, asOf, next);
  const dealTitles = edition.repository(dealRepository).titles(items.flatMap(({ deal }) => deal ?? []));
  const isEmpty = items.length === 0 && next === null;
  const content = html`<p role="status">${isEmpty ? `${locale.noResultsFor(q)} ${locale.searchHint}` : summary(page, q, members)}</p>
${items.length > 0 && html`<ol class="hits">${items.map((item) => html`<li>${result(page, item, dealTitles)}</li>`)}</ol>`}${nextUrl && html`<p><a rel="next" href="${nextUrl}">${locale.moreResults}</a></p>`}
${listDataLinks(page, searchResultFormats, { q, ...(kind && { kind }) })}`;
  return {
    title: `${locale.withColon(locale.search)} ${q}`,
    description: locale.searchFor,
    body: pageSection(page, locale.search, content),
  };
}

/** Says for which query the results are, and whether they contain all words. */
function summary({ locale }: PageContext, q: string, { matched, corrected }: SearchPageMembers): string {
  const found = corrected === null ? '' : `${locale.noResultsFor(q)} `;
  return found + (matched === 'any' ? locale.someWordsOf : locale.resultsFor)(corrected ?? q);
}

function result(page: PageContext, item: SearchResult, dealTitles: ReadonlyMap<string, Bilingual>): Content {
  const { kind, id, title, deal, publisher, date, published, language, snippet } = item;
  const name = text(page, title);
  const dealTitle = deal !== id && dealTitles.get(deal ?? '');
  const day = published ?? date;
  const details = [
    page.locale.kinds[kind],
    dealTitle && text(page, dealTitle),
    publisher !== name && publisher,
    day && html`<span class="date">${dateText(page, day)}</span>`,
  ].filter(Boolean);
  const passage = escapedHtml(text(page, snippet));
  // A snippet of the title would repeat the link above it.
  const repeatsTitle = passage.toString().replaceAll(/<\/?mark>/g, '') === html`${name}`.toString();
  return html`${recordLink(page, kind, id, kind === 'source' ? html`<cite lang="${language}">${name}</cite>` : name)} ${aside(join(' · ', details))}
${!repeatsTitle && html`<p class="passage">${passage}</p>`}`;
}
