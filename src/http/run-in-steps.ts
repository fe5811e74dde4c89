// Runs a long computation in steps, so that the server handles other requests in between.
import type { FastifyInstance } from 'fastify';
import type { Edition } from '../editions/edition.ts';

/** Duration of computation per event-loop tick. */
const STEP_MS = 10;

/** Runs the generator, and keeps the edition open until it ends. @returns the result of the generator */
export function runInSteps<Result>(
  { waitForTick }: Pick<FastifyInstance, 'waitForTick'>,
  edition: Edition,
  steps: Generator<void, Result>,
): Result | Promise<Result> {
  // Most computations end within the first step, without a promise.
  const began = performance.now();
  let step = steps.next();
  while (!step.done && performance.now() - began < STEP_MS) step = steps.next();
  return step.done ? step.value : runRemaining(waitForTick, edition, steps);
}

async function runRemaining<Result>(
  waitForTick: FastifyInstance['waitForTick'],
  edition: Edition,
  steps: Generator<void, Result>,
): Promise<Result> {
  const release = edition.acquire();
  try {
    for (;;) {
      await waitForTick();
      const began = performance.now();
      let step = steps.next();
      while (!step.done && performance.now() - began < STEP_MS) step = steps.next();
      if (step.done) return step.value;
    }
  } finally {
    release();
  }
}
