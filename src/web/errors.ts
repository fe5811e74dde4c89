// Errors as pages: what is wrong, what to do, and the nearest URL that works.
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { z } from 'zod';
import type { Message } from '../http/messages.ts';
import type { Problem, ProblemType } from '../http/problems.ts';
import { type Content, html } from './html.ts';
import { languageIn, languageOf } from './languages.ts';
import { renderDocument, sayPage } from './layout.ts';
import type { Locale } from './locales/en.ts';
import type { ProblemLocale } from './locales/problems/en.ts';
import { homeIn, wordsIn } from './page-context.ts';
import { problemLocaleOf, withCode } from './problems.ts';

const BASE = 'http://localhost';

const types = ['application/problem+json', 'application/json', 'text/html'];

/** Whether to send a page: below the path of a language, or outside the API to clients that prefer HTML. */
export function wantsPage({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): boolean {
  const { pathname } = parsed(url);
  if (languageIn(pathname) !== undefined) return true;
  if (/^\/(?:v1|health|metrics|docs|mcp|openapi)\b/.test(pathname)) return false;
  return new Negotiator({ headers }).mediaTypes(types)[0] === 'text/html';
}

/**
 * The problem as a page, in the language of the path or else of `Accept-Language`.
 *
 * @param message the detail in every language; undefined if it exists in English only
 */
export function errorPage(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  message: Message | undefined,
): string {
  const language = languageIn(parsed(request.url).pathname) ?? languageOf(request);
  const say = wordsIn(language);
  const words = problemLocaleOf(language);
  const name = problem.type.split('/').at(-1) as ProblemType;
  const { title, meaning, remedy } = words.types[name];
  const heading = words.headings[name] ?? title;
  // Without a message in French, the meaning and remedy of the problem type explain the error.
  const detail = message?.(words.messages) ?? (language === 'en' ? problem.detail : `${meaning} ${remedy}`);
  const original =
    detail !== problem.detail &&
    html`<details class="small"><summary>${words.originalMessage}</summary><p lang="en">${withCode(problem.detail)}</p></details>`;
  sayPage(reply, language);
  return renderDocument(
    {
      title: heading,
      says: heading,
      body: html`<section aria-labelledby="answer"><h1 id="answer">${heading}</h1>
<p>${withCode(detail)}</p>${suggestions(request, problem, say, words)}
<p class="small"><a href="/${language}${problem.type}">${title}</a> (${problem.status})</p>
${original}
<details class="small"><summary>${words.reference}</summary><code>${problem.instance}</code></details>
<p><a href="${homeIn(language)}">${say.goHome}</a></p></section>`,
    },
    { language, say, origin: request.server.originOf(request) },
  );
}

/** A link to a URL that works: the suggested one or, if nothing was known of the record on the date, its page as of today. */
function suggestions(
  { url, routeOptions }: FastifyRequest,
  { type, errors = [] }: Problem,
  say: Locale,
  words: ProblemLocale,
): Content {
  const { pathname, searchParams } = parsed(url);
  if (type.endsWith('/not-yet-known')) {
    const inEdition = new URLSearchParams([...searchParams].filter(([name]) => name === 'edition'));
    return html`<p><a href="${pathname + query(inEdition)}">${say.asKnownToday}</a></p>`;
  }
  const takes = (routeOptions.schema?.querystring as z.ZodObject | undefined)?.shape ?? {};
  const link = suggestedUrl(errors, { pathname, searchParams, takes });
  return link && html`<p>${say.labelled(words.suggestion)} <a href="${link}">${link}</a></p>`;
}

/** The URL with all suggestions, and without the other invalid parameters; undefined if there is no suggestion. */
function suggestedUrl(
  errors: NonNullable<Problem['errors']>,
  { pathname, searchParams, takes }: { pathname: string; searchParams: URLSearchParams; takes: object },
): string | undefined {
  const example = errors.find((error) => error.example !== undefined)?.example;
  if (example !== undefined || errors.every(({ suggestion }) => suggestion === undefined)) return example;
  let path = pathname;
  const parameters = new URLSearchParams(searchParams);
  for (const { in: where, name, suggestion } of errors) {
    if (where === 'path') {
      path = pathname.slice(0, pathname.lastIndexOf('/') + 1) + suggestion;
      continue;
    }
    parameters.delete(name);
    // For a parameter of the page the value is wrong, otherwise the name.
    if (suggestion !== undefined && name in takes) parameters.set(name, suggestion);
    else if (suggestion !== undefined) parameters.set(suggestion, searchParams.get(name) ?? '');
  }
  return path + query(parameters);
}

/** The URL of a request, whose target is a path or a whole URL; the home page if it is invalid. */
function parsed(url: string): URL {
  return URL.parse(url.startsWith('/') ? BASE + url : url) ?? new URL(BASE);
}

function query(parameters: URLSearchParams): string {
  return parameters.size > 0 ? `?${parameters}` : '';
}
