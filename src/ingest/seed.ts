// The seed of an edition from the seed files.
import type { Seed } from '../editions/seed-archive.ts';
import type { SeedFiles } from './load-yaml.ts';

export function seedOf({ deals, sources }: SeedFiles): Seed {
  const part = {
    raw: { deals: deals.map(({ raw }) => raw), sources: sources.map(({ raw }) => raw) },
    content: { deals: deals.map(({ content }) => content), sources: sources.map(({ content }) => content) },
  };
  return { parts: () => [part] };
}
