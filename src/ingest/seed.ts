// Creates the seed of an edition from seed files, or from the archive of an existing edition.
import type { RawSeed, Seed } from '../editions/seed-archive.ts';
import { buildDatabase } from './build-database.ts';
import type { SeedFiles } from './load-yaml.ts';
import type { SeedContent } from './rows/build-context.ts';
import { dealFileSchema, sourceFileSchema } from './schema.ts';

/** @param blocks the seed in parts; no part refers to a record in another part */
export function seedFromFiles(...blocks: SeedFiles[]): Seed {
  return seedFromBlocks(() => blocks);
}

/** @param blocks generates the parts anew at every call, because all parts together may not fit into memory */
export function seedFromBlocks(blocks: () => Iterable<SeedFiles>): Seed {
  return {
    parts: () => Iterator.from(blocks()).map(toRawSeed),
    build: (folder) => buildDatabase(folder, Iterator.from(blocks()).map(toSeedContent)),
  };
}

export function seedFromArchive(raw: RawSeed): Seed {
  return { parts: () => [raw], build: (folder) => buildDatabase(folder, [parseSeed(raw)]) };
}

function toRawSeed({ deals, sources }: SeedFiles): RawSeed {
  return { deals: deals.map(({ raw }) => raw), sources: sources.map(({ raw }) => raw) };
}

export function toSeedContent({ deals, sources }: SeedFiles): SeedContent {
  return { deals: deals.map(({ content }) => content), sources: sources.map(({ content }) => content) };
}

function parseSeed({ deals, sources }: RawSeed): SeedContent {
  return {
    deals: deals.map((deal) => dealFileSchema.parse(deal)),
    sources: sources.map((source) => sourceFileSchema.parse(source)),
  };
}
