// /, /v1 and /llms.txt: an index of the API for programs, browsers and language models.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import Negotiator from 'negotiator';
import { mediaTypes } from '../formats/media-types.ts';
import { listFormats } from '../formats/types.ts';
import { addVary } from '../http/cache-headers.ts';
import { listPath } from '../http/list-registry.ts';
import { HOW_TO_CITE, HOW_TO_READ } from '../http/llm-guidance.ts';
import { noParameters } from '../http/query-params.ts';
import { description } from '../resources/dataset/description.ts';
import { API_PATH, apiPage } from './api/page.ts';
import { sendPage } from './define-page.ts';
import { homePage } from './home.ts';
import { type Language, languageOf } from './languages.ts';
import type { Page } from './layout.ts';
import { homeIn, type PageContext } from './page-context.ts';

/** Endpoints other than lists. */
const others = [
  {
    rel: 'dataset',
    href: '/v1/dataset',
    says: 'The register as a whole: edition, number of records, terms of use and downloads.',
  },
  { rel: 'deal', href: '/v1/deal', says: 'Redirects to the first deal of the register.' },
  { rel: 'pages', href: '/en', says: 'Web pages in English; in French at /fr.' },
  { rel: 'service-doc', href: '/docs', says: 'API documentation in Swagger UI.' },
  { rel: 'service-desc', href: '/openapi.yaml', says: 'API description in OpenAPI 3.1; as JSON at /openapi.json.' },
  { rel: 'context', href: '/v1/context.jsonld', says: 'JSON-LD context and vocabulary.' },
  { rel: 'problems', href: '/problems', says: 'Error types, with their meaning and remedy.' },
  { rel: 'license', href: '/license', says: 'Terms of use of the data.' },
  { rel: 'llms', href: '/llms.txt', says: 'This overview for language models.' },
  {
    rel: 'mcp',
    href: '/mcp',
    says: 'Tools for language models (Model Context Protocol over HTTP, POST only).',
  },
];

export const indexRoutePlugin = plugin(
  async (app) => {
    const hidden = { schema: { hide: true, querystring: noParameters } };
    const pageAt = {
      path: (language: Language) => homeIn(language) + API_PATH,
      make: (here: PageContext) => apiPage(here, app),
    };
    app.get('/', hidden, (request, reply) =>
      sendIndex(app, request, reply, { path: homeIn, make: (here) => homePage(here, app) }),
    );
    app.get('/v1', hidden, (request, reply) => sendIndex(app, request, reply, pageAt));
    app.get('/llms.txt', hidden, (_request, reply) => reply.type('text/plain; charset=utf-8').send(llmsText(app)));
  },
  { name: 'home', dependencies: ['register', 'methods'] },
);

type IndexPage = { path: (language: Language) => string; make: (here: PageContext) => Page | Promise<Page> };

/** The index as JSON, or a page for clients that prefer HTML, in the language they prefer. */
function sendIndex(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply, page: IndexPage) {
  addVary(reply, 'Accept');
  const [best] = new Negotiator(request).mediaTypes(['application/json', 'text/html']);
  if (best === 'text/html') {
    addVary(reply, 'Accept-Language');
    return sendPage(request, reply, app.store.current, { language: languageOf(request), ...page });
  }
  return reply.type(mediaTypes.json.contentType).send(JSON.stringify(home(app)));
}

/** After draft-nottingham-json-home-06: resources by name, with URI templates (RFC 6570) where they take parameters. */
function home(app: FastifyInstance) {
  const { title, description: about } = description;
  const lists = app.lists.map(({ summary, description: says, query, formats }) => [
    formats.name,
    {
      title: summary,
      description: says,
      href: listPath(formats.name),
      hrefTemplate: `${listPath(formats.name)}{?${[...Object.keys(query.shape), 'format'].join(',')}}`,
      hints: {
        allow: ['GET', 'HEAD', 'OPTIONS'],
        formats: Object.fromEntries(listFormats(formats).map((name) => [mediaTypes[name].mediaType, {}])),
        docs: '/docs',
      },
    },
  ]);
  return {
    api: { title: title.en, description: about.en, links: { describedBy: '/openapi.json', license: '/license' } },
    edition: app.store.current.id,
    resources: {
      ...Object.fromEntries(lists),
      ...Object.fromEntries(others.map(({ rel, href, says }) => [rel, { description: says, href }])),
    },
  };
}

/** In the form of https://llmstxt.org. */
function llmsText(app: FastifyInstance): string {
  const lists = app.lists.map(
    ({ summary, description: says, query, formats }) =>
      `- [${summary}](${listPath(formats.name)}): ${says} Parameters: ${Object.keys(query.shape).join(', ')}. Formats: ${listFormats(formats).join(', ')}.`,
  );
  return [
    `# ${description.title.en}`,
    '',
    `> ${description.description.en}`,
    '',
    HOW_TO_CITE,
    '',
    ...HOW_TO_READ.map((advice) => `- ${advice}`),
    '- `edition=ID` queries the register as it was in that edition.',
    '- `format=` selects the format. Follow `next` to read a list page by page; CSV and NDJSON return the full list.',
    '',
    '## Lists',
    '',
    ...lists,
    '',
    'The path of a list and an id return one record with all reports and their evidence, as in `/v1/milestones/service-start`.',
    '',
    '## Other paths',
    '',
    ...others.map(({ rel, href, says }) => `- [${rel}](${href}): ${says}`),
    '',
  ].join('\n');
}
