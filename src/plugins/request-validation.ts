// Rejects requests with an invalid HTTP version, target, `Host`, `Expect` or URL, and normalizes parameters to NFC.
import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { acceptableEncodings } from '../http/content-encoding.ts';
import { ProblemError } from '../http/problems.ts';
import { checkCharacters, invalidPercentEncoding, malformed } from '../http/text-validation.ts';

export const MAX_URL_BYTES = 4096;

export const requestValidationPlugin = plugin(
  async (app) => {
    // Without this listener, Node itself would reject an unknown `Expect` header, without a problem document.
    app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
    app.addHook('onRequest', (request, _reply, done) => {
      checkVersion(request.raw);
      checkHost(request.raw);
      checkTarget(request.raw);
      checkExpectation(request.raw);
      checkEncoding(request);
      checkUrl(request);
      done();
    });
  },
  { name: 'request-validation', dependencies: ['errors'] },
);

function checkVersion({ httpVersion }: IncomingMessage): void {
  if (httpVersion !== '1.1' && httpVersion !== '1.0') throw malformed((messages) => messages.httpVersion(httpVersion));
}

/** The host of an absolute URL replaces the `Host` header (RFC 9112, section 3.2). */
function checkTarget({ method, url = '', headers }: IncomingMessage): void {
  if (url.includes('#')) throw malformed((messages) => messages.fragment());
  if (url.startsWith('/') || (url === '*' && method !== 'GET' && method !== 'HEAD')) return;
  const absolute = URL.parse(url);
  const isHttp = absolute && /^https?:$/.test(absolute.protocol) && isHost(absolute.host);
  if (!isHttp || absolute.username || absolute.password) throw malformed((messages) => messages.requestTarget());
  headers.host = absolute.host;
}

/** Host with an optional port, which URLs in calendars, feeds and linked data contain. */
const HOST = /^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i;

/** Maximum length of a host name (RFC 1035, section 2.3.4) with a port: responses repeat the host in every URL. */
const MAX_HOST_LENGTH = 253 + ':65535'.length;

function isHost(host: string): boolean {
  return host.length <= MAX_HOST_LENGTH && HOST.test(host) && URL.canParse(`http://${host}`);
}

function checkHost({ httpVersion, headers: { host } }: IncomingMessage): void {
  if (host === undefined && httpVersion === '1.1') throw malformed((messages) => messages.noHost());
  if (host !== undefined && !isHost(host)) throw malformed((messages) => messages.invalidHost());
}

function checkExpectation({ headers: { expect } }: IncomingMessage): void {
  if (expect === undefined || /^100-continue$/i.test(expect)) return;
  throw new ProblemError('expectation-failed', (messages) => messages.expectation());
}

/** The client may refuse all encodings, also the uncompressed body (RFC 9110, section 12.5.3). */
function checkEncoding(request: FastifyRequest): void {
  // Only a quality of 0 refuses something; most requests need no negotiation here.
  if (!request.headers['accept-encoding']?.includes('=0') || acceptableEncodings(request).length > 0) return;
  throw new ProblemError('not-acceptable', (messages) => messages.noEncoding());
}

function checkUrl(request: FastifyRequest): void {
  const { url = '' } = request.raw;
  if (url.length > MAX_URL_BYTES)
    throw new ProblemError('uri-too-long', (messages) => messages.urlTooLong(url.length, MAX_URL_BYTES));
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
    throw invalidPercentEncoding(url);
  }
}

/** Normalizes text to NFC (UAX #15), so that an accented letter equals the same letter with a combining accent. */
function normalize(values: unknown): Record<string, unknown> {
  const toNfc = (value: unknown) => (typeof value === 'string' ? value.normalize('NFC') : value);
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, toNfc(value)]));
}
