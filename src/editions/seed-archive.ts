// Archives the seed of an edition as canonical JSON, whose SHA-256 is the edition id.
import { createHash, hash } from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, zstdDecompressSync } from 'node:zlib';
import type { Day } from '../domain/dates/day.ts';
import { canonicalJson } from './canonical-json.ts';

/** Seed files as parsed from YAML, without schema defaults, so that the edition id does not depend on them. */
export type RawSeed = { deals: readonly RawFile[]; sources: readonly RawFile[] };
export type RawFile = { readonly [key: string]: unknown };

export type Seed = {
  /** Parts whose files do not refer to records in other parts; only large synthetic seeds have several. */
  parts(): Iterable<RawSeed>;
  /** Builds the database in a new folder. @throws ZodError if this version of the program rejects the seed */
  build(folder: string): Promise<void>;
};

/** Yields the seed in pieces, because a large synthetic seed exceeds the maximum length of a string. */
function* canonicalPieces({ parts }: Seed): Generator<string> {
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
  for (const piece of canonicalPieces(seed)) digest.update(piece);
  return digest.digest('hex');
}

export function mergeParts({ parts }: Seed): RawSeed {
  const all = [...parts()];
  return { deals: all.flatMap(({ deals }) => deals), sources: all.flatMap(({ sources }) => sources) };
}

export async function writeArchive(file: string, seed: Seed): Promise<void> {
  await pipeline(Readable.from(canonicalPieces(seed)), createZstdCompress(), createWriteStream(file, { flush: true }));
}

/** @throws Error if the file is missing, or its SHA-256 is not the edition id (zstd misses most flipped bits) */
export function readRawSeed(file: string, edition: string): RawSeed {
  let json: Buffer;
  try {
    json = zstdDecompressSync(readFileSync(file));
  } catch (error) {
    throw new Error(`${file} cannot be read`, { cause: error });
  }
  if (hash('sha256', json) !== edition) throw new Error(`${file} is not the seed of edition ${edition}`);
  return JSON.parse(json.toString());
}

/** Newest `recorded` day of the sources, reports and claims in the seed. */
export function newestRecordedDay({ parts }: Seed): Day {
  let newest = '';
  for (const { sources } of parts()) {
    for (const { recorded, reports, claims } of sources as readonly DatedFile[]) {
      const reportsById = Object.values(reports ?? {});
      const dated = [{ recorded }, ...reportsById.flatMap((byId) => Object.values(byId ?? {})), ...(claims ?? [])];
      for (const { recorded: day = '' } of dated) if (day > newest) newest = day;
    }
  }
  return newest;
}

type DatedFile = {
  recorded: Day;
  reports?: Record<string, Record<string, { recorded?: Day }> | null> | null;
  claims?: { recorded?: Day }[] | null;
};
