// /problems/: what the `type` of an error leads to, a page for each entry of the catalogue.
import type { FastifyPluginAsync } from 'fastify';
import { type ProblemName, problemNames, problemTypes } from '../contract/problems.ts';
import { escaped, sendPage } from './html.ts';

export const problemPages: FastifyPluginAsync = async (app) => {
  app.get('', { schema: { hide: true } }, (_request, reply) =>
    sendPage(reply, 'Problem types', `<ul>${problemNames.map(entry).join('')}</ul>`),
  );
  for (const name of problemNames) {
    app.get(`/${name}`, { schema: { hide: true } }, (_request, reply) =>
      sendPage(reply, problemTypes[name].title, pageOf(name)),
    );
  }
};

function entry(name: ProblemName): string {
  return `<li><a href="/problems/${name}">${name}</a> (${problemTypes[name].status}): ${escaped(problemTypes[name].title)}</li>`;
}

function pageOf(name: ProblemName): string {
  const { status, meaning, remedy } = problemTypes[name];
  return (
    `<p>HTTP status ${status}, problem type <code>/problems/${name}</code></p><h2>What it means</h2><p>${escaped(meaning)}</p>` +
    `<h2>What to do</h2><p>${escaped(remedy)}</p><p><a href="/problems">All problem types</a></p>`
  );
}
