// Whether requests are answered: not while there are more than can be, and not from a register that turned out to be damaged.
// Whoever sends requests here learns from /health/ready where to send them instead, and before the server goes.
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { ProblemError } from '../contract/problems.ts';
import { watchEventLoop } from './event-loop.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Why no question is answered at the moment. */
    trouble(): string | undefined;
    /** Why no more questions should be sent here, though they may be answered still. */
    reluctance(): string | undefined;
    /** Says that the server is about to go. */
    leave(): void;
  }
  interface FastifyContextConfig {
    /** Whether it is answered whatever happens: it tells of just that. */
    always?: boolean;
  }
}

/** `maxDelay`: in milliseconds, how late the event loop may be; 0 does not look. */
export const availabilityPlugin = plugin<{ maxDelay: number }>(
  async (app, { maxDelay }) => {
    const eventLoop = watchEventLoop();
    app.addHook('onClose', async () => eventLoop.stop());
    // Whoever listens to nobody, and asks itself, keeps the event loop busy itself.
    const isTooLate = () => maxDelay > 0 && app.server.listening && eventLoop.delay() > maxDelay;
    let isLeaving = false;
    const trouble = () => {
      if (app.store.damage !== undefined)
        return 'The register is damaged: the operator has to put another in its place.';
      return isTooLate() ? 'More is asked than can be answered at the moment.' : undefined;
    };
    app.decorate('trouble', trouble);
    app.decorate('reluctance', () => (isLeaving ? 'The server is about to go.' : trouble()));
    app.decorate('leave', () => {
      isLeaving = true;
    });
    app.addHook('onRequest', (request, _reply, done) => {
      refuse(request, trouble());
      done();
    });
  },
  { name: 'availability', dependencies: ['register', 'errors'] },
);

/** @throws ProblemError */
function refuse({ routeOptions }: FastifyRequest, why: string | undefined): void {
  if (why !== undefined && !routeOptions.config.always) throw new ProblemError('unavailable', why);
}
