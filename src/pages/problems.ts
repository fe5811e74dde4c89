// /problems/: a page for each problem type, to which the `type` of an error leads.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ProblemName, problemNames, problemTypes } from '../contract/problems.ts';
import { wordsIn } from './here.ts';
import { type Content, type Html, html } from './html.ts';
import { documentOf, sayPage } from './layout.ts';

const hidden = { schema: { hide: true } };

export function addProblemPages(app: FastifyInstance): void {
  app.get('/problems', hidden, (request, reply) =>
    send(request, reply, 'What can go wrong', html`<ul>${problemNames.map(entry)}</ul>`),
  );
  for (const name of problemNames) {
    app.get(`/problems/${name}`, hidden, (request, reply) =>
      send(request, reply, problemTypes[name].title, pageOf(name)),
    );
  }
}

/** In English, like the errors. */
function send(request: FastifyRequest, reply: FastifyReply, title: string, body: Html): FastifyReply {
  sayPage(reply, 'en');
  const page = { title, says: title, body: html`<article><h1>${title}</h1>${body}</article>` };
  return reply.send(documentOf(page, { language: 'en', say: wordsIn('en'), origin: request.server.originOf(request) }));
}

function entry(name: ProblemName): Html {
  return html`<li><a href="/problems/${name}">${name}</a> (${problemTypes[name].status}): ${problemTypes[name].title}</li>`;
}

function pageOf(name: ProblemName): Html {
  const { status, meaning, remedy } = problemTypes[name];
  return html`<p>HTTP status ${status}, problem type <code>/problems/${name}</code></p>
<h2>What it means</h2><p>${withCode(meaning)}</p><h2>What to do</h2><p>${withCode(remedy)}</p>
<p><a href="/problems">All problem types</a></p>`;
}

/** Text in backquotes becomes code. */
function withCode(text: string): Content {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
