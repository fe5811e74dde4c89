// Creates expensive values on first use and keeps them, so that the server starts fast.

export function lazy<Value>(create: () => Value): () => Value {
  let created: { value: Value } | undefined;
  return () => {
    created ??= { value: create() };
    return created.value;
  };
}

/** A value that is created in steps on first use, so that the server can answer requests between two steps. */
type LazyInSteps<Value> = {
  /** Performs one step per iteration, until the value is complete. */
  steps(): Generator<void>;
  value(): Value;
};

/** If a step throws an error, the creation starts again on the next use. @param create yields after each step */
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
