// Redirects page URLs with unknown parameters, which other sites append (`utm_source`, `fbclid`), to the URL without them.
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import Negotiator from 'negotiator';
import type { z } from 'zod';
import { parseUrl, pathOf } from '../http/link-header.ts';
import { languages, preferredLanguage } from './languages.ts';
import { homePath } from './page-context.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Redirects requests with unknown parameters. Other routes reject unknown parameters. */
    dropsUnknownParameters?: true;
  }
}

/** Register this plugin before the one that validates URLs, because links from elsewhere also append malformed text. */
export const canonicalUrlsPlugin = plugin(
  async (app) => {
    app.addHook('onRequest', (request, reply, done) => {
      const location = canonicalUrl(request);
      if (location === undefined) return done();
      redirect(reply, location);
    });
  },
  { name: 'canonical-urls' },
);

/** Status 302: browsers would keep a 301 or 308, and drop a parameter that a later version of the page accepts. */
function redirect(reply: FastifyReply, location: string): void {
  reply.header('cache-control', 'no-store').redirect(location, 302);
}

/** @returns undefined if the URL is canonical, so that a redirect never leads to another redirect */
function canonicalUrl(request: FastifyRequest): string | undefined {
  const { config, schema, url: route } = request.routeOptions;
  if (!config.dropsUnknownParameters || !request.url.includes('?')) return undefined;
  const { path, parameters } = parseUrl(pathOf(request.url));
  const known = Object.keys((schema?.querystring as z.ZodObject | undefined)?.shape ?? {});
  const kept = parameters.flatMap(({ name, text }) => {
    const knownName = known.find((each) => each.toLowerCase() === name.toLowerCase());
    return knownName === undefined ? [] : { name: knownName, text: knownName + text.slice(name.length) };
  });
  if (route === '/') return parameters.length > 0 ? homeUrl(request, kept) : undefined;
  const isCanonical = parameters.every(({ text }, index) => text === kept[index]?.text);
  // A path that begins with two slashes would lead to another host.
  return isCanonical ? undefined : withQuery(path.replace(/^\/+/, '/'), kept);
}

type Parameters = readonly { name: string; text: string }[];

/** Browsers get the home page in the language that `lang` or `Accept-Language` names; other clients get the JSON index. */
function homeUrl(request: FastifyRequest, parameters: Parameters): string {
  if (!prefersHtml(request)) return '/';
  const lang = parameters.find(({ name }) => name === 'lang')?.text.slice('lang='.length, 'lang='.length + 2);
  const named = languages.find((language) => language === lang?.toLowerCase());
  const path = homePath(named ?? preferredLanguage(request));
  return withQuery(
    path,
    parameters.filter(({ name }) => name !== 'lang'),
  );
}

export function prefersHtml({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return new Negotiator({ headers }).mediaTypes(['application/json', 'text/html'])[0] === 'text/html';
}

function withQuery(path: string, parameters: Parameters): string {
  return parameters.length === 0 ? path : `${path}?${parameters.map(({ text }) => text).join('&')}`;
}
