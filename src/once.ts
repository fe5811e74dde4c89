// What takes long to make is made when it is first needed, and kept: a start does not wait for it.

export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
