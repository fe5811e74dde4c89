// The web pages in English and French, from the same queries as the API.
import plugin from 'fastify-plugin';
import type { Kind } from '../domain/kinds.ts';
import { parseUrl, pathOf } from '../http/link-header.ts';
import { ProblemError } from '../http/problems.ts';
import { noParameters, recordQuery } from '../http/query-params.ts';
import { API_PATH, apiPage } from './api/page.ts';
import { addAssets } from './assets.ts';
import { dealsPage, dealsPageQuery } from './deal/list.ts';
import { dealPage } from './deal/page.ts';
import { definePage, type PageDefinition } from './define-page.ts';
import { homePage } from './home.ts';
import { languages, ownNames } from './languages.ts';
import type { Page } from './layout.ts';
import type { PageContext } from './page-context.ts';
import { addProblemPages } from './problems.ts';
import { claimPage } from './records/claim.ts';
import { figurePage } from './records/figure.ts';
import { milestonePage } from './records/milestone.ts';
import { partnerPage } from './records/partner.ts';
import { sourcePage } from './records/source.ts';
import { searchPage, searchPageQuery } from './search.ts';
import { addSitemap } from './sitemap.ts';

const things: Record<Kind, (here: PageContext, id: string) => Page> = {
  deal: dealPage,
  partner: partnerPage,
  milestone: milestonePage,
  figure: figurePage,
  claim: claimPage,
  source: sourcePage,
};

export const webPlugin = plugin(
  async (app) => {
    addAssets(app);
    definePage(app, { below: '', query: recordQuery, make: (here) => homePage(here, app) });
    definePage(app, { below: API_PATH, query: noParameters, make: (here) => apiPage(here, app) });
    definePage(app, { below: '/deals', query: dealsPageQuery, make: dealsPage });
    definePage(app, { below: '/search', query: searchPageQuery, make: searchPage });
    for (const [kind, make] of Object.entries(things)) {
      const ofThing: PageDefinition = (here, { params }) => make(here, (params as { id: string }).id);
      definePage(app, { below: `/${kind}s/:id`, query: recordQuery, make: ofThing });
    }
    addProblemPages(app);
    addSitemap(app);
    const hidden = { schema: { hide: true, querystring: noParameters.loose() } };
    for (const below of ['', '/*']) {
      app.get<{ Params: { language: string } }>(
        `/:language(^[a-z]{2}$)${below}`,
        hidden,
        ({ url, params: { language } }) => {
          const available = languages.map((each) => `${ownNames[each]} (/${each})`);
          const hasPages = (languages as readonly string[]).includes(language);
          throw new ProblemError('not-found', (say) =>
            hasPages
              ? say.unknownPage(parseUrl(pathOf(url)).path, `/${language}`)
              : say.unknownLanguage(language, available),
          );
        },
      );
    }
  },
  { name: 'pages', dependencies: ['register', 'methods'] },
);
