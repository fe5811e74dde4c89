// Errors as pages: what is wrong, and the nearest URL that works.
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { z } from 'zod';
import type { Answering, Asking } from '../contract/exchange.ts';
import type { Problem, problemTypes } from '../contract/problems.ts';
import { homeIn, wordsIn } from './here.ts';
import { type Content, html } from './html.ts';
import { languageIn, languageOf } from './languages.ts';
import { documentOf, sayPage } from './layout.ts';
import type { Words } from './words/en.ts';

const BASE = 'http://localhost';

const types = ['application/problem+json', 'application/json', 'text/html'];

/** Whether to send a page: below the path of a language, or outside the API to clients that prefer HTML. */
export function wantsPage({ url, headers }: Pick<Asking, 'url' | 'headers'>): boolean {
  if (languageIn(url) !== undefined) return true;
  if (/^\/(?:v1|health|metrics|docs|mcp|openapi)\b/.test(url)) return false;
  return new Negotiator({ headers }).mediaTypes(types)[0] === 'text/html';
}

/** The problem as a page, in the language of the path or else of `Accept-Language`. */
export function errorPage(request: FastifyRequest, reply: Answering, problem: Problem): string {
  const language = languageIn(request.url) ?? languageOf(request);
  const say = wordsIn(language);
  const name = problem.type.split('/').at(-1) as keyof typeof problemTypes;
  const title = say.problems[name as keyof Words['problems']] ?? say.problems.other;
  sayPage(reply, language);
  return documentOf(
    {
      title,
      says: title,
      body: html`<section aria-labelledby="answer"><h1 id="answer">${title}</h1>
<p lang="en">${problem.detail}</p>${suggestions(request, problem, say)}
<p class="small"><a href="${problem.type}" lang="en">${problem.title}</a> (${problem.status})</p>
<details class="small"><summary>${say.problemReference}</summary><code>${problem.instance}</code></details>
<p><a href="${homeIn(language)}">${say.goHome}</a></p></section>`,
    },
    { language, say, origin: request.server.originOf(request) },
  );
}

/** The same URL with the nearest valid values; without a date if nothing was known on it. */
function suggestions({ url, routeOptions }: FastifyRequest, { type, errors = [] }: Problem, say: Words): Content {
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
  return [...new Set(links)].map((link) => html`<p>${say.labelled(say.suggestion)} <a href="${link}">${link}</a></p>`);
}

function query(parameters: URLSearchParams): string {
  return parameters.size > 0 ? `?${parameters}` : '';
}
