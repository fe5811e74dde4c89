// Static files that pages load: style sheet, script, icon, and the image of link previews.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { projectFolder } from '../build-info.ts';
import { IMMUTABLE, untilNextEdition } from '../http/cache-headers.ts';
import { noParameters } from '../http/query-params.ts';

const folder = join(projectFolder, 'src', 'web', 'assets');

/** Reads a file into memory at start-up, because a deployment may replace the file while this process runs. */
function asset(file: string, type: string, minify = (bytes: Buffer) => bytes) {
  const bytes = minify(readFileSync(join(folder, file)));
  const [name, extension] = file.split('.');
  return { bytes, type, path: `/assets/${name}-${hash('sha256', bytes, 'hex').slice(0, 12)}.${extension}` };
}

function trimmedLines(file: Buffer): string[] {
  const lines = file.toString().split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Every comment in the CSS must fill exactly one line. */
function minifyCss(css: Buffer): Buffer {
  const lines = trimmedLines(css).filter((line) => !line.startsWith('/*'));
  const joined = lines.map((line) => (/[{};,:]$/.test(line) ? line : `${line} `)).join('');
  const short = joined.replaceAll(' {', '{').replaceAll(': ', ':').replaceAll(';}', '}').replaceAll(' > ', '>');
  return Buffer.from(short.replaceAll(/(?<=[ :(,-])0\./g, '.').trim());
}

/** Removes comments and indentation. The script must not contain template literals of several lines. */
function minifyScript(script: Buffer): Buffer {
  const lines = trimmedLines(script).filter((line) => !line.startsWith('//') && !line.startsWith('/**'));
  return Buffer.from(lines.join('\n').trim());
}

const style = asset('style.css', 'text/css; charset=utf-8', minifyCss);
const script = asset('script.js', 'text/javascript; charset=utf-8', minifyScript);
const card = asset('card.png', 'image/png');
const icon = asset('icon.svg', 'image/svg+xml');

/** Paths that contain a hash of the file's content, so that browsers may cache the files forever. */
export const assets = { style: style.path, script: script.path, card: card.path };

/** The path of the icon must never change, because browsers remember the permanent redirect from `/favicon.ico`. */
export const ICON = '/favicon.svg';

const fixed = { schema: { hide: true, querystring: noParameters }, config: { isStatic: true } };

export function addAssets(app: FastifyInstance): void {
  for (const { path, type, bytes } of [style, script, card]) {
    app.get(path, fixed, (_request, reply) => reply.type(type).header('cache-control', IMMUTABLE).send(bytes));
  }
  app.get(ICON, fixed, (_request, reply) =>
    reply.type(icon.type).header('cache-control', untilNextEdition).send(icon.bytes),
  );
  app.get('/favicon.ico', fixed, (_request, reply) => reply.redirect(ICON, 308));
}
