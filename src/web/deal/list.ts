// The page that lists all deals, 20 per page.
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { parseItems } from '../../formats/json-text.ts';
import { readListQuery } from '../../http/query-context.ts';
import { dealFormats } from '../../resources/deals/formats.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { dealListQuery } from '../../resources/deals/schema.ts';
import { listDataLinks } from '../data-links.ts';
import { html } from '../html.ts';
import type { PageContent } from '../layout.ts';
import { nextPageUrl, readPage } from '../list-paging.ts';
import type { PageContext } from '../page-context.ts';
import { pageSection } from '../view-banner.ts';
import { dealCards } from './cards.ts';

const DEALS_PER_PAGE = 20;

const parameters = { kind: true, asOf: true, source: true, edition: true, sort: true, cursor: true } as const;

export const dealsPageQuery = dealListQuery.pick(parameters);

type Query = z.infer<typeof dealsPageQuery>;

export async function dealsPage(page: PageContext, request: FastifyRequest, query: Query): Promise<PageContent> {
  const { locale, edition, today } = page;
  const context = readListQuery(query, edition, { today, route: request.routeOptions.url });
  const { kind, cursor, asOf } = context;
  const deals = page.repository(dealRepository);
  const { items, next } = await readPage(request.server, edition, { limit: DEALS_PER_PAGE, cursor }, (part) =>
    deals.list({ ...context, ...part }),
  );
  const nextUrl = nextPageUrl(request, edition, query, asOf, next);
  const heading = { project: locale.deals, programme: locale.programmes, all: locale.allDeals }[kind ?? 'all'];
  const content = html`${items.length > 0 || next ? dealCards(page, parseItems(items), 'h2') : html`<p>${locale.noDeals}</p>`}
${nextUrl && html`<p><a rel="next" href="${nextUrl}">${locale.moreDeals}</a></p>`}
${listDataLinks(page, dealFormats, kind ? { kind } : {})}`;
  return { title: heading, description: locale.tagline, body: pageSection(page, heading, content) };
}
