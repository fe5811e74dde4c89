// / and /llms.txt: where everything is, for programs, for people who came with a browser, and for language models.
import type { FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';
import Negotiator from 'negotiator';
import { HOW_TO_CITE, HOW_TO_READ } from '../contract/advice.ts';
import { varyOn } from '../contract/caching.ts';
import { addressOfList } from '../contract/lists.ts';
import { nothingAsked } from '../contract/parameters.ts';
import { catalogue } from '../formats/catalogue.ts';
import { listFormats } from '../formats/writing.ts';
import { homeIn } from '../pages/here.ts';
import { homePage } from '../pages/home.ts';
import { languageOf } from '../pages/languages.ts';
import { answerPage } from '../pages/page.ts';
import { description } from '../resources/dataset/description.ts';

/** What there is besides the lists. */
const others = [
  {
    rel: 'dataset',
    href: '/v1/dataset',
    says: 'The register as a whole: its edition, what it holds, and where to download it.',
  },
  { rel: 'deal', href: '/v1/deal', says: 'The deal that the register began with.' },
  { rel: 'pages', href: '/en', says: 'The register to read, in English; in French at /fr.' },
  { rel: 'service-doc', href: '/docs', says: 'The endpoints, to read and to try.' },
  { rel: 'service-desc', href: '/openapi.yaml', says: 'The contract in OpenAPI 3.1, also as /openapi.json.' },
  { rel: 'context', href: '/v1/context.jsonld', says: 'The context and vocabulary of the linked data.' },
  { rel: 'problems', href: '/problems', says: 'The types of errors, and what to do about each.' },
  { rel: 'license', href: '/license', says: 'What may be done with the data.' },
  { rel: 'llms', href: '/llms.txt', says: 'All this for language models.' },
  {
    rel: 'mcp',
    href: '/mcp',
    says: 'The register as tools for language models (Model Context Protocol over HTTP: POST only).',
  },
];

export const homePlugin = plugin(
  async (app) => {
    const hidden = { schema: { hide: true, querystring: nothingAsked } };
    app.get('/', hidden, (request, reply) => {
      varyOn(reply, 'Accept');
      const [best] = new Negotiator(request).mediaTypes(['application/json', 'text/html']);
      if (best === 'text/html') {
        varyOn(reply, 'Accept-Language');
        const [language, edition] = [languageOf(request), app.store.current];
        return answerPage(request, reply, edition, { language, path: homeIn, make: (here) => homePage(here, app) });
      }
      return reply.type(catalogue.json.contentType).send(JSON.stringify(home(app)));
    });
    app.get('/llms.txt', hidden, (_request, reply) => reply.type('text/plain; charset=utf-8').send(llmsText(app)));
  },
  { name: 'home', dependencies: ['register', 'methods'] },
);

/** After draft-nottingham-json-home-06: resources by name, with URI templates (RFC 6570) where they take parameters. */
function home(app: FastifyInstance) {
  const { title, description: about } = description;
  const lists = app.lists.map(({ summary, description: says, query, formats }) => [
    formats.name,
    {
      title: summary,
      description: says,
      href: addressOfList(formats.name),
      hrefTemplate: `${addressOfList(formats.name)}{?${[...Object.keys(query.shape), 'format'].join(',')}}`,
      hints: {
        allow: ['GET', 'HEAD', 'OPTIONS'],
        formats: Object.fromEntries(listFormats(formats).map((name) => [catalogue[name].mediaType, {}])),
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
      `- [${summary}](${addressOfList(formats.name)}): ${says} Parameters: ${Object.keys(query.shape).join(', ')}. Formats: ${listFormats(formats).join(', ')}.`,
  );
  return [
    `# ${description.title.en}`,
    '',
    `> ${description.description.en}`,
    '',
    HOW_TO_CITE,
    '',
    ...HOW_TO_READ.map((advice) => `- ${advice}`),
    '- `edition=ID` answers from what the register held then.',
    '- `format=` chooses the format; lists are paged by following `next`, and whole as CSV or NDJSON.',
    '',
    '## Lists',
    '',
    ...lists,
    '',
    'A single thing is below its list, as in `/v1/milestones/service-start`, with every report and its evidence.',
    '',
    '## Besides',
    '',
    ...others.map(({ rel, href, says }) => `- [${rel}](${href}): ${says}`),
    '',
  ].join('\n');
}
