// What takes long to make is made when it is first needed, and kept: a start does not wait for it.

export function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What may also be made step by step before, by whoever lets others come in between. */
export type LazyInSteps<Value> = {
  /** Takes the next step each time that it is asked for more; ends when there is none left. */
  steps(): Generator<void>;
  /** Takes what steps are left. */
  value(): Value;
};

/** @param make is begun anew when it fails */
export function lazyInSteps<Value>(make: () => Generator<void, Value>): LazyInSteps<Value> {
  let making = make();
  let made: { value: Value } | undefined;
  function step(): void {
    try {
      const { done, value } = making.next();
      if (done) made = { value };
    } catch (error) {
      making = make();
      throw error;
    }
  }
  return {
    *steps() {
      while (!made) {
        step();
        if (!made) yield;
      }
    },
    value() {
      while (!made) step();
      return made.value;
    },
  };
}
