// The units that figures are given in, and between which values those of a unit lie.
import { and, asc, desc, eq, gt, isNotNull } from 'drizzle-orm';
import type { Connection } from '../../database/open.ts';
import { given } from '../../database/views.ts';
import { figureStates, NOT_GIVEN } from './table.ts';

/** What figures are sorted by: the number as it is given, or in the unit in which its metric is compared. */
type Column = 'value' | 'magnitude';

export function unitQueries(db: Connection) {
  const { unit } = figureStates;
  const after = db
    .select({ unit })
    .from(figureStates)
    .where(gt(unit, given('unit')))
    .orderBy(unit)
    .limit(1)
    .prepare();

  const end = (column: Column, direction: typeof asc) =>
    db
      .select({ number: figureStates[column] })
      .from(figureStates)
      .where(and(eq(unit, given('unit')), isNotNull(figureStates[column])))
      .orderBy(direction(figureStates[column]))
      .limit(1)
      .prepare();
  const least = { value: end('value', asc), magnitude: end('magnitude', asc) };
  const most = { value: end('value', desc), magnitude: end('magnitude', desc) };
  const found = (ends: typeof least, column: Column, units: readonly string[]) =>
    units.flatMap((unit) => ends[column].get({ unit })?.number ?? []);

  let known: string[] | undefined;
  return {
    /** Every unit that some figure has been given in. An edition does not change, so they are looked up once. */
    all(): string[] {
      // One after the other: figures are many, and their units few.
      known ??= [...following((unit) => after.get({ unit })?.unit ?? undefined)];
      return known;
    },

    /** The least number given in any of the units, whenever and by whomever. */
    least: (units: readonly string[], column: Column): number => Math.min(...found(least, column, units), NOT_GIVEN),

    /** The greatest. */
    most: (units: readonly string[], column: Column): number => Math.max(...found(most, column, units), -NOT_GIVEN),
  };
}

/** Texts in order, each after the one before. */
function* following(after: (text: string) => string | undefined): Generator<string> {
  for (let text = after(''); text !== undefined; text = after(text)) yield text;
}
