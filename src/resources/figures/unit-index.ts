// Reads the units of all versions of all figures, and the least and greatest number in each unit.
import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import { placeholder } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { figureVersions } from '../../db/schema/versions.ts';
import { MISSING_NUMBER } from './serializers.ts';

/** `valueUp`: the number as reported; `magnitudeUp`: the number in the base unit of the metric. */
type Column = 'valueUp' | 'magnitudeUp';

export function unitRepository(db: Connection) {
  const { unit } = figureVersions;
  const after = db
    .select({ unit })
    .from(figureVersions)
    .where(gt(unit, placeholder('unit')))
    .orderBy(unit)
    .limit(1)
    .prepare();

  const end = (column: Column, direction: typeof asc) =>
    db
      .select({ number: figureVersions[column] })
      .from(figureVersions)
      .where(and(eq(unit, placeholder('unit')), lt(figureVersions[column], MISSING_NUMBER)))
      .orderBy(direction(figureVersions[column]))
      .limit(1)
      .prepare();
  const least = { valueUp: end('valueUp', asc), magnitudeUp: end('magnitudeUp', asc) };
  const most = { valueUp: end('valueUp', desc), magnitudeUp: end('magnitudeUp', desc) };
  const numbersIn = (ends: typeof least, column: Column, units: readonly string[]) =>
    units.flatMap((unit) => ends[column].get({ unit })?.number ?? []);

  let known: string[] | undefined;
  return {
    /** Queries the units only once, because an edition never changes. */
    all(): string[] {
      // Jump from unit to unit with one index lookup each, because a scan would read every figure.
      known ??= [...iterate((unit) => after.get({ unit })?.unit ?? undefined)];
      return known;
    },

    least: (units: readonly string[], column: Column): number =>
      Math.min(...numbersIn(least, column, units), MISSING_NUMBER),

    most: (units: readonly string[], column: Column): number =>
      Math.max(...numbersIn(most, column, units), -MISSING_NUMBER),
  };
}

/** @param after returns the text that follows its argument; undefined after the last text */
function* iterate(after: (text: string) => string | undefined): Generator<string> {
  for (let text = after(''); text !== undefined; text = after(text)) yield text;
}
