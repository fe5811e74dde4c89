// What endpoints need of a request, and of the reply to it. Fastify brings both, and so does src/plugins/fast-path.ts.
import type { FastifyReply, FastifyRequest } from 'fastify';

export type Asking = Pick<
  FastifyRequest,
  'method' | 'url' | 'headers' | 'query' | 'params' | 'server' | 'protocol' | 'host' | 'encoding'
> & { routeOptions: { url?: string | undefined } };

/** Names of headers are in small letters. */
export type Answering = Pick<FastifyReply, 'madeFrom' | 'statusCode'> & {
  header(name: string, value: string): Answering;
  getHeader(name: string): unknown;
  getHeaders(): Record<string, unknown>;
  hasHeader(name: string): boolean;
  removeHeader(name: string): unknown;
};
