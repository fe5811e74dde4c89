// `npm run bench:data -- --milestones 1000000`: a made-up register of any size, the same for the same numbers, for the benchmarks
// to serve. It passes the checks of every seed, is worked out by the same rules, and is written by the same hand.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Rows } from '../src/database/tables.ts';
import { checkSeed } from '../src/seed/check.ts';
import { publishRows } from '../src/seed/publish.ts';
import { rowsOf } from '../src/seed/rows/index.ts';
import { MILESTONES_PER_BLOCK, syntheticBlocks } from '../synthetic/blocks.ts';
import { multiply } from './copies.ts';
import { registerFile } from './register.ts';
import { project } from './server.ts';

const { values } = parseArgs({
  options: {
    milestones: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    copies: { type: 'string', default: '1' },
  },
});
const milestones = Number(values.milestones);
const seed = Number(values.seed);
const copies = Number(values.copies);

const databaseFile = registerFile(milestones);
if (existsSync(databaseFile)) throw new Error(`${databaseFile} is there already: remove it to make it anew`);
mkdirSync(join(project, 'bench', '.data'), { recursive: true });

if (copies > 1) {
  multiply(registerFile(milestones / copies), databaseFile, copies);
  process.exit();
}

const begin = performance.now();
let rows = 0;
const { edition } = publishRows({
  databaseFile,
  parts: parts(),
  madeFrom: `${milestones} made-up milestones, seed ${seed}`,
  now: new Date('2026-11-22T00:00:00Z'),
});
const seconds = (performance.now() - begin) / 1000;
const megabytes = statSync(databaseFile).size / 1e6;
console.log(
  `${databaseFile}: edition ${edition.slice(0, 12)}, ${rows} rows, ${megabytes.toFixed(0)} MB, ${seconds.toFixed(0)} s`,
);

/** Block after block: what one says is of no concern to another. */
function* parts(): Generator<Rows> {
  let made = 0;
  for (const files of syntheticBlocks({ milestones, seed })) {
    checkSeed(files);
    const part = rowsOf(files);
    for (const table of Object.values(part)) rows += table.length;
    yield part;
    made += MILESTONES_PER_BLOCK;
    if (made % 10_000 === 0) console.log(`${made} milestones, ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  }
}
