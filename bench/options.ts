// What the programs here may be told.
import { parseArgs } from 'node:util';

const meanings = {
  milestones: 'N: of the register; for what serves one, bench/.data/N.sqlite',
  pairs: 'N: how many times control and subject are measured',
  seconds: 'N: how long each time',
  'warm-up': 'N: seconds before that are not counted',
  only: 'NAME,NAME: only these',
  list: 'names what can be measured',
  json: 'FILE: writes all samples there',
};

type Name = 'milestones' | 'pairs' | 'seconds' | 'warm-up';

/** What every program takes, and of `only` and `list` what those take that measure several things by name. */
export type Options<Number extends Name> = Record<Number, number> & {
  json: string | undefined;
  only: string[] | undefined;
  list: boolean;
};

/** Explains the options and ends the process when it is told something else. */
export function readOptions<Number extends Name>(
  program: string,
  defaults: Record<Number, number>,
  { named }: { named: boolean },
): Options<Number> {
  const names = Object.keys(defaults) as Number[];
  try {
    const values: Record<string, unknown> = parseArgs({
      options: Object.fromEntries([
        ...[...names, 'json', ...(named ? ['only'] : [])].map((name) => [name, { type: 'string' as const }]),
        ...(named ? [['list', { type: 'boolean' as const }]] : []),
      ]),
    }).values;
    const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
    const number = (name: Number) => {
      const value = Number(text(name) ?? defaults[name]);
      const least = name === 'warm-up' ? 0 : 1;
      if (Number.isSafeInteger(value) && value >= least) return value;
      throw new Error(`--${name} must be a whole number of at least ${least}`);
    };
    return {
      ...(Object.fromEntries(names.map((name) => [name, number(name)])) as Record<Number, number>),
      json: text('json'),
      only: text('only')?.split(','),
      list: values.list === true,
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n\nnpm run ${program} -- [options]`);
    for (const [name, meaning] of Object.entries(meanings)) {
      const standard = defaults[name as Number];
      const isTaken = standard !== undefined || name === 'json' || named;
      if (isTaken) console.error(`  --${name} ${meaning}${standard === undefined ? '' : `; ${standard}`}`);
    }
    process.exit(1);
  }
}
