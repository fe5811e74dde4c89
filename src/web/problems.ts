// Pages that explain the error types, at /problems/NAME, /en/problems/NAME and /fr/problems/NAME.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addVary } from '../http/cache-headers.ts';
import { type ProblemType, problemNames, problemTypes } from '../http/problems.ts';
import { type Content, type Html, html } from './html.ts';
import { type Language, languages, preferredLanguage } from './languages.ts';
import { renderDocument, setPageHeaders } from './layout.ts';
import { type ProblemLocale, problemsInEnglish } from './locales/problems/en.ts';
import { problemsInFrench } from './locales/problems/fr.ts';
import { locales } from './page-context.ts';

export const problemLocales: Record<Language, ProblemLocale> = { en: problemsInEnglish, fr: problemsInFrench };

type ProblemPage = { path: string; title: string; body: Html };
type Render = (language: Language) => ProblemPage;

export function addProblemPages(app: FastifyInstance): void {
  const hidden = { schema: { hide: true } };
  const add = (path: string, render: Render) => {
    app.get(path, hidden, (request, reply) => {
      addVary(reply, 'Accept-Language');
      return send(request, reply, preferredLanguage(request), render);
    });
    for (const language of languages)
      app.get(`/${language}${path}`, hidden, (request, reply) => send(request, reply, language, render));
  };
  add('/problems', problemList);
  for (const name of problemNames) add(`/problems/${name}`, (language) => problemPage(name, language));
}

function send(request: FastifyRequest, reply: FastifyReply, language: Language, render: Render): FastifyReply {
  const { path, title, body } = render(language);
  const content = { title, description: title, body: html`<article><h1>${title}</h1>${body}</article>` };
  const origin = request.server.originOf(request);
  const url = (other: Language) => `/${other}${path}`;
  setPageHeaders(reply, language);
  return reply.send(renderDocument(content, { language, locale: locales[language], origin, url }));
}

function problemList(language: Language): ProblemPage {
  const { types, allTypes } = problemLocales[language];
  const item = (name: ProblemType) =>
    html`<li><a href="/${language}/problems/${name}">${types[name].title}</a> (${problemTypes[name].status}) <code>${name}</code></li>`;
  return { path: '/problems', title: allTypes, body: html`<ul>${problemNames.map(item)}</ul>` };
}

function problemPage(name: ProblemType, language: Language): ProblemPage {
  const locale = problemLocales[language];
  const { title, meaning, remedy } = locale.types[name];
  return {
    path: `/problems/${name}`,
    title,
    body: html`<p>${locale.typeLine(problemTypes[name].status)} <code>/problems/${name}</code></p>
<h2>${locale.meaning}</h2><p>${withCode(meaning)}</p><h2>${locale.remedy}</h2><p>${withCode(remedy)}</p>
<p><a href="/${language}/problems">${locale.allTypes}</a></p>`,
  };
}

export function withCode(text: string): Content {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
