// /problems/: what the `type` of an error leads to, a page for each entry of the catalogue.
import type { FastifyPluginAsync } from 'fastify';
import { type ProblemName, problemNames, problemTypes } from '../contract/problems.ts';

export const problemPages: FastifyPluginAsync = async (app) => {
  app.get('', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(page('Problem types', `<ul>${problemNames.map(entry).join('')}</ul>`)),
  );
  for (const name of problemNames) {
    app.get(`/${name}`, { schema: { hide: true } }, (_request, reply) =>
      reply.type('text/html; charset=utf-8').send(pageOf(name)),
    );
  }
};

function entry(name: ProblemName): string {
  return `<li><a href="/problems/${name}">${name}</a> (${problemTypes[name].status}): ${escaped(problemTypes[name].title)}</li>`;
}

function pageOf(name: ProblemName): string {
  const { status, title, meaning, remedy } = problemTypes[name];
  return page(
    title,
    `<p>HTTP status ${status}, problem type <code>/problems/${name}</code></p><h2>What it means</h2><p>${escaped(meaning)}</p>` +
      `<h2>What to do</h2><p>${escaped(remedy)}</p><p><a href="/problems">All problem types</a></p>`,
  );
}

function page(title: string, body: string): string {
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${escaped(title)} · Gigawatt</title></head><body><h1>${escaped(title)}</h1>${body}</body></html>`
  );
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/`([^`]*)`/g, '<code>$1</code>');
}
