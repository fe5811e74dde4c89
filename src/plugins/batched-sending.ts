// Sends responses together at the end of an event-loop tick. Each write to a socket wakes the process that waits for it, which takes
// longer than finding a cached response. Sent one right after the other, responses wake a client with several connections once.
import plugin from 'fastify-plugin';

declare module 'fastify' {
  interface FastifyInstance {
    /** Calls the function at the end of the tick. */
    sendTogether(send: () => void): void;
  }
}

export const batchedSendingPlugin = plugin(
  async (app) => {
    let waiting: (() => void)[] = [];

    function sendAll(): void {
      const all = waiting;
      waiting = [];
      for (const send of all) send();
    }

    function sendTogether(send: () => void): void {
      if (waiting.length === 0) setImmediate(sendAll);
      waiting.push(send);
    }

    app.decorate('sendTogether', sendTogether);
    app.addHook('onSend', (_request, _reply, _payload, done) =>
      sendTogether(() => {
        try {
          done();
        } catch (error) {
          // For example an invalid header. Fastify catches errors only in the tick of the handler; this one would end the process.
          done(error as Error);
        }
      }),
    );
  },
  { name: 'batched-sending' },
);
