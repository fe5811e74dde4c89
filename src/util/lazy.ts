// Lazily created, memoized values, to keep start-up fast.

export function lazy<Value>(create: () => Value): () => Value {
  let created: { value: Value } | undefined;
  return () => {
    created ??= { value: create() };
    return created.value;
  };
}

/** A lazily created value. Its creation can be split into steps, between which other requests are answered. */
type LazyInSteps<Value> = {
  /** Takes one step per iteration, until the value is complete. */
  steps(): Generator<void>;
  /** Takes all remaining steps. */
  value(): Value;
};

/** @param create yields between steps. After an error, it starts again */
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
