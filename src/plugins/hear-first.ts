// Who hears of requests before Fastify does: those who answer some of them at once, or not yet, or not at all.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Puts a listener before those that are there when the server is ready: the last to ask for it hears first.
 *
 * @param listenerOf is given what tells those that come after, of whatever is left to them
 */
export function hearFirst(app: FastifyInstance, listenerOf: (passOn: Listener) => Listener): void {
  app.addHook('onReady', async () => {
    const listeners = app.server.listeners('request') as Listener[];
    app.server.removeAllListeners('request');
    const passOn: Listener = (request, response) => {
      for (const listener of listeners) listener.call(app.server, request, response);
    };
    app.server.on('request', listenerOf(passOn));
  });
}
