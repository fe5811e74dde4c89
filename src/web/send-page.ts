// Sends a page: reads the edition and the view of a request, renders HTML in a language, and sets cache headers.
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

type PageOptions = Pick<PageContext, 'language' | 'query'> & {
  /** Path of the page in a language. The default is that of the request. */
  path?: (language: Language) => string;
  /** @throws ProblemError if there is nothing to show */
  render: (page: PageContext) => PageContent | Promise<PageContent>;
};

export function sendPage(request: FastifyRequest, reply: FastifyReply, options: PageOptions) {
  return withEdition(editionOf(request, options.query), (edition) => {
    const body = renderPage(request, reply, edition, options);
    // Fastify sends the result of a promise.
    return body instanceof Promise ? body : reply.send(body);
  });
}

/** @returns the body; empty if the client's copy is current. @throws ProblemError */
function renderPage(
  request: FastifyRequest,
  reply: FastifyReply,
  edition: Edition,
  { language, query, path, render }: PageOptions,
) {
  const view = readRecordQuery(query, edition, request.server.today());
  const { asOf: day } = view;
  setCacheHeaders(request, reply, { edition, type: 'text/html', language, query, day, changesDaily: true });
  if (hasCurrentTag(request, reply)) return notModified(request, reply);
  const { path: requestPath, parameters } = parseUrl(pathOf(request.url));
  const pathIn = path ?? ((other: Language) => requestPath.replace(/^\/../, `/${other}`));
  const page = createPageContext(request, { edition, view, query, language, path: pathIn });
  // A cursor is valid in one language only.
  const kept = parameters.filter(({ name }) => name !== 'cursor').map((parameter) => parameter.text);
  const search = kept.length > 0 ? `?${kept.join('&')}` : '';
  const send = (content: PageContent) => {
    if (isUnchanged(request, reply)) return notModified(request, reply);
    setPageHeaders(reply, language);
    return renderDocument(content, { ...page, url: (other: Language) => pathIn(other) + search });
  };
  const content = render(page);
  // A page that is read in several event-loop ticks stays on its edition, even if a new one is published meanwhile.
  return content instanceof Promise ? content.then(send).finally(edition.acquire()) : send(content);
}
