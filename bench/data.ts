// `npm run bench:data -- --milestones N`: creates a synthetic register, and measures the time and space that it takes.
import type { SeedFiles } from '../src/ingest/load-yaml.ts';
import { syntheticBlocks } from '../synthetic/blocks.ts';
import { readOptions } from './options.ts';
import { profiler } from './profile.ts';
import { bytesOf, createRegister, dataDirectoryFor, saveProfile } from './register.ts';
import { joinEntries, shortNumber } from './report.ts';

/** The limits of a release: bytes per milestone, and seconds of processor time for 100,000 milestones. */
const FLOORS = { bytes: 14_000, processor: 60 };

const { milestones, seed } = readOptions('bench:data', { milestones: 1000, seed: 1 });
const profile = profiler();
const building = stopwatch();
let isProfiled = false;

building.start();
await createRegister(milestones, blocks);
building.stop();
saveProfile(milestones, profile.get());

const dataDirectory = dataDirectoryFor(milestones);
const { seconds, processor } = building.time;
console.log(`${dataDirectory}: ${joinEntries(profile.get().counts)}`);
console.log(`${shortNumber(bytesOf(dataDirectory) / milestones)} bytes per milestone (limit: ${FLOORS.bytes})`);
console.log(
  `built in ${shortNumber(seconds)} s, processor time ${shortNumber(processor)} s (limit for 100,000 milestones: ${FLOORS.processor} s)`,
);

/**
 * Generating the content is not part of building the register, so the stopwatch is stopped meanwhile. The content is generated
 * several times, since it may be larger than the memory.
 */
function* blocks(): Generator<SeedFiles> {
  building.stop();
  for (const files of syntheticBlocks({ milestones, seed })) {
    if (!isProfiled) profile.add(files);
    building.start();
    yield files;
    building.stop();
  }
  isProfiled = true;
  building.start();
}

function stopwatch() {
  const time = { seconds: 0, processor: 0 };
  let begin = performance.now();
  let used = process.cpuUsage();
  return {
    time,
    start(): void {
      begin = performance.now();
      used = process.cpuUsage();
    },
    stop(): void {
      const { user, system } = process.cpuUsage(used);
      time.seconds += (performance.now() - begin) / 1e3;
      time.processor += (user + system) / 1e6;
    },
  };
}
