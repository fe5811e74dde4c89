// Plain questions, answered before Fastify sees them: by the same endpoints, schemas and functions, so with the same bytes, but
// without what only other requests need. Whatever is not plain, or goes wrong, is left to Fastify, which answers as if there
// were no such path.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { currentIfAsked } from '../contract/editions.ts';
import type { Endpoint } from '../contract/endpoints.ts';
import type { Answering, Asking } from '../contract/exchange.ts';
import { compressed } from './compression.ts';
import { sayAlways } from './every-answer.ts';
import { isHost, MAX_URL_LENGTH } from './well-formed.ts';

export type PlainAnswer = { reply: Answering; body: Buffer | undefined; route: string };

/** `/v1/collection`, maybe an id and what there is to tell below it, maybe parameters: nothing encoded, nothing said in two ways. */
const PLAIN = /^(\/v1\/[a-z]+)(?:\/([a-z0-9-]+)(\/[a-z]+)?)?(?:\?([\w\-.~=&]*))?$/;

/** What asks for JSON, or for nothing else. */
const takesJson = new Set([undefined, '*/*', 'application/json']);

/** @returns what answers a plain question; undefined for any other, and where the answer is an error */
export function plainAnswers(app: FastifyInstance): (request: IncomingMessage) => PlainAnswer | undefined {
  const endpoints = new Map(app.endpoints.map((endpoint) => [endpoint.url.replace(/:\w+/, ':'), endpoint]));

  function answerOf(raw: IncomingMessage): PlainAnswer | undefined {
    const { url = '', headers } = raw;
    if (!takesJson.has(headers.accept) || !isHost(headers.host) || url.length > MAX_URL_LENGTH) return undefined;
    const [, collection, id, below, asked] = PLAIN.exec(url) ?? [];
    if (collection === undefined) return undefined;
    const endpoint = endpoints.get(id === undefined ? collection : `${collection}/:${below ?? ''}`);
    const query = endpoint && queryOf(endpoint, asked);
    if (!query) return undefined;
    const request = new PlainRequest(app, raw, endpoint, query, id);
    const edition = currentIfAsked(request);
    if (!edition) return undefined;
    const reply = new PlainReply();
    sayAlways(reply, app.everyAnswer);
    const body = endpoint.answer(request, reply, edition) as Buffer | (() => Promise<Buffer>) | undefined;
    if (typeof body === 'function') return undefined;
    const isAsIs = headers['accept-encoding'] === undefined;
    const sent = isAsIs ? body : (compressed(request, reply, body) as Buffer | undefined);
    return { reply, body: sent, route: endpoint.url };
  }

  return (request) => {
    try {
      return answerOf(request);
    } catch {
      return undefined;
    }
  };
}

/** Undefined for what must be refused, and for other formats, some of which are streams. */
function queryOf({ query }: Endpoint, asked: string | undefined): Record<string, unknown> | undefined {
  const given: Record<string, string> = {};
  for (const parameter of asked ? asked.split('&') : []) {
    const end = parameter.indexOf('=');
    const name = parameter.slice(0, end);
    if (end < 1 || name in given || name === 'format') return undefined;
    given[name] = parameter.slice(end + 1);
  }
  return query.safeParse(given).data;
}

class PlainRequest implements Asking {
  readonly method = 'GET';
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly server: FastifyInstance;
  readonly query: unknown;
  readonly params: unknown;
  readonly routeOptions: { url: string };
  readonly protocol: 'http' | 'https';
  readonly host: string;
  encoding: Asking['encoding'] = null;

  constructor(
    server: FastifyInstance,
    { url = '', headers, socket }: IncomingMessage,
    endpoint: Endpoint,
    query: unknown,
    id: string | undefined,
  ) {
    this.server = server;
    this.url = url;
    this.headers = headers;
    this.host = headers.host ?? '';
    this.protocol = 'encrypted' in socket ? 'https' : 'http';
    this.query = query;
    this.params = endpoint.parameter === undefined ? {} : { [endpoint.parameter]: id };
    this.routeOptions = endpoint;
  }
}

class PlainReply implements Answering {
  statusCode = 200;
  madeFrom: Answering['madeFrom'] = null;
  readonly #headers: Record<string, string> = {};

  header(name: string, value: string): this {
    this.#headers[name] = value;
    return this;
  }

  getHeader(name: string): string | undefined {
    return this.#headers[name];
  }

  getHeaders(): Record<string, string> {
    return this.#headers;
  }

  hasHeader(name: string): boolean {
    return this.#headers[name] !== undefined;
  }

  removeHeader(name: string): void {
    delete this.#headers[name];
  }
}
