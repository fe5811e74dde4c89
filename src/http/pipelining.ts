// Limits pipelining: the requests of one connection are handled one after the other. Node emits all requests of a packet at once.
// Handled at once, a few kilobytes of requests would produce hundreds of megabytes of responses.
import type { IncomingMessage, ServerOptions, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyServerFactory } from 'fastify';
import plugin from 'fastify-plugin';
import { createScheduler } from './cooperative-scheduler.ts';
import { ProblemError } from './problems.ts';

// An ESM import reads every export of `node:http`, and so loads WebSocket and fetch: 10 ms.
const { createServer } = process.getBuiltinModule('node:http');

/** Requests per connection that may wait. */
const MAX_PIPELINED = 32;

/**
 * Creates the server that Fastify uses (`serverFactory`), and the plugin that refuses excess requests.
 *
 * @param options of the server: with a `serverFactory`, Fastify ignores its own
 * @param timeout in milliseconds without progress after which a connection is closed
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
      // The first excess request gets an error in its turn, which closes the connection. Later ones are dropped.
      if (length > MAX_PIPELINED + 1) return;
      if (length > MAX_PIPELINED) rejected.add(request);
      response.once('socket', () => {
        queueLengths.set(socket, (queueLengths.get(socket) ?? 1) - 1);
        waitForTick().then(() => handle(request, response));
      });
    }

    const server = createServer(options, (request, response) => {
      // Node assigns the socket to a response when the previous response has been sent.
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
