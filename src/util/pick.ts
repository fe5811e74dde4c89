// Picks named properties of objects and of Zod schemas.

/** Returns a new object with only the named properties, in the order of `names`. */
export function pick<Values extends object, Name extends keyof Values>(
  values: Values,
  names: readonly Name[],
): Pick<Values, Name> {
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Pick<Values, Name>;
}

/** Builds the argument of Zod's `pick` method. */
export function pickMask<const Name extends string>(...names: readonly Name[]): Record<Name, true> {
  return Object.fromEntries(names.map((name) => [name, true])) as Record<Name, true>;
}
