// Rejects malformed requests: HTTP version, target, `Host`, `Expect`, and URLs that are not percent-encoded UTF-8 or contain deceptive
// characters. Query and path parameters become NFC.
import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { ProblemError } from '../http/problems.ts';
import { checkCharacters, malformed } from '../http/text-validation.ts';

export const MAX_URL_BYTES = 4096;

export const requestValidationPlugin = plugin(
  async (app) => {
    // Node would respond without an explanation.
    app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
    app.addHook('onRequest', (request, _reply, done) => {
      checkVersion(request.raw);
      checkTarget(request.raw);
      checkHost(request.raw);
      checkExpectation(request.raw);
      checkUrl(request);
      done();
    });
  },
  { name: 'request-validation', dependencies: ['errors'] },
);

/** @throws ProblemError */
function checkVersion({ httpVersion }: IncomingMessage): void {
  if (httpVersion !== '1.1' && httpVersion !== '1.0') {
    throw malformed((messages) => messages.httpVersion(httpVersion));
  }
}

/** The target is a path or an absolute URL, whose host replaces `Host` (RFC 9112, section 3.2). @throws ProblemError */
function checkTarget({ method, url = '', headers }: IncomingMessage): void {
  if (url.includes('#')) throw malformed((messages) => messages.fragment());
  if (url.startsWith('/') || (url === '*' && method !== 'GET' && method !== 'HEAD')) return;
  const absolute = URL.parse(url);
  if (!absolute || !/^https?:$/.test(absolute.protocol) || absolute.username || absolute.password) {
    throw malformed((messages) => messages.requestTarget());
  }
  headers.host = absolute.host;
}

/** Host with an optional port. Calendars, feeds and linked data contain it. */
const HOST = /^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i;

function isHost(host: string): boolean {
  return HOST.test(host) && URL.canParse(`http://${host}`);
}

/** @throws ProblemError */
function checkHost({ httpVersion, headers: { host } }: IncomingMessage): void {
  if (host === undefined && httpVersion === '1.1') {
    throw malformed((messages) => messages.noHost());
  }
  if (host !== undefined && !isHost(host)) {
    throw malformed((messages) => messages.invalidHost());
  }
}

/** @throws ProblemError */
function checkExpectation({ headers: { expect } }: IncomingMessage): void {
  if (expect === undefined || /^100-continue$/i.test(expect)) return;
  throw new ProblemError('expectation-failed', (messages) => messages.expectation());
}

/** @throws ProblemError */
function checkUrl(request: FastifyRequest): void {
  const { url = '' } = request.raw;
  if (url.length > MAX_URL_BYTES) {
    throw new ProblemError('uri-too-long', (messages) => messages.urlTooLong(url.length, MAX_URL_BYTES));
  }
  if (!url.includes('%')) return;
  const text = decode(url);
  checkCharacters(text, (messages) => messages.theUrl());
  if (text === text.normalize('NFC')) return;
  request.query = normalize(request.query);
  request.params = normalize(request.params);
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    throw malformed((messages) => messages.percentEncoding());
  }
}

/** Normalizes values to NFC (UAX #15): letters with composed and with combining accents become equal. */
function normalize(values: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.normalize('NFC') : value,
    ]),
  );
}
