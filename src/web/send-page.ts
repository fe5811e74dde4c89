// Sends a web page: selects the edition, as-of date and source, renders HTML, and sets cache headers.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Edition } from '../editions/edition.ts';
import { hasCurrentTag, isUnchanged, notModified } from '../http/cache-headers.ts';
import { editionOf, withEdition } from '../http/edition-param.ts';
import { parseUrl, pathOf } from '../http/link-header.ts';
import { readRecordQuery } from '../http/query-context.ts';
import { setCacheHeaders } from '../http/validators.ts';
import type { Language } from './languages.ts';
import { type PageContent, renderDocument, setPageHeaders } from './layout.ts';
import { createPageContext, type PageContext } from './page-context.ts';

export type PageOptions = Pick<PageContext, 'language' | 'query'> & {
  /** Returns the path of the page in a language. Default: the request's path in that language. */
  path?: (language: Language) => string;
  /** @throws ProblemError if the record of the page is unknown, or was not yet known on the as-of date */
  render: (page: PageContext) => PageContent | Promise<PageContent>;
};

export function sendPage(request: FastifyRequest, reply: FastifyReply, options: PageOptions) {
  return withEdition(editionOf(request, options.query), (edition) => {
    const body = renderPage(request, reply, edition, options);
    // Fastify sends the resolved value of a returned promise itself.
    return body instanceof Promise ? body : reply.send(body);
  });
}

/** @returns the HTML, or the empty body of a 304 response if the client's cached copy is current */
function renderPage(request: FastifyRequest, reply: FastifyReply, edition: Edition, options: PageOptions) {
  const { language, query, path, render } = options;
  const view = readRecordQuery(query, edition, request.server.today());
  const { asOf: day } = view;
  setCacheHeaders(request, reply, { edition, mediaType: 'text/html', language, query, day, changesDaily: true });
  setPageHeaders(reply, language);
  if (hasCurrentTag(request, reply)) return notModified(request, reply);
  const url = parseUrl(pathOf(request.url));
  const pathIn = path ?? ((other: Language) => url.path.replace(/^\/../, `/${other}`));
  const parameters = url.parameters.filter(({ name }) => name !== 'cursor');
  const page = createPageContext(request, { ...view, edition, query, language, path: pathIn, parameters });
  const search = parameters.length > 0 ? `?${parameters.map(({ text }) => text).join('&')}` : '';
  const send = (content: PageContent) => {
    if (isUnchanged(request, reply)) return notModified(request, reply);
    return renderDocument(content, { ...page, url: (other: Language) => pathIn(other) + search });
  };
  const content = render(page);
  // Keep the edition open until the page is complete, even if a new edition is published meanwhile.
  return content instanceof Promise ? content.then(send).finally(edition.acquire()) : send(content);
}
