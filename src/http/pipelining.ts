// Handles the pipelined requests of a connection one after another: each request starts when the previous response has
// been sent. Node emits all requests of a network packet at once. If the server handled them all at once, a few
// kilobytes of requests would produce hundreds of megabytes of responses.
import type { IncomingMessage, ServerOptions, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyServerFactory } from 'fastify';
import plugin from 'fastify-plugin';
import { createScheduler } from './cooperative-scheduler.ts';
import { ProblemError } from './problems.ts';

// Use `getBuiltinModule`: an ESM import would evaluate all exports of `node:http`, including WebSocket and fetch, which
// takes 10 ms.
const { createServer } = process.getBuiltinModule('node:http');

/** Maximum number of requests that wait on one connection. The server answers the next one with 503 and closes the connection. */
const MAX_PIPELINED = 32;

/**
 * Creates the `serverFactory` for Fastify, and the plugin that rejects excess requests.
 *
 * @param options options of the Node server: if Fastify has a `serverFactory`, it does not set them itself
 * @param timeout milliseconds without progress after which the server closes a connection
 */
export function limitPipelining(options: ServerOptions, { timeout }: { timeout: number }) {
  const queueLengths = new WeakMap<Socket, number>();
  const rejected = new WeakSet<IncomingMessage>();
  const waitForTick = createScheduler();

  const serverFactory: FastifyServerFactory = (handle) => {
    function enqueue(request: IncomingMessage, response: ServerResponse): void {
      const { socket } = request;
      const length = (queueLengths.get(socket) ?? 0) + 1;
      queueLengths.set(socket, length);
      // The first excess request gets a 503 after all earlier responses; the server then closes the connection. Ignore
      // all later requests.
      if (length > MAX_PIPELINED + 1) return;
      if (length > MAX_PIPELINED) rejected.add(request);
      response.once('socket', () => {
        queueLengths.set(socket, (queueLengths.get(socket) ?? 1) - 1);
        waitForTick().then(() => handle(request, response));
      });
    }

    const server = createServer(options, (request, response) => {
      // Node assigns the socket to a response when the previous response of the connection has been sent.
      if (response.socket) handle(request, response);
      else enqueue(request, response);
    });
    return server.setTimeout(timeout);
  };

  const rejectionPlugin = plugin(
    async (app) => {
      app.addHook('onRequest', (request, reply, done) => {
        if (!rejected.has(request.raw)) return done();
        reply.header('connection', 'close');
        throw new ProblemError(
          'unavailable',
          `Too many pipelined requests: the limit is ${MAX_PIPELINED} per connection. Read responses before sending more requests.`,
        );
      });
    },
    { name: 'pipelining', dependencies: ['errors'] },
  );

  return { serverFactory, rejectionPlugin };
}
