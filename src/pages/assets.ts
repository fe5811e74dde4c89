// What pages load besides themselves: a style sheet, a script, a sign and a picture for those who pass a link on.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { FOREVER, untilNextEdition } from '../contract/caching.ts';
import { nothingAsked } from '../contract/parameters.ts';
import { project } from '../project.ts';

const folder = join(project, 'src', 'pages', 'assets');

/** Read now: the files may be those of another program later. @param squeezed what of it is sent */
function asset(file: string, type: string, squeezed = (bytes: Buffer) => bytes) {
  const bytes = squeezed(readFileSync(join(folder, file)));
  const [name, ending] = file.split('.');
  return { bytes, type, address: `/assets/${name}-${hash('sha256', bytes, 'hex').slice(0, 12)}.${ending}` };
}

/** Indentation is for those who write it. */
const unindented = (css: Buffer) => Buffer.from(css.toString().replaceAll(/\n\s*/g, '\n'));

const style = asset('style.css', 'text/css; charset=utf-8', unindented);
const script = asset('script.js', 'text/javascript; charset=utf-8');
const card = asset('card.png', 'image/png');
const icon = asset('icon.svg', 'image/svg+xml');

/** Their addresses tell their bytes, so that they can be kept for ever. */
export const assets = { style: style.address, script: script.address, card: card.address };

/** Where browsers and others look for it by themselves, so that it stays there. */
export const ICON = '/favicon.svg';

const hidden = { schema: { hide: true, querystring: nothingAsked } };

export function addAssets(app: FastifyInstance): void {
  for (const { address, type, bytes } of [style, script, card]) {
    app.get(address, hidden, (_request, reply) => reply.type(type).header('cache-control', FOREVER).send(bytes));
  }
  app.get(ICON, hidden, (_request, reply) =>
    reply.type(icon.type).header('cache-control', untilNextEdition).send(icon.bytes),
  );
  app.get('/favicon.ico', hidden, (_request, reply) => reply.redirect(ICON, 308));
}
