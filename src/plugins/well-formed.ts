// Addresses must be what they claim: percent-encoded UTF-8 of a sensible length, without control characters.
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { ProblemError } from '../contract/problems.ts';

/** In bytes. The longest query of the register is far below. */
export const MAX_URL_LENGTH = 4096;

export const wellFormedPlugin = plugin(
  async (app) => {
    app.addHook('onRequest', (request, _reply, done) => {
      checkHost(request);
      checkAddress(request.raw.url ?? '');
      done();
    });
  },
  { name: 'well-formed', dependencies: ['errors'] },
);

/** A name or an address, and maybe a port. It goes into the addresses that calendars, feeds and linked data hold. */
const HOST = /^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i;

/** Whether it names a host: most requests name the same. */
export function isHost(host: string | undefined): boolean {
  if (host === lastHost) return true;
  if (host === undefined || !HOST.test(host)) return false;
  lastHost = host;
  return true;
}

let lastHost = 'localhost';

/** @throws ProblemError */
function checkHost({ raw, headers: { host } }: FastifyRequest): void {
  if (host === undefined && raw.httpVersion === '1.1') {
    throw new ProblemError('malformed-request', 'The request has no Host header (RFC 9112, section 3.2).');
  }
  if (host !== undefined && !isHost(host)) {
    throw new ProblemError('malformed-request', 'The Host header names no host (RFC 9112, section 3.2).');
  }
}

/** @throws ProblemError */
function checkAddress(url: string): void {
  if (url.length > MAX_URL_LENGTH) {
    throw new ProblemError(
      'uri-too-long',
      `The address is ${url.length} bytes long; ${MAX_URL_LENGTH} are read at most.`,
    );
  }
  if (url.includes('%') && /\p{Cc}/u.test(decoded(url))) {
    throw new ProblemError('malformed-request', 'The address holds a control character, such as %00 or %0A.');
  }
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    const detail = 'The address is not well percent-encoded: write % as %25, and other characters as UTF-8.';
    throw new ProblemError('malformed-request', detail);
  }
}
