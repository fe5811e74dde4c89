// Creates expensive values on first use and keeps them, so that the start stays fast.

export function lazy<Value>(create: () => Value): () => Value {
  let created: { value: Value } | undefined;
  return () => {
    created ??= { value: create() };
    return created.value;
  };
}

/** A value created on first use, in steps between which the server can answer other requests. */
type LazyInSteps<Value> = {
  /** Takes one step of the creation per iteration, until the value is complete. */
  steps(): Generator<void>;
  /** Takes all remaining steps at once and returns the value. */
  value(): Value;
};

/** @param create generator function that yields between steps. After an error, the creation starts again */
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
