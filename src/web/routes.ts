// Routes of the web pages, which read data through the same repositories as the API.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import plugin from 'fastify-plugin';
import { z } from 'zod';
import type { Kind } from '../domain/kinds.ts';
import { parseUrl, pathOf } from '../http/link-header.ts';
import { ProblemError } from '../http/problems.ts';
import { noParameters, recordQuery } from '../http/query-params.ts';
import { API_PATH, apiPage } from './api-page.ts';
import { addAssets } from './assets.ts';
import { dealsPage, dealsPageQuery } from './deal/list.ts';
import { dealPage } from './deal/page.ts';
import { homePage } from './home.ts';
import { languageNames, languages } from './languages.ts';
import type { PageContent } from './layout.ts';
import type { PageContext } from './page-context.ts';
import { addProblemPages } from './problems.ts';
import { claimPage } from './records/claim.ts';
import { figurePage } from './records/figure.ts';
import { milestonePage } from './records/milestone.ts';
import { partnerPage } from './records/partner.ts';
import { sitePage } from './records/site.ts';
import { sourcePage } from './records/source.ts';
import { searchPage, searchPageQuery } from './search.ts';
import { sendPage } from './send-page.ts';
import { addSitemap } from './sitemap.ts';

const recordPages: Record<Kind, (page: PageContext, id: string) => PageContent> = {
  deal: dealPage,
  partner: partnerPage,
  site: sitePage,
  milestone: milestonePage,
  figure: figurePage,
  claim: claimPage,
  source: sourcePage,
};

const hidden = <Query extends z.ZodObject>(querystring: Query) => ({
  schema: { hide: true, querystring },
  config: { dropsUnknownParameters: true } as const,
});

const recordParams = z.strictObject({ id: z.string() });

const routes: FastifyPluginAsyncZod = async (app) => {
  addAssets(app);
  for (const language of languages) {
    const home = `/${language}`;
    app.get(home, hidden(recordQuery), (request, reply) =>
      sendPage(request, reply, { language, query: request.query, render: (page) => homePage(page, app) }),
    );
    app.get(home + API_PATH, hidden(noParameters), (request, reply) =>
      sendPage(request, reply, { language, query: {}, render: (page) => apiPage(page, app) }),
    );
    app.get(`${home}/deals`, hidden(dealsPageQuery), (request, reply) => {
      const { query } = request;
      return sendPage(request, reply, { language, query, render: (page) => dealsPage(page, request, query) });
    });
    app.get(`${home}/search`, hidden(searchPageQuery), (request, reply) => {
      const { query } = request;
      return sendPage(request, reply, { language, query, render: (page) => searchPage(page, request, query) });
    });
    for (const [kind, renderRecord] of Object.entries(recordPages)) {
      const { schema, config } = hidden(recordQuery);
      const options = { schema: { ...schema, params: recordParams }, config };
      app.get(`${home}/${kind}s/:id`, options, (request, reply) => {
        const render = (page: PageContext) => renderRecord(page, request.params.id);
        return sendPage(request, reply, { language, query: request.query, render });
      });
    }
  }
  addProblemPages(app);
  addSitemap(app);
  const params = z.looseObject({ language: z.string() });
  const options = { schema: { hide: true, querystring: noParameters.loose(), params } };
  for (const rest of ['', '/*']) {
    app.get(`/:language(^[a-z]{2}$)${rest}`, options, ({ url, params }) => {
      const { language } = params;
      const available = languages.map((each) => `${languageNames[each]} (/${each})`);
      throw new ProblemError('not-found', (messages) =>
        languages.some((each) => each === language)
          ? messages.unknownPage(app.basePath + parseUrl(pathOf(url)).path, `/${language}`)
          : messages.unknownLanguage(language, available),
      );
    });
  }
};

export const webPlugin = plugin(routes, { name: 'web', dependencies: ['edition-store', 'not-found'] });
