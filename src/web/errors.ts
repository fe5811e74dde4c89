// Renders errors as HTML pages: what is wrong, what to do, and a link to the nearest valid URL.
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { z } from 'zod';
import type { Message } from '../http/messages.ts';
import type { Problem, ProblemType } from '../http/problems.ts';
import { type Content, html } from './html.ts';
import { type Language, languageOfPath, preferredLanguage } from './languages.ts';
import { renderDocument, setPageHeaders } from './layout.ts';
import { homePath, locales } from './page-context.ts';
import { problemLocales, withCode } from './problems.ts';

const acceptedTypes = ['application/problem+json', 'application/json', 'text/html'];

/** Errors are HTML below `/en` and `/fr`, JSON in the API, and elsewhere HTML if `Accept` prefers it. */
function wantsPage({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): boolean {
  const { pathname } = parseRequestUrl(url);
  if (languageOfPath(pathname) !== undefined) return true;
  if (/^\/(?:v1|health|metrics|docs|mcp|openapi)\b/.test(pathname)) return false;
  return new Negotiator({ headers }).mediaTypes(acceptedTypes)[0] === 'text/html';
}

/**
 * @param message returns the problem's detail in the language of the page; undefined if it is in English only
 * @returns undefined for clients that expect JSON
 */
export function renderErrorPage(request: FastifyRequest, reply: FastifyReply, problem: Problem, message?: Message) {
  if (!wantsPage(request)) return undefined;
  const language = languageOfPath(parseRequestUrl(request.url).pathname) ?? preferredLanguage(request);
  const locale = locales[language];
  const { types, headings, messages, originalMessage, reference } = problemLocales[language];
  const name = problem.type.split('/').at(-1) as ProblemType;
  const { title, meaning, remedy } = types[name];
  const heading = headings[name] ?? title;
  // If the detail is in English only, a French page shows the meaning and remedy of the problem type instead.
  const detail = message?.(messages) ?? (language === 'en' ? problem.detail : `${meaning} ${remedy}`);
  const original =
    detail !== problem.detail &&
    html`<details class="small"><summary>${originalMessage}</summary><p lang="en">${withCode(problem.detail)}</p></details>`;
  const body = html`<section aria-labelledby="answer"><h1 id="answer">${heading}</h1>
<p>${withCode(detail)}</p>${suggestion(request, problem, language)}
<p class="small"><a href="/${language}${problem.type}">${title}</a> (${problem.status})</p>
${original}
<details class="small"><summary>${reference}</summary><code>${problem.instance}</code></details>
<p class="row"><a href="${homePath(language)}">${locale.goHome}</a></p></section>`;
  setPageHeaders(reply, language);
  const frame = { language, locale, origin: request.server.originOf(request) };
  return renderDocument({ title: heading, description: heading, body }, frame);
}

/** Links to the suggested URL or, if the record was unknown on the as-of date, to its page as of today. */
function suggestion({ url, routeOptions }: FastifyRequest, problem: Problem, language: Language): Content {
  const { type, errors = [] } = problem;
  const requested = parseRequestUrl(url);
  const locale = locales[language];
  if (type.endsWith('/not-yet-known')) {
    const edition = new URLSearchParams([...requested.searchParams].filter(([name]) => name === 'edition'));
    return html`<p><a href="${requested.pathname + queryString(edition)}">${locale.asKnownToday}</a></p>`;
  }
  const accepted = (routeOptions.schema?.querystring as z.ZodObject | undefined)?.shape ?? {};
  const link = suggestedUrl(errors, requested, accepted);
  return link && html`<p>${locale.withColon(problemLocales[language].suggestion)} <a href="${link}">${link}</a></p>`;
}

/** Returns an example URL, or the request's URL with all suggestions applied. Undefined if there is neither. */
function suggestedUrl(errors: NonNullable<Problem['errors']>, { pathname, searchParams }: URL, accepted: object) {
  const example = errors.find((error) => error.example !== undefined)?.example;
  if (example !== undefined || errors.every(({ suggestion }) => suggestion === undefined)) return example;
  let path = pathname;
  const parameters = new URLSearchParams(searchParams);
  for (const { in: location, name, suggestion } of errors) {
    if (location === 'path') {
      path = pathname.slice(0, pathname.lastIndexOf('/') + 1) + suggestion;
      continue;
    }
    parameters.delete(name);
    // The suggestion is a value if the parameter is accepted, and a name if the parameter is unknown.
    if (suggestion !== undefined && name in accepted) parameters.set(name, suggestion);
    else if (suggestion !== undefined) parameters.set(suggestion, searchParams.get(name) ?? '');
  }
  return path + queryString(parameters);
}

const BASE = 'http://localhost';

/** Parses a path or an absolute URL. An invalid URL becomes `/`. */
function parseRequestUrl(url: string): URL {
  return URL.parse(url.startsWith('/') ? BASE + url : url) ?? new URL(BASE);
}

function queryString(parameters: URLSearchParams): string {
  return parameters.size > 0 ? `?${parameters}` : '';
}
