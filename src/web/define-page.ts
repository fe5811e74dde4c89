// Routes of pages: from a request to HTML in a language, as of a date, with cache headers.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Edition } from '../editions/edition.ts';
import { hasCurrentTag, isUnchanged, notModified } from '../http/cache-headers.ts';
import { editionOf, withEdition } from '../http/edition-param.ts';
import { parseUrl, pathOf } from '../http/link-header.ts';
import { type RecordQuery, readRecordQuery } from '../http/query-context.ts';
import { setCacheHeaders } from '../http/validators.ts';
import { type Language, languages } from './languages.ts';
import { type Page, renderDocument, sayPage } from './layout.ts';
import { createPageContext, type PageContext } from './page-context.ts';

/** @throws ProblemError if there is nothing to show */
export type PageDefinition = (here: PageContext, request: FastifyRequest) => Page | Promise<Page>;

type Pages<Query extends RecordQuery> = {
  /** Path below the language, such as `/deals/:id`. */
  below: string;
  query: z.ZodObject & z.ZodType<Query>;
  make: PageDefinition;
};

/** Adds a page in every language. */
export function definePage<Query extends RecordQuery>(
  app: FastifyInstance,
  { below, query, make }: Pages<Query>,
): void {
  for (const language of languages) {
    app.get(`/${language}${below}`, { schema: { hide: true, querystring: query } }, (request, reply) =>
      withEdition(editionOf(request, request.query as RecordQuery), (edition) => {
        const { path } = parseUrl(pathOf(request.url));
        const pathIn = (other: Language) => path.replace(/^\/../, `/${other}`);
        const body = sendPage(request, reply, edition, { language, path: pathIn, make });
        // Fastify sends the result of a promise.
        return body instanceof Promise ? body : reply.send(body);
      }),
    );
  }
}

type Asked = Pick<PageContext, 'language' | 'path'> & { make: PageDefinition };

/** @returns the body; none for whoever has it. @throws ProblemError */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  edition: Edition,
  { language, path, make }: Asked,
) {
  const view = readRecordQuery(request.query as RecordQuery, edition, request.server.today());
  setCacheHeaders(request, reply, { edition, type: 'text/html', language, query: request.query as RecordQuery, day: view.asOf, changesDaily: true });
  if (hasCurrentTag(request, reply)) return notModified(request, reply);
  const asked = request.query as RecordQuery & { q?: string };
  const here = createPageContext(request, { edition, view, asked, language, path });
  const { q, asOf, source } = asked;
  const query = withoutCursor(request.url);
  const frame = {
    ...here,
    address: (other: Language) => path(other) + query,
    search: { q, kept: { asOf, source, edition: asked.edition } },
  };
  const send = (page: Page) => {
    if (isUnchanged(request, reply)) return notModified(request, reply);
    sayPage(reply, language);
    return renderDocument(page, frame);
  };
  const page = make(here, request);
  // A page read in several turns stays on its edition, even if a new one is published meanwhile.
  return page instanceof Promise ? page.then(send).finally(edition.acquire()) : send(page);
}

/** The query of a URL without `cursor`, which is valid in one language only. */
function withoutCursor(url: string): string {
  const { parameters } = parseUrl(pathOf(url));
  const asked = parameters.filter(({ name }) => name !== 'cursor').map(({ text }) => text);
  return asked.length > 0 ? `?${asked.join('&')}` : '';
}
