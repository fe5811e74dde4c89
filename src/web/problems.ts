// Pages of the problem types, to which the `type` of an error leads: /problems/ in the reader's language, and one path per language.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addVary } from '../http/cache-headers.ts';
import { type ProblemType, problemNames, problemTypes } from '../http/problems.ts';
import { type Content, type Html, html } from './html.ts';
import { type Language, languageOf, languages } from './languages.ts';
import { renderDocument, sayPage } from './layout.ts';
import { type ProblemLocale, problemsInEnglish } from './locales/problems/en.ts';
import { problemsInFrench } from './locales/problems/fr.ts';
import { wordsIn } from './page-context.ts';

const hidden = { schema: { hide: true } };

const words: Record<Language, ProblemLocale> = { en: problemsInEnglish, fr: problemsInFrench };

export const problemLocaleOf = (language: Language): ProblemLocale => words[language];

type ProblemPage = { path: string; title: string; body: Html };

export function addProblemPages(app: FastifyInstance): void {
  add('/problems', listPage);
  for (const name of problemNames) add(`/problems/${name}`, (language) => typePage(name, language));

  function add(path: string, page: (language: Language) => ProblemPage): void {
    app.get(path, hidden, (request, reply) => {
      addVary(reply, 'Accept-Language');
      return send(request, reply, languageOf(request), page);
    });
    for (const language of languages)
      app.get(`/${language}${path}`, hidden, (request, reply) => send(request, reply, language, page));
  }
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  language: Language,
  page: (language: Language) => ProblemPage,
): FastifyReply {
  const { path, title, body } = page(language);
  const frame = {
    language,
    say: wordsIn(language),
    origin: request.server.originOf(request),
    address: (other: Language) => `/${other}${path}`,
  };
  sayPage(reply, language);
  return reply.send(
    renderDocument({ title, says: title, body: html`<article><h1>${title}</h1>${body}</article>` }, frame),
  );
}

function listPage(language: Language): ProblemPage {
  const { types, allTypes } = words[language];
  const entry = (name: ProblemType) =>
    html`<li><a href="/${language}/problems/${name}">${types[name].title}</a> (${problemTypes[name].status}) <code>${name}</code></li>`;
  return { path: '/problems', title: allTypes, body: html`<ul>${problemNames.map(entry)}</ul>` };
}

function typePage(name: ProblemType, language: Language): ProblemPage {
  const { types, typeLine, meaning, remedy, allTypes } = words[language];
  const type = types[name];
  return {
    path: `/problems/${name}`,
    title: type.title,
    body: html`<p>${typeLine(problemTypes[name].status)} <code>/problems/${name}</code></p>
<h2>${meaning}</h2><p>${withCode(type.meaning)}</p><h2>${remedy}</h2><p>${withCode(type.remedy)}</p>
<p><a href="/${language}/problems">${allTypes}</a></p>`,
  };
}

/** Text in backquotes becomes code. */
export function withCode(text: string): Content {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
