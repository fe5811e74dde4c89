// / and /llms.txt: where everything is, for programs, for people who came with a browser, and for language models.
import type { FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';
import Negotiator from 'negotiator';
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
  { rel: 'problems', href: '/problems', says: 'What can go wrong, and what to do.' },
  { rel: 'license', href: '/license', says: 'What may be done with the data.' },
  { rel: 'llms', href: '/llms.txt', says: 'All this for language models.' },
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
    'Every value carries its unit, a date with its own uncertainty (EDTF, with the first and last day it can be), the source that reported it and the place in that source. Say which source reports a value and when it was published, and do not turn an uncertain date into a day.',
    '',
    '- `asOf=2025-12-31` answers as a reader of that day would have known; `source=ID` gives what one source alone reports; `edition=ID` answers from what the register held then.',
    '- `current` says whose report a value is, how reliable that source is (A to D) and how many independent ones say the same; `dispute` says who contradicts whom, and why. Say so when you pass a value on.',
    '- `dealStatus` says how the deal stands: what was planned in a deal that was withdrawn is planned no more. Sums of a deal of kind `programme` are never those of one project in it.',
    '- `from`, `to` and `match=certain` on milestones ask what can, or must, fall in a window of days.',
    '- `format=` chooses the format; lists are paged by following `next`, and whole as CSV or NDJSON.',
    '- What is misspelt is refused with the nearest name that would do.',
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
