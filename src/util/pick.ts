// Picks members of objects and of Zod schemas.

/** @returns a new object with the members in the order of `names` */
export function pick<Values extends object, Name extends keyof Values>(
  values: Values,
  names: readonly Name[],
): Pick<Values, Name> {
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Pick<Values, Name>;
}

/** A mask of Zod's `pick`: `true` for each name. */
export function pickMask<const Name extends string>(...names: readonly Name[]): Record<Name, true> {
  return Object.fromEntries(names.map((name) => [name, true])) as Record<Name, true>;
}
