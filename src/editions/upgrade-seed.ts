// Converts archived seeds of earlier formats, so that their editions can still be rebuilt.
import { dealPartId } from '../domain/kinds.ts';
import type { RawFile, RawSeed } from './seed-archive.ts';

/** Format version of seed.json.zst; version 2 scopes the ids of milestones and figures by their deal. */
export const SEED_FORMAT = 2;

/** @throws RangeError if the format is unknown, as in an archive that a newer program has written */
export function upgradeSeed(seed: RawSeed, format: number | undefined): RawSeed {
  if (format === SEED_FORMAT) return seed;
  if (format === 1) return scopeIds(seed);
  throw new RangeError(`the seed has the unknown format ${format}`);
}

const partKinds = ['milestones', 'figures'] as const;

type Sections = { [kind: string]: Record<string, object> | null | undefined };

/** Prefixes ids of milestones and figures with their deal, keeps the old ids as former ids, and gives milestones the type `other`. */
function scopeIds({ deals, sources }: RawSeed): RawSeed {
  const scopedIds = new Map<string, string>();
  for (const deal of deals) {
    for (const kind of partKinds) {
      const slugs = Object.keys((deal as Sections)[kind] ?? {});
      for (const slug of slugs) scopedIds.set(slug, dealPartId(String(deal.id), slug));
    }
  }
  const scoped = (id: string) => scopedIds.get(id) ?? id;
  const withScopedIds = (byId: Record<string, object> | null | undefined) =>
    Object.fromEntries(Object.entries(byId ?? {}).map(([id, report]) => [scoped(id), report]));
  return {
    deals: deals.map((deal) => ({
      ...deal,
      ...Object.fromEntries(partKinds.map((kind) => [kind, upgradeParts(deal, kind)])),
    })),
    sources: sources.map((source): RawFile => {
      const reports = (source.reports ?? {}) as Sections;
      const claims = (source.claims ?? []) as { about: string }[];
      return {
        ...source,
        reports: { ...reports, milestones: withScopedIds(reports.milestones), figures: withScopedIds(reports.figures) },
        claims: claims.map((claim) => ({ ...claim, about: scoped(claim.about) })),
      };
    }),
  };
}

function upgradeParts(deal: RawFile, kind: (typeof partKinds)[number]): Record<string, object> {
  const type = kind === 'milestones' ? { type: 'other' } : {};
  return Object.fromEntries(
    Object.entries((deal as Sections)[kind] ?? {}).map(([slug, part]) => [
      slug,
      { ...part, ...type, formerIds: [slug] },
    ]),
  );
}
