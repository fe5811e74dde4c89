// `npm run faults [-- NAME ...]`: runs all fault tests, or those that are named, one after the other.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const names = ['connections', 'costly', 'crash', 'full-disk', 'least-privilege', 'memory', 'overload', 'shutdown'];
const selected = process.argv.slice(2);
const unknown = selected.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no fault test ${unknown.join(', ')}. The tests are ${names.join(', ')}.`);
  process.exit(1);
}
for (const name of selected.length > 0 ? selected : names) {
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
