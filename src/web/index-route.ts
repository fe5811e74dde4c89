// The index of the API at /, /v1 and /llms.txt, for programs, browsers and language models.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { z } from 'zod';
import { mediaTypes } from '../formats/media-types.ts';
import { listFormats } from '../formats/types.ts';
import { addVary } from '../http/cache-headers.ts';
import { listPath } from '../http/list-registry.ts';
import { HOW_TO_CITE, HOW_TO_QUERY, HOW_TO_READ } from '../http/llm-guidance.ts';
import { noParameters, recordQuery } from '../http/query-params.ts';
import { description } from '../resources/dataset/description.ts';
import { API_PATH, apiPage } from './api-page.ts';
import { prefersHtml } from './canonical-urls.ts';
import { homePage } from './home.ts';
import { preferredLanguage } from './languages.ts';
import { homePath } from './page-context.ts';
import { type PageOptions, sendPage } from './send-page.ts';

const otherEndpoints = {
  dataset: {
    description: 'The register as a whole: edition, number of records, terms of use and downloads.',
    href: '/v1/dataset',
  },
  deal: { description: 'Redirects to the first deal of the register.', href: '/v1/deal' },
  pages: { description: 'Web pages in English; in French at /fr.', href: '/en' },
  'service-doc': { description: 'API documentation in Swagger UI.', href: '/docs' },
  'service-desc': { description: 'API description in OpenAPI 3.1; as JSON at /openapi.json.', href: '/openapi.yaml' },
  context: { description: 'JSON-LD context and vocabulary.', href: '/v1/context.jsonld' },
  problems: { description: 'Error types, with their meaning and remedy.', href: '/problems' },
  license: { description: 'Terms of use of the data.', href: '/license' },
  llms: { description: 'This overview for language models.', href: '/llms.txt' },
  mcp: { description: 'Tools for language models (Model Context Protocol over HTTP, POST only).', href: '/mcp' },
};

/** Parameters of `/`, which redirects to the page that uses them. */
const homeQuery = recordQuery.extend({ lang: z.string().optional() });

export const indexRoutePlugin = plugin(
  async (app) => {
    const hidden = { schema: { hide: true, querystring: noParameters } };
    const homeOptions = {
      schema: { hide: true, querystring: homeQuery },
      config: { dropsUnknownParameters: true },
    } as const;
    const home: IndexPage = { path: homePath, render: (page) => homePage(page, app) };
    const api: IndexPage = { path: (language) => homePath(language) + API_PATH, render: (page) => apiPage(page, app) };
    app.get('/', homeOptions, (request, reply) => sendIndex(app, request, reply, home));
    app.get('/v1', hidden, (request, reply) => sendIndex(app, request, reply, api));
    app.get('/llms.txt', { schema: { hide: true } }, (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send(llmsText(app)),
    );
  },
  { name: 'index-route', dependencies: ['edition-store', 'not-found'] },
);

type IndexPage = Pick<PageOptions, 'path' | 'render'>;

function sendIndex(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply, page: IndexPage) {
  addVary(reply, 'Accept');
  if (prefersHtml(request)) {
    addVary(reply, 'Accept-Language');
    return sendPage(request, reply, { language: preferredLanguage(request), query: {}, ...page });
  }
  return reply.type(mediaTypes.json.contentType).send(JSON.stringify(jsonHome(app)));
}

/** JSON home document (draft-nottingham-json-home-06), with URI templates (RFC 6570) for the parameters of lists. */
function jsonHome(app: FastifyInstance) {
  const lists = app.lists.map((list) => {
    const { name } = list.formats;
    const resource = {
      title: list.summary,
      description: list.description,
      href: listPath(name),
      hrefTemplate: `${listPath(name)}{?${[...Object.keys(list.query.shape), 'format'].join(',')}}`,
      hints: {
        allow: ['GET', 'HEAD', 'OPTIONS'],
        formats: Object.fromEntries(listFormats(list.formats).map((format) => [mediaTypes[format].mediaType, {}])),
        docs: '/docs',
      },
    };
    return [name, resource];
  });
  return {
    api: {
      title: description.title.en,
      description: description.description.en,
      links: { describedBy: '/openapi.json', license: '/license' },
    },
    edition: app.store.current.id,
    resources: { ...Object.fromEntries(lists), ...otherEndpoints },
  };
}

/** The overview for language models, in the format of https://llmstxt.org. */
function llmsText(app: FastifyInstance): string {
  const lists = app.lists.map(
    ({ summary, description: about, query, formats }) =>
      `- [${summary}](${listPath(formats.name)}): ${about} Parameters: ${Object.keys(query.shape).join(', ')}. Formats: ${listFormats(formats).join(', ')}.`,
  );
  const others = Object.entries(otherEndpoints).map(
    ([name, other]) => `- [${name}](${other.href}): ${other.description}`,
  );
  return `# ${description.title.en}

> ${description.description.en}

${HOW_TO_CITE}

${[...HOW_TO_READ, ...HOW_TO_QUERY].map((advice) => `- ${advice}`).join('\n')}
- \`edition=ID\` queries the register as it was in that edition.
- \`format=\` selects the format. Follow \`next\` to read a list page by page; CSV and NDJSON return the full list.

## Lists

${lists.join('\n')}

The path of a list and an id return one record with all reports and their evidence, as in \`/v1/milestones/france-fluidstack.service-start\`.

## Other paths

${others.join('\n')}
`;
}
