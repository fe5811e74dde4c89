// What a fault came to, in words and figures, and whether the server stood it.

/**
 * Says how a behaviour did; the process ends with 1 where one failed.
 *
 * @param behaviour what should hold, as a sentence
 * @param figures what was seen
 */
export function outcome(behaviour: string, holds: boolean, figures: Record<string, number | string>): void {
  const told = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  console.log(`${holds ? 'holds' : 'FAILS'}  ${behaviour}: ${told.join(', ')}`);
  if (!holds) process.exitCode = 1;
}
