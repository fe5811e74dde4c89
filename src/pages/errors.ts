// Errors as pages: what is wrong, what to do, and the nearest URL that works.
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { z } from 'zod';
import type { Answering, Asking } from '../contract/exchange.ts';
import type { Message } from '../contract/messages.ts';
import type { Problem, ProblemName } from '../contract/problems.ts';
import { homeIn, wordsIn } from './here.ts';
import { type Content, html } from './html.ts';
import { languageIn, languageOf } from './languages.ts';
import { documentOf, sayPage } from './layout.ts';
import { problemWordsIn, withCode } from './problems.ts';
import type { Words } from './words/en.ts';
import type { ProblemWords } from './words/problems/en.ts';

const BASE = 'http://localhost';

const types = ['application/problem+json', 'application/json', 'text/html'];

/** Whether to send a page: below the path of a language, or outside the API to clients that prefer HTML. */
export function wantsPage({ url, headers }: Pick<Asking, 'url' | 'headers'>): boolean {
  if (languageIn(url) !== undefined) return true;
  if (/^\/(?:v1|health|metrics|docs|mcp|openapi)\b/.test(url)) return false;
  return new Negotiator({ headers }).mediaTypes(types)[0] === 'text/html';
}

/**
 * The problem as a page, in the language of the path or else of `Accept-Language`.
 *
 * @param message the detail in every language; undefined if it exists in English only
 */
export function errorPage(
  request: FastifyRequest,
  reply: Answering,
  problem: Problem,
  message: Message | undefined,
): string {
  const language = languageIn(request.url) ?? languageOf(request);
  const say = wordsIn(language);
  const words = problemWordsIn(language);
  const name = problem.type.split('/').at(-1) as ProblemName;
  const { title, meaning, remedy } = words.types[name];
  const heading = words.headings[name] ?? title;
  // Without a message in French, the meaning and remedy of the problem type explain the error.
  const detail = message?.(words.messages) ?? (language === 'en' ? problem.detail : `${meaning} ${remedy}`);
  const original =
    detail !== problem.detail &&
    html`<details class="small"><summary>${words.originalMessage}</summary><p lang="en">${withCode(problem.detail)}</p></details>`;
  sayPage(reply, language);
  return documentOf(
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

/** The same URL with the nearest valid values; without a date if nothing was known on it. */
function suggestions(
  { url, routeOptions }: FastifyRequest,
  { type, errors = [] }: Problem,
  say: Words,
  words: ProblemWords,
): Content {
  const { pathname, searchParams } = URL.parse(url.startsWith('/') ? BASE + url : url) ?? new URL(BASE);
  const takes = (routeOptions.schema?.querystring as z.ZodObject | undefined)?.shape ?? {};
  const links = errors.flatMap(({ in: where, name, suggestion, example }) => {
    if (example !== undefined) return example;
    if (suggestion === undefined) return [];
    if (where === 'path') return pathname.slice(0, pathname.lastIndexOf('/') + 1) + suggestion + query(searchParams);
    const others = new URLSearchParams(searchParams);
    others.delete(name);
    // For a parameter of the page the value is wrong, otherwise the name.
    if (name in takes) others.set(name, suggestion);
    else others.set(suggestion, searchParams.get(name) ?? '');
    return pathname + query(others);
  });
  const inEdition = new URLSearchParams([...searchParams].filter(([name]) => name === 'edition'));
  if (type.endsWith('/not-yet-known'))
    return html`<p><a href="${pathname + query(inEdition)}">${say.asKnownToday}</a></p>`;
  return [...new Set(links)].map(
    (link) => html`<p>${say.labelled(words.suggestion)} <a href="${link}">${link}</a></p>`,
  );
}

function query(parameters: URLSearchParams): string {
  return parameters.size > 0 ? `?${parameters}` : '';
}
