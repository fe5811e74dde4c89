// The seed of an edition: its id is the SHA-256 of the seed as canonical JSON, so that the same seed is the same edition everywhere.
import { createHash, hash } from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, zstdDecompressSync } from 'node:zlib';
import type { Day } from '../domain/dates/day.ts';
import { canonicalJson } from './canonical-json.ts';

/** The format of seed.json.zst. */
export const SEED_FORMAT = 1;

/** The seed files as they were parsed from YAML, before the program interprets them: later versions of it must not change the id. */
export type RawSeed = { deals: readonly RawFile[]; sources: readonly RawFile[] };
export type RawFile = { readonly [key: string]: unknown };

export type Seed = {
  /** Parts that do not refer to each other. A real seed is one part; synthetic seeds have several. */
  parts(): Iterable<RawSeed>;
  /** Builds the database of the seed in a new folder. @throws ZodError if this version of the program rejects the seed */
  build(folder: string): Promise<void>;
};

/** The canonical JSON of the seed in pieces: a synthetic seed can be larger than the longest string. */
function* canonicalText({ parts }: Pick<Seed, 'parts'>): Generator<string> {
  for (const kind of ['deals', 'sources'] as const) {
    yield kind === 'deals' ? '{"deals":[' : '],"sources":[';
    let separator = '';
    for (const part of parts()) {
      for (const file of part[kind]) {
        yield separator + canonicalJson(file);
        separator = ',';
      }
    }
  }
  yield ']}';
}

export function computeEditionId(seed: Seed): string {
  const digest = createHash('sha256');
  for (const text of canonicalText(seed)) digest.update(text);
  return digest.digest('hex');
}

/** The parts of a seed as one part. */
export function mergeParts({ parts }: Seed): RawSeed {
  const all = [...parts()];
  return { deals: all.flatMap(({ deals }) => deals), sources: all.flatMap(({ sources }) => sources) };
}

export async function writeArchive(file: string, seed: Seed): Promise<void> {
  await pipeline(Readable.from(canonicalText(seed)), createZstdCompress(), createWriteStream(file, { flush: true }));
}

/** @throws Error if the file is missing, or was changed: zstd alone does not notice most flipped bits */
export function readRawSeed(file: string, edition: string): RawSeed {
  let text: Buffer;
  try {
    text = zstdDecompressSync(readFileSync(file));
  } catch (error) {
    throw new Error(`${file} cannot be read`, { cause: error });
  }
  if (hash('sha256', text) !== edition) throw new Error(`${file} is not the seed of edition ${edition}`);
  return JSON.parse(text.toString());
}

/** The newest day on which the register recorded something in the seed. */
export function newestRecordedDay({ parts }: Seed): Day {
  let newest = '';
  for (const { sources } of parts()) {
    for (const { recorded, reports, claims } of sources as readonly DatedFile[]) {
      const own = [...Object.values(reports ?? {}).flatMap((ofKind) => Object.values(ofKind ?? {})), ...(claims ?? [])];
      for (const day of [recorded, ...own.flatMap((report) => report.recorded ?? [])]) if (day > newest) newest = day;
    }
  }
  return newest;
}

/** The members of a source's file that carry days of recording. */
type DatedFile = {
  recorded: Day;
  reports?: Record<string, Record<string, { recorded?: Day }> | null> | null;
  claims?: { recorded?: Day }[] | null;
};
