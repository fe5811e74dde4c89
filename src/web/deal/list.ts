// The list of all deals, page by page.

import type { FastifyRequest } from 'fastify';
import { parseItems } from '../../formats/json-text.ts';
import { listFormats } from '../../formats/types.ts';
import { readListQuery } from '../../http/query-context.ts';
import { dealFormats } from '../../resources/deals/formats.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { type DealListQuery, dealListQuery } from '../../resources/deals/schema.ts';
import { dataLinks } from '../data-links.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { nextPagePath, readPage } from '../list-paging.ts';
import type { PageContext } from '../page-context.ts';
import { viewBanner } from '../view-banner.ts';
import { dealCards } from './cards.ts';

const SHOWN = 20;

export const dealsPageQuery = dealListQuery.pick({
  kind: true,
  asOf: true,
  source: true,
  edition: true,
  sort: true,
  cursor: true,
});

/** @throws ProblemError */
export async function dealsPage(here: PageContext, request: FastifyRequest): Promise<Page> {
  const { say, edition } = here;
  const asked = readListQuery(request.query as DealListQuery, edition, {
    today: request.server.today(),
    route: request.routeOptions.url,
  });
  const deals = here.register.repository(dealRepository);
  const { items, next } = await readPage(request.server, edition, { limit: SHOWN, cursor: asked.cursor }, (part) =>
    deals.list({ ...asked, ...part }),
  );
  const more = nextPagePath(request, edition, request.query as DealListQuery, asked.asOf, next);
  const heading = { project: say.deals, programme: say.programmes, all: say.allDeals }[asked.kind ?? 'all'];
  return {
    title: heading,
    says: say.tagline,
    body: html`${viewBanner(here)}<section aria-labelledby="answer"><h1 id="answer">${heading}</h1>${items.length > 0 || next ? dealCards(here, parseItems(items), 'h2') : html`<p>${say.noDeals}</p>`}
${more && html`<p><a rel="next" href="${more}">${say.moreDeals}</a></p>`}
${dataLinks(here, '/v1/deals', listFormats(dealFormats), { asked: asked.kind ? { kind: asked.kind } : {} })}</section>`,
  };
}
