// sitemap.xml and robots.txt for search engines (https://www.sitemaps.org/protocol.html).
import type { FastifyInstance } from 'fastify';
import { pagePath } from '../domain/kinds.ts';
import { noParameters } from '../http/query-params.ts';
import { dealRepository } from '../resources/deals/repository.ts';
import { html } from './html.ts';
import { type Language, languages } from './languages.ts';
import { homePath } from './page-context.ts';

/** Maximum number of deals with one URL per language. The protocol allows 50,000 URLs per sitemap. */
const MAX_DEALS = 5000;

const hidden = { schema: { hide: true, querystring: noParameters } };

export function addSitemap(app: FastifyInstance): void {
  app.get('/sitemap.xml', hidden, (request, reply) =>
    reply.type('application/xml; charset=utf-8').send(sitemap(app, app.originOf(request))),
  );
  app.get('/robots.txt', hidden, (request, reply) => {
    // Only views of pages are excluded: /llms.txt tells language models to request the API with parameters.
    const excluded = languages.map((language) => `Disallow: ${homePath(language)}*?\n`).join('');
    const rules = `User-agent: *\n${excluded}Sitemap: ${app.originOf(request)}/sitemap.xml\n`;
    return reply.type('text/plain; charset=utf-8').send(rules);
  });
}

function sitemap(app: FastifyInstance, origin: string): string {
  const deals = app.store.current.repository(dealRepository).ids(MAX_DEALS, { asOf: app.today() });
  const paths = [homePath, ...deals.map((id) => (language: Language) => pagePath('deal', id, language))];
  const entries = paths.flatMap((path) => {
    const alternates = languages.map(
      (other) => html`<xhtml:link rel="alternate" hreflang="${other}" href="${origin + path(other)}"/>`,
    );
    return languages.map((language) => html`<url><loc>${origin + path(language)}</loc>${alternates}</url>\n`);
  });
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries}</urlset>
`.toString();
}
