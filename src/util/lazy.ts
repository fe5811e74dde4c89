// Creates expensive values on first use and keeps them, so that the server starts fast.

export function lazy<Value>(create: () => Value): () => Value {
  let created: { value: Value } | undefined;
  return () => {
    created ??= { value: create() };
    return created.value;
  };
}

/** A value that is created on first use, step by step. The server can answer other requests between two steps. */
type LazyInSteps<Value> = {
  /** Performs one step of the creation per iteration, and ends when the value is complete. */
  steps(): Generator<void>;
  /** Performs all remaining steps at once and returns the value. */
  value(): Value;
};

/**
 * If a step throws an error, the creation starts again on the next use.
 *
 * @param create generator function that yields after each step and returns the value
 */
export function lazyInSteps<Value>(create: () => Generator<void, Value>): LazyInSteps<Value> {
  let creation = create();
  let created: { value: Value } | undefined;
  function step(): void {
    try {
      const { done, value } = creation.next();
      if (done) created = { value };
    } catch (error) {
      creation = create();
      throw error;
    }
  }
  return {
    *steps() {
      while (!created) {
        step();
        if (!created) yield;
      }
    },
    value() {
      while (!created) step();
      return created.value;
    },
  };
}
