// Command-line options of the benchmarks.
import { parseArgs } from 'node:util';

const meanings = {
  milestones: 'N: size of the register, created by `npm run bench:data -- --milestones N`',
  seed: 'N: seed of the random generator',
  pairs: 'N: number of measurements of the control and of the subject',
  seconds: 'N: length of each measurement in seconds',
  'warm-up': 'N: seconds before the measurements',
  only: 'NAME,NAME: measures only these',
  json: 'FILE: stores all samples in this file',
  list: 'prints the names of all measurements',
  floors: 'measures all rows that have a floor',
} as const;

type NumberName = 'milestones' | 'seed' | 'pairs' | 'seconds' | 'warm-up';
type Options<Name extends NumberName> = Record<Name, number> & {
  only: string[] | undefined;
  json: string | undefined;
  list: boolean;
  floors: boolean;
};

/** Reads the numbers and the other options that a program accepts. On invalid input, prints the options and exits with 1. */
export function readOptions<Name extends NumberName>(
  program: string,
  numbers: Record<Name, number>,
  others: readonly ('only' | 'json' | 'list' | 'floors')[] = [],
): Options<Name> {
  const names = Object.keys(numbers) as Name[];
  const typeOf = (name: string) => (name === 'list' || name === 'floors' ? 'boolean' : 'string');
  try {
    const { values } = parseArgs({
      options: Object.fromEntries([...names, ...others].map((name) => [name, { type: typeOf(name) }] as const)),
    });
    const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
    const number = (name: Name) => {
      const value = Number(text(name) ?? numbers[name]);
      const least = name === 'warm-up' ? 0 : 1;
      if (Number.isSafeInteger(value) && value >= least) return value;
      throw new Error(`--${name} must be a whole number of at least ${least}.`);
    };
    return {
      ...(Object.fromEntries(names.map((name) => [name, number(name)])) as Record<Name, number>),
      only: text('only')?.split(','),
      json: text('json'),
      list: values.list === true,
      floors: values.floors === true,
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n\nnpm run ${program} -- [options]`);
    for (const name of names) console.error(`  --${name} ${meanings[name]} (default: ${numbers[name]})`);
    for (const name of others) console.error(`  --${name} ${meanings[name]}`);
    process.exit(1);
  }
}
