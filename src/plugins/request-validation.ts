// Requests must be what they claim: HTTP/1, to a host, with an address in percent-encoded UTF-8 that says what it seems to say.
import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { Deception, Message } from '../http/messages.ts';
import { ProblemError } from '../http/problems.ts';

/** In bytes. The longest query of the register is far below. */
export const MAX_URL_LENGTH = 4096;

export const requestValidationPlugin = plugin(
  async (app) => {
    // Node would answer this itself, and say nothing of why.
    app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
    app.addHook('onRequest', (request, _reply, done) => {
      checkVersion(request.raw);
      checkTarget(request.raw);
      checkHost(request.raw);
      checkExpectation(request.raw);
      checkAddress(request);
      done();
    });
  },
  { name: 'well-formed', dependencies: ['errors'] },
);

/** @throws ProblemError */
function checkVersion({ httpVersion }: IncomingMessage): void {
  if (httpVersion !== '1.1' && httpVersion !== '1.0') {
    throw malformed((say) => say.httpVersion(httpVersion));
  }
}

/** A path with a query, or the whole URL that it is part of, whose host is then meant (RFC 9112, section 3.2). @throws ProblemError */
function checkTarget({ method, url = '', headers }: IncomingMessage): void {
  if (url.includes('#')) throw malformed((say) => say.fragment());
  if (url.startsWith('/') || (url === '*' && method !== 'GET' && method !== 'HEAD')) return;
  const whole = URL.parse(url);
  if (!whole || !/^https?:$/.test(whole.protocol) || whole.username || whole.password) {
    throw malformed((say) => say.requestTarget());
  }
  headers.host = whole.host;
}

/** A name or an address, and maybe a port. It goes into the addresses that calendars, feeds and linked data hold. */
const HOST = /^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i;

function isHost(host: string): boolean {
  return HOST.test(host) && URL.canParse(`http://${host}`);
}

/** @throws ProblemError */
function checkHost({ httpVersion, headers: { host } }: IncomingMessage): void {
  if (host === undefined && httpVersion === '1.1') {
    throw malformed((say) => say.noHost());
  }
  if (host !== undefined && !isHost(host)) {
    throw malformed((say) => say.invalidHost());
  }
}

/** @throws ProblemError */
function checkExpectation({ headers: { expect } }: IncomingMessage): void {
  if (expect === undefined || /^100-continue$/i.test(expect)) return;
  throw new ProblemError('expectation-failed', (say) => say.expectation());
}

/** @throws ProblemError */
function checkAddress(request: FastifyRequest): void {
  const { url = '' } = request.raw;
  if (url.length > MAX_URL_LENGTH) {
    throw new ProblemError('uri-too-long', (say) => say.urlTooLong(url.length, MAX_URL_LENGTH));
  }
  if (!url.includes('%')) return;
  const text = decoded(url);
  checkCharacters(text, (say) => say.theUrl());
  if (text === text.normalize('NFC')) return;
  request.query = composed(request.query);
  request.params = composed(request.params);
}

/** @param where names the text in the message @throws ProblemError for a text that is not what it seems */
export function checkCharacters(text: string, where: Message): void {
  const [deceptive] = DECEPTIVE.exec(text) ?? [];
  if (deceptive === undefined) return;
  throw malformed((say) => say.deceptive(where(say), nameOf(deceptive), kindOf(deceptive)));
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    throw malformed((say) => say.percentEncoding());
  }
}

/**
 * What nobody sees, yet changes what is seen or meant, or is no character at all. Left alone is what cannot be seen but some
 * script or picture is not written without: joiners and their opposite, marks of direction, and what selects a variant.
 */
const DECEPTIVE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufff9-\ufffb]|(?![\p{Mn}\p{Join_Control}\u061c\u180e\u200e\u200f])\p{Default_Ignorable_Code_Point}/u;

/** As Unicode names them: those that are met. */
const NAMES: Record<string, string> = {
  '\u0000': 'null',
  '\u0009': 'tab',
  '\u000a': 'line feed',
  '\u000d': 'carriage return',
  '\u001b': 'escape',
  '\u007f': 'delete',
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero width space',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\u3164': 'Hangul filler',
  '\ufeff': 'byte order mark',
};

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = NAMES[character];
  return `U+${code}${name === undefined ? '' : ` (${name})`}`;
}

function kindOf(character: string): Deception {
  if (/\p{Cc}/u.test(character)) return 'control';
  if (/[\u202a-\u202e\u2066-\u2069]/u.test(character)) return 'disguise';
  if (/\p{Noncharacter_Code_Point}/u.test(character)) return 'noncharacter';
  return 'invisible';
}

/** Values that look the same become the same, whether their accents come with the letters or after them (UAX #15). */
function composed(values: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.normalize('NFC') : value,
    ]),
  );
}

function malformed(detail: Message): ProblemError {
  return new ProblemError('malformed-request', detail);
}
