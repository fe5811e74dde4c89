// Of requests that come on one connection before the first of them is answered, each is worked on when the one before it has left.
// Node tells of all that come in a packet at once. Answered at once, a few kilobytes of requests would take hundreds of megabytes.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import plugin from 'fastify-plugin';
import { ProblemError, RETRY_AFTER } from '../contract/problems.ts';
import { turnToRead } from '../contract/turns.ts';
import { hearFirst } from './hear-first.ts';
import { refuseOutright } from './outright.ts';

/** Requests that may wait on a connection: who sends more without reading an answer means no good. */
const MOST_WAITING = 32;
const TOO_MANY = new ProblemError(
  'unavailable',
  `Too many pipelined requests: the limit is ${MOST_WAITING} per connection. Read responses before sending more requests.`,
);

const TOLD = { 'retry-after': String(RETRY_AFTER), connection: 'close' };

export const oneAtATimePlugin = plugin(
  async (app) => {
    const waiting = new WeakMap<Socket, number>();

    hearFirst(app, (tell) => {
      function tellLater(request: IncomingMessage, response: ServerResponse): void {
        const { socket } = request;
        const count = (waiting.get(socket) ?? 0) + 1;
        waiting.set(socket, count);
        // One too many is told so in its turn, and ends the connection; nobody waits for those after it.
        if (count > MOST_WAITING + 1) return;
        if (count > MOST_WAITING) {
          response.once('socket', () => refuseOutright(app, request, response, TOO_MANY, TOLD));
          return;
        }
        response.once('socket', () => {
          waiting.set(socket, (waiting.get(socket) ?? 1) - 1);
          turnToRead().then(() => tell(request, response));
        });
      }

      return (request, response) => {
        // An answer gets the socket when the one before it has been handed on to the system.
        if (response.socket) tell(request, response);
        else tellLater(request, response);
      };
    });
  },
  { name: 'one-at-a-time', dependencies: ['front'] },
);
