// Files that pages load: style sheet, script, icon, and the picture of link previews.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { projectFolder } from '../build-info.ts';
import { FOREVER, untilNextEdition } from '../http/cache-headers.ts';
import { noParameters } from '../http/query-params.ts';

const folder = join(projectFolder, 'src', 'pages', 'assets');

/** Read at start-up: later, the files may belong to another version. @param squeezed makes the bytes that are sent */
function asset(file: string, type: string, squeezed = (bytes: Buffer) => bytes) {
  const bytes = squeezed(readFileSync(join(folder, file)));
  const [name, ending] = file.split('.');
  return { bytes, type, address: `/assets/${name}-${hash('sha256', bytes, 'hex').slice(0, 12)}.${ending}` };
}

const linesOf = (file: Buffer) =>
  file
    .toString()
    .split('\n')
    .map((line) => line.trim());

/** Without comments, indentation and line breaks. */
function squeezedCss(css: Buffer): Buffer {
  const lines = linesOf(css).filter((line) => line !== '' && !line.startsWith('/*'));
  // A line break within a value separates words.
  const joined = lines.map((line) => (/[{};,:]$/.test(line) ? line : `${line} `)).join('');
  return Buffer.from(joined.replaceAll(' {', '{').replaceAll(': ', ':').trim());
}

/** Without comments and indentation. The script has no template literal of several lines. */
function squeezedScript(script: Buffer): Buffer {
  const lines = linesOf(script).filter((line) => line !== '' && !line.startsWith('//') && !line.startsWith('/**'));
  return Buffer.from(lines.join('\n').trim());
}

const style = asset('style.css', 'text/css; charset=utf-8', squeezedCss);
const script = asset('script.js', 'text/javascript; charset=utf-8', squeezedScript);
const card = asset('card.png', 'image/png');
const icon = asset('icon.svg', 'image/svg+xml');

/** URLs with a hash of the content, so that browsers may cache them forever. */
export const assets = { style: style.address, script: script.address, card: card.address };

/** A stable URL, because browsers request it by themselves. */
export const ICON = '/favicon.svg';

const hidden = { schema: { hide: true, querystring: noParameters } };

export function addAssets(app: FastifyInstance): void {
  for (const { address, type, bytes } of [style, script, card]) {
    app.get(address, hidden, (_request, reply) => reply.type(type).header('cache-control', FOREVER).send(bytes));
  }
  app.get(ICON, hidden, (_request, reply) =>
    reply.type(icon.type).header('cache-control', untilNextEdition).send(icon.bytes),
  );
  app.get('/favicon.ico', hidden, (_request, reply) => reply.redirect(ICON, 308));
}
