// Files that pages load: style sheet, script, icon, and the image of link previews.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { projectFolder } from '../build-info.ts';
import { IMMUTABLE, untilNextEdition } from '../http/cache-headers.ts';
import { noParameters } from '../http/query-params.ts';

const folder = join(projectFolder, 'src', 'web', 'assets');

/** Reads a file at start-up: later, it may belong to another version. @param minify returns the bytes to send */
function asset(file: string, type: string, minify = (bytes: Buffer) => bytes) {
  const bytes = minify(readFileSync(join(folder, file)));
  const [name, extension] = file.split('.');
  return { bytes, type, path: `/assets/${name}-${hash('sha256', bytes, 'hex').slice(0, 12)}.${extension}` };
}

const trimmedLines = (file: Buffer) =>
  file
    .toString()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Removes comments, indentation and line breaks. */
function minifyCss(css: Buffer): Buffer {
  const lines = trimmedLines(css).filter((line) => !line.startsWith('/*'));
  // A line break within a value separates words.
  const joined = lines.map((line) => (/[{};,:]$/.test(line) ? line : `${line} `)).join('');
  return Buffer.from(joined.replaceAll(' {', '{').replaceAll(': ', ':').trim());
}

/** Removes comments and indentation. The script has no template literal of several lines. */
function minifyScript(script: Buffer): Buffer {
  const lines = trimmedLines(script).filter((line) => !line.startsWith('//') && !line.startsWith('/**'));
  return Buffer.from(lines.join('\n').trim());
}

const style = asset('style.css', 'text/css; charset=utf-8', minifyCss);
const script = asset('script.js', 'text/javascript; charset=utf-8', minifyScript);
const card = asset('card.png', 'image/png');
const icon = asset('icon.svg', 'image/svg+xml');

/** URLs with a hash of the content, so that browsers may cache them forever. */
export const assets = { style: style.path, script: script.path, card: card.path };

/** A stable URL, because browsers request it by themselves. */
export const ICON = '/favicon.svg';

const hidden = { schema: { hide: true, querystring: noParameters } };

export function addAssets(app: FastifyInstance): void {
  for (const { path, type, bytes } of [style, script, card]) {
    app.get(path, hidden, (_request, reply) => reply.type(type).header('cache-control', IMMUTABLE).send(bytes));
  }
  app.get(ICON, hidden, (_request, reply) =>
    reply.type(icon.type).header('cache-control', untilNextEdition).send(icon.bytes),
  );
  app.get('/favicon.ico', hidden, (_request, reply) => reply.redirect(ICON, 308));
}
