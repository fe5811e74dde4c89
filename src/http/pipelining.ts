// Handles pipelined requests one after another: a few kilobytes can cause hundreds of megabytes of responses.
import type { IncomingMessage, ServerOptions, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyServerFactory } from 'fastify';
import plugin from 'fastify-plugin';
import { createScheduler } from './cooperative-scheduler.ts';
import { ProblemError } from './problems.ts';

// An ESM import would evaluate all exports of `node:http`, including WebSocket and fetch, which takes 10 ms.
const { createServer } = process.getBuiltinModule('node:http');

/** Maximum number of requests that wait on one connection; the next one gets a 503. */
const MAX_PIPELINED = 32;

/** @param timeout milliseconds without progress after which the server closes a connection */
export function limitPipelining(options: ServerOptions, { timeout }: { timeout: number }) {
  const queueLengths = new WeakMap<Socket, number>();
  const rejected = new WeakSet<IncomingMessage>();
  const waitForTick = createScheduler();

  const serverFactory: FastifyServerFactory = (handle) => {
    function enqueue(request: IncomingMessage, response: ServerResponse): void {
      const { socket } = request;
      const length = (queueLengths.get(socket) ?? 0) + 1;
      queueLengths.set(socket, length);
      // Ignore the requests after the first excess one: its 503 closes the connection.
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
